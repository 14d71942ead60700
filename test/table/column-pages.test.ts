import { expect } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { headers, part, parts, textOf } from '../page.js';
import { rowsOf, tableOf } from './table-of.js';

/** A board of so many rows, with so many scores behind their names. */
const board = (scores: number, rows = 3) =>
  Array.from({ length: rows }, (_, row) => ({
    folder: 'same',
    model: `model-${row}`,
    ...Object.fromEntries(Array.from({ length: scores }, (_, n) => [`score_${n}`, row + n + 0.5])),
  }));

const note = (table: BenchmarkTable) => parts(table, '.columns').map(textOf).join();
const button = (table: BenchmarkTable) => part<HTMLButtonElement>(table, '.columns button');

async function press(table: BenchmarkTable): Promise<void> {
  button(table).click();
  await table.updateComplete;
}

describe('a table of very many columns', () => {
  it('shows all of twenty', async () => {
    const table = await tableOf(board(18));
    expect(headers(table)).to.have.lengthOf(20);
    expect(note(table)).to.equal('');
  });

  it('shows the twenty of more that say most, and the rest when they are asked for', async () => {
    const table = await tableOf(board(30));
    expect(headers(table)).to.have.lengthOf(20);
    expect(headers(table).slice(0, 2)).to.deep.equal(['Model', 'Score 0']);
    expect(note(table)).to.equal('20 of 32 columns. Show all · or name them in columns');
    const pressed = button(table);
    pressed.focus();
    await press(table);
    // What names a row stays the first.
    expect(headers(table).slice(0, 3)).to.deep.equal(['Model', 'Folder', 'Score 0']);
    expect(headers(table)).to.have.lengthOf(32);
    expect(note(table)).to.equal('32 of 32 columns. Show fewer');
    expect(table.shadowRoot!.activeElement).to.equal(pressed);
    await press(table);
    expect(headers(table)).to.have.lengthOf(20);
  });

  it('opens a hundred others at a time', async () => {
    const table = await tableOf(board(238));
    expect(note(table)).to.match(/^20 of 240 columns\. Show 100 more/);
    await press(table);
    expect(headers(table)).to.have.lengthOf(120);
    const first = headers(table);
    expect(note(table)).to.match(/^120 of 240 columns\. Show the next 100/);
    await press(table);
    expect(headers(table)).to.have.lengthOf(120);
    expect(headers(table).filter((header) => !first.includes(header))).to.have.lengthOf(100);
    expect(note(table)).to.match(/Show the next 20/);
    await press(table);
    expect(headers(table)).to.have.lengthOf(40);
    expect(note(table)).to.match(/Show fewer/);
    await press(table);
    expect(headers(table)).to.have.lengthOf(20);
  });

  it('shows what an author names, however much that is', async () => {
    const names = Array.from({ length: 25 }, (_, n) => `score_${n}`).join(', ');
    const table = await tableOf(board(30), { columns: names });
    expect(headers(table)).to.have.lengthOf(25);
    expect(note(table)).to.equal('');
  });

  it('finds a row by a column that it does not show, and keeps its key', async () => {
    const table = await tableOf(board(40, 5), { selectable: '' });
    table.query = 'score_39>=43';
    await table.updateComplete;
    expect(rowsOf(table)).to.have.lengthOf(1);
    table.query = '';
    table.selected = ['model-2'];
    await press(table);
    expect(parts(table, '.row.selected')).to.have.lengthOf(1);
    expect(textOf(part(table, '.row.selected th'))).to.equal('model-2');
  });

  it('has the others in the details of a row, if it has details', async () => {
    const table = await tableOf(board(40), { details: '' }, { width: 500 });
    const shown = headers(table).length;
    expect(shown).to.be.lessThan(20);
    expect(note(table)).to.equal(
      `${shown} of 42 columns; the others are in the details of each row.`,
    );
    part(table, '.disclosure').click();
    await table.updateComplete;
    expect(parts(table, 'dt')).to.have.lengthOf(42 - shown);
  });

  it('begins anew with another file', async () => {
    const table = await tableOf(board(30));
    await press(table);
    expect(headers(table)).to.have.lengthOf(32);
    table.data = board(35);
    await table.loadComplete;
    await table.updateComplete;
    expect(headers(table)).to.have.lengthOf(20);
  });

  it('of 1,518 columns and 100 rows has few cells in the document, and stays accessible', async () => {
    const table = await tableOf(board(1516, 100));
    const count = () => parts(table, 'tbody td').length;
    expect(count()).to.be.at.most(20 * 100);
    await press(table);
    expect(count()).to.be.at.most(120 * 100);
    await press(table);
    expect(count()).to.be.at.most(120 * 100);
    expect(note(table)).to.equal(
      '120 of 1,518 columns. Show the next 100 · or name them in columns',
    );
  });

  it('has a note that axe finds nothing in', async () => {
    await expect(await tableOf(board(30))).to.be.accessible();
  });
});
