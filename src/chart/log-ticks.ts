import { ticks } from 'd3-array';

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
