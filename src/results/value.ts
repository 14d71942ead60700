import { unitPattern } from './unit.js';

/** A number as it is written: "$1.20" is 1.2 with the unit "$". */
export interface WrittenNumber {
  readonly value: number;
  /** Per cent, a currency sign, a time or a size; empty where there is none. */
  readonly unit: string;
}

/** Leading zeros are for identifiers ("007", "0045641"), so a number has none. */
const digits = '(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d*)?|\\.\\d+';
const numberPattern = new RegExp(
  `^([-+−]?)(\\p{Sc}?)\\s?([-+−]?)((?:${digits})(?:[eE][-+]?\\d+)?)\\s?(${unitPattern})?$`,
  'u',
);
const infinityPattern = /^([-+−]?)(?:infinity|\.inf|∞)$/i;

/** Reads "77.47%", "$1.20", "1.71ms", "1,234", "-5" and "1e-3"; `null` for what is no number. */
export function readNumber(text: string): WrittenNumber | null {
  const infinite = infinityPattern.exec(text);
  if (infinite) return { value: signed(Infinity, infinite[1]), unit: '' };
  const [, sign, currency, innerSign, number, unit] = numberPattern.exec(text) ?? [];
  if (!number || (sign && innerSign) || (currency && unit)) return null;
  const value = signed(Number(number.replaceAll(',', '')), sign || innerSign);
  return Number.isFinite(value) ? { value, unit: currency || unit || '' } : null;
}

function signed(value: number, sign = ''): number {
  return sign === '' || sign === '+' ? value : -value;
}

const missingWords = new Set([
  ...['', '-', '--', '–', '—', '.', '?', '~'],
  ...['n/a', 'n.a.', 'na', 'nan', '.nan', 'nil', 'none', 'null', 'undefined'],
]);

/** Whether a text stands for "no value" among numbers, dates, links or booleans. */
export function isMissingWord(text: string): boolean {
  return missingWords.has(text.trim().toLowerCase());
}

/** "true" and "False"; `null` for what is neither. */
export function readBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/**
 * The address of a link, if a text is one. Only http, https and mailto: a results file must not
 * be able to put `javascript:` on a page.
 */
export function linkOf(text: string): string | null {
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}

/**
 * Whether a text is an identifier that only looks like a number: a version ("0.65.2") or digits
 * behind a zero ("0045641"). One of them in a column means that the others are identifiers too.
 */
export function isIdentifier(text: string): boolean {
  return /^(0\d+|\d+(\.\d+){2,}\S*)$/.test(text);
}
