import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../../src/results/parse.js';

/** The interval of each column that has one, in a row. */
function intervalsIn(data: unknown, at = 0) {
  const { columns, rows } = resultsFrom(data);
  return Object.fromEntries(
    columns.flatMap(({ name, interval, intervalFrom }) =>
      interval ? [[name, { ends: interval(rows[at]!), from: intervalFrom }]] : [],
    ),
  );
}

const ends = (data: unknown, at = 0) =>
  Object.fromEntries(Object.entries(intervalsIn(data, at)).map(([name, { ends }]) => [name, ends]));

describe('the whiskers that a file has', () => {
  it('are from a standard deviation beside a mean', () => {
    const found = intervalsIn([{ name: 'a', mean: 9.8, stddev: 0.1, median: 9, min: 9, max: 11 }]);
    expect(found).to.deep.equal({ mean: { ends: [9.7, 9.9], from: ['stddev'] } });
  });

  it('are a part of the median in what nanobench writes', () => {
    expect(ends([{ name: 'a', elapsed: 200, 'error %': 0.05 }])).to.deep.equal({
      elapsed: [190, 210],
    });
    const median = {
      name: 'a',
      'median(elapsed)': 4,
      'medianAbsolutePercentError(elapsed)': 0.25,
      'median(branches)': 8,
    };
    expect(ends([median])).to.deep.equal({ 'median(elapsed)': [3, 5] });
  });

  it('are from the error that has the name of the value, however it is written', () => {
    expect(ends([{ 'acc,none': 0.5, 'acc_stderr,none': 0.01 }])).to.deep.equal({
      'acc,none': [0.48040036, 0.51959964],
    });
    expect(ends([{ primaryMetric: { score: 20, scoreError: 2 } }])).to.deep.equal({
      'primaryMetric.score': [18, 22],
    });
    expect(
      ends([{ avg_ns: 10, stddev_ns: 1, avg_ts: 4, stddev_ts: 2, Ratio: 1, RatioSD: 0.5 }]),
    ).to.deep.equal({ avg_ns: [9, 11], avg_ts: [2, 6], Ratio: [0.5, 1.5] });
  });

  it('are the error of a mean before its standard deviation, each in its own unit', () => {
    const data = [{ Method: 'a', Mean: '37.5 μs', Error: '500 ns', StdDev: '4 μs' }];
    expect(intervalsIn(data)).to.deep.equal({ Mean: { ends: [37, 38], from: ['Error'] } });
  });

  it('are from the bounds of a value', () => {
    const bounds = { lower_bound: 4, upper_bound: 7 };
    expect(
      intervalsIn([{ point_estimate: 5, confidence_interval: bounds, standard_error: 9 }]),
    ).to.deep.equal({
      point_estimate: {
        ends: [4, 7],
        from: ['confidence_interval.lower_bound', 'confidence_interval.upper_bound'],
      },
    });
    expect(
      ends([{ mean: { estimate: 5, ...bounds }, change: { mean: { estimate: 6, ...bounds } } }]),
    ).to.deep.equal({ 'mean.estimate': [4, 7], 'change.mean.estimate': [4, 7] });
    expect(ends([{ result: 5, stats_ci_99_a: 4, stats_ci_99_b: 6 }])).to.deep.equal({ result: [4, 6] }); // prettier-ignore
  });

  it('are a confidence interval of so many per cent', () => {
    const data = [{ Model: 'a', Score: 1490, '95% CI (±)': '±5', Votes: 900 }];
    expect(ends(data)).to.deep.equal({ Score: [1485, 1495] });
  });

  it('are from a text of what is above and below, right of the value', () => {
    const board = [
      { Model: 'a', 'Arena Score': 1437, '95% CI': '+5/-4', Votes: 900 },
      { Model: 'b', 'Arena Score': 1435, '95% CI': '', Votes: 800 },
    ];
    expect(intervalsIn(board)).to.deep.equal({
      'Arena Score': { ends: [1433, 1442], from: ['95% CI'] },
    });
    expect(ends(board, 1)).to.deep.equal({ 'Arena Score': [null, null] });
    expect(ends([{ Model: 'a', Score: 5, Change: '+5/-4' }])).to.deep.equal({});
  });

  it('are a part of the value where the error right of it is in per cent', () => {
    const data = [{ name: 'a', 'old.txt sec/op': 200, 'old.txt CI': '1%', 'new.txt sec/op': 100, 'new.txt CI': '2%' }]; // prettier-ignore
    expect(ends(data)).to.deep.equal({ 'old.txt sec/op': [198, 202], 'new.txt sec/op': [98, 102] });
  });

  it('are from a text that says so', () => {
    const data = [
      { value: 100, range: '± 3' },
      { value: 100, range: '±10%' },
      { value: 100, range: 'stddev: 0.5' },
      { value: 100, range: null },
    ];
    expect(ends(data, 0)).to.deep.equal({ value: [97, 103] });
    expect(ends(data, 1)).to.deep.equal({ value: [90, 110] });
    expect(ends(data, 2)).to.deep.equal({ value: [99.5, 100.5] });
    expect(ends(data, 3)).to.deep.equal({ value: [null, null] });
  });

  it('are not made of what only sounds like an error or a bound', () => {
    const none: readonly Record<string, unknown>[] = [
      { name: 'a', score: 80, error: 20 },
      { name: 'a', rate: 80, error_rate: 20 },
      { name: 'a', mean: 5, lower_bound: 6, upper_bound: 9 },
      { name: 'a', median: 5, stddev: 1 },
      { name: 'a', mean: 5, std_err_count: 1 },
      { name: 'a', std: 5, std_err: 1 },
      { name: 'a', mean: 5, stddev: -1 },
      { name: 'a', mean: '5 ms', stddev: '1 MB' },
    ];
    for (const row of none) expect(ends([row]), JSON.stringify(row)).to.deep.equal({});
  });
});
