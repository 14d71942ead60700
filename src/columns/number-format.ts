import { countLetters } from '../results/values/count.js';
import type { Column, Row } from '../results/results.js';
import { isId } from './default-columns.js';
import { decimalsFor, decimalsIn, decimalsOf, MOST_DIGITS, type Decimals } from './decimals.js';
import { durationText } from './duration-text.js';
import { stepsOf, type Step } from './unit-steps.js';

/** How the values of a column are shown. */
export interface Format {
  /** A number with its unit, in the page's language; a missing value is ''. */
  readonly number: (value: number) => string;
  /** A cell of the table: as `number`, and everything else as the file writes it. */
  readonly cell: (row: Row) => string;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  CHF: 'CHF',
};
const NO_BREAK_SPACE = '\u00a0';
/** Beyond this a number is shown as the file writes it: nobody reads 300 digits. */
const LARGEST = 1e15;
/** Significant digits of a number that steps through its units: 24.61 s and 215.1 ns. */
const STEPPED_DIGITS = 4;
/** Below this, a number that needs more decimals than its column is written with a power of ten. */
const SMALLEST = 1e-5;

/**
 * The format of a column: all its numbers get the same decimals, as many as the file gives but no
 * more than a reader can use. Where they span magnitudes, each has a few significant digits, and
 * times and sizes step through their units: 412 µs, 30.6 s.
 * @param rows the rows whose numbers decide on the decimals
 * @param lang a BCP 47 tag; '' for the browser's language
 */
export function formatOf(column: Column, rows: readonly Row[], lang: string): Format {
  return formatsOf([column], rows, lang)[0]!;
}

/** The formats of columns that stand side by side: what has the same unit gets the same decimals. */
export function formatsOf(
  columns: readonly Column[],
  rows: readonly Row[],
  lang: string,
): readonly Format[] {
  const all = columns.map((column) =>
    column.type === 'number' ? decimalsOf(column, rows, isCurrency(column.unit)) : null,
  );
  const shared = new Map<string, number>();
  all.forEach((own, index) => {
    const { unit } = columns[index]!;
    if (own && isAlike(own)) shared.set(unit, Math.max(shared.get(unit) ?? 0, own.decimals));
  });
  return columns.map((column, index) => {
    const own = all[index]!;
    const decimals = column.unit && own && isAlike(own) ? shared.get(column.unit)! : own?.decimals;
    return formatWith(column, own && { ...own, decimals: decimals }, lang);
  });
}

/** Numbers of no more than three digits before the point and two behind it can be written alike. */
function isAlike({ decimals, isSpread, most }: Decimals): boolean {
  return !isSpread && decimals <= 2 && most < 1_000;
}

function formatWith(column: Column, decimals: Decimals | null, lang: string): Format {
  const number = decimals ? numbersOf(column, decimals, lang) : String;
  const kind = column.isCalculated ? 'number' : (column.reader?.kind ?? 'number');
  return {
    number,
    cell: (row) => {
      const shown = column.shown?.(row);
      if (shown !== undefined) return shown;
      const value = column.value(row);
      const isShort = column.isCalculated || (Math.abs(Number(value)) < LARGEST && !isId(column));
      return typeof value === 'number' && column.type === 'number' && kind === 'number' && isShort
        ? number(value)
        : column.text(row);
    },
  };
}

function numbersOf(
  { unit, reader }: Column,
  { decimals, isSpread, least, most }: Decimals,
  lang: string,
): (value: number) => string {
  if (reader?.kind === 'duration' && unit === 's') {
    const short = numberFormat(unit, 0, lang, STEPPED_DIGITS);
    return (value) => durationText(value, short);
  }
  if (reader?.kind === 'count') {
    const format = numberFormat(unit, 0, lang, STEPPED_DIGITS);
    return inSteps(countSteps, (letter) => (value) => format(value, letter));
  }
  const steps = stepsOf(unit, least, most);
  return steps ? stepFormat(steps, lang) : numberFormat(unit, decimals, lang, isSpread ? 3 : 0);
}

/** Writes numbers of a unit of time or size in the unit that suits each; `null` for other units. */
export function steppedFormat(unit: string, lang: string): ((value: number) => string) | null {
  const steps = stepsOf(unit, 1, Infinity);
  return steps && stepFormat(steps, lang);
}

function stepFormat(steps: readonly Step[], lang: string): (value: number) => string {
  return inSteps(steps, (unit) => numberFormat(unit, 0, lang, STEPPED_DIGITS));
}

