import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkTable } from '../../src/index.js';
import { headers, part, parts, rowCount, search, textOf } from '../page.js';
import { rowsOf, tableOf } from './table-of.js';

const many = Array.from({ length: 2000 }, (_, index) => ({
  name: `model ${index} ${index % 7 === 0 ? 'with a name that takes some lines '.repeat(3) : ''}`,
  score: index / 20,
  note: 'n',
}));

const frame = () => new Promise(requestAnimationFrame);

async function scrollTo(table: BenchmarkTable, top: number): Promise<void> {
  part(table, '.scroll').scrollTop = top;
  for (let count = 0; count < 4; count++) await frame();
}

/** Whether rows cover the whole box. */
function covers(table: Element): boolean {
  const box = part(table, '.scroll').getBoundingClientRect();
  const rows = rowsOf(table).map((row) => row.getBoundingClientRect());
  return rows[0]!.top <= box.top + 60 && rows.at(-1)!.bottom >= box.bottom - 60;
}

const numbers = (table: Element) =>
  rowsOf(table).map((row) => Number(row.getAttribute('aria-rowindex')));

describe('a table with many rows', () => {
  it('has all of them in the document up to 200', async () => {
    const table = await tableOf(many.slice(0, 200));
    expect(rowsOf(table)).to.have.lengthOf(200);
    expect(part(table, 'table').hasAttribute('aria-rowcount')).to.be.false;
  });

  it('has a window of them beyond, and says which', async () => {
    const table = await tableOf(many);
    expect(rowsOf(table).length).to.be.within(5, 80);
    expect(table.rows).to.have.lengthOf(2000);
    expect(rowCount(table)).to.equal('2,000 rows');
    expect(part(table, 'table').getAttribute('aria-rowcount')).to.equal('2001');
    expect(numbers(table)[0]).to.equal(2);
    const box = part(table, '.scroll');
    expect(box.clientHeight).to.be.at.most(window.innerHeight);
    expect([box.tabIndex, box.getAttribute('role')]).to.deep.equal([0, 'region']);
    await expect(table).to.be.accessible();
  });

  it('shows rows wherever it is scrolled to, under headers that stay', async () => {
    const table = await tableOf(many);
    const widths = () => parts(table, 'thead th').map((th) => th.getBoundingClientRect().width);
    const before = widths();
    for (const top of [300, 5000, 20000, 4000]) {
      await scrollTo(table, top);
      expect(covers(table), `scrolled to ${top}`).to.be.true;
      expect(rowsOf(table).length).to.be.below(80);
      const box = part(table, '.scroll').getBoundingClientRect();
      expect(part(table, 'thead th').getBoundingClientRect().top).to.be.closeTo(box.top, 1);
      expect(widths()).to.deep.equal(before);
    }
    await scrollTo(table, 1e9);
    await scrollTo(table, 1e9);
    expect(numbers(table).at(-1)).to.equal(2001);
    await scrollTo(table, 0);
    expect(numbers(table)[0]).to.equal(2);
  });

  it('begins at the top after each change of the filter', async () => {
    const table = await tableOf(many);
    await scrollTo(table, 9000);
    await search(table, '"model 19"');
    await frame();
    expect(part(table, '.scroll').scrollTop).to.equal(0);
    expect(numbers(table)[0]).to.equal(2);
    expect(part(table, 'table').getAttribute('aria-rowcount')).to.equal('112');
    await search(table, 'nothing at all');
    expect(rowsOf(table)).to.have.lengthOf(0);
    await search(table, '');
    expect(rowsOf(table).length).to.be.greaterThan(5);
  });

  it('keeps the focus in its box when the row that has it scrolls away', async () => {
    const table = await tableOf(many, { selectable: '' });
    parts<HTMLInputElement>(table, 'tbody input')[2]!.focus();
    await scrollTo(table, 100);
    expect(table.shadowRoot!.activeElement).to.equal(parts(table, 'tbody input')[2]);
    await scrollTo(table, 20000);
    expect(table.shadowRoot!.activeElement).to.equal(part(table, '.scroll'));
    expect(part(table, '.scroll').scrollTop).to.be.closeTo(20000, 200);
  });

  it('shows the row that has the focus below the header, which stays, on the way up', async () => {
    const table = await tableOf(many, { selectable: '' });
    await scrollTo(table, 9000);
    const middle = parts<HTMLInputElement>(table, 'tbody input')[20]!;
    middle.focus();
    for (let pressed = 0; pressed < 30; pressed++) {
      await sendKeys({ press: 'ArrowUp' });
      await frame();
      const focused = table.shadowRoot!.activeElement!.getBoundingClientRect();
      expect(focused.top).to.be.at.least(part(table, 'thead').getBoundingClientRect().bottom);
    }
    expect(part(table, '.scroll').scrollTop).to.be.below(9000);
  });

  it('measures rows that are opened', async () => {
    const table = await tableOf(many, { columns: 'name, score', details: '' });
    parts<HTMLButtonElement>(table, '.disclosure').slice(0, 3).forEach((one) => one.click()); // prettier-ignore
    await table.updateComplete;
    expect(parts(table, '.details')).to.have.lengthOf(3);
    await scrollTo(table, 3000);
    await scrollTo(table, 0);
    expect(covers(table)).to.be.true;
    expect(parts(table, '.details')).to.have.lengthOf(3);
  });

  it('drops columns, too', async () => {
    const table = await tableOf(
      many.map((row) => ({ ...row, command: 'aider --model x', format: 'architect-diff' })),
      { details: '' },
      { width: 340 },
    );
    expect(headers(table).length).to.be.below(5);
    const box = part(table, '.scroll');
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  it('prints all rows', async () => {
    const table = await tableOf(many.slice(0, 400));
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(table)).to.have.lengthOf(400);
    window.dispatchEvent(new Event('afterprint'));
    expect(rowsOf(table).length).to.be.below(80);
    table.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(table).length).to.be.below(80);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('prints the first of very many, and says so', async () => {
    const all = Array.from({ length: 6_000 }, (_, index) => ({ name: `n${index}`, score: index }));
    const table = await tableOf(all);
    const note = () => textOf(table.shadowRoot!.querySelector('.paper')!);
    expect(note()).to.include('The first 5,000 of 6,000 rows.');
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(table)).to.have.lengthOf(5_000);
    expect(textOf(rowsOf(table).at(-1)!.cells[0]!)).to.equal('n4999');
    window.dispatchEvent(new Event('afterprint'));
    expect(rowsOf(table).length).to.be.below(80);
    table.query = 'n599';
    await table.updateComplete;
    expect(note()).not.to.include('The first');
  });
});
