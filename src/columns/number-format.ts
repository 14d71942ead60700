import type { Column, Row } from '../results/results.js';

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
};
const NO_BREAK_SPACE = '\u00a0';
/** Beyond this a number is shown as the file writes it: nobody reads 300 digits. */
const LARGEST = 1e15;

/**
 * The format of a column: all its numbers get the same decimals, as many as the file gives but no
 * more than a reader can use.
 * @param rows the rows whose numbers decide on the decimals
 * @param lang a BCP 47 tag; '' for the browser's language
 */
export function formatOf(column: Column, rows: readonly Row[], lang: string): Format {
  const decimals = column.type === 'number' ? decimalsOf(column, rows) : 0;
  const number = numberFormat(column.unit, decimals, lang);
  return {
    number,
    cell: (row) => {
      const shown = column.shown?.(row);
      if (shown !== undefined) return shown;
      const value = column.value(row);
      const isNumber = typeof value === 'number' && column.type === 'number';
      return isNumber && Math.abs(value) < LARGEST ? number(value) : column.text(row);
    },
  };
}

/** Writes numbers with a unit: 79.7%, $1.42, 22.5 s. */
export function numberFormat(
  unit: string,
  decimals: number,
  lang: string,
): (value: number) => string {
  const locale = localeOf(lang);
  const currency = CURRENCIES[unit];
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'min2',
    ...(unit === '%' && { style: 'unit', unit: 'percent' }),
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  });
  const suffix = unit && unit !== '%' && !currency ? NO_BREAK_SPACE + unit : '';
  return (value) => (Math.abs(value) < LARGEST ? format.format(value) : String(value)) + suffix;
}

/** The tag if the browser knows it, else the browser's own language. */
export function localeOf(lang: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0];
  } catch {
    return undefined;
  }
}

/** The decimals that a column needs: as the file writes them, to three significant digits. */
function decimalsOf(column: Column, rows: readonly Row[]): number {
  let written = 0;
  let largest = 0;
  let smallest = Infinity;
  for (const row of rows) {
    const value = column.value(row);
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    const size = Math.abs(value);
    largest = Math.max(largest, size);
    if (size > 0) smallest = Math.min(smallest, size);
    // What is shown in a number's place ("1.2k") says nothing of its decimals.
    const text = column.shown?.(row) === undefined ? column.text(row) : String(value);
    written = Math.max(written, writtenDecimals(text));
  }
  if (CURRENCIES[column.unit]) {
    // Cents; more where the smallest price would show as nothing.
    const needed = smallest < 0.01 ? Math.ceil(-Math.log10(smallest)) : 2;
    return written === 0 ? 0 : Math.min(Math.max(needed, 2), 6);
  }
  const readable =
    largest === 0 ? 2 : Math.min(Math.max(2 - Math.floor(Math.log10(largest)), 2), 8);
  return Math.min(written, readable);
}

function writtenDecimals(text: string): number {
  const [, fraction = '', exponent = '0'] =
    /^[^\d]*[\d,]*(?:\.(\d*))?(?:e([+-]?\d+))?/i.exec(text) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
