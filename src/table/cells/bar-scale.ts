import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';

/** The values between which a column's cells are drawn. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Whether values lie beyond an end, far from all others. */
  readonly isTornLow: boolean;
  readonly isTornHigh: boolean;
}

/** The finite numbers of a column, in ascending order. */
export function sortedNumbers(column: ColumnExpression, rows: readonly Row[]): Float64Array {
  const numbers = rows.map(column.value).filter((value) => Number.isFinite(value));
  return Float64Array.from(numbers as number[]).sort();
}

/**
 * From the least to the greatest of the numbers, without those at an end that would flatten all
 * others: beyond Tukey's outer fence (Tukey, Exploratory Data Analysis, 1977: three times the range
 * of the middle half away from it), and more than one and a half times the greatest within it.
 * @param sorted at least one number, in ascending order
 */
export function scaleOf(sorted: Float64Array): Scale {
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = 3 * (third - first);
  const within = sorted.filter((value) => value >= first - reach && value <= third + reach);
  const [low, high] = [within[0]!, within.at(-1)!];
  const [least, greatest] = [sorted[0]!, sorted.at(-1)!];
  const [below, above] = [Math.min(low, 0), Math.max(high, 0)];
  // Where all others are 0, there is nothing to be flattened.
  const isFlat = below === above;
  const isTornLow = !isFlat && least < low && least < 1.5 * below;
  const isTornHigh = !isFlat && greatest > high && greatest > 1.5 * above;
  return {
    low: isTornLow ? low : least,
    high: isTornHigh ? high : greatest,
    isTornLow,
    isTornHigh,
  };
}

/** Between two values, it is where a straight line between them goes. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
}

/** A distance between ticks that people count in, at most a fifth of a length: 1, 2 or 5 times 10ⁿ. */
export function niceStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length / 5));
  return power * ([5, 2].find((factor) => factor * power <= length / 5) ?? 1);
}
