import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkTable } from '../../src/index.js';
import { frames, part, parts, search, shown, textOf } from '../page.js';
import { rowOf, rowsOf, tableOf } from './table-of.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    model: `m${index}`,
    kind: index % 2 ? 'diff' : 'whole',
    score: index,
    cost: index / 8,
  }));

/** What all nodes below an element are, with the texts and comments. */
function nodesIn(element: Node): number {
  return [...element.childNodes].reduce((sum, node) => sum + 1 + nodesIn(node), 0);
}

/** The rows are measured when the page has time. */
async function settled(table: BenchmarkTable): Promise<BenchmarkTable> {
  for (let turn = 0; turn < 50 && parts(table, 'col').length === 0; turn++) await frames(2);
  await table.updateComplete;
  return table;
}

const widths = (table: Element) =>
  parts(table, 'thead th').map((th) => Math.round(th.getBoundingClientRect().width));

describe('the nodes of a row', () => {
  it('are few: a cell has its text, and nothing else', async () => {
    const table = await tableOf(rows(3));
    // Four cells, four texts, and what the direction of the name is in.
    expect(rowsOf(table).map(nodesIn)).to.deep.equal([9, 9, 9]);
  });

  it('are none where no column is in the file, whatever is found in the row', async () => {
    const kinds: Record<string, string>[] = [{}, { rank: 'score' }, { details: '' }, { selectable: '' }]; // prettier-ignore
    for (const attributes of kinds) {
      const table = await tableOf(rows(3), { columns: 'modle', highlight: 'm1', ...attributes });
      await search(table, 'm1');
      expect(table.rows).to.have.lengthOf(1);
      expect(parts(table, '[role=alert] p').map(textOf).join()).to.include('"modle" is not in');
    }
  });

  it('stay in the document, hidden, while the row does not match', async () => {
    const table = await tableOf(rows(30));
    const before = rowsOf(table);
    await search(table, 'diff');
    expect(rowsOf(table)).to.deep.equal(before.filter((_, index) => index % 2));
    expect(parts(table, 'tbody tr[hidden]')).to.have.lengthOf(15);
    await search(table, '');
    expect(rowsOf(table)).to.deep.equal(before);
  });

  it('are those of other rows in a window of many', async () => {
    const table = await tableOf(rows(1000));
    const before = new Set(rowsOf(table));
    await search(table, 'model=m990,m991,m992');
    expect(rowsOf(table).map((row) => textOf(row.cells[0]!))).to.deep.equal([
      'm990',
      'm991',
      'm992',
    ]);
    expect(rowsOf(table).every((row) => before.has(row))).to.be.true;
  });

  it('go with the rows when there is other data', async () => {
    const table = await tableOf(rows(20));
    await search(table, 'diff');
    table.data = [{ model: 'x', kind: 'y', score: 1, cost: 2 }];
    await search(table, '');
    await shown(table);
    expect(parts(table, 'tbody tr')).to.have.lengthOf(1);
  });
});

describe('the widths of columns', () => {
  it('stay as they are for all rows, whatever a reader looks for', async () => {
    const data = [
      ...rows(20),
      { model: 'a name that is much longer', kind: 'x', score: 1, cost: 2 },
    ];
    const table = await settled(await tableOf(data));
    const before = widths(table);
    await search(table, 'm1');
    expect(getComputedStyle(part(table, 'table')).tableLayout).to.equal('fixed');
    expect(widths(table)).to.deep.equal(before);
    await search(table, '');
    expect(widths(table)).to.deep.equal(before);
  });

  it('follow the box and the size of the letters', async () => {
    const table = await settled(await tableOf(rows(20), {}, { width: 600 }));
    const [before] = widths(table);
    table.parentElement!.style.width = '900px';
    await frames(3);
    await settled(table);
    expect(widths(table)[0]).to.be.greaterThan(before!);
    const height = () => part(table, 'tbody tr').getBoundingClientRect().height;
    const low = height();
    table.style.setProperty('--benchmark-font-size', '40px');
    await frames(3);
    await settled(table);
    expect(height()).to.be.greaterThan(low * 2);
    expect(part(table, 'td.number').scrollWidth).to.be.at.most(
      part(table, 'td.number').offsetWidth,
    );
  });
});

describe('a table on its way', () => {
  const waiting = async (attributes: Record<string, string>) => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
    table.src = `/demo/data/qwq.yml?${crypto.randomUUID()}`;
    await table.updateComplete;
    expect(table.status).to.equal('loading');
    return table;
  };

  it('keeps room, less with a limit, and gives it back', async () => {
    const table = await waiting({ columns: 'model, pass_rate_2' });
    expect(table.offsetHeight).to.equal(window.innerHeight);
    await shown(table);
    expect(table.offsetHeight).to.be.below(window.innerHeight);
    expect((await waiting({ limit: '5' })).offsetHeight).to.be.below(window.innerHeight);
  });

  it('has the height that its page gives it, before and after', async () => {
    const style = document.createElement('style');
    style.textContent = 'benchmark-table { min-block-size: 431px }';
    document.head.append(style);
    const table = await waiting({ limit: '2', columns: 'model' });
    expect(table.offsetHeight).to.equal(431);
    await shown(table);
    expect(table.offsetHeight).to.equal(431);
    style.remove();
  });
});

