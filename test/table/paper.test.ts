import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { part, parts, qwqFile, search, shown, textOf } from '../page.js';
import { tableOf } from './table-of.js';

const data = Array.from({ length: 30 }, (_, index) => ({
  model: `m${index}`,
  score: index,
  command: `run --model ${'x'.repeat(90)} ${index}`,
}));

const isSeen = (table: Element, selector: string) =>
  parts(table, selector).some((one) => one.checkVisibility());

describe('a table on paper', () => {
  // Only Chromium can be asked for it.
  before(function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip();
  });
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('says what the controls do not: the filter, the rows left, and where they are from', async () => {
    const src = qwqFile();
    const table = document.createElement('benchmark-table');
    table.src = src;
    table.columns = 'model, pass_rate_2';
    document.body.append(table);
    await shown(table);
    await search(table, 'qwen');
    expect(part(table, '.paper').checkVisibility()).to.be.false;
    await emulateMedia({ media: 'print' });
    expect(part(table, '.paper').checkVisibility()).to.be.true;
    const address = new URL(src, document.baseURI).href;
    expect(textOf(part(table, '.paper'))).to.equal(`Search: qwen. 5 of 7 rows. Source: ${address}`);
    table.remove();
  });

  it('shows nothing that can be pressed, and says how many rows a limit leaves', async () => {
    const table = await tableOf(data, {
      columns: 'model, score',
      details: '',
      selectable: '',
      limit: '10',
      sort: '-score',
    });
    part(table, '.disclosure').click();
    await table.updateComplete;
    const pressed = '.controls, .tick, .disclosure, .arrow, .note button, .more-text';
    expect(isSeen(table, pressed)).to.be.true;
    await emulateMedia({ media: 'print' });
    expect(isSeen(table, pressed)).to.be.false;
    expect(textOf(part(table, '.more'))).to.match(/^The first 10 of 30 rows\./);
    expect(parts(table, 'tbody .row')).to.have.lengthOf(10);
  });

  it('fits into a narrow page, though it was wider on the screen', async () => {
    const table = await tableOf(data, { code: 'command' });
    table.parentElement!.style.width = '1400px';
    await new Promise((done) => setTimeout(done, 200));
    await emulateMedia({ media: 'print' });
    table.parentElement!.style.width = '500px';
    expect(part(table, 'table').offsetWidth).to.be.at.most(500);
    // Chromium writes no button in a header that it repeats.
    expect(getComputedStyle(part(table, 'thead button')).display).to.equal('contents');
  });
});
