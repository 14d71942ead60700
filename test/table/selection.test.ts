import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FilterChangeEvent } from '../../src/index.js';
import { column, part, parts, rowCount, searchBox } from '../page.js';
import { rowOf, rowsOf, tableOf } from './table-of.js';

const data = ['o1-mini', 'QwQ + Haiku', 'o1-preview'].map((model, index) => ({
  model,
  url: `https://example.org/#${index}`,
  score: index,
}));

const tick = (row: Element) => row.querySelector<HTMLInputElement>('.tick input')!;
const button = (table: Element, text: string) =>
  parts<HTMLButtonElement>(table, '.controls > button').find(
    (one) => one.textContent.trim() === text,
  )!;

describe('selecting rows', () => {
  it('is a box to tick, which says what it selects', async () => {
    const table = await tableOf(data, { selectable: '' });
    expect(tick(rowsOf(table)[0]!).getAttribute('aria-label')).to.equal('Select o1-mini');
    setTimeout(() => tick(rowsOf(table)[0]!).click());
    const event = await oneEvent<FilterChangeEvent>(table, 'benchmark-filter-change');
    expect(event.detail.filter.selected).to.deep.equal(['o1-mini']);
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['o1-mini']);
    expect(rowsOf(table)[0]!.part.contains('selected')).to.be.true;
    expect(rowCount(table)).to.equal('3 rows, 1 selected');
    await expect(table).to.be.accessible();
    tick(rowsOf(table)[0]!).click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal([]);
    expect(rowCount(table)).to.equal('3 rows');
  });

  it('is done by keyboard', async () => {
    const table = await tableOf(data, { selectable: '' });
    tick(rowsOf(table)[1]!).focus();
    await sendKeys({ press: ' ' });
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['QwQ + Haiku']);
    expect(table.shadowRoot!.activeElement).to.equal(tick(rowsOf(table)[1]!));
  });

  it('is done by a click on the row, but not on a link in it, nor by marking a text', async () => {
    const table = await tableOf(data, { selectable: '' });
    const row = rowsOf(table)[2]!;
    row.cells[3]!.click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['o1-preview']);
    const link = row.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    const { x, y } = row.cells[1]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 12), Math.round(y + 12)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(x + 50), Math.round(y + 12)] });
    await sendMouse({ type: 'up' });
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['o1-preview']);
  });

  it('shows only what is selected, by a condition in the search box', async () => {
    const table = await tableOf(data, { selectable: '' });
    table.selected = ['o1-mini', 'QwQ + Haiku'];
    await table.updateComplete;
    button(table, 'Show only selected').click();
    await table.updateComplete;
    expect(searchBox(table).value).to.equal('model=o1-mini,"QwQ + Haiku"');
    expect(rowsOf(table)).to.have.lengthOf(2);
    button(table, 'Show only selected').click();
    await table.updateComplete;
    expect(searchBox(table).value).to.equal('model=o1-mini,"QwQ + Haiku"');
    button(table, 'Clear selection').focus();
    button(table, 'Clear selection').click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal([]);
    expect(table.shadowRoot!.activeElement).to.equal(searchBox(table));
    expect(parts(table, '.controls > .link')).to.have.lengthOf(0);
  });

  it('adds its condition to the reader’s own query', async () => {
    const table = await tableOf(data, { selectable: '', query: 'o1; haiku' });
    table.selected = ['o1-preview'];
    await table.updateComplete;
    button(table, 'Show only selected').click();
    await table.updateComplete;
    expect(column(table, 1)).to.deep.equal(['o1-preview']);
  });

  it('names rows by the column that the author says', async () => {
    const table = await tableOf(data, { selectable: '', key: 'score' });
    tick(rowsOf(table)[2]!).click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['2']);
    expect(rowOf(table, 'o1-preview').classList.contains('selected')).to.be.true;
  });

  it('is as before where the page prevents it', async () => {
    const table = await tableOf(data, { selectable: '' });
    table.addEventListener('benchmark-filter-change', (event) => event.preventDefault());
    tick(rowsOf(table)[0]!).click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal([]);
    expect(tick(rowsOf(table)[0]!).checked).to.be.false;
  });

  it('marks rows that a chart selected, with no boxes to tick', async () => {
    const table = await tableOf(data, {});
    table.selected = ['o1-mini'];
    await table.updateComplete;
    expect(parts(table, '.row.selected')).to.have.lengthOf(1);
    expect(parts(table, '.tick')).to.have.lengthOf(0);
    expect(part(table, '.count').textContent).to.equal('3 rows, 1 selected');
  });
});

describe('a table with a limit', () => {
  it('shows all and fewer with one button, which keeps the focus', async () => {
    const table = await tableOf(data, { limit: '2' });
    const more = part<HTMLButtonElement>(table, '.note button');
    more.focus();
    more.click();
    await table.updateComplete;
    expect(rowsOf(table)).to.have.lengthOf(3);
    expect(part(table, '.note').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'All 3 rows. Show fewer',
    );
    expect(table.shadowRoot!.activeElement).to.equal(part(table, '.note button'));
    await sendKeys({ press: 'Enter' });
    await table.updateComplete;
    expect(rowsOf(table)).to.have.lengthOf(2);
    expect(table.shadowRoot!.activeElement).to.equal(more);
  });
});
