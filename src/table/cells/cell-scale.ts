import { extent, quantile } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import { spread } from '../../columns/spread.js';
import type { Row } from '../../results/results.js';

/** The values between which a column's cells are drawn. */
export interface Scale {
  /** The ends of the numbers, and of the scale. */
  readonly least: number;
  readonly greatest: number;
  readonly low: number;
  readonly high: number;
  /** Whether values lie beyond an end, far from all others. */
  readonly isBrokenLow: boolean;
  readonly isBrokenHigh: boolean;
}

/** Of more numbers than these, some tell where most of them lie. */
const SAMPLE = 10_000;

/** The scale of a column's finite numbers; `null` where there are none. */
export function scaleOfColumn(column: ColumnExpression, rows: readonly Row[]): Scale | null {
  const numbers = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = numberAt(row, column);
    if (value !== null) numbers[count++] = value;
  }
  return count > 0 ? scaleOf(numbers.subarray(0, count)) : null;
}

/**
 * From the least to the greatest of the numbers, without those at an end that would flatten all
 * others: beyond Tukey's outer fence (Tukey, Exploratory Data Analysis, 1977: three times the range
 * of the middle half away from it), and more than one and a half times the greatest within it.
 * @param numbers at least one
 */
export function scaleOf(numbers: Float64Array): Scale {
  const sample = spread(numbers, SAMPLE);
  const [first, third] = [quantile(sample, 0.25)!, quantile(sample, 0.75)!];
  const reach = 3 * (third - first);
  const [least, greatest] = extent(numbers) as [number, number];
  let [low, high] = [third, first];
  for (const value of numbers) {
    if (value >= first - reach && value < low) low = value;
    if (value <= third + reach && value > high) high = value;
  }
  const [below, above] = [Math.min(low, 0), Math.max(high, 0)];
  // Where all others are 0, there is nothing to be flattened.
  const isFlat = below === above;
  const isBrokenLow = !isFlat && least < low && least < 1.5 * below;
  const isBrokenHigh = !isFlat && greatest > high && greatest > 1.5 * above;
  return {
    least,
    greatest,
    low: isBrokenLow ? low : least,
    high: isBrokenHigh ? high : greatest,
    isBrokenLow,
    isBrokenHigh,
  };
}
