import { plainDigits, point, type Separators } from './separators.js';
import { unitBeforePattern, unitSign } from './unit-names.js';
import { isUnit } from './unit.js';
import { wordSet } from './words.js';

/** A number as it is written: "$1.20" is 1.2 with the unit "$". */
export interface WrittenNumber {
  readonly value: number;
  /** Per cent, a currency sign, a time, a size or a rate; empty where there is none. */
  readonly unit: string;
  /** How far below and above the value may lie, where that is written with it. */
  readonly error?: readonly [below: number, above: number];
}

/** How a column writes its numbers. */
export interface NumberReader {
  /** Numbers as they are, with errors, with a letter for thousands, or lengths of time. */
  readonly kind: 'number' | 'error' | 'count' | 'duration';
  readonly read: (text: string) => WrittenNumber | null;
  /** What is said of it; '' where numbers are read as they are written. */
  readonly note: string;
}

/** Most numbers of most files. */
const plainPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const exponent = '[eE][-+]?\\d+';
const power = '\\s?[×x·*]\\s?10(?:\\^[-+−]?\\d+|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)';
const infinityPattern = /^([-+−]?)(?:inf|infinity|\.inf|∞)$/i;
const numberPatterns = new Map<Separators, RegExp>();

function numberPattern(separators: Separators): RegExp {
  let pattern = numberPatterns.get(separators);
  if (!pattern) {
    pattern = new RegExp(
      `^([-+−]?)(${unitBeforePattern})?\\s?([-+−]?)(?:(10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(${separators.digits})(${exponent}|${power})?)(?:\\s?([^\\s\\d.,].{0,40}))?$`,
      'u',
    );
    numberPatterns.set(separators, pattern);
  }
  return pattern;
}

/**
 * Reads "77.47%", "$1.20", "EUR 12", "1.71ms", "1,234", "-5", "1e-3" and "4.5 × 10⁻²³"; `null` for
 * what is no number.
 */
export function readNumber(text: string, separators: Separators = point): WrittenNumber | null {
  if (separators === point && plainPattern.test(text)) return finite(Number(text), '');
  const infinite = infinityPattern.exec(text);
  if (infinite) return { value: signed(Infinity, infinite[1]), unit: '' };
  const found = numberPattern(separators).exec(text);
  if (!found) return null;
  const [, sign, before = '', innerSign, bare, digits = '1', factor = '', after = ''] = found;
  if ((sign && innerSign) || (before && after) || (after && !isCellUnit(after))) return null;
  const plain = plainDigits(digits, separators);
  if (plain === null) return null;
  const value = Number(plain + exponentOf(bare ?? factor));
  return finite(signed(value, sign || innerSign), unitSign(before || after));
}

function finite(value: number, unit: string): WrittenNumber | null {
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, unit } : null;
}

function signed(value: number, sign = ''): number {
  return sign === '' || sign === '+' ? value : -value;
}

/** "e-23" for "e-23", "× 10⁻²³", "x10^-23" and "10⁻²³". */
function exponentOf(text: string): string {
  if (text === '' || /^e/i.test(text)) return text;
  const raised = text.slice(text.lastIndexOf('10') + 2).replace('^', '');
  return `e${[...raised].map((sign) => lineSigns[sign] ?? sign).join('')}`;
}

const lineSigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, String(digit)])),
  '⁻': '-',
  '⁺': '+',
  '−': '-',
};

/** Columns repeat their units. */
const cellUnits = new Map<string, boolean>();

function isCellUnit(text: string): boolean {
  let is = cellUnits.get(text);
  if (is === undefined) {
    if (cellUnits.size > 1_000) cellUnits.clear();
    // "1.2k req/s" is a count of "req/s".
    cellUnits.set(text, (is = !/^[kKMGBT] /.test(text) && isUnit(text)));
  }
  return is;
}

const missingWords = wordSet('- -- – — . ? ~ n/a n.a. na nan .nan nil none null undefined');

/** Whether a text stands for "no value" among numbers, dates, links or booleans. */
export function isMissingWord(text: string): boolean {
  // The longest word and the first sign decide at a glance on nearly all texts.
  if (text.length > 24 || (text >= '0' && text < ':')) return false;
  const word = text.trim().toLowerCase();
  return word === '' || missingWords.has(word);
}

/** "true" and "False"; `null` for what is neither. */
export function readBoolean(text: string): boolean | null {
  const word = text.length < 6 ? text.toLowerCase() : '';
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
