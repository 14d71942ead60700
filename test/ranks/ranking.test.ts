import { expect } from '@open-wc/testing';
import { parseColumn } from '../../src/columns/expression.js';
import { findCases, readCases } from '../../src/ranks/cases.js';
import { leadOf, rankingOf } from '../../src/ranks/ranking.js';
import { parseIntervals, uncertaintyOf } from '../../src/ranks/uncertainty.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';

/** Of the post on QwQ: seven models, of which the last can be told apart alone. */
async function qwq(): Promise<Results> {
  return parseResults(await (await fetch('/demo/data/qwq.yml')).text(), { url: 'qwq.yml' });
}

interface Given {
  readonly cases?: string;
  readonly interval?: string;
  readonly isLowerBetter?: boolean;
}

function rank(
  { columns, rows }: Results,
  name: string,
  { cases = '', interval = '', isLowerBetter = false }: Given,
) {
  const column = parseColumn(name, columns);
  const counts = cases ? readCases(cases, columns, {}) : null;
  const [entry] = parseIntervals(interval, columns, {});
  const uncertainty = uncertaintyOf(column, entry, counts, rows);
  return rankingOf(rows, column, uncertainty, isLowerBetter);
}

const rounded = (number: number) => Number(number.toFixed(2));

describe('a ranking', () => {
  it('gives intervals and ranges by the number of cases', async () => {
    const { standings } = rank(await qwq(), 'pass_rate_2', { cases: 'test_cases' });
    const of = standings.map(({ value, ends, range, solved, cases, isBroken }) => [
      value,
      ...ends!.map(rounded),
      range.join('–'),
      isBroken ? `† of ${cases}` : `${solved} of ${cases}`,
    ]);
    expect(of).to.deep.equal([
      [79.7, 72.08, 85.66, '1–5', '106 of 133'],
      [73.6, 65.49, 80.38, '1–6', '† of 132'],
      [71.4, 63.2, 78.39, '1–6', '95 of 133'],
      [71.4, 63.2, 78.39, '1–6', '95 of 133'],
      [70.7, 62.47, 77.77, '1–6', '94 of 133'],
      [67.7, 59.35, 75.05, '2–6', '90 of 133'],
      [42.1, 34.05, 50.6, '7–7', '56 of 133'],
    ]);
  });

  it('knows who leads, and who can not be told apart from that', async () => {
    const lead = leadOf(rank(await qwq(), 'pass_rate_2', { cases: 'test_cases' }))!;
    expect(lead.leader.row['model']).to.equal('o1-preview');
    expect(lead).to.include({ ties: 4, areNext: true });
  });

  it('finds the column of cases, and knows what is no rate', async () => {
    const { columns, rows } = await qwq();
    const column = (name: string) => parseColumn(name, columns);
    const cases = findCases(column('pass_rate_2'), columns, rows)!;
    expect(cases.name).to.equal('test_cases');
    for (const name of ['total_cost', 'seconds_per_case']) {
      expect(uncertaintyOf(column(name), undefined, cases, rows)).to.equal(null);
    }
  });

  it('does not take every column with such a name for the number of cases', () => {
    const rows = [0.5, 0.25, 0.75].map((score) => ({ name: 'a', score, samples: 'a.jsonl' }));
    const text = resultsFrom(rows);
    expect(findCases(text.columns[1]!, text.columns, text.rows)).to.equal(null);
    // 71.4 is no whole number of 10 cases.
    const odd = resultsFrom([71.4, 33.3, 12.9].map((score) => ({ score, samples: 10 })));
    expect(findCases(odd.columns[0]!, odd.columns, odd.rows)).to.equal(null);
    // Of 5,000 cases nearly every rate is one, which says nothing.
    const many = resultsFrom([71.4, 33.3, 12.9].map((score) => ({ score, samples: 5000 })));
    expect(findCases(many.columns[0]!, many.columns, many.rows)).to.equal(null);
  });

  it('takes a number of cases that is none for a missing one', () => {
    const results = resultsFrom(
      [10, 0, -1, 1.5, null].map((cases) => ({ rate: 50, cases, label: 'x' })),
    );
    const { standings } = rank(results, 'rate (%)', { cases: 'cases' });
    expect(standings.map(({ ends }) => ends !== null)).to.deep.equal([true, false, false, false, false]); // prettier-ignore
    expect(standings[1]!.range).to.deep.equal([1, 5]);
    expect(() => readCases('0', results.columns, {})).to.throw('no number of cases');
    expect(() => readCases('label', results.columns, {})).to.throw('not a column of numbers');
  });

  it('draws a standard error as the 95% that it stands for', () => {
    const results = resultsFrom([
      { rate: 97.699, standard_error: 0.5105 },
      { rate: 50, standard_error: 0 },
    ]);
    const [best, own] = rank(results, 'rate', { interval: 'standard_error' }).standings;
    expect(best!.ends!.map(rounded)).to.deep.equal([96.7, 98.7]);
    expect(own!.ends).to.deep.equal([50, 50]);
    const [written] = rank(results, 'rate', { interval: '1 * standard_error' }).standings;
    expect(written!.ends!.map(rounded)).to.deep.equal([97.19, 98.21]);
  });

  it('makes no ranks of a deviation of single runs, but of a mean of so many', () => {
    const results = resultsFrom([
      { time: 10, stddev: 1, runs: 25 },
      { time: 11, stddev: 1, runs: 25 },
    ]);
    const given = { interval: 'stddev', isLowerBetter: true };
    const single = rank(results, 'time', given);
    expect(single.hasRanges).to.equal(false);
    expect(single.standings.map(({ range }) => range[0])).to.deep.equal([1, 2]);
    const mean = rank(results, 'time', { ...given, cases: 'runs' });
    expect(mean.standings[0]!.ends!.map(rounded)).to.deep.equal([9.59, 10.41]);
    expect(mean.standings.map(({ range }) => range)).to.deep.equal([[1, 1], [2, 2]]); // prettier-ignore
  });

  it('puts swapped ends right, and leaves out those that are not around their value', () => {
    const swapped = resultsFrom([{ x: 5, a: 7, b: 3 }, { x: 2, a: 4, b: 1 }]); // prettier-ignore
    const ends = ({ standings }: ReturnType<typeof rank>) => standings.map(({ ends }) => ends);
    expect(ends(rank(swapped, 'x', { interval: 'a, b' }))).to.deep.equal([[3, 7], [1, 4]]); // prettier-ignore
    const some = resultsFrom([{ x: 5, a: 3, b: 7 }, { x: 2, a: 4, b: 6 }]); // prettier-ignore
    expect(ends(rank(some, 'x', { interval: 'a, b' }))).to.deep.equal([[3, 7], null]);
    const negative = resultsFrom([{ x: 5, off: -1 }, { x: 2, off: 1 }]); // prettier-ignore
    expect(ends(rank(negative, 'x', { interval: 'off' }))).to.deep.equal([null, [1, 3]]);
  });
});
