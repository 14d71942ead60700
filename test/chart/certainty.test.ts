/** What a chart shows and says of how far off its values may be, through the element. */
import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { BenchmarkChart } from '../../src/index.js';
import {
  alerts,
  announced,
  asTable,
  canvasOf,
  frames,
  part,
  parts,
  shown,
  textOf,
} from '../page.js';

async function chartWith(attributes: Record<string, string>, data?: unknown) {
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  if (data) chart.data = data;
  (await fixture(html`<div></div>`)).append(chart);
  await shown(chart);
  await frames(2);
  return chart;
}

const note = (chart: BenchmarkChart) => parts(chart, '[part=note]').map(textOf).join();
const axis = (chart: BenchmarkChart, name: 'x' | 'y') => {
  const { min, max } = Chart.getChart(canvasOf(chart))!.scales[name]!;
  return [min, max];
};

/** From low to high, rounded to two decimals, by the name along x. */
const ends = (chart: BenchmarkChart) =>
  chart.series.flatMap(({ points }) =>
    points.map(({ x, low, high }) => [x, low && +low.toFixed(2), high && +high.toFixed(2)]),
  );

/** What is announced when the reader goes to the first mark. */
async function first(chart: BenchmarkChart): Promise<string> {
  part(chart, '.plot').focus();
  part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
  await chart.updateComplete;
  return announced(chart);
}

async function table(chart: BenchmarkChart) {
  if (parts(chart, 'table').length === 0) await asTable(chart);
  return parts<HTMLTableRowElement>(chart, 'table tr').map((row) => [...row.cells].map(textOf));
}

const qwq = {
  src: '/demo/data/qwq.yml',
  x: 'model',
  y: 'pass_rate_2 as Solved (%)',
  sort: '-pass_rate_2',
  cases: 'test_cases',
};

