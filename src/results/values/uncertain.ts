import type { Separators } from './separators.js';
import { convert } from './unit.js';
import { readNumber, type WrittenNumber } from './value.js';

/** How a column writes the error of a number. */
export type ErrorStyle = 'sign' | 'parentheses' | 'digits' | 'ends';

/** "(90 runs sampled)" is what Benchmark.js adds. */
const withSign = /^(.{1,40}?)\s?(?:±|\+\/-|\+-)\s?([^±()]{1,40}?)(?:\s\(\d+ runs[^()]{0,20}\))?$/;
const withSigns = /^(.{1,40}?)\s?[(]?\+\s?([\d.,]+)\s?[/,]?\s?[-−]\s?([\d.,]+)[)]?$/;
const withParentheses = /^(.{1,40}?)\s?\(\s?(?:±|\+\/-)?\s?([\d.,]{1,20})\s?\)\s?(%)?$/;
/** 71.2(5) is 71.2 ± 0.5, as physicists write it. */
const withDigits = /^([-+−]?\d+[.,](\d+))\((\d{1,3})\)$/;
const end = '([-+−]?[\\d.,]{1,20}(?:\\s?[a-zA-Zµμ%]{1,6})?)';
const withEnds = new RegExp(
  `^(.{1,40}?)\\s?[[(]\\s?${end}\\s?(?:,|;|–|—|-|to|\\.\\.)\\s?${end}\\s?[\\])]$`,
);
/** An error in a column of its own. */
const alone = /^(?:±|\+\/-)\s?(?=[\d.])/;

/**
 * How a text writes a number with its error; `null` where it writes none. "(5)" behind a blank is no
 * error: it may be a rank, a count or a number of examples.
 */
export function errorStyle(text: string): ErrorStyle | null {
  if (alone.test(text) || withSign.test(text) || withSigns.test(text)) return 'sign';
  if (withDigits.test(text)) return 'digits';
  const [, value, error] = withParentheses.exec(text) ?? [];
  if (value !== undefined && error !== undefined) {
    return /\d[.,]\d/.test(error) || /±|\+\/-/.test(text) ? 'parentheses' : null;
  }
  return withEnds.test(text) ? 'ends' : null;
}

/**
 * Reads "71.2 ± 0.5", "71.2 +/- 0.5", "71.2 (0.5)", "71.2(5)", "71.2 +0.5/-0.3" and
 * "71.2 [70.7, 71.9]", and numbers without an error; `null` for what is neither.
 * @param isPercent whether the column's unit is per cent, so that "± 0.5%" is half a point and not
 *   half a per cent of the number
 */
export function readUncertain(
  text: string,
  separators?: Separators,
  isPercent = false,
): WrittenNumber | null {
  const read = (part: string) => readNumber(part.trim(), separators);
  if (alone.test(text)) return read(text.replace(alone, ''));
  const digits = withDigits.exec(text);
  if (digits) {
    const number = read(digits[1]!);
    const error = Number(digits[3]) * 10 ** -digits[2]!.length;
    return number && plusMinus(number, error, error);
  }
  const signs = withSigns.exec(text);
  if (signs) {
    const [number, above, below] = [read(signs[1]!), read(signs[2]!), read(signs[3]!)];
    return number && above && below && plusMinus(number, below.value, above.value);
  }
  const [, written, error, percent = ''] = withSign.exec(text) ?? withParentheses.exec(text) ?? [];
  if (written !== undefined && error !== undefined) {
    // "NaN ± NaN" has no value.
    const [number, off] = [read(written + percent), read(error)];
    return number && off && withError(number, off, isPercent);
  }
  const [, value, low, high] = withEnds.exec(text) ?? [];
  if (value !== undefined && low !== undefined && high !== undefined) {
    const [number, from, to] = [read(value), read(low), read(high)];
    const isWithin = number && from && to && from.value <= number.value && number.value <= to.value;
    return isWithin ? plusMinus(number, number.value - from.value, to.value - number.value) : null;
  }
  return readNumber(text, separators);
}

/** "71.2 ± 0.5", "1.2 ms ± 30 µs", "71.2 ± 0.5 ms" and "71.2 ±0.5%". */
function withError(
  number: WrittenNumber,
  error: WrittenNumber,
  isPercent: boolean,
): WrittenNumber | null {
  if (number.unit === error.unit || error.unit === '') {
    return plusMinus(number, error.value, error.value);
  }
  if (error.unit === '%' && !isPercent) {
    const part = (Math.abs(number.value) * error.value) / 100;
    return plusMinus(number, part, part);
  }
  if (number.unit === '') {
    return plusMinus({ value: number.value, unit: error.unit }, error.value, error.value);
  }
  const off = convert(error.value, error.unit, number.unit);
  return off === null ? null : plusMinus(number, off, off);
}

function plusMinus({ value, unit }: WrittenNumber, below: number, above: number): WrittenNumber {
  const rounded = [below, above].map((off) => Number(Math.abs(off).toPrecision(12)));
  return { value, unit, error: [rounded[0]!, rounded[1]!] };
}

/** Whether an error in per cent is a part of its number: "1.2 ms ± 3%" is ± 0.036 ms. */
export function isRelative(text: string): boolean {
  const [, value = '', error = ''] = withSign.exec(text) ?? [];
  return error.endsWith('%') && !value.includes('%');
}