/** 17M, $1.5B: with the letters that files write. */
const countSteps: readonly Step[] = [
  { unit: '', size: 1 },
  ...Object.entries(countLetters).map(([unit, size]) => ({ unit, size })),
];

/** Writes each number in the greatest unit of which it is at least one. */
function inSteps(
  steps: readonly Step[],
  formatIn: (unit: string) => (value: number) => string,
): (value: number) => string {
  const formats = steps.map(({ unit }) => formatIn(unit));
  return (value) => {
    // What rounds up to a thousand of one unit is one of the next.
    const found = steps.findLastIndex(({ size }) => Math.abs(value) >= size * 0.99995);
    const index = Math.max(found, 0);
    // Without what doubles add when they are divided.
    return formats[index]!(Number((value / steps[index]!.size).toPrecision(12)));
  };
}

/**
 * Writes numbers with a unit: 79.7%, $1.42, 22.5 s. What is not zero is never written as zero: a
 * number of which the decimals would show less than two digits gets more of them, or a power of ten.
 * @param digits where it is not 0, each number has so many significant digits and no zeros behind them
 * @returns a function that also puts a letter such as "M" behind the digits
 */
export function numberFormat(
  unit: string,
  decimals: number,
  lang: string,
  digits = 0,
): (value: number, letter?: string) => string {
  const isMoney = isCurrency(unit);
  const format = formatsIn(unit, lang);
  const gap = /^(?:x|°|‰)$/.test(unit) ? '' : NO_BREAK_SPACE;
  const suffix = unit && unit !== '%' && !isMoney ? gap + unit : '';
  const write = (number: number, places: number, behind: string): string =>
    (behind
      ? withBehind(format(places).formatToParts(number), behind)
      : format(places).format(number)) + suffix;

  return (given, letter = '') => {
    const value = given === 0 ? 0 : given;
    const least = isMoney || digits === 0 ? decimals : 0;
    if (value === 0 || !Number.isFinite(value)) return write(value, least, letter);
    const size = Math.abs(value);
    const needed = decimalsFor(value, 2);
    if (size >= LARGEST || (size < SMALLEST && needed > decimals)) {
      const { mantissa, places, power } = inPowers(value);
      return write(mantissa, places, power);
    }
    if (needed <= decimals && digits === 0) return write(value, decimals, letter);
    const most = Math.max(decimals, decimalsFor(value, isMoney ? 2 : digits || MOST_DIGITS));
    return write(value, Math.max(least, Math.min(decimalsIn(value), most)), letter);
  };
}

/** Formats of `Intl` by their decimals, each made when it is first needed. */
function formatsIn(unit: string, lang: string): (decimals: number) => Intl.NumberFormat {
  const locale = localeOf(lang);
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    let format = made.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: 'min2',
        ...(unit === '%' && { style: 'unit', unit: 'percent' }),
        ...(isCurrency(unit) && {
          style: 'currency',
          currency: CURRENCIES[unit],
          currencyDisplay: 'narrowSymbol',
        }),
      });
      made.set(decimals, format);
    }
    return format;
  };
}

function isCurrency(unit: string): boolean {
  return Object.hasOwn(CURRENCIES, unit);
}

/** 4.5 and " × 10⁻²³" for 4.5e-23; zeros at the end where more digits were rounded away. */
function inPowers(value: number): { mantissa: number; places: number; power: string } {
  const text = value.toExponential(MOST_DIGITS - 1);
  const [all, exponent] = text.split('e');
  const mantissa = Number(all);
  const places = Number(text) === value ? decimalsIn(mantissa) : MOST_DIGITS - 1;
  const power = `${NO_BREAK_SPACE}×${NO_BREAK_SPACE}${powerOfTen(Number(exponent))}`;
  return { mantissa, places, power };
}

/** Puts a text behind the digits: within "4.5 €" and "$4.5", not behind the sign. */
function withBehind(parts: readonly Intl.NumberFormatPart[], text: string): string {
  const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
  return parts.map(({ value }, index) => (index === last ? value + text : value)).join('');
}

/** 10⁻²³ */
export function powerOfTen(exponent: number): string {
  return `10${[...String(exponent)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('')}`;
}

/** The tag if the browser knows it, else the browser's own language. */
export function localeOf(lang: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0];
  } catch {
    return undefined;
  }
}
