import type { Column, Row } from './results.js';
import { isMissingWord, readNumber } from './values/value.js';

/** Words that say why there is no number. What follows them may say more: "timeout (600 s)". */
const knownWords =
  /^(?:oom|oot|out of (?:memory|time|range)|mem(?:ory)?[- ]?(?:out|limit|error)|time(?:d|s)?[- ]?(?:out|limit)|tle|mle|tlo|mlo|dn[fsc]|did not (?:finish|start|converge|run)|err(?:or|ored)?|exception|fail(?:s|ed|ure|ing)?|crash(?:ed|es)?|killed|sig(?:kill|segv|abrt|term)|seg(?:mentation )?fault|segv|abort(?:ed)?|cancel(?:l?ed)?|skip(?:ped)?|(?:not|never|un|non)[- ]?(?:supported|available|applicable|bounded|run|tested|measured|reported|implemented|solved|found|known|yet|finished|converged|feasible)|no (?:data|results?|value|solution|answer)|n\.?s\.?|n\.?r\.?|n\/[sr]|tb[da]|todo|pending|running|queued|infeasible|diverged|inval(?:id)?|missing|blank|empty|nan|--+|✗|✘|✖|❌|×)(?![\p{L}\p{N}])/iu;

/** What a sign or a word before a number says of it. */
const bounds: readonly (readonly [RegExp, string])[] = [
  [/^(>=|≥)/, 'at least'],
  [/^(<=|≤)/, 'at most'],
  [/^(>|≫|more than|over|above)/i, 'over'],
  [/^(<|≪|less than|under|below)/i, 'under'],
  [/^(~|≈|∼|about|approx\.?|ca\.?)/i, 'about'],
];

/** Whether a text is such a word, and nothing else. */
export function isReasonWord(text: string): boolean {
  return knownWords.exec(text)?.[0].length === text.length;
}

/**
 * Why there is no number in a text: "over 600" for ">600", and a word such as "timeout" or "OOM" as it
 * is written; '' for what says no reason.
 * @param isNumber whether a text is a number in the column's way
 */
export function reasonIn(
  text: string,
  isNumber: (text: string) => boolean = (part) => readNumber(part) !== null,
): string {
  if (text.length > 60) return '';
  const [sign, bound] = bounds.find(([pattern]) => pattern.test(text)) ?? [];
  const number = sign && text.replace(sign, '').trim();
  if (number && isNumber(number)) return `${bound} ${number}`;
  return knownWords.test(text) ? text : '';
}

/** The unit of a number that can't be compared with others of its column; '' where it can. */
export function otherUnit(column: Column, row: Row): string {
  const unit = column.unitIn?.(row);
  const isOther = unit && column.value(row) === null && column.text(row).endsWith(` ${unit}`);
  return isOther ? unit : '';
}

/** That number, in the unit of its row; `null` where there is none. */
export function otherNumber(column: Column, row: Row): number | null {
  return otherUnit(column, row) ? Number.parseFloat(column.text(row)) : null;
}

/**
 * Why a row has no number or date in a column, in the words of the file: "timeout", "over 600",
 * "in ops/s". '' where it has one, and where there is nothing or only a dash.
 */
export function reasonOf(column: Column, row: Row): string {
  if (column.type === 'text' || column.value(row) !== null) return '';
  const text = column.text(row);
  if (isMissingWord(text)) return /\p{L}/u.test(text) ? text : '';
  const read = column.reader?.read ?? readNumber;
  const number = read(text);
  const unit = column.unitIn?.(row);
  if (otherUnit(column, row)) return `in ${unit}`;
  if (number) return number.unit ? `in ${number.unit}` : unit === '' ? 'without a unit' : text;
  return reasonIn(text, (part) => read(part) !== null) || text;
}

/** A reason, and how many rows have it. */
export interface ReasonCount {
  readonly reason: string;
  readonly count: number;
}

/** The reasons why rows have no value in a column, the most frequent first; case does not count. */
export function reasonCounts(column: Column, rows: readonly Row[]): readonly ReasonCount[] {
  const counts = new Map<string, { reason: string; count: number }>();
  for (const row of rows) {
    const reason = reasonOf(column, row);
    if (reason === '') continue;
    const key = reason.toLowerCase();
    const known = counts.get(key) ?? { reason, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
