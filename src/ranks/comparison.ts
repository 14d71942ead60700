/** How a row compares with another one, in numbers and in a sentence. */
import { differenceOf } from './rank.js';
import type { Standing } from './ranking.js';
import { decimalsOfEnds, plainFormat, type Wording } from './sentences.js';

/** A McNemar test, which compares case by case, can't tell fewer apart at 5%. */
const LEAST_APART = 6;

export interface Comparison {
  /** "+8.3 (−2 to +18)" */
  readonly text: string;
  /** "8.3 points more than o1-mini (−2 to +18): can't be told apart; 11 cases of 133 apart" */
  readonly sentence: string;
  /** "▲" for better, "▼" for worse, "≈" where they can't be told apart. */
  readonly sign: '▲' | '▼' | '≈';
}

/** By how much a row differs from the baseline; `null` where one of them has no interval. */
export function comparisonOf(
  wording: Wording,
  standing: Standing,
  baseline: Standing,
): Comparison | null {
  const { ranking, messages, nameOf, number, lang } = wording;
  const { unit } = ranking.column;
  const { value, ends } = differenceOf(standing, baseline);
  if (!ends) return null;
  // Points are no per cent. Without what doubles add in a subtraction.
  const size = (given: number) =>
    given ? number(Number(Math.abs(given).toPrecision(12))).replace(/\s*%\s*/, '') : '0';
  const isPlain = (!unit || unit === '%') && ends[0] < ends[1];
  const writeEnd = isPlain ? plainFormat(decimalsOfEnds(...ends), lang).format : size;
  const difference = size(value);
  const range = messages.interval(
    ...(ends.map((end) => signed(end, writeEnd)) as [string, string]),
  );
  const isToldApart = ends[0] > 0 || ends[1] < 0;
  const isBetter = ranking.isLowerBetter ? value < 0 : value > 0;
  const differs = messages.differs(
    unit === '%' ? messages.points(difference) : difference,
    value >= 0,
    nameOf(baseline.row),
    range,
    isToldApart,
  );
  const apart = casesApart(standing, baseline, wording);
  return {
    text: `${signed(value, size)} (${range})`,
    sentence: apart ? `${differs}; ${apart}` : differs,
    sign: isToldApart ? (isBetter ? '▲' : '▼') : '≈',
  };
}

/** A number with its sign, as it is after rounding. */
function signed(value: number, write: (value: number) => string): string {
  const text = write(Math.abs(value));
  return text === write(0) ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** How many cases two rows are apart, where they have the same number of them. */
function casesApart(a: Standing, b: Standing, { messages }: Wording): string {
  if (a.solved === null || b.solved === null || a.cases !== b.cases) return '';
  const apart = Math.abs(a.solved - b.solved);
  return apart < LEAST_APART ? messages.tooNear() : messages.casesApart(apart, a.cases!);
}
