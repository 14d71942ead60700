import { parseColumn } from '../columns/expression.js';
import { ResultsError } from '../errors.js';
import type { Source } from '../results/file.js';
import type { Column, Row } from '../results/results.js';
import { isAlwaysWhole, solvedCases, type WrittenRate } from './whole-cases.js';

/** How many cases (questions, tasks, runs) are behind the values of each row. */
export interface Cases {
  /** The column they are from; '' for one number for all rows. */
  readonly name: string;
  /** At least 1; `null` where the row does not say it. */
  readonly of: (row: Row) => number | null;
}

const rateWords = /rate|percent|accuracy|score|pass|solved|resolved|correct|(?:^|_)acc(?:_|$)/i;
const casesName =
  /^(?:num_|n_|total_)?(?:(test_cases|total_tests|cases)|questions|samples|instances|tasks|trials|n)$/i;

/**
 * Reads the attribute `cases`: a column, or a number.
 * @throws ResultsError where it is neither
 */
export function readCases(text: string, columns: readonly Column[], file: Source): Cases {
  if (/^[\d.]+$/.test(text)) {
    const count = countIn(Number(text));
    if (count === null) throw fault(`cases="${text}" is no number of cases`);
    return { name: '', of: () => count };
  }
  const column = parseColumn(text, columns, file);
  if (column.type !== 'number') throw fault(`Column "${column.name}" is not a column of numbers`);
  return casesIn(column);
}

const fault = (what: string) =>
  new ResultsError('type', `${what}. Write cases="test_cases" or cases="164".`);

/**
 * Finds the column with the number of cases behind a rate: whole numbers under one of the names that
 * boards use, of which nearly all rates are whole numbers of cases.
 */
export function findCases(
  ranked: Column,
  columns: readonly Column[],
  rows: readonly Row[],
): Cases | null {
  let found: Cases | null = null;
  let most = 0;
  for (const column of columns) {
    const [isNamed, isSure] = casesName.exec(column.name) ?? [];
    const counts = rows.flatMap((row) => column.value(row) ?? []);
    const isCount = (count: unknown) => Number.isInteger(count) && (count as number) >= 2;
    if (!isNamed || column.name === ranked.name || counts.length === 0) continue;
    if (!counts.every(isCount)) continue;
    const cases = casesIn(column);
    const rates = rows.flatMap((row) => {
      const count = cases.of(row);
      const rate = writtenRate(ranked, row, wholeOf(ranked, rows));
      return count && rate ? { rate, count } : [];
    });
    const whole = rates.filter(({ rate, count }) => solvedCases(rate, count) !== null).length;
    const canFail = rates.some(({ rate, count }) => !isAlwaysWhole(rate, count));
    if (whole <= most || whole < 0.8 * rates.length || !(canFail || isSure)) continue;
    [found, most] = [cases, whole];
  }
  return found;
}

/**
 * What all cases give in a column: 100 for percent, 1 for fractions; `null` for a column that is no
 * rate. Rates have the unit %, or lie within 0 to 100 and say so by their name or by being whole.
 */
export function rateOf(column: Column, rows: readonly Row[], cases: Cases): number | null {
  if (column.unit === '%') return 100;
  const whole = wholeOf(column, rows);
  if (whole === null) return null;
  if (rateWords.test(column.name) || rateWords.test(column.label)) return whole;
  const rates = rows.flatMap((row) => {
    const [count, rate] = [cases.of(row), writtenRate(column, row, whole)];
    return count && rate && !isAlwaysWhole(rate, count) ? { count, rate } : [];
  });
  const found = rates.filter(({ count, rate }) => solvedCases(rate, count) !== null).length;
  return found > 0 && found >= 0.8 * rates.length ? whole : null;
}

/** A rate of a row as the file writes it; `null` where there is none, or it is beyond all cases. */
export function writtenRate(column: Column, row: Row, whole: number | null): WrittenRate | null {
  const value = column.value(row);
  if (typeof value !== 'number' || whole === null || !(value >= 0 && value <= whole)) return null;
  const [, decimals = ''] = /\d[.,](\d+)\D*$/.exec(column.text(row)) ?? [];
  // What is worked out has as many as doubles have.
  return { value, decimals: Math.min(decimals.length, 9), whole };
}

function wholeOf({ value }: Column, rows: readonly Row[]): 1 | 100 | null {
  const numbers = rows.map(value).filter((number) => typeof number === 'number');
  const [least, most] = [Math.min, Math.max].map((of) => numbers.reduce((a, b) => of(a, b), 0));
  return least! < 0 || most! > 100 ? null : most! > 1 ? 100 : 1;
}

function casesIn({ name, value }: Column): Cases {
  return { name, of: (row) => countIn(value(row)) };
}

const countIn = (count: unknown): number | null =>
  typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : null;
