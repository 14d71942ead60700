/** The 95% intervals. All are plain functions of numbers. */
import { Z } from '../results/values/error-kind.js';

/** From the lower to the upper end. */
export type Ends = readonly [low: number, high: number];

/**
 * The interval of a rate: Wilson's, which covers rates near 0 and 1 and few cases as well
 * (Newcombe 1998; Brown, Cai and DasGupta 2001).
 * @param rate from 0 to 1; as the file gives it, not rounded to whole cases
 * @param cases how many cases are behind it; at least 1
 */
export function wilson(rate: number, cases: number): Ends {
  const z2 = Z * Z;
  const scale = 1 / (1 + z2 / cases);
  const centre = scale * (rate + z2 / (2 * cases));
  const half = scale * Z * Math.sqrt((rate * (1 - rate)) / cases + z2 / (4 * cases * cases));
  // Against what doubles lose at 0 and 1.
  return [Math.max(0, Math.min(rate, centre - half)), Math.min(1, Math.max(rate, centre + half))];
}

/**
 * Student's t of 95%, two-sided: exact for 2 and 3 degrees of freedom, from 4 on by an expansion in
 * their inverse that is within 0.04%.
 */
export function studentT(degrees: number): number {
  if (degrees < 2) return 12.7062;
  if (degrees < 4) return degrees < 3 ? 4.30265 : 3.18245;
  const f = 1 / degrees;
  return Z + f * (2.372271 + f * (2.822499 + f * (2.55585 + f * 1.589534)));
}

/**
 * How far the mean of runs may be off: half of its 95% interval, by Student's t; `null` for fewer
 * than three runs, which say next to nothing.
 */
export function marginOfMean(runs: readonly number[]): number | null {
  const { length } = runs;
  if (length < 3) return null;
  const mean = runs.reduce((sum, run) => sum + run) / length;
  const squares = runs.reduce((sum, run) => sum + (run - mean) ** 2, 0);
  return studentT(length - 1) * Math.sqrt(squares / (length - 1) / length);
}
