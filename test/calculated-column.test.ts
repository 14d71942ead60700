import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import {
  alerts,
  cells,
  column,
  drawnNames,
  headers,
  part,
  parts,
  search,
  shown,
  textOf,
} from './page.js';

const data = [
  { model: 'a', rate: 79.7, lo: 70, hi: 85, cost: 3, unit_cost: null },
  { model: 'b', rate: 60, lo: 50, hi: 65, cost: 0, unit_cost: 2 },
  { model: 'c', rate: 90.1, lo: 88, hi: 95, cost: 1, unit_cost: 1 },
  { model: 'd', rate: null, lo: null, hi: null, cost: 4, unit_cost: 5 },
];

async function tableWith(attributes: Record<string, string>): Promise<BenchmarkTable> {
  const table = await fixture<BenchmarkTable>(
    html`<benchmark-table .data=${data}></benchmark-table>`,
  );
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  return shown(table);
}

async function chartWith(attributes: Record<string, string>): Promise<BenchmarkChart> {
  const chart = await fixture<BenchmarkChart>(
    html`<benchmark-chart .data=${data}></benchmark-chart>`,
  );
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  return shown(chart);
}

const columns = 'model, rate - 10 as Gain (%)';

describe('a column that an author calculates', () => {
  it('is shown, without the marks of rounding', async () => {
    const table = await tableWith({ columns });
    expect(headers(table)).to.deep.equal(['Model', 'Gain (%)']);
    expect(column(table, 1)).to.deep.equal(['69.7%', '50.0%', '80.1%', '']);
  });

  it('is sorted by, under the name that the author gave, and by its header', async () => {
    const table = await tableWith({ columns, sort: '-Gain' });
    expect(column(table, 0)).to.deep.equal(['c', 'a', 'b', 'd']);
    expect(parts(table, 'th')[1]!.getAttribute('aria-sort')).to.equal('descending');
    part<HTMLButtonElement>(table, 'th:nth-child(2) button').click();
    part<HTMLButtonElement>(table, 'th:nth-child(2) button').click();
    await table.updateComplete;
    expect(column(table, 0)).to.deep.equal(['b', 'a', 'c', 'd']);
    expect(alerts(table)).to.deep.equal([]);
  });

  it('is searched, compared and taken by its label', async () => {
    const table = await tableWith({ columns, where: 'Gain>=50' });
    expect(column(table, 0)).to.deep.equal(['a', 'b', 'c']);
    await search(table, 'Gain>65');
    expect(column(table, 0)).to.deep.equal(['a', 'c']);
    await search(table, 'Gain=50');
    expect(column(table, 0)).to.deep.equal(['b']);
    await search(table, 'gain:69.7');
    expect(column(table, 0)).to.deep.equal(['a']);
    await search(table, '-Gain:60..75');
    expect(column(table, 0)).to.deep.equal(['b', 'c']);
  });

  it('is ticked in a facet, which writes its label into the query', async () => {
    const table = await tableWith({ columns, facets: 'Gain' });
    const labels = parts<HTMLElement>(table, '.facet label');
    expect(labels.map(textOf)).to.deep.equal(['50.0% 1', '69.7% 1', '80.1% 1', '(no value) 1']);
    labels[1]!.click();
    await table.updateComplete;
    expect(table.query).to.equal('Gain=69.7');
    expect(column(table, 0)).to.deep.equal(['a']);
    expect(alerts(table)).to.deep.equal([]);
  });

  it('is ticked in a facet that calculates it, too', async () => {
    const table = await tableWith({ columns: 'model', facets: 'rate - 10 as Gain' });
    parts<HTMLElement>(table, '.facet label')[0]!.click();
    await table.updateComplete;
    expect(table.query).to.equal('Gain=50');
    expect(column(table, 0)).to.deep.equal(['b']);
  });

  it('has bars and a colour, by its label, both in one cell', async () => {
    const table = await tableWith({ columns, bars: 'Gain', heat: '"Gain (%)"' });
    const cell = part(table, 'tbody tr td');
    expect(cell.querySelector('.bar')).to.exist;
    expect(cell.querySelector('.fill')).to.exist;
    expect(textOf(cell)).to.equal('69.7%');
    expect(alerts(table)).to.deep.equal([]);
  });

  it('is in the details where it does not fit', async () => {
    const table = await tableWith({ columns: `model, cost, ${columns.slice(7)}`, details: '' });
    table.parentElement!.style.width = '150px';
    await new Promise((resolve) => setTimeout(resolve, 100));
    await table.updateComplete;
    expect(headers(table)).to.not.include('Gain (%)');
    part<HTMLButtonElement>(table, '.disclosure').click();
    await table.updateComplete;
    expect(textOf(part(table, '.fields'))).to.include('Gain (%) 69.7%');
  });

  it('is drawn as y, and sorted and searched by its label', async () => {
    const chart = await chartWith({ x: 'model', y: 'rate - 10 as Gain (%)', sort: '-Gain' });
    expect(drawnNames(chart)).to.deep.equal(['c', 'a', 'b']);
    expect(chart.series[0]!.points.map(({ y }) => y)).to.deep.equal([80.1, 69.7, 50]);
    chart.query = 'Gain>65';
    await chart.updateComplete;
    expect(drawnNames(chart)).to.deep.equal(['c', 'a']);
    expect(alerts(chart)).to.deep.equal([]);
  });

  it('names rows, where the author says so', async () => {
    const chart = await chartWith({ x: 'model', y: 'rate', key: 'cost * 2' });
    chart.selected = ['6'];
    await chart.updateComplete;
    expect(textOf(part(chart, '.note'))).to.include('Show only selected');
  });
});

