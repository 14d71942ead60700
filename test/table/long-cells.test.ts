import { expect } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { cells, frames, part, parts, textOf } from '../page.js';
import { rowsOf, tableOf } from './table-of.js';

const prose = 'The model was asked three times, with a temperature of zero each time. '.repeat(30);
const times = Array.from({ length: 12 }, (_, n) => Number((0.1 * (n + 1)).toFixed(1)));

const buttons = (table: BenchmarkTable) =>
  parts<HTMLButtonElement>(table, 'tr:not([hidden]) .more-text');
const heightOf = (element: Element) => element.getBoundingClientRect().height;

describe('a list in a cell', () => {
  it('that has no room is short: how many values there are, and the first of them', async () => {
    const data = [
      { name: 'a', times, few: [1, 2, 3] },
      { name: 'b', times: [5], few: ['x'.repeat(70)] },
    ];
    const table = await tableOf(data, { details: '' });
    expect(cells(table).map(([, ...rest]) => rest)).to.deep.equal([
      ['12 values: 0.1, 0.2, 0.3 …', '1, 2, 3'],
      ['5', '1 value: xxxxxxxxxxxxxxxx… …'],
    ]);
    expect(buttons(table)).to.have.lengthOf(0);
  });

  it('is whole in the details, which open for it though all columns are shown', async () => {
    const table = await tableOf([{ name: 'a', times }], { details: '' });
    part(table, '.disclosure').click();
    await table.updateComplete;
    expect(parts(table, 'dt').map(textOf)).to.deep.equal(['Times']);
    expect(parts(table, 'dd').map(textOf)).to.deep.equal([times.join(', ')]);
    await expect(table).to.be.accessible();
  });

  it('has a button where there are no details', async () => {
    const table = await tableOf([{ name: 'a', times }]);
    const [button] = buttons(table);
    expect(button!.getAttribute('aria-label')).to.equal('more of Times');
    button!.click();
    await table.updateComplete;
    expect(textOf(parts(table, 'tbody td')[0]!)).to.equal(`${times.join(', ')} less`);
    expect(button!.getAttribute('aria-expanded')).to.equal('true');
  });

  it('is found by what it does not show, and the row says where', async () => {
    const table = await tableOf([{ name: 'a', times }], { details: '', query: '1.1' });
    expect(rowsOf(table)[0]!.title).to.include('Matches in Times');
    table.query = '0.2';
    await table.updateComplete;
    expect(rowsOf(table)[0]!.title).to.equal('');
  });

  it('of lists makes no tall row', async () => {
    const runs = Array.from({ length: 43 }, (_, n) => Array.from({ length: 500 }, () => n));
    const table = await tableOf([{ name: 'a', runs }]);
    expect(heightOf(rowsOf(table)[0]!)).to.be.at.most(140);
    expect(textOf(parts(table, 'tbody td')[0]!)).to.match(/^43 values: /);
  });
});

describe('a long text in a cell', () => {
  it('is cut at three lines, with a button that shows all of it', async () => {
    const table = await tableOf([
      { name: 'a', notes: prose },
      { name: 'b', notes: 'short' },
    ]);
    const [cell] = parts(table, '.long');
    const line = parseFloat(getComputedStyle(cell!).lineHeight);
    expect(heightOf(cell!)).to.be.closeTo(3 * line, 2);
    const [button, ...others] = buttons(table);
    expect(others).to.have.lengthOf(0);
    button!.focus();
    button!.click();
    await table.updateComplete;
    expect(heightOf(cell!)).to.be.greaterThan(10 * line);
    expect(cell!.textContent).to.equal(prose.trim());
    expect(textOf(button!)).to.equal('less');
    expect(table.shadowRoot!.activeElement).to.equal(button!);
    button!.click();
    await table.updateComplete;
    expect(heightOf(cell!)).to.be.closeTo(3 * line, 2);
    await expect(table).to.be.accessible();
  });

  it('stays open for its row when the rows are sorted and searched', async () => {
    const data = ['alpha', 'beta', 'gamma'].map((name) => ({ name, notes: `${name} ${prose}` }));
    const table = await tableOf(data);
    buttons(table)[2]!.click();
    table.query = 'gamma';
    await table.updateComplete;
    expect(textOf(buttons(table)[0]!)).to.equal('less');
    table.query = 'alpha';
    await table.updateComplete;
    expect(textOf(buttons(table)[0]!)).to.equal('more');
  });

  it('is not all in the document before it is asked for', async () => {
    const table = await tableOf([{ name: 'a', notes: 'word '.repeat(50_000) }]);
    const [cell] = parts(table, '.long');
    expect(cell!.textContent.length).to.be.at.most(1_100);
    buttons(table)[0]!.click();
    await table.updateComplete;
    expect(cell!.textContent).to.have.lengthOf(249_999);
  });

  it('is cut in a cell of code, too, and as the name of a row', async () => {
    const command = 'python run.py --flag value '.repeat(20);
    const table = await tableOf([{ command, score: 5 }], { code: 'command', details: 'x' });
    const [cell] = parts(table, '.long');
    const line = parseFloat(getComputedStyle(cell!).lineHeight);
    expect(heightOf(cell!)).to.be.at.most(3 * line + 3);
    expect(cell!.querySelector('code')).to.exist;
  });

  it('is a link to all of a long address', async () => {
    const address = `https://example.org/${'a'.repeat(1_500)}`;
    const table = await tableOf([{ name: 'a', site: address }]);
    expect(part<HTMLAnchorElement>(table, '.long a').href).to.equal(address);
  });

  it('does not select its row when the button is pressed', async () => {
    const table = await tableOf([{ name: 'a', notes: prose }], { selectable: '' });
    buttons(table)[0]!.click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal([]);
  });

  it('keeps a window of many rows in place when it is opened', async () => {
    const data = Array.from({ length: 400 }, (_, n) => ({ name: `r${n}`, notes: `${n} ${prose}` }));
    const table = await tableOf(data);
    await frames(2);
    const [cell] = parts(table, '.row .long');
    const before = heightOf(cell!);
    buttons(table)[0]!.click();
    await table.updateComplete;
    await frames(2);
    expect(heightOf(parts(table, '.row .long')[0]!)).to.be.greaterThan(2 * before);
  });
});
