import { quantileSorted } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import type { Row } from '../../results/results.js';

/** The values between which a column's cells are drawn. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Whether values lie beyond an end, far from all others. */
  readonly isBrokenLow: boolean;
  readonly isBrokenHigh: boolean;
}

/** The finite numbers of a column, in ascending order. */
export function sortedNumbers(column: ColumnExpression, rows: readonly Row[]): number[] {
  return rows.flatMap((row) => numberAt(row, column) ?? []).sort((a, b) => a - b);
}

/**
 * From the least to the greatest of the numbers, without those at an end that would flatten all
 * others: beyond Tukey's outer fence (Tukey, Exploratory Data Analysis, 1977: three times the range
 * of the middle half away from it), and more than one and a half times the greatest within it.
 * @param sorted at least one number, in ascending order
 */
export function scaleOf(sorted: number[]): Scale {
  const [first, third] = [quantileSorted(sorted, 0.25)!, quantileSorted(sorted, 0.75)!];
  const reach = 3 * (third - first);
  const within = sorted.filter((value) => value >= first - reach && value <= third + reach);
  const [low, high] = [within[0]!, within.at(-1)!];
  const [least, greatest] = [sorted[0]!, sorted.at(-1)!];
  const [below, above] = [Math.min(low, 0), Math.max(high, 0)];
  // Where all others are 0, there is nothing to be flattened.
  const isFlat = below === above;
  const isBrokenLow = !isFlat && least < low && least < 1.5 * below;
  const isBrokenHigh = !isFlat && greatest > high && greatest > 1.5 * above;
  return {
    low: isBrokenLow ? low : least,
    high: isBrokenHigh ? high : greatest,
    isBrokenLow,
    isBrokenHigh,
  };
}
