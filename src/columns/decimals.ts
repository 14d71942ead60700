import type { Column, Row } from '../results/results.js';
import { numberAt } from './number-at.js';
import { isSampled } from './spread.js';

/** More significant digits than these help nobody to compare. */
export const MOST_DIGITS = 3;
/** So many different numbers tell whether a column's decimals tell them apart. */
const SAMPLE = 100;
/** So many rows tell how the file writes its numbers, where a program would write them otherwise. */
const WRITTEN = 50_000;
/** From this on, equal decimals would be all zeros for the greatest or the smallest numbers. */
const SPAN = 10_000;
/** Numbers of so many digits need none behind them, but for what the file writes. */
const LARGE = 1e6;
/** Decimals beyond what reads well, to tell numbers apart. */
const MORE = 4;

/** How the numbers of a column are rounded. */
export interface Decimals {
  readonly decimals: number;
  /** Whether the numbers span so many magnitudes that each has decimals of its own. */
  readonly isSpread: boolean;
  /** The sizes of the smallest number that is not 0, and of the greatest. */
  readonly least: number;
  readonly most: number;
}

/** The decimals that a column needs: as the file writes them, to three significant digits. */
export function decimalsOf(column: Column, rows: readonly Row[], isMoney: boolean): Decimals {
  let [written, needed, most, least] = [0, 0, 0, Infinity];
  let areWhole = true;
  const sample = new Set<number>();
  const share = WRITTEN / rows.length;
  // A number with so many decimals is whole if it is multiplied so; only a smaller one needs more.
  let [parts, enough] = [1, 10];
  let index = -1;
  for (const row of rows) {
    index++;
    const value = numberAt(row, column);
    if (value === null) continue;
    const size = Math.abs(value);
    most = Math.max(most, size);
    if (size > 0) least = Math.min(least, size);
    const isWhole = Number.isInteger(value);
    areWhole &&= isWhole;
    const mayTell = column.isAsWritten ? !Number.isInteger(value * parts) : isSampled(index, share);
    if (mayTell) {
      // What is shown in a number's place ("1.2k") says nothing of its decimals.
      const text = column.shown?.(row) === undefined ? column.text(row) : String(value);
      written = Math.max(written, writtenDecimals(value, text));
      parts = 10 ** written;
    }
    if (!isWhole && size < enough) {
      needed = Math.max(needed, decimalsFor(value, 2));
      enough = 10 ** (1 - needed);
    }
    if (sample.size < SAMPLE) sample.add(value);
  }
  // A program's 1840.0 is 1840, but 100.0 beside 90.0 is how a person writes.
  if (areWhole && (isMoney ? written < 2 : most >= 1000)) written = 0;
  const readable = most === 0 ? 2 : Math.min(Math.max(2 - Math.floor(Math.log10(most)), 2), 8);
  const usual = isMoney ? (written === 0 ? 0 : 2) : Math.min(written, readable);
  const decimals = apart([...sample], usual, Math.min(written, usual + MORE), isMoney ? 0.5 : 0.1);
  const isSpread = (needed > decimals || most >= LARGE) && most / least >= SPAN;
  return { decimals, isSpread, least, most };
}

/**
 * The least decimals that keep most of the numbers apart which the file tells apart.
 * @param share so many of them may look like another
 */
function apart(numbers: readonly number[], from: number, to: number, share: number): number {
  const lost = (decimals: number) =>
    1 - new Set(numbers.map((number) => rounded(number, decimals))).size / numbers.length;
  if (numbers.length < 2 || lost(from) <= share) return from;
  for (let decimals = from + 1; decimals <= to; decimals++) {
    if (lost(decimals) <= share) return decimals;
  }
  // Nothing that can be read tells them apart, so that only the worst is worth it.
  return lost(from) > 0.5 ? to : from;
}

/** As it is shown: one of too few digits gets more of them. */
function rounded(number: number, decimals: number): string {
  const needed = decimalsFor(number, 2);
  return needed > decimals ? String(number) : number.toFixed(decimals);
}

/** As the file writes them, zeros and all; a text in another unit or notation says nothing. */
function writtenDecimals(value: number, text: string): number {
  const own = decimalsIn(value);
  const [, whole = '', fraction = '', exponent = '0'] =
    /^[^\d.]*([\d,]*)(?:\.(\d*))?(?:e([+-]?\d+))?/i.exec(text) ?? [];
  const decimals = fraction.length - Number(exponent);
  if (decimals <= own) return own;
  const number = Number(`${whole.replaceAll(',', '') || 0}.${fraction || 0}e${exponent}`);
  return number === Math.abs(value) ? decimals : own;
}

/** The decimals of a number as it is: 2 for 0.25, 23 for 1e-23. */
export function decimalsIn(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const point = mantissa.indexOf('.');
  const fraction = point < 0 ? 0 : mantissa.length - point - 1;
  return Math.max(0, fraction - Number(exponent));
}

/** The decimals that show so many significant digits of a number, if it has as many. */
export function decimalsFor(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  // 0.99999 is 1.00.
  const first = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  return Math.max(0, Math.min(digits - 1 - first, decimalsIn(value)));
}
