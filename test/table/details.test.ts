import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { headers, part, parts, search, textOf } from '../page.js';
import { rowOf, rowsOf, tableOf } from './table-of.js';

const data = [
  { model: 'o1', score: 79.7, command: 'aider --model o1', url: 'https://example.org/o1', tags: ['a', 'b'], cost: null },
  { model: 'QwQ', score: 42.1, command: 'aider --model qwq', url: 'javascript:alert(1)', tags: [], cost: 3 },
  { model: 'haiku', score: 60, command: 'aider --haiku', url: 'https://example.org/h', tags: ['c'], cost: 2 },
]; // prettier-ignore
const attributes = { columns: 'model, score', code: 'command', details: '' };

const disclosure = (row: Element) => row.querySelector<HTMLButtonElement>('.disclosure')!;

const fields = (table: Element) =>
  parts(table, '.details dl > div').map((field) => [...field.children].map(textOf));

describe('the details of a row', () => {
  it('hold every field that has no column', async () => {
    const table = await tableOf(data, attributes);
    const button = disclosure(rowOf(table, 'o1'));
    expect(button.getAttribute('aria-label')).to.equal('Details of o1');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await table.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const opened = part(table, '.details');
    expect(opened.id).to.equal(button.getAttribute('aria-controls'));
    expect(opened.previousElementSibling).to.equal(rowOf(table, 'o1'));
    expect(fields(table)).to.deep.equal([
      ['Command', 'aider --model o1'],
      ['Url', 'https://example.org/o1'],
      ['Tags', 'a, b'],
    ]);
    expect(part(table, 'dd code').textContent).to.equal('aider --model o1');
    expect(part<HTMLAnchorElement>(table, 'dd a').href).to.equal('https://example.org/o1');
    await expect(table).to.be.accessible();
    button.click();
    await table.updateComplete;
    expect(parts(table, '.details')).to.have.lengthOf(0);
  });

  it('make no link of what would run', async () => {
    const table = await tableOf(data, attributes);
    disclosure(rowOf(table, 'QwQ')).click();
    await table.updateComplete;
    expect(textOf(part(table, 'dl'))).to.include('javascript:alert(1)');
    expect(parts(table, 'dl a')).to.have.lengthOf(0);
  });

  it('open by keyboard, and keep the focus', async () => {
    const table = await tableOf(data, attributes);
    const button = disclosure(rowOf(table, 'o1'));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(parts(table, '.details')).to.have.lengthOf(1);
    expect(table.shadowRoot!.activeElement).to.equal(button);
  });

  it('stay open with their row through sorting and filtering', async () => {
    const table = await tableOf(data, attributes);
    disclosure(rowOf(table, 'o1')).click();
    table.sort = 'score';
    await table.updateComplete;
    expect(part(table, '.details').previousElementSibling).to.equal(rowOf(table, 'o1'));
    await search(table, 'haiku');
    expect(parts(table, '.details')).to.have.lengthOf(0);
    await search(table, '');
    expect(part(table, '.details').previousElementSibling).to.equal(rowOf(table, 'o1'));
  });

  it('have no button where there is nothing to open', async () => {
    const table = await tableOf([{ a: 1, b: 2 }], { details: '' });
    expect(parts(table, '.disclosure')).to.have.lengthOf(0);
  });

  it('say where a word was found that no column shows', async () => {
    const table = await tableOf(data, attributes);
    await search(table, '--haiku');
    const row = rowOf(table, 'haiku');
    expect(row.title).to.equal('Matches in Command: aider --haiku');
    disclosure(row).click();
    await table.updateComplete;
    expect(parts(table, 'mark').map(textOf)).to.deep.equal(['aider --haiku']);
    await expect(table).to.be.accessible();
    await search(table, 'haiku');
    expect(rowOf(table, 'haiku').hasAttribute('title')).to.be.false;
  });

  it('say which condition held, but not what a minus leaves out', async () => {
    const table = await tableOf(data, attributes);
    await search(table, 'cost>=3 -sonnet');
    expect(rowOf(table, 'QwQ').title).to.equal('Matches in Cost: 3');
    await search(table, 'score>50; tags:c');
    expect(rowOf(table, 'o1').hasAttribute('title')).to.be.false;
  });
});

