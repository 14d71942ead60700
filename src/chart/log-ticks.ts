import { range, ticks } from 'd3-array';

/**
 * Round numbers between two, for a logarithmic axis: powers of ten; where there are few, 2 and 5
 * times these as well; and within one power of ten even steps. None where there is no such axis: it
 * has no place for 0 and less.
 */
export function logTicks(min: number, max: number): number[] {
  if (!(min > 0 && max >= min && max < Infinity)) return [];
  // The quotient of the two can be more than a number holds.
  const decades = Math.log10(max) - Math.log10(min);
  if (decades < 1) return ticks(min, max, 4);
  const digits = decades < 3 ? [1, 2, 5] : [1];
  const from = Math.floor(Math.log10(min));
  const powers = Array.from({ length: Math.ceil(decades) + 2 }, (_, i) => 10 ** (from + i));
  return powers
    .flatMap((power) => digits.map((digit) => digit * power))
    .filter((tick) => tick >= min && tick <= max);
}

/** Fewer different numbers than this may be powers of two by chance. */
const LEAST_POWERS = 3;
/** More ticks than this have no room. */
const MOST_TICKS = 8;

/** Whether numbers are 1, 2, 4, 8 and so on, as those of threads and of sizes are. */
export function arePowersOfTwo(numbers: readonly number[]): boolean {
  const known = new Set(numbers);
  return (
    known.size >= LEAST_POWERS && [...known].every((number) => Number.isInteger(Math.log2(number)))
  );
}

/** Even ticks between two numbers whose distance is a power of two. */
export function evenBinaryTicks(min: number, max: number): number[] {
  const step = 2 ** Math.ceil(Math.log2((max - min) / MOST_TICKS));
  return range(Math.ceil(min / step), Math.floor(max / step) + 1).map((tick) => tick * step);
}

/** Powers of two between two numbers, for a logarithmic axis; every second or third of many. */
export function binaryTicks(min: number, max: number): number[] {
  const [from, to] = [Math.ceil(Math.log2(min)), Math.floor(Math.log2(max))];
  return range(from, to + 1, Math.ceil((to - from + 1) / MOST_TICKS)).map((power) => 2 ** power);
}