describe('cases on a chart', () => {
  it('give each rate its interval, as HONEST-RANKS has them', async () => {
    expect(ends(await chartWith(qwq))).to.deep.equal([
      ['o1-preview', 72.08, 85.66],
      ['QwQ + Qwen2.5 Coder 32B-I', 65.49, 80.38],
      ['QwQ + Haiku', 63.2, 78.39],
      ['Qwen2.5 Coder 32B-I', 63.2, 78.39],
      ['o1-mini', 62.47, 77.77],
      ['QwQ + DeepSeek V2.5', 59.35, 75.05],
      ['QwQ', 34.05, 50.6],
    ]);
  });

  it('say who leads, first in the note and in the summary', async () => {
    const chart = await chartWith(qwq);
    const rest = "; it can't be told apart from the next 4.";
    expect(note(chart)).to.match(
      /^7 rows\. o1-preview leads with 79\.7% \(95%: 72–86%\); it can't/,
    );
    expect(textOf(part(chart, '[part=summary]'))).to.contain(
      `7 rows. o1-preview leads with 79.7% (95%: 72 to 86%)${rest} Bar chart of Solved by Model`,
    );
    expect(note(chart)).to.contain(
      'Whiskers: 95% intervals for 132 or 133 cases each (test_cases).',
    );
    expect(note(chart)).to.contain('† 73.6% is no whole number of 132 cases (97 gives 73.5%).');
  });

  it('say no lead under a filter, and keep the ranges', async () => {
    const chart = await chartWith({ ...qwq, group: 'none', query: 'qwq' });
    expect(note(chart)).to.match(/^4 of 7 rows; ranks are among all 7\. /);
    expect((await table(chart)).slice(1).map((cells) => cells.at(-1))).to.deep.equal([
      '1 to 6',
      '1 to 6',
      '2 to 6',
      '7',
    ]);
  });

  it('are read with the value, the interval and the rank', async () => {
    const chart = await chartWith(qwq);
    expect(await first(chart)).to.contain(
      'o1-preview. Solved: 79.7%, 106 of 133 cases; 95%: 72 to 86%; rank 1 to 5 of 7 (1 of 7)',
    );
    expect((await table(chart)).slice(0, 3)).to.deep.equal([
      ['Model', 'Solved (%)', 'From', 'To', 'Rank'],
      ['o1-preview', '79.7%', '72%', '86%', '1 to 5'],
      ['QwQ + Qwen2.5 Coder 32B-I', '73.6%†', '65%', '80%', '1 to 6'],
    ]);
  });

  it('follow lower', async () => {
    const chart = await chartWith({ ...qwq, lower: 'pass_rate_2' });
    const ranks = (await table(chart)).slice(1).map((cells) => cells.at(-1));
    expect([ranks[0], ranks.at(-1)]).to.deep.equal(['3 to 7', '1']);
    expect(note(chart)).to.contain('QwQ leads with 42.1%');
  });

  it('show no more decimals than they can tell apart', async () => {
    const rates = [
      { model: 'a', rate: 61.1111, n: 36 },
      { model: 'b', rate: 50.0101, n: 36 },
    ];
    const value = async (attributes: object) =>
      (await table(await chartWith({ x: 'model', y: 'rate (%)', ...attributes }, rates)))[1]![1];
    expect(await value({ cases: 'n' })).to.equal('61.1%');
    expect(await value({})).to.equal('61.11%');
  });

  it('give a mark that stands for several rows none, and no other whisker', async () => {
    const runs = [
      { model: 'a', rate: 50, n: 100 },
      { model: 'b', rate: 30, n: 100 },
      { model: 'b', rate: 40, n: 100 },
    ];
    const chart = await chartWith({ x: 'model', y: 'rate', cases: 'n' }, runs);
    expect(ends(chart)).to.deep.equal([
      ['a', 40.38, 59.62],
      ['b', null, null],
    ]);
    expect(note(chart)).to.match(
      /^3 rows in 1 series\. Mean of up to 2 runs\. 1 mark is a mean of /,
    );
  });

  it('that are missing, or no number of cases, are counted', async () => {
    const rates = [100, null, 0, -5, 1.5, 20].map((n, i) => ({ model: `m${i}`, rate: 50 + i, n }));
    const chart = await chartWith({ x: 'model', y: 'rate', cases: 'n' }, rates);
    expect(ends(chart).filter(([, low]) => low !== null)).to.have.lengthOf(2);
    expect(note(chart)).to.contain('4 rows have no n.');
    expect(note(chart)).to.contain('n is 20 to 100: not all rows answered the same cases.');
  });

  it('are told to be in vain for what is no rate, and where there is no such column', async () => {
    const data = [{ model: 'a', total_cost: 150, n: 10 }];
    const bars = { x: 'model', y: 'total_cost' };
    const chart = await chartWith({ ...bars, cases: 'n' }, data);
    expect(alerts(chart)).to.deep.equal([
      'cases gives no interval for total_cost, which is no rate.',
    ]);
    expect(chart.series[0]!.points).to.have.lengthOf(1);
    expect(alerts(await chartWith({ ...bars, cases: 'cases' }, data))[0]).to.contain('"cases"');
  });

  it('count values that can be no rate', async () => {
    const rates = [50, 60, 120].map((rate, i) => ({ model: `m${i}`, rate, n: 100 }));
    const chart = await chartWith({ x: 'model', y: 'rate (%)', cases: 'n' }, rates);
    expect(ends(chart)[2]).to.deep.equal(['m2', null, null]);
    expect(note(chart)).to.contain('1 row has no interval.');
  });

  it('say a single row and equal rows', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ model: `m${i}`, rate: 50, n: 10 }));
    const bars = { x: 'model', y: 'rate', cases: 'n' };
    expect(await first(await chartWith(bars, rows(1)))).to.contain('rank 1 of 1');
    expect(note(await chartWith(bars, rows(3)))).to.contain(
      "can't be told apart from any of the other 2.",
    );
  });
});