describe('rows by keyboard', () => {
  const focused = (table: Element) => table.shadowRoot!.activeElement;
  const stops = (table: Element) =>
    parts(table, 'tbody tr:not([hidden]) :is(button, input, a)').filter(
      ({ tabIndex }) => tabIndex === 0,
    );

  it('are one stop of the tab key, and the arrow keys lead from row to row', async () => {
    const table = await tableOf(rows(12), { columns: 'model, score', details: '', selectable: '' });
    expect(stops(table)).to.deep.equal([...rowsOf(table)[0]!.querySelectorAll('input, button')]);
    rowsOf(table)[0]!.querySelector('button')!.focus();
    const at = (index: number) => rowsOf(table)[index]!.querySelector('button');
    for (const [press, index] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', 11],
      ['ArrowDown', 11],
      ['PageUp', 1],
      ['Home', 0],
    ] as const) {
      await sendKeys({ press });
      expect(focused(table), press).to.equal(at(index));
    }
    await sendKeys({ press: 'PageDown' });
    expect(focused(table)).to.equal(at(10));
    expect(stops(table)).to.deep.equal([...rowsOf(table)[10]!.querySelectorAll('input, button')]);
    await expect(table).to.be.accessible();
  });

  it('reach rows that are not in the document yet', async () => {
    const table = await tableOf(rows(1000), { selectable: '' });
    rowsOf(table)[0]!.querySelector('input')!.focus();
    await sendKeys({ press: 'End' });
    expect(focused(table)!.getAttribute('aria-label')).to.equal('Select m999');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(table)!.getAttribute('aria-label')).to.equal('Select m998');
    await sendKeys({ press: 'Home' });
    expect(focused(table)!.getAttribute('aria-label')).to.equal('Select m0');
  });

  it('go on where the reader was', async () => {
    const table = await tableOf(rows(8), { selectable: '' });
    rowsOf(table)[5]!.querySelector('input')!.focus();
    part(table, 'input[type=search]').focus();
    expect(stops(table)).to.deep.equal([rowsOf(table)[5]!.querySelector('input')]);
    await search(table, 'whole');
    expect(stops(table)).to.deep.equal([rowsOf(table)[0]!.querySelector('input')]);
    await search(table, '');
    expect(stops(table)).to.deep.equal([rowsOf(table)[5]!.querySelector('input')]);
  });

  it('pass over rows that have nothing to work with', async () => {
    const data = rows(6).map((row, index) => ({
      ...row,
      site: index % 3 === 1 ? `https://example.org/${index}` : '',
    }));
    const table = await tableOf(data);
    const links = parts(table, 'tbody a');
    expect(stops(table)).to.deep.equal([links[0]]);
    links[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(table)).to.equal(links[1]);
  });
});

describe('what is known of a row', () => {
  const header = (table: Element, index: number) => rowsOf(table)[index]!.querySelector('th')!;

  it('is said in its header: that it is highlighted, and selected', async () => {
    const table = await tableOf(rows(3), { highlight: 'model=m1' });
    table.selected = ['m1', 'm2'];
    await table.updateComplete;
    expect([0, 1, 2].map((index) => textOf(header(table, index)))).to.deep.equal([
      'm0',
      'm1, highlighted, selected',
      'm2, selected',
    ]);
    table.selected = [];
    table.highlight = '';
    await table.updateComplete;
    expect([0, 1, 2].map((index) => textOf(header(table, index)))).to.deep.equal([
      'm0',
      'm1',
      'm2',
    ]);
  });

  it('is seen and said where a word was found that no column shows, and rows do not open', async () => {
    const table = await tableOf(rows(3), { columns: 'model, score', query: 'whole' });
    expect(textOf(header(table, 0))).to.equal('m0Matches in Kind: whole');
    expect(part(table, '.found').checkVisibility()).to.be.true;
    await search(table, 'm0');
    expect(textOf(header(table, 0))).to.equal('m0');
  });

  it('is not the button that opens it', async () => {
    const table = await tableOf(rows(3), { columns: 'model', details: '', highlight: 'm1' });
    expect(header(table, 1).ariaLabel).to.equal('m1, highlighted');
    expect(rowOf(table, 'm0')).to.equal(rowsOf(table)[0]);
  });
});
