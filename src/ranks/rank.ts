/** Which values can be told apart, and which ranks they may have. Plain functions of numbers. */
import type { Ends } from './interval.js';

/** A value with its interval; `null` where nothing says how far off it may be. */
export interface Measurement {
  readonly value: number;
  readonly ends: Ends | null;
}

/**
 * By how much a is more than b: Newcombe's method 10 for rates, and for all else the same under the
 * name MOVER (Newcombe 1998; Zou and Donner 2008).
 */
export function differenceOf(a: Measurement, b: Measurement): Measurement {
  const value = a.value - b.value;
  if (!a.ends || !b.ends) return { value, ends: null };
  const low = Math.hypot(a.value - a.ends[0], b.ends[1] - b.value);
  const high = Math.hypot(a.ends[1] - a.value, b.value - b.ends[0]);
  return { value, ends: [value - low, value + high] };
}

/** Whether two values differ by more than chance: 0 is outside of the interval of the difference. */
export function areToldApart(a: Measurement, b: Measurement): boolean {
  const { ends } = differenceOf(a, b);
  return ends !== null && (ends[0] > 0 || ends[1] < 0);
}

/** The best and the worst rank that a row may have, from 1. */
export type RankRange = readonly [best: number, worst: number];

/**
 * The ranks that each of some measurements may have: from 1 and one more for each that is told apart
 * from it and better, to their number less each that is told apart from it and worse. What has no
 * interval is told apart from none. Where nothing has one: plain places, in which equals share one.
 */
export function rankRanges(
  measurements: readonly Measurement[],
  isLowerBetter: boolean,
): RankRange[] {
  const sorted = measurements.map((_, index) => index);
  const valueAt = (index: number) => measurements[index]!.value;
  sorted.sort((a, b) => valueAt(b) - valueAt(a));
  if (isLowerBetter) sorted.reverse();
  const ranges = measurements.map((): RankRange => [1, measurements.length]);
  const measured = sorted.filter((index) => measurements[index]!.ends);
  if (measured.length === 0) {
    let place = 1;
    sorted.forEach((index, at) => {
      if (at > 0 && valueAt(index) !== valueAt(sorted[at - 1]!)) place = at + 1;
      ranges[index] = [place, place];
    });
    return ranges;
  }
  const values = measured.map(valueAt);
  const side = isLowerBetter ? 1 : 0;
  const squareTo = (index: number, end: number) =>
    (valueAt(index) - measurements[index]!.ends![end]!) ** 2;
  // Towards those that are worse, and towards those that are better.
  const [down, up] = [side, 1 - side].map((end) =>
    measured.map((index) => squareTo(index, end)),
  ) as [number[], number[]];
  const widest = up.reduce((most, square) => Math.max(most, square), 0);
  // Most neighbours are told apart from a row together, or not at all: then one look is enough.
  const size = Math.ceil(Math.sqrt(measured.length));
  const blocks = Array.from({ length: Math.ceil(measured.length / size) }, (_, block) => {
    const squares = up.slice(block * size, (block + 1) * size);
    return { least: Math.min(...squares), most: Math.max(...squares), better: 0 };
  });
  /** How many are told apart and better: those of each one, and one more for all from a place on. */
  const better = new Array<number>(measured.length).fill(0);
  const betterFrom = new Array<number>(measured.length + 1).fill(0);
  const worse = values.map((value, i) => {
    const isApart = (j: number, square: number) => (value - values[j]!) ** 2 > down[i]! + square;
    let count = 0;
    for (let j = i + 1; j < values.length;) {
      // All that follow are further off still.
      if (isApart(j, widest)) {
        betterFrom[j]!++;
        return count + values.length - j;
      }
      const block = blocks[Math.floor(j / size)]!;
      const end = Math.min(j - (j % size) + size, values.length);
      if (j % size === 0 && isApart(j, block.most)) {
        block.better++;
        count += end - j;
        j = end;
      } else if (!isApart(end - 1, block.least)) j = end;
      else {
        for (; j < end; j++) {
          if (isApart(j, up[j]!)) {
            better[j]!++;
            count++;
          }
        }
      }
    }
    return count;
  });
  let sum = 0;
  measured.forEach((index, at) => {
    sum += betterFrom[at]!;
    const others = sum + better[at]! + blocks[Math.floor(at / size)]!.better;
    ranges[index] = [1 + others, measurements.length - worse[at]!];
  });
  return ranges;
}
