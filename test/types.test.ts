import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../src/index.js';
import { resultsFrom } from '../src/results/parse.js';
import { typesOf } from '../src/results/values/types-attribute.js';
import { alerts, column, counted, route, shown } from './page.js';
import { columnOf } from './results/column-of.js';

const data = [
  { tool: 'a', build: '1.10', size: 'n.a. 5' },
  { tool: 'b', build: '1.25', size: '7' },
];

async function table(types: string, rows: unknown = data): Promise<BenchmarkTable> {
  const element = await fixture<BenchmarkTable>(
    html`<benchmark-table types=${types} .data=${rows}></benchmark-table>`,
  );
  return shown(element);
}

const typesIn = ({ results }: BenchmarkTable) =>
  Object.fromEntries(results!.columns.map(({ name, type }) => [name, type]));

describe('the attribute types', () => {
  it('wins over what is found out', async () => {
    expect(typesIn(await table(''))).to.include({ build: 'number', size: 'text' });
    const element = await table('build: text, size: number');
    expect(typesIn(element)).to.include({ build: 'text', size: 'number' });
    expect(column(element, 1)).to.deep.equal(['1.10', '1.25']);
    expect(element.results!.rows.map((row) => row['size'])).to.deep.equal([null, 7]);
    expect(column(element, 2), 'shown as written').to.deep.equal(['n.a. 5', '7']);
    expect(element.error).to.equal(null);
  });

  it('makes a column each of the types', () => {
    const as = (type: string, values: unknown[]) => {
      const {
        type: read,
        values: typed,
        read: note,
      } = columnOf(values, 'x', { types: `x: ${type}` });
      expect([read, note]).to.deep.equal([type, `${type}, as types says`]);
      return typed;
    };
    expect(as('text', [3.1, '3.10', null])).to.deep.equal(['3.1', '3.10', null]);
    expect(as('number', ['1e5', 'soon', '0045'])).to.deep.equal([1e5, null, null]);
    expect(as('date', ['2024-11-28', 'soon', 2023])).to.deep.equal(['2024-11-28', null, '2023']);
    expect(as('boolean', ['true', 'soon', false])).to.deep.equal([true, null, false]);
    expect(as('link', ['https://x.org/', 'javascript:alert(1)'])).to.deep.equal([
      'https://x.org/',
      null,
    ]);
  });

  it('reads numbers and moments in their own way, too', () => {
    const count = columnOf(['7B', '13B'], 'model', { types: 'model: number' });
    expect(count.values).to.deep.equal([7, 13]);
    const moment = columnOf([1736244000], 'x', { types: 'x: date' });
    expect(moment.values).to.deep.equal(['2025-01-07T10:00:00Z']);
    expect(moment.read).to.equal('date, as types says; epoch seconds');
  });

  it('takes labels, quotes and any case', () => {
    expect(typesOf('"Cost, in $": NUMBER, \'a: b\' : text,pass rate:number').types).to.deep.equal([
      { name: 'Cost, in $', type: 'number' },
      { name: 'a: b', type: 'text' },
      { name: 'pass rate', type: 'number' },
    ]);
    const { columns } = resultsFrom([{ pass_rate: 5 }], {}, { types: 'Pass rate: text' });
    expect(columns[0]!.type).to.equal('text');
  });

  it('says what it does not understand, and the rest goes on', async () => {
    const element = await table('biuld: text, size: numbr, tool, build: text');
    expect(typesIn(element)['build']).to.equal('text');
    expect(alerts(element)).to.deep.equal([
      'types="size: numbr" is not understood. Did you mean "number"? Write types="column: type", ' +
        'where the type is one of text, number, date, boolean, link.',
      'types="tool" is not understood. Write types="column: type", where the type is one of text, ' +
        'number, date, boolean, link.',
      'Column "biuld" in types is not in the data. Did you mean "build"? Its columns are: tool, ' +
        'build, size.',
    ]);
    expect(element.error?.code).to.equal('attribute');
  });

  it('is read again when it changes', async () => {
    const element = await table('build: text');
    element.types = 'build: number';
    await shown(element);
    expect(typesIn(element)['build']).to.equal('number');
    element.removeAttribute('types');
    await shown(element);
    expect(typesIn(element)['build']).to.equal('number');
  });

  it('needs no second request', async () => {
    const key = crypto.randomUUID();
    const src = route('count', { key, body: 'a,b\n1,2\n3,4\n' });
    const box = await fixture(html`
      <div>
        <benchmark-table src=${src} format="csv"></benchmark-table>
        <benchmark-table src=${src} format="csv" types="b: text"></benchmark-table>
      </div>
    `);
    const [one, other] = [...box.querySelectorAll('benchmark-table')];
    await Promise.all([shown(one!), shown(other!)]);
    expect(await counted('counted', key)).to.equal(1);
    expect([typesIn(one!)['b'], typesIn(other!)['b']]).to.deep.equal(['number', 'text']);
  });
});