describe('an interval on a chart', () => {
  const run = (values: object) =>
    chartWith({ x: 'model', y: 'v', ...values }, [
      { model: 'a', v: 1500, low: 1492, high: 1508, e: 5, stderr: 5 },
      { model: 'b', v: 1400, low: 1380, high: 1390, e: -1, stderr: 0 },
    ]);

  it('is the file’s own where low and high are in order, or swapped throughout', async () => {
    expect(ends(await run({ interval: 'low, high' }))).to.deep.equal([
      ['a', 1492, 1508],
      ['b', null, null],
    ]);
    expect(ends(await run({ interval: 'high, low' }))[0]).to.deep.equal(['a', 1492, 1508]);
    expect(note(await run({ interval: 'low, high' }))).to.contain('1 row has no interval.');
  });

  it('of a standard error is of 95%, named or found in the file; of a negative error there is none', async () => {
    expect(ends(await run({ interval: 'stderr' }))).to.deep.equal([
      ['a', 1490.2, 1509.8],
      ['b', 1400, 1400],
    ]);
    expect(ends(await run({ interval: 'e' }))[1]).to.deep.equal(['b', null, null]);
    const found = await chartWith({ x: 'model', y: '"acc,none"' }, [
      { model: 'a', 'acc,none': 0.5, 'acc_stderr,none': 0.1 },
    ]);
    expect(ends(found)).to.deep.equal([['a', 0.3, 0.7]]);
    expect(note(found)).to.equal(
      'Whiskers: 95% intervals, from the standard error (acc_stderr,none).',
    );
  });

  it('belongs to one value column each', async () => {
    const chart = await run({ y: 'v, high', interval: 'e; stderr' });
    expect(ends(chart)[0]).to.deep.equal(['a', 1495, 1505]);
    expect(ends(chart)[2]).to.deep.equal(['a', 1498.2, 1517.8]);
  });

  it('ends at 0 where no value is below it', async () => {
    const chart = await chartWith({ x: 'model', y: 'v', interval: 'e' }, [
      { model: 'a', v: 1, e: 3 },
    ]);
    expect(ends(chart)).to.deep.equal([['a', 0, 4]]);
    expect(axis(chart, 'y')[0]).to.equal(0);
  });

  it('of runs is that of their mean', async () => {
    const chart = await chartWith({
      src: '/demo/data/code-in-json.yml',
      x: 'model',
      y: 'mean(pass_rate_1) as Solved (%)',
      color: 'edit_format',
      interval: 'ci(pass_rate_1)',
    });
    const endsOf = (label: string, name = 'gpt-4o-2024-08-06') => {
      const { points } = chart.series.find((one) => one.label === label)!;
      const { low, high } = points.find(({ x }) => x === name)!;
      return [low!.toFixed(2), high!.toFixed(2)];
    };
    expect(endsOf('Markdown', 'claude-3.5-sonnet')).to.deep.equal(['60.00', '60.96']);
    expect(endsOf('JSON', 'claude-3.5-sonnet')).to.deep.equal(['52.17', '56.07']);
    expect(endsOf('JSON (strict)')).to.deep.equal(['53.47', '60.38']);
    expect(note(chart)).to.equal(
      '44 rows in 3 series. Mean of up to 5 runs. Whiskers: 95% intervals of the mean: what another run of the same cases would move.',
    );
    expect(await first(chart)).to.contain('95%: 60');
  });

  it('is a band on a line, and says so', async () => {
    const line = [1, 2, 3].map((n) => ({ n, v: 10 * n, e: 3 }));
    const chart = await chartWith({ type: 'line', x: 'n', y: 'v', interval: 'e' }, line);
    expect(note(chart)).to.contain('Bands: as the file gives them (e).');
  });
});

