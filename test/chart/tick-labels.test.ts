import type { Scale } from 'chart.js';
import { expect } from '@open-wc/testing';
import { tickLabels } from '../../src/chart/tick-labels.js';
import { parseColumn } from '../../src/columns/expression.js';
import { formatOf } from '../../src/columns/number-format.js';
import { resultsFrom } from '../../src/results/parse.js';

/** The labels of an axis with these ticks. */
function labels(
  values: readonly number[],
  isLog = true,
  data: unknown[] = [1, 2],
  expression = 'x',
): unknown[] {
  const { columns, rows } = resultsFrom(data.map((x) => ({ x })));
  const column = parseColumn(expression, columns);
  const label = tickLabels(
    [column],
    (_, value) => formatOf(column, rows, 'en').number(value),
    isLog,
    'en',
  );
  const scale = {
    chart: { options: { locale: 'en' } },
    options: { ticks: {} },
  } as unknown as Scale;
  const ticks = values.map((value) => ({ value }));
  return values.map((value, index) => label.call(scale, value, index, ticks));
}

describe('the ticks of an axis', () => {
  it('are powers of ten where zeros can’t be counted', () => {
    expect(labels([1e-23, 1e-20, 1e-5, 1])).to.deep.equal(['10⁻²³', '10⁻²⁰', '10⁻⁵', '1']);
    expect(labels([1e6, 1e9, 1e12])).to.deep.equal(['10⁶', '10⁹', '10¹²']);
    expect(labels([1e-6, 2e-6, 5e-6])).to.deep.equal([
      '10⁻⁶',
      '2\u00a0×\u00a010⁻⁶',
      '5\u00a0×\u00a010⁻⁶',
    ]);
  });

  it('are numbers where they can', () => {
    expect(labels([0.001, 0.01, 1, 1000, 100000])).to.deep.equal([
      '0.001',
      '0.01',
      '1',
      '1,000',
      '100,000',
    ]);
    expect(labels([0.1, 0.2, 0.30000000000000004])).to.deep.equal(['0.1', '0.2', '0.3']);
  });

  it('are no E-23 on an axis of even steps', () => {
    expect(labels([0, 2e-23, 4e-23], false)).to.deep.equal([
      '0',
      '2\u00a0×\u00a010⁻²³',
      '4\u00a0×\u00a010⁻²³',
    ]);
    expect(labels([0, 20, 40], false)).to.deep.equal(['0', '20', '40']);
  });

  it('have the unit that suits them, where the axis has one of time or size', () => {
    expect(labels([0, 1e9, 2e9], false, [1], 'x as Time (ns)')).to.deep.equal([
      '0\u00a0ns',
      '1\u00a0s',
      '2\u00a0s',
    ]);
    expect(labels([100, 1e5, 1e8], true, [1], 'x as Time (ns)')).to.deep.equal([
      '100\u00a0ns',
      '100\u00a0µs',
      '100\u00a0ms',
    ]);
    expect(labels([0, 10, 20], false, [1], 'x as Time (s)')).to.deep.equal(['0', '10', '20']);
  });

  it('have the letters of counts', () => {
    expect(labels([1e7, 1e8, 1e9, 1e12], true, ['17M', '1.2T'])).to.deep.equal([
      '10M',
      '100M',
      '1B',
      '1T',
    ]);
  });
});