describe('a column of commands', () => {
  const runs = [0, 1, 2].map((index) => ({
    model: `m${index}`,
    command: `aider --model provider/m${index} --edit-format diff`,
    score: index,
  }));

  it('is in the details, unless columns names it or rows do not open', async () => {
    const table = await tableOf(runs, { details: '' });
    expect(headers(table)).to.deep.equal(['Model', 'Score']);
    disclosure(rowOf(table, 'm1')).click();
    await table.updateComplete;
    expect(fields(table)).to.deep.equal([['Command', runs[1]!.command]]);
    expect(headers(await tableOf(runs))).to.deep.equal(['Model', 'Command', 'Score']);
    const named = await tableOf(runs, { details: '', columns: 'model, command' });
    expect(headers(named)).to.deep.equal(['Model', 'Command']);
  });
});

describe('columns that do not fit', () => {
  const wide = [0, 1, 2].map((index) => ({
    name: `model ${index}`,
    score: 79.7,
    cost: 1.5,
    format: 'architect-diff',
    command: 'aider --model something',
    date: '2024-12-03',
    versions: '0.65.2',
    seconds: 22.5,
    whole: 'nothing at all',
  }));

  const fits = (table: Element) => {
    const box = part(table, '.scroll');
    return box.scrollWidth <= box.clientWidth;
  };

  it('are in the details, the last ones first', async () => {
    const table = await tableOf(wide, { details: '' }, { width: 360 });
    const shown = headers(table);
    expect(shown.length).to.be.within(2, 8);
    expect(shown.slice(0, 2)).to.deep.equal(['Name', 'Score']);
    expect(fits(table)).to.be.true;
    disclosure(rowsOf(table)[0]!).click();
    await table.updateComplete;
    expect([...shown, ...fields(table).map(([label]) => label)]).to.deep.equal([
      'Name',
      'Score',
      'Cost',
      'Format',
      'Command',
      'Date',
      'Versions',
      'Seconds',
      'Whole',
    ]);
    expect(fits(table)).to.be.true;
    await expect(table).to.be.accessible();
  });

  it('come back when the box grows, and go when it shrinks', async () => {
    const table = await tableOf(wide, { details: '' }, { width: 360 });
    const few = headers(table).length;
    const errors: string[] = [];
    const note = (event: ErrorEvent) => errors.push(event.message);
    addEventListener('error', note);
    const turn = async (width: number) => {
      table.parentElement!.style.width = `${width}px`;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return headers(table).length;
    };
    const many = await turn(1600);
    expect(many).to.equal(9);
    expect(await turn(360)).to.equal(few);
    expect(await turn(700)).to.be.within(few + 1, 9);
    expect(fits(table)).to.be.true;
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
  });

  it('leave two in the narrowest box', async () => {
    const table = await tableOf(wide, { details: '', selectable: '' }, { width: 100 });
    expect(headers(table)).to.deep.equal(['Selected', 'Name', 'Score']);
  });

  it('fit once a hidden table is shown', async () => {
    const table = await tableOf(wide, { details: '', hidden: '' }, { width: 360 });
    table.hidden = false;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(fits(table)).to.be.true;
  });

  it('fit again when a table was hidden, and has its old width', async () => {
    const table = await tableOf(wide, { details: '' }, { width: 360 });
    const few = headers(table);
    for (const isHidden of [true, false]) {
      table.hidden = isHidden;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }
    expect(headers(table)).to.deep.equal(few);
    expect(fits(table)).to.be.true;
  });

  it('scroll where rows do not open', async () => {
    const table = await tableOf(wide, {}, { width: 360 });
    expect(headers(table)).to.have.lengthOf(9);
    expect(fits(table)).to.be.false;
  });
});