describe('what an author writes into attributes', () => {
  it('may name a column by the label that it has in the columns', async () => {
    const table = await tableWith({
      columns: 'model as Name, rate as Percent (%)',
      sort: '-Percent',
      missing: 'Percent=60',
      where: 'Name:a; Name:b; Name:c',
    });
    expect(column(table, 0)).to.deep.equal(['c', 'a', 'b']);
    expect(column(table, 1)[2]).to.equal('');
    expect(alerts(table)).to.deep.equal([]);
  });

  it('may give a unit right behind the name', async () => {
    const table = await tableWith({ columns: 'model, rate (%), cost ($) as Price' });
    expect(headers(table)).to.deep.equal(['Model', 'Rate (%)', 'Price ($)']);
    expect(cells(table)[0]).to.deep.equal(['a', '79.7%', '$3']);
    expect(alerts(table)).to.deep.equal([]);
  });

  it('may quote a name with signs in it, in every attribute', async () => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    table.data = [
      { model: 'x', 'a=b, c': 0 },
      { model: 'y', 'a=b, c': 5 },
    ];
    for (const name of ['sort', 'bars', 'heat', 'facets', 'key']) {
      table.setAttribute(name, `"a=b, c"`);
    }
    table.setAttribute('missing', `"a=b, c"=0`);
    table.setAttribute('columns', `model, 'a=b, c'`);
    table.setAttribute('where', `"a=b, c"=5; model=x`);
    await shown(table);
    expect(cells(table)).to.deep.equal([
      ['y', '5'],
      ['x', ''],
    ]);
    expect(table.rows[1]!['a=b, c']).to.be.null;
    expect(alerts(table)).to.deep.equal([]);
  });

  it('says which key is not there', async () => {
    const chart = await chartWith({ x: 'model', y: 'rate', key: 'modle' });
    expect(alerts(chart).join()).to.include('Did you mean "model"?');
    expect(chart.series).to.have.lengthOf(1);
  });

  it('gives each measure an interval of its own, and the old name of the attribute works on', async () => {
    const ends = (chart: BenchmarkChart) =>
      chart.series.map(({ points }) => [points[0]!.low, points[0]!.high]);
    const given = { x: 'model', y: 'rate, cost' };
    expect(ends(await chartWith({ ...given, error: 'lo, hi' }))).to.deep.equal([
      [70, 85],
      [null, null],
    ]);
    expect(ends(await chartWith({ ...given, interval: 'lo, hi; unit_cost' }))).to.deep.equal([
      [70, 85],
      [null, null],
    ]);
    const chart = await chartWith({ ...given, interval: 'lo, nope' });
    expect(alerts(chart).join()).to.include('"nope" is not in');
    expect(chart.series).to.have.lengthOf(2);
  });
});

describe('a filter that stands alone', () => {
  it('has no limit, and shows what it says', async () => {
    const filter = await fixture<HTMLElementTagNameMap['benchmark-filter']>(
      html`<benchmark-filter limit="1" sort="-rate" .data=${data}></benchmark-filter>`,
    );
    await filter.loadComplete;
    await filter.updateComplete;
    expect(filter.rows).to.have.lengthOf(4);
    expect(textOf(part(filter, '.count'))).to.equal('4 rows');
    for (const name of ['limit', 'sort', 'highlight', 'key', 'noControls']) {
      expect(name in filter, name).to.be.false;
    }
  });
});
