import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../../src/results/parse.js';
import { reasonCounts } from '../../../src/results/reasons.js';
import { columnIn } from '../column-of.js';

const googleBenchmark = [
  { name: 'copy/8', iterations: 3070000, real_time: 215.1, cpu_time: 213.9, time_unit: 'ns' },
  { name: 'copy/512', iterations: 24000, real_time: 27400, cpu_time: 27300, time_unit: 'ns' },
  { name: 'load', iterations: 12, real_time: 61.4, cpu_time: 12.2, time_unit: 'ms' },
  { name: 'train', iterations: 1, real_time: 3.92, cpu_time: 3.88, time_unit: 's' },
];

describe('a column of units', () => {
  it('is the unit of the times beside it, which are brought to one', () => {
    const results = resultsFrom(googleBenchmark);
    const { unit, values, texts, read } = columnIn(results, 'real_time');
    expect(unit).to.equal('ns');
    expect(values).to.deep.equal([215.1, 27400, 61.4e6, 3.92e9]);
    expect(texts, 'as the file writes them').to.deep.equal(['215.1', '27400', '61.4', '3.92']);
    expect(read).to.equal('units from time_unit, brought to ns');
    expect(columnIn(results, 'cpu_time').values[3]).to.equal(3.88e9);
    expect(columnIn(results, 'iterations')).to.deep.include({ unit: '', read: '' });
    expect(columnIn(results, 'time_unit').type).to.equal('text');
  });

  it('is the unit of a value, and not of what is counted', () => {
    const results = resultsFrom([
      { name: 'a', value: 1021, unit: 'ns/op', threads: 4 },
      { name: 'b', value: 1.2, unit: 'ms/op', threads: 4 },
    ]);
    expect(columnIn(results, 'value')).to.deep.include({ unit: 'ns/op', values: [1021, 1.2e6] });
    expect(columnIn(results, 'threads').unit).to.equal('');
  });

  it('is the unit of the measures beside it, where none is called a value', () => {
    const results = resultsFrom([{ id: 7, speed: 3, cores: 2, unit: 'MB/s' }]);
    expect(results.columns.map(({ unit }) => unit)).to.deep.equal(['', 'MB/s', '', '']);
  });

  it('belongs to the column of its name', () => {
    const results = resultsFrom([
      { latency: 3, latency_unit: 'ms', size: 512, size_unit: 'kB', n: 5 },
      { latency: 900, latency_unit: 'us', size: 2, size_unit: 'MB', n: 6 },
    ]);
    expect(columnIn(results, 'latency')).to.deep.include({ unit: 'ms', values: [3, 0.9] });
    expect(columnIn(results, 'size')).to.deep.include({ unit: 'kB', values: [512, 2000] });
    expect(columnIn(results, 'n').unit).to.equal('');
  });

  it('belongs to what stands in the same map', () => {
    const results = resultsFrom([
      { time: { value: 3, unit: 's' }, mem: { value: 5, unit: 'MB' } },
      { time: { value: 30, unit: 'ms' }, mem: { value: 7, unit: 'kB' } },
    ]);
    expect(columnIn(results, 'time.value').values).to.deep.equal([3, 0.03]);
    expect(columnIn(results, 'mem.value').values).to.deep.equal([5, 0.007]);

    const jmh = resultsFrom([
      {
        benchmark: 'a',
        primaryMetric: { score: 3.4, scoreError: 0.1, scoreUnit: 'ops/ms' },
        forks: 2,
      },
      {
        benchmark: 'b',
        primaryMetric: { score: 900, scoreError: 5, scoreUnit: 'ops/s' },
        forks: 2,
      },
    ]);
    expect(columnIn(jmh, 'primaryMetric.score').values).to.deep.equal([3.4, 0.9]);
    expect(columnIn(jmh, 'primaryMetric.scoreError').values).to.deep.equal([0.1, 0.005]);
    expect(columnIn(jmh, 'forks').unit).to.equal('');
  });

  it('leaves out what can’t be compared, in words', () => {
    const results = resultsFrom([
      { name: 'a', score: 12.5, unit: 'us/op' },
      { name: 'b', score: 3467631, unit: 'ops/s' },
      { name: 'c', score: 1.5, unit: 'ms/op' },
    ]);
    const { unit, values, texts, read } = columnIn(results, 'score');
    expect([unit, values]).to.deep.equal(['us/op', [12.5, null, 1500]]);
    expect(texts[1]).to.equal('3467631 ops/s');
    expect(read).to.equal(
      'units from unit, brought to us/op; ops/s left out, not comparable with us/op',
    );
    expect(reasonCounts(columnIn(results, 'score'), results.rows)).to.deep.equal([
      { reason: 'in ops/s', count: 1 },
    ]);
  });

  it('leaves out what has no unit where others have one', () => {
    const results = resultsFrom([
      { score: 12.5, unit: 'ms' },
      { score: 3, unit: 'ms' },
      { score: 7, unit: null },
    ]);
    const column = columnIn(results, 'score');
    expect(column.values).to.deep.equal([12.5, 3, null]);
    expect(reasonCounts(column, results.rows)[0]!.reason).to.equal('without a unit');
  });

  it('brings errors along', () => {
    const results = resultsFrom([
      { score: '12.5 ± 0.5', unit: 'ms' },
      { score: '900 ± 30', unit: 'us' },
    ]);
    expect(columnIn(results, 'score').intervals).to.deep.equal([
      [12, 13],
      [0.87, 0.93],
    ]);
  });

  it('is none where its texts are no units', () => {
    const results = resultsFrom([
      { score: 3, unit: 'Unit 7' },
      { score: 900, unit: 'Unit 8' },
    ]);
    expect(columnIn(results, 'score')).to.deep.include({ unit: '', values: [3, 900] });
  });

  it('is only text where its author says so', () => {
    const results = resultsFrom(googleBenchmark, {}, { types: 'time_unit: text' });
    expect(columnIn(results, 'real_time')).to.deep.include({
      unit: '',
      values: [215.1, 27400, 61.4, 3.92],
    });
  });

  it('says nothing of a column that has a unit of its own', () => {
    const results = resultsFrom([{ value: '5 MB', 'Time (s)': 3, time_unit: 'ms', unit: 'kB' }]);
    expect(results.columns.slice(0, 2).map(({ unit }) => unit)).to.deep.equal(['MB', 's']);
  });

  it('is none where a row is a share of the mean', () => {
    const { columns, rows } = resultsFrom([
      { name: 'a_mean', aggregate_unit: 'time', real_time: 215, time_unit: 'ns' },
      { name: 'a_cv', aggregate_unit: 'percentage', real_time: 0.02, time_unit: 'ns' },
    ]);
    const time = columns.find(({ name }) => name === 'real_time')!;
    expect(rows.map(time.value)).to.deep.equal([215, null]);
    expect(time.text(rows[1]!)).to.equal('0.02 of the mean');
  });
});
