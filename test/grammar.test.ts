import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable, Row } from '../src/index.js';
import { cells, drawnNames, part, search, shown, thrownBy } from './page.js';

/** All of a row's values, as one text without case and accents. */
const textOf = (row: Row) =>
  Object.values(row).join(' ').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const has = (row: Row, text: string) => textOf(row).includes(text);
const number = (row: Row, column: string) => {
  const value = row[column];
  return typeof value === 'number' ? value : NaN;
};
const format = (row: Row) => String(row['edit_format']);
const date = (row: Row) => String(row['date']);

/** Each row of the grammar, beside a plain test that needs none. */
const grammar: [query: string, test: (row: Row) => boolean][] = [
  ['qwen diff', (row) => has(row, 'qwen') && has(row, 'diff')],
  ['QWEN', (row) => has(row, 'qwen')],
  ['qwén', (row) => has(row, 'qwen')],
  ['"deepseek chat"', (row) => has(row, 'deepseek chat')],
  ['-whole', (row) => !has(row, 'whole')],
  ['-"deepseek chat"', (row) => !has(row, 'deepseek chat')],
  ['qwen; sonnet', (row) => has(row, 'qwen') || has(row, 'sonnet')],
  ['qwen -diff; gpt', (row) => (has(row, 'qwen') && !has(row, 'diff')) || has(row, 'gpt')],
  ['edit_format:diff', (row) => format(row).includes('diff')],
  ['edit_format=diff', (row) => format(row) === 'diff'],
  ['edit_format=diff,whole', (row) => ['diff', 'whole'].includes(format(row))],
  ['-edit_format=diff,whole', (row) => !['diff', 'whole'].includes(format(row))],
  ['"Edit mode"=whole', (row) => format(row) === 'whole'],
  ['edit_format="diff-fenced"', (row) => format(row) === 'diff-fenced'],
  ['pass_rate_2>=70', (row) => number(row, 'pass_rate_2') >= 70],
  ['pass_rate_2>=70%', (row) => number(row, 'pass_rate_2') >= 70],
  ['pass_rate_2>70 pass_rate_2<=80', (row) => between(number(row, 'pass_rate_2'), 70.01, 80)],
  ['Cost<5', (row) => number(row, 'total_cost') < 5],
  ['total_cost<$5', (row) => number(row, 'total_cost') < 5],
  ['-total_cost<5', (row) => !(number(row, 'total_cost') < 5)],
  ['pass_rate_2:50..70', (row) => between(number(row, 'pass_rate_2'), 50, 70)],
  ['pass_rate_2=50..', (row) => number(row, 'pass_rate_2') >= 50],
  ['pass_rate_2=..50', (row) => number(row, 'pass_rate_2') <= 50],
  ['seconds_per_case<2min', (row) => number(row, 'seconds_per_case') < 120],
  ['"Time per case">=90s', (row) => number(row, 'seconds_per_case') >= 90],
  ['date>=2025-02', (row) => date(row) >= '2025-02-01'],
  ['date>2025-02', (row) => date(row) >= '2025-03-01'],
  ['date<2025', (row) => date(row) < '2025'],
  ['date=2024-12', (row) => date(row).startsWith('2024-12')],
  ['date=2024-12-24..2025-01-20', (row) => date(row) >= '2024-12-24' && date(row) <= '2025-01-20'],
];

const between = (value: number, least: number, most: number) => value >= least && value <= most;

describe('a query over the 69 rows of a leaderboard', () => {
  let table: BenchmarkTable;
  let chart: BenchmarkChart;
  let other: BenchmarkChart;

  beforeEach(async () => {
    const box = await fixture(html`
      <div>
        <benchmark-table
          src="/demo/data/polyglot.yml"
          columns="model, edit_format as Edit mode, pass_rate_2 (%), total_cost as Cost ($), seconds_per_case as Time per case (s)"
          sort="-pass_rate_2"
        ></benchmark-table>
        <benchmark-chart
          src="/demo/data/polyglot.yml"
          x="command"
          y="pass_rate_2"
        ></benchmark-chart>
        <benchmark-chart
          src="/demo/data/polyglot.yml"
          x="total_cost"
          y="pass_rate_2"
          type="scatter"
          sort="model"
        ></benchmark-chart>
      </div>
    `);
    table = await shown(box.querySelector('benchmark-table')!);
    [chart, other] = (await Promise.all(
      [...box.querySelectorAll('benchmark-chart')].map(shown),
    )) as [BenchmarkChart, BenchmarkChart];
  });

  /** The rows that each of the three shows, in the order of the file. */
  const found = async (query: string) => {
    await search(table, query);
    await Promise.all([chart.updateComplete, other.updateComplete]);
    const all = table.results!.rows;
    return [table, chart, other].map(({ rows }) => all.filter((row) => rows.includes(row)));
  };

  for (const [query, test] of grammar) {
    it(`finds by ${query} what a plain test finds`, async () => {
      const rows = await found(query);
      const expected = table.results!.rows.filter(test);
      expect(expected.length, 'a test that tells rows apart').to.be.within(1, 68);
      for (const shown of rows) expect(shown).to.deep.equal(expected);
      expect(cells(table)).to.have.lengthOf(expected.length);
      // Rows of one command that differ in another column have a bar each.
      expect([...new Set(drawnNames(chart))]).to.have.members([
        ...new Set(expected.map((row) => String(row['command']))),
      ]);
    });
  }

  const odd = ['"', '-', ';', 'x:', '(((', '--', ':', '=', 'a"b;c"', '<>', '..', '-"', 'model=,"'];
  for (const query of odd) {
    it(`shows the same rows everywhere for ${query}, and throws nothing`, async () => {
      let rows: Row[][] = [];
      expect(await thrownBy(async () => (rows = await found(query)))).to.deep.equal([]);
      expect(rows[1]).to.deep.equal(rows[0]);
      expect(rows[2]).to.deep.equal(rows[0]);
      // No row is an answer, too, but it is said.
      if (rows[0]!.length === 0) expect(part(table, '.empty')).to.exist;
      else expect(cells(table)).to.have.lengthOf(rows[0]!.length);
    });
  }
});
