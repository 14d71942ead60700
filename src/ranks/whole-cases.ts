/**
 * Whether a rate is what some whole number of its cases gives (GRIM: Brown and Heathers 2017). Rates
 * are as the file writes them, of which the last digit may be rounded or cut off.
 */

/** A rate as the file writes it. */
export interface WrittenRate {
  readonly value: number;
  /** How many decimals the file writes: 1 for "100.0". */
  readonly decimals: number;
  /** What all cases give: 100 for percent, 1 for a fraction. */
  readonly whole: number;
}

/** How many of the cases a rate stands for; `null` where no whole number gives it. */
export function solvedCases(rate: WrittenRate, cases: number): number | null {
  const { least, end } = countsOf(rate, cases);
  const nearest = Math.round((rate.value / rate.whole) * cases);
  const count = Math.min(Math.max(nearest, Math.ceil(least)), Math.ceil(end) - 1);
  return count >= least && count < end ? count : null;
}

/** The whole number of cases nearest to a rate, with the rate that it gives. */
export function nearestWhole(
  { value, decimals, whole }: WrittenRate,
  cases: number,
): { readonly count: number; readonly rate: number } {
  const count = Math.round((value / whole) * cases);
  return { count, rate: Number(((count / cases) * whole).toFixed(decimals)) };
}

/** Whether so many cases and so few decimals give nearly every rate, so that being whole says nothing. */
export function isAlwaysWhole({ decimals, whole }: WrittenRate, cases: number): boolean {
  return (1.5 * cases) / (whole * 10 ** decimals) >= 0.5;
}

/** The counts that are written as this rate: from the least, up to but without the end. */
function countsOf({ value, decimals, whole }: WrittenRate, cases: number) {
  const last = 10 ** decimals;
  const digits = Math.round(value * last);
  const scale = cases / (last * whole);
  // Against what doubles lose: half of a millionth of the last digit.
  return { least: (digits - 0.5 - 5e-7) * scale, end: (digits + 1 - 5e-7) * scale };
}
