import { expect, fixture, html } from '@open-wc/testing';
import { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { cells, column, drawnNames, headers, qwqFile, shown } from './page.js';

let count = 0;
/** A tag that no element has yet: what the page is before the bundle has arrived. */
const newTag = (name: string) => `late-${name}-${++count}`;

const rows = [
  { model: 'b', rate: 1 },
  { model: 'a', rate: 2 },
];

/** What an author may set on a table, as properties. */
const settings = { columns: 'model as Name, rate', sort: '-rate', query: 'a', data: rows };

const expectSettings = (table: BenchmarkTable) => {
  expect(headers(table)).to.deep.equal(['Name', 'Rate']);
  expect(cells(table)).to.deep.equal([['a', '2']]);
  expect([table.query, table.sort, table.data]).to.deep.equal(['a', '-rate', rows]);
};

describe('an element behaves the same, whenever its properties are set:', () => {
  it('before it is defined', async () => {
    const tag = newTag('table');
    const table = document.createElement(tag) as BenchmarkTable;
    Object.assign(table, settings, { selected: ['a'] });
    const box = await fixture(html`<div></div>`);
    box.append(table);
    BenchmarkTable.define(tag);
    customElements.upgrade(table);
    expectSettings(await shown(table));
    expect(table.selected).to.deep.equal(['a']);
    table.selected = ['b'];
    expect(table.selected).to.deep.equal(['b']);
    expect(Object.keys(table)).to.not.include.members(['query', 'selected', 'data']);
  });

  it('before it is connected', async () => {
    const table = document.createElement('benchmark-table');
    Object.assign(table, settings, { selected: ['a'] });
    const box = await fixture(html`<div></div>`);
    box.append(table);
    expectSettings(await shown(table));
    expect(table.selected).to.deep.equal(['a']);
  });

  it('after it is connected', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    Object.assign(table, settings, { selected: ['a'] });
    expectSettings(await shown(table));
    expect(table.selected).to.deep.equal(['a']);
  });

  it('as attributes in the page, before it is defined', async () => {
    const tag = newTag('table');
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const src = qwqFile();
    box.innerHTML = `<${tag} src="${src}" columns="model as Name" sort="-pass_rate_2" limit="2"></${tag}>`;
    BenchmarkTable.define(tag);
    const table = await shown(box.firstElementChild as BenchmarkTable);
    expect(headers(table)).to.deep.equal(['Name']);
    expect(column(table, 0)).to.deep.equal(['o1-preview', 'QwQ + Qwen2.5 Coder 32B-I']);
  });

  it('one by one, in any order', async () => {
    const names = Object.keys(settings) as (keyof typeof settings)[];
    for (let turn = 0; turn < names.length; turn++) {
      const order = [...names.slice(turn), ...names.slice(0, turn)];
      const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
      for (const name of order) {
        Object.assign(table, { [name]: settings[name] });
        await table.updateComplete;
      }
      expectSettings(await shown(table));
    }
  });

  it('for a chart too', async () => {
    const tag = newTag('chart');
    const chart = document.createElement(tag) as BenchmarkChart;
    Object.assign(chart, { data: rows, y: 'rate', x: 'model', sort: 'model' });
    const box = await fixture(html`<div></div>`);
    box.append(chart);
    BenchmarkChart.define(tag);
    customElements.upgrade(chart);
    await shown(chart);
    expect(drawnNames(chart)).to.deep.equal(['a', 'b']);
  });
});

describe('a tag', () => {
  it('can be another one, and its element works', async () => {
    const tag = newTag('table');
    BenchmarkTable.define(tag);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<${tag}></${tag}>`;
    const table = box.firstElementChild as BenchmarkTable;
    expect(table).to.be.instanceOf(BenchmarkTable);
    table.data = rows;
    await shown(table);
    expect(cells(table)).to.have.lengthOf(2);
  });

  it('that is taken stays as it is, without an error', () => {
    const tag = newTag('taken');
    const taken = class extends HTMLElement {};
    customElements.define(tag, taken);
    expect(() => BenchmarkTable.define(tag)).to.not.throw();
    expect(customElements.get(tag)).to.equal(taken);
    expect(() => BenchmarkTable.define()).to.not.throw();
    expect(customElements.get('benchmark-table')).to.equal(BenchmarkTable);
  });

  it('can be made by new', async () => {
    const box = await fixture(html`<div></div>`);
    const table = new BenchmarkTable();
    table.data = rows;
    box.append(table);
    await shown(table);
    expect(cells(table)).to.have.lengthOf(2);
    expect(table.localName).to.equal('benchmark-table');
  });
});
