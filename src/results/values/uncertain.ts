import { each, some, type Work } from '../../work.js';
import type { Cells } from './cells.js';
import type { Separators } from './separators.js';
import { convert } from './unit.js';
import { readNumber, type NumberReader, type WrittenNumber } from './value.js';

/** A number with its error, before either is read. */
interface Parts {
  /** What is said of the column. */
  readonly note: string;
  readonly value: string;
  /** One error, or the one above and the one below; or the two ends; none for another remark. */
  readonly errors: readonly string[];
  readonly areEnds?: boolean;
}

const sign = '(?:±|\\+/-|\\+-)\\s?';
const end = '([-+−]?[\\d.,]{1,20}(?:\\s?[a-zA-Zµμ%]{1,6})?)';
/** An error in a column of its own. */
const alone = new RegExp(`^${sign}(?=[\\d.])`);
/** "(90 runs sampled)" is what Benchmark.js adds. */
const withSign = new RegExp(`^(.{1,40}?)\\s?${sign}([^±()]{1,40}?)(?:\\s\\(\\d+ runs[^()]{0,20}\\))?$`); // prettier-ignore
const withSigns = /^(.{1,40}?)\s?[(]?\+\s?([\d.,]+)\s?[/,]?\s?[-−]\s?([\d.,]+)[)]?$/;
const withParentheses = new RegExp(
  `^(.{1,40}?)\\s?\\(\\s?(${sign})?([\\d.,]{1,20})\\s?\\)\\s?(%?)$`,
);
/** 71.2(5) is 71.2 ± 0.5, as physicists write it. */
const withDigits = /^([-+−]?\d+([.,])(\d+))\((\d{1,3})\)$/;
const withEnds = new RegExp(
  `^(.{1,40}?)\\s?[[(]\\s?${end}\\s?(?:,|;|–|—|-|to|\\.\\.)\\s?${end}\\s?[\\])]$`,
);
/** "45.0 µs (3.7x)", "71.2 (+1.5)", "82.5% (33/40)", "0.9 (n=5)", "1.5*": what is said of a number. */
const withRemark =
  /^(.{1,40}?)\s?(?:[*†‡§¶]{1,3}|[([]\s?(?:n\s?=\s?\d+|[-+−↑↓▲▼~≈]{0,2}\s?[\d.,]{1,20}\s?(?:[x×%][^()[\]]{0,20}|(?:\/|of)\s?[\d.,]{1,20})?)\s?[)\]])$/;
/** The same with any words, behind what can be nothing but a number: "59.4% (0-shot)". */
const withWords =
  /^([^()[\]]{0,30}(?:\d[.,]\d|[%\p{Sc}])[^()[\]]{0,20}?)\s?[([][^()[\]]{1,30}[)\]]$/u;

/**
 * How a text writes a number with its error; `null` where it writes none. "(5)" behind a blank alone
 * makes no column of errors: it may be a rank, a count or a number of examples.
 */
function partsOf(text: string): Parts | null {
  let found = withDigits.exec(text);
  if (found) {
    const [, value = '', mark = '', decimals = '', digits] = found;
    const error = String(Number(digits) / 10 ** decimals.length).replace('.', mark);
    const note = 'numbers with errors in their last digits: 71.2(5) is 71.2 ± 0.5';
    return { note, value, errors: [error] };
  }
  found = withSigns.exec(text) ?? withSign.exec(text);
  if (found) {
    const [, value = '', ...errors] = found;
    return { note: 'numbers with errors (±)', value, errors };
  }
  found = withParentheses.exec(text);
  if (found) {
    const [, value = '', sign, error = '', percent = ''] = found;
    const note = sign || /\d[.,]\d/.test(error) ? 'numbers with errors (in parentheses)' : '';
    return { note, value: value + percent, errors: [error] };
  }
  const [, value, ...errors] = withEnds.exec(text) ?? [];
  if (value) return { note: 'numbers with errors (from and to)', value, errors, areEnds: true };
  const [, number] = withRemark.exec(text) ?? withWords.exec(text) ?? [];
  return number
    ? { note: 'numbers, without what is said behind them', value: number, errors: [] }
    : null;
}

/** Whether an error in per cent is a part of its number: "1.2 ms ± 3%" is ± 0.036 ms. */
function isRelative({ value, errors, areEnds }: Parts): boolean {
  return !areEnds && Boolean(errors[0]?.endsWith('%')) && !value.includes('%');
}

/**
 * Reads a column of numbers with errors; `null` where none has one.
 * @param isPercent whether the column's unit is per cent, so that "± 0.5%" is half a point and not
 *   half a per cent of the number
 */
export function* errorReader(
  { texts }: Cells,
  separators: Separators,
  isPercent: boolean,
): Work<NumberReader | null> {
  let note = '';
  let isPart = false;
  yield* each(texts.keys(), (text) => {
    const parts = partsOf(text);
    note ||= parts?.note ?? '';
    isPart ||= !isPercent && parts !== null && isRelative(parts);
  });
  if (!note && (yield* some(texts.keys(), (text) => alone.test(text)))) {
    note = 'numbers with errors (±)';
  }
  if (!note) return null;
  return {
    kind: 'error',
    read: (text) => readUncertain(text, separators, isPercent),
    note: note + (isPart ? ', which are per cent of the numbers' : ''),
  };
}

/**
 * Reads "71.2 ± 0.5", "71.2 +/- 0.5", "71.2 (0.5)", "71.2(5)", "71.2 +0.5/-0.3" and
 * "71.2 [70.7, 71.9]", "71.2 (1.5x)", and numbers without an error; `null` for what is neither.
 */
function readUncertain(
  text: string,
  separators: Separators,
  isPercent: boolean,
): WrittenNumber | null {
  const read = (part: string) => readNumber(part.trim(), separators);
  const parts = alone.test(text) ? null : partsOf(text);
  if (!parts) return read(text.replace(alone, ''));
  const number = read(parts.value);
  const errors = parts.errors.map(read);
  // "NaN ± NaN" has no value.
  if (!number || errors.includes(null)) return null;
  if (errors.length === 0) return number;
  const { value } = number;
  const isPart = !isPercent && isRelative(parts);
  // "12.3 ± 0.4 ms" has its unit behind the error.
  const unit = number.unit || (isPart ? '' : errors[0]!.unit);
  const offs = errors.map((error) => {
    const off = isPart
      ? (value * error!.value) / 100
      : convert(error!.value, error!.unit || unit, unit);
    if (off === null) return NaN;
    return parts.areEnds ? off - value : off;
  });
  const [first, second = first] = offs as [number, number?];
  if (Number.isNaN(first + second) || (parts.areEnds && (first > 0 || second < 0))) return null;
  // What is above comes first but for ends.
  const [below, above] = parts.areEnds ? [first, second] : [second, first];
  return { value, unit, error: [rounded(below), rounded(above)] };
}

function rounded(off: number): number {
  return Number(Math.abs(off).toPrecision(12));
}
