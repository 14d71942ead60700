import { quoted } from '../quote.js';
import type { Column } from '../results.js';
import { findingsOn, isNamed, rowCount, type Cell, type Cells, type Finding } from './finding.js';

/** Where 0 says that nobody knows: there is no work without cost or time. */
const neverZero =
  'cost price time seconds secs duration latency runtime elapsed walltime $ € £ ¥ ns us µs ' +
  'ms s min h';
/** What may well take no time, or be free of something. */
const oftenZero =
  'error err std stddev stdev sd dev deviation ci variance var delta diff difference change ' +
  'overhead wait waiting idle gc queue blocked user system sys io compile load setup startup ' +
  'saved timeout extra min minimum start offset';
/** What can be below zero. */
const signed = 'change delta diff difference gain loss growth offset margin shift slope log elo %';
const dates = ['1970-01-01', '1900-01-01', '0001-01-01', '9999-12-31'];
const codes = [0, -1, -99, -999, -9999, 99_999, 9999, 999];

/** Values that stand for "not known", as -1, 0 and 999 do, among others that are of another kind. */
export function sentinels({ column, cells }: Cells, all: readonly Cells[]): Finding[] {
  if (column.type === 'date') {
    return dates.flatMap((date) => {
      const found = cells.filter(({ text }) => text.startsWith(date));
      return found.length === cells.length
        ? []
        : findings(column, date, found, 'another day in the others');
    });
  }
  if (column.type !== 'number') return [];
  const numbers = cells.filter(({ value }) => typeof value === 'number');
  const measures = all.filter(({ column }) => isNeverZero(column));
  return codes.flatMap((code) => {
    // A row may take neither time nor money, as a rule by which no model is asked.
    const isFree = ({ row }: Cell) =>
      code === 0 && measures.length > 1 && measures.every(({ column }) => column.value(row) === 0);
    const found = numbers.filter((cell) => cell.value === code && !isFree(cell));
    const others = numbers.filter(({ value }) => value !== code);
    if (others.length < 3 || found.length > 2 * others.length) return [];
    const values = others.map(({ value }) => value as number);
    const least = values.reduce((a, b) => Math.min(a, b));
    const greatest = values.reduce((a, b) => Math.max(a, b));
    const isOdd =
      code === 0
        ? isNeverZero(column) && least >= 5 * stepOf(others)
        : code < 0
          ? least > 0 && greatest > 1 && !isNamed(column, signed)
          : greatest <= code / (found.length > 1 ? 3 : 9);
    const rest = code > 0 ? `at most ${short(greatest)}` : `at least ${short(least)}`;
    return isOdd ? findings(column, code, found, `${rest} in the others`) : [];
  });
}

function findings(
  column: Column,
  code: number | string,
  found: readonly Cell[],
  rest: string,
): Finding[] {
  const rule = `${quoted(column.name)}=${code}`;
  const quote = rule.includes('"') ? "'" : '"';
  const what = `is ${code} in ${rowCount(found.length)} and ${rest}. If ${code} means "not known", write missing=${quote}${rule}${quote}.`;
  return findingsOn(column, found, what);
}

function isNeverZero(column: Column): boolean {
  // Seconds per thousand are a time, and requests per second are none.
  const isPerTime = /\/\s?(?:s|sec|second|min|h)\b/i.test(column.name);
  return isNamed(column, neverZero) && !isNamed(column, oftenZero) && !isPerTime;
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}

/** The smallest step that the decimals can show: 0 may be a smaller number that was rounded. */
function stepOf(cells: readonly Cell[]): number {
  const decimals = cells.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  return 10 ** -decimals.reduce((a, b) => Math.max(a, b), 0);
}
