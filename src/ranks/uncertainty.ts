import type { ColumnExpression } from '../columns/column-expression.js';
import { parseColumn } from '../columns/expression.js';
import { inUnitOfRows } from '../columns/in-unit.js';
import { splitList } from '../columns/list.js';
import { numberAt } from '../columns/number-at.js';
import { ResultsError } from '../errors.js';
import type { Source } from '../results/file.js';
import type { Column, Interval, Row } from '../results/results.js';
import { sourcesOf } from '../results/source-rows.js';
import { errorKind, Z } from '../results/values/error-kind.js';
import { rateOf, writtenRate, type Cases } from './cases.js';
import { marginOfMean, studentT, wilson } from './interval.js';

/**
 * What an interval is: Wilson's of a rate and its cases; 95% by a standard error; a standard
 * deviation of single runs; 95% of the mean of the rows at one place; or as the file gives it.
 */
export type IntervalKind = 'cases' | 'error' | 'deviation' | 'runs' | 'given';

/** How far off the values of a column may be. */
export interface Uncertainty {
  readonly kind: IntervalKind;
  /** Whether it is known to be of 95%. A file does not say what its own is. */
  readonly is95: boolean;
  /** The columns it is from, as the file names them. */
  readonly from: readonly string[];
  readonly cases: Cases | null;
  /** What all cases give: 100 for percent, 1 for fractions; `null` for what is no rate. */
  readonly whole: number | null;
  readonly of: (row: Row) => Interval;
  /** The interval of the mean of several rows; `null` where only a single row has one. */
  readonly ofMean: ((rows: readonly Row[]) => Interval) | null;
}

/** An entry of the attribute `interval`: plus and minus, low and high, or `ci(column)`. */
export interface IntervalEntry {
  readonly columns: readonly ColumnExpression[];
  readonly isOfRuns: boolean;
}

const NO_ENDS: Interval = [null, null];

/**
 * Reads the attribute `interval`: entries for one column each, separated by semicolons.
 * @throws ResultsError where a column is not there, or is not one of numbers
 */
export function parseIntervals(
  text: string,
  columns: readonly Column[],
  file: Source,
): IntervalEntry[] {
  return splitList(text, ';').map((entry) => {
    const [, runs] = /^\s*ci\s*\((.*)\)\s*$/s.exec(entry) ?? [];
    const named = splitList(runs ?? entry).map((name) => parseColumn(name, columns, file));
    const other = named.find(({ type }) => type !== 'number');
    if (!other) return { columns: named, isOfRuns: runs !== undefined };
    throw new ResultsError(
      'type',
      `Column "${other.name}" is not a column of numbers, and interval needs one.`,
    );
  });
}

/**
 * How far off the values of a column may be, by what the author named, else by the file; `null`
 * where nothing says it.
 * @param rows those of the element, before the reader's filter
 */
export function uncertaintyOf(
  column: ColumnExpression,
  entry: IntervalEntry | undefined,
  cases: Cases | null,
  rows: readonly Row[],
): Uncertainty | null {
  const from = entry?.columns.map(({ name }) => name) ?? column.intervalFrom ?? [];
  const base = { from, cases, whole: cases && rateOf(column, rows, cases), ofMean: null };
  if (entry?.isOfRuns) {
    const runs = entry.columns[0]!;
    const ofMean = (of: readonly Row[]): Interval => {
      const numbers = of.flatMap((row) => numberAt(row, runs) ?? []);
      const margin = marginOfMean(numbers);
      if (margin === null) return NO_ENDS;
      const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
      return [mean - margin, mean + margin];
    };
    return { ...base, kind: 'runs', is95: true, of: (row) => ofMean(sourcesOf(row) ?? []), ofMean };
  }
  if (entry) {
    const [first, second] = entry.columns.map((of) => inUnitOfRows(of, rows)) as [
      ColumnExpression,
      ColumnExpression?,
    ];
    if (second) {
      return { ...base, kind: 'given', is95: false, of: boundsIn(column, first, second, rows) };
    }
    const kind = entry.columns[0]!.isCalculated ? 'given' : errorKind(first.name);
    const scale = kind === 'error' ? Z : 1;
    return {
      ...base,
      kind,
      ...around(column, (row) => times(numberAt(row, first), scale), kind, cases),
    };
  }
  if (base.whole !== null) {
    const of = (row: Row): Interval => {
      const [rate, count] = [writtenRate(column, row, base.whole), cases!.of(row)];
      if (!rate || !count) return NO_ENDS;
      const [low, high] = wilson(rate.value / rate.whole, count);
      return [low * rate.whole, high * rate.whole];
    };
    return { ...base, kind: 'cases', is95: true, of };
  }
  const { interval } = column;
  if (!interval) return null;
  const kind = from.length === 1 ? errorKind(from[0]!) : 'given';
  if (kind !== 'deviation') return { ...base, kind, is95: kind === 'error', of: interval };
  const half = (row: Row) => {
    const [low, high] = interval(row);
    return low === null || high === null ? null : (high - low) / 2;
  };
  return { ...base, kind, ...around(column, half, kind, cases) };
}

/** Plus and minus an error; a standard deviation gives the interval of a mean where cases are known. */
function around(
  column: Column,
  errorIn: (row: Row) => number | null,
  kind: IntervalKind,
  cases: Cases | null,
): Pick<Uncertainty, 'is95' | 'of'> {
  const isOfMean = kind === 'deviation' && cases !== null;
  const of = (row: Row): Interval => {
    const [value, error] = [numberAt(row, column), errorIn(row)];
    const count = isOfMean ? cases.of(row) : 2;
    if (value === null || error === null || error < 0 || !count || count < 2) return NO_ENDS;
    const half = isOfMean ? (studentT(count - 1) * error) / Math.sqrt(count) : error;
    return [value - half, value + half];
  };
  return { is95: isOfMean || kind === 'error', of };
}

/** From low to high, or the other way round where the author swapped them. */
function boundsIn(column: Column, first: Column, second: Column, rows: readonly Row[]) {
  const ends = (row: Row): [number | null, number | null] => [
    numberAt(row, first),
    numberAt(row, second),
  ];
  const full = rows.map(ends).filter(([low, high]) => low !== null && high !== null);
  const isSwapped = full.length > 0 && full.every(([low, high]) => low! > high!);
  return (row: Row): Interval => {
    const [low, high] = isSwapped
      ? (ends(row).reverse() as [number | null, number | null])
      : ends(row);
    const value = numberAt(row, column);
    const isInOrder = (low ?? -Infinity) <= (value ?? NaN) && (value ?? NaN) <= (high ?? Infinity);
    return isInOrder ? [low, high] : NO_ENDS;
  };
}

const times = (value: number | null, scale: number) => (value === null ? null : value * scale);
