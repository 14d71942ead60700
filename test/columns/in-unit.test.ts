import { expect } from '@open-wc/testing';
import { parseColumn } from '../../src/columns/expression.js';
import { formatOf } from '../../src/columns/number-format.js';
import { inUnitOfRows } from '../../src/columns/in-unit.js';
import { resultsFrom } from '../../src/results/parse.js';

describe('a column whose rows have units that can’t be compared', () => {
  const { columns, rows } = resultsFrom([
    { name: 'a', score: 2, scoreError: 0.5, scoreUnit: 'us/op' },
    { name: 'b', score: 3, scoreError: 0.25, scoreUnit: 'us/op' },
    { name: 'a', score: 900, scoreError: 100, scoreUnit: 'ops/s' },
    { name: 'b', score: 0.5, scoreError: 0.125, scoreUnit: 'ops/ms' },
  ]);
  const inUnits = (name: string, start = 2) =>
    inUnitOfRows(parseColumn(name, columns), rows.slice(start));

  it('is in the unit of the rows that are chosen, with their intervals', () => {
    const score = inUnits('score');
    expect(score.unit).to.equal('ops/s');
    expect(rows.map(score.value)).to.deep.equal([null, null, 900, 500]);
    expect(rows.map(score.interval!)).to.deep.equal([
      [null, null],
      [null, null],
      [800, 1000],
      [375, 625],
    ]);
    expect(rows.map(inUnits('scoreError').value)).to.deep.equal([null, null, 100, 125]);
    const all = inUnits('score', 0);
    expect(rows.slice(0, 2).map(all.interval!)).to.deep.equal([
      [1.5, 2.5],
      [2.75, 3.25],
    ]);
  });
});

describe('a column in the unit of its author', () => {
  const results = resultsFrom([
    { name: 'a', time: '900 us', score: '71.2 ± 0.5', wall: '1:30', rate: 5 },
    { name: 'b', time: '12 ms', score: '70 ± 1', wall: '2:00', rate: 7 },
    { name: 'c', time: '8 ms', score: 'OOM', wall: '0:45', rate: 9 },
  ]);
  const read = (text: string) => parseColumn(text, results.columns);
  const values = (text: string) => results.rows.map(read(text).value);
  const cells = (text: string) => results.rows.map(formatOf(read(text), results.rows, 'en').cell);

  it('is brought to it where the file has another of the kind', () => {
    expect(values('time')).to.deep.equal([0.9, 12, 8]);
    expect(values('time as Time (µs)')).to.deep.equal([900, 12000, 8000]);
    expect(cells('time as Time (s)')).to.deep.equal(['900\u00a0µs', '12\u00a0ms', '8\u00a0ms']);
    expect(values('wall as Wall (min)')).to.deep.equal([1.5, 2, 0.75]);
    expect(values('wall (min)')).to.deep.equal([1.5, 2, 0.75]);
  });

  it('stays as it is where the unit is only what stands behind the number', () => {
    expect(values('rate as Rate (%)')).to.deep.equal([5, 7, 9]);
    expect(read('rate as Rate (any text)').unit).to.equal('any text');
    expect(values('time as Time (apples)')).to.deep.equal([0.9, 12, 8]);
  });

  it('takes its interval along', () => {
    const timed = resultsFrom([{ t: '900 ± 100 us' }, { t: '500 ± 100 us' }]);
    const column = parseColumn('t as T (ms)', timed.columns);
    expect(column.interval!(timed.rows[0]!)).to.deep.equal([0.8, 1]);
    expect(read('score as Score (%)').interval!(results.rows[0]!)).to.deep.equal([70.7, 71.7]);
    expect(read('score').interval!(results.rows[2]!)).to.deep.equal([null, null]);
  });

  it('knows what it was read by', () => {
    expect(read('wall as Wall (min)').read).to.match(/^durations/);
    expect(read('score').read).to.equal('numbers with errors (±)');
  });
});