describe('what differs among compared rows', () => {
  const rows = [
    { model: 'a', rate: 50, n: 100, edit_format: 'diff', date: '2024-01-01' },
    { model: 'b', rate: 60, n: 100, edit_format: 'whole', date: '2025-06-01' },
  ];
  const bars = { x: 'model', y: 'rate (%)', cases: 'n' };

  it('is said where it is not shown', async () => {
    const said = note(await chartWith(bars, rows));
    expect(said).to.contain('edit_format is diff and whole.');
    expect(said).to.contain('date is 2024-01-01 to 2025-06-01.');
    expect(note(await chartWith({ ...bars, color: 'edit_format' }, rows))).to.not.contain('format');
  });

  it('is nothing for dates within a year, one format, or a chart that compares nothing', async () => {
    const near = rows.map((row) => ({ ...row, edit_format: 'diff', date: '2024-03-01' }));
    expect(note(await chartWith(bars, near))).to.not.match(/date|format/);
    expect(note(await chartWith({ x: 'model', y: 'rate (%)' }, rows))).to.equal('');
  });
});

describe('the axes of a chart', () => {
  const near = [90, 95].map((v, n) => ({ model: `m${n}`, n: n + 1, v }));
  const scatter = { type: 'scatter', x: 'n', y: 'v as Solved (%)' };

  it('begin at zero unless that is far off, and then the note says where', async () => {
    const chart = await chartWith(scatter, near);
    expect(axis(chart, 'x')[0]).to.equal(0);
    const [min] = axis(chart, 'y');
    expect(min).to.be.within(80, 90);
    expect(note(chart)).to.equal(`The axis of Solved begins at ${min}%.`);
    const wide = await chartWith(scatter, [...near, { n: 3, v: 40 }]);
    expect([axis(wide, 'y')[0], note(wide)]).to.deep.equal([0, '']);
    expect(axis(await chartWith({ x: 'model', y: 'v' }, near), 'y')[0]).to.equal(0);
  });

  it('end where the author says, and what is beyond is counted', async () => {
    const chart = await chartWith({ ...scatter, domain: '0..92', 'x-domain': '0..10' }, near);
    expect([axis(chart, 'x'), axis(chart, 'y')]).to.deep.equal([
      [0, 10],
      [0, 92],
    ]);
    expect(note(chart)).to.equal('1 mark lies beyond the axes.');
  });

  it('tell an author of a domain that can’t be', async () => {
    const sentence = async (attributes: Record<string, string>) =>
      alerts(await chartWith({ ...scatter, ...attributes }, near)).join();
    expect(await sentence({ domain: 'all' })).to.contain('domain="all" is no range.');
    expect(await sentence({ domain: '0..60', reference: '79.7 as SOTA' })).to.contain(
      'reference="79.7" lies beyond domain="0..60"',
    );
    expect(await sentence({ domain: '9..1' })).to.contain('domain="9..1" is no range.');
    expect(await sentence({ domain: '0..9', scale: 'log' })).to.contain('logarithmic');
    expect(await sentence({ type: 'bar', domain: '50..100' })).to.contain('leaves zero out');
    expect(await sentence({ x: 'model', 'x-domain': '0..9' })).to.contain('needs numbers along x');
  });

  it('that are logarithmic have points with lines in place of bars', async () => {
    const chart = await chartWith({ x: 'model', y: 'v', scale: 'log' }, near);
    const bar = Chart.getChart(canvasOf(chart))!.getDatasetMeta(0).data[0]!;
    expect((bar.getProps(['width'], true) as { width: number }).width).to.equal(2);
    const { left, top } = canvasOf(chart).getBoundingClientRect();
    const move = { clientX: left + bar.x + 4, clientY: top + bar.y, bubbles: true };
    part(chart, '.plot').dispatchEvent(new PointerEvent('pointermove', move));
    await chart.updateComplete;
    expect(part(chart, '[part=tooltip] strong').textContent).to.equal('m0');
  });
});
