/** What a chart draws where its attributes do not say so: what a person would choose. */
import {
  best,
  isCost,
  isId,
  measureScore,
  measuresOf,
  namesOf,
} from '../../columns/default-columns.js';
import { profileOf } from '../../columns/column-profile.js';
import type { Column, Results, Row } from '../../results/results.js';
import { isMeasure } from '../../results/values/measure.js';
import type { Along } from './model.js';

/**
 * The measure that says most, the first of those that say as much; none where there are no numbers.
 * Where no column has names, whole numbers in the first one that tell all rows apart stand for them.
 * @param taken the names of columns that stand for something else
 */
export function defaultY(
  { columns, rows: all }: Results,
  rows: readonly Row[],
  taken: readonly string[],
): Column | undefined {
  // How far off another column may be is its whisker.
  const others = new Set([...taken, ...columns.flatMap(({ intervalFrom = [] }) => intervalFrom)]);
  const free = columns.filter(({ name }) => !others.has(name));
  const [first] = namesOf(columns, rows) ? [] : columns;
  const isName = (column: Column) => column === first && placeScore(column, rows) >= 2;
  return best(
    measuresOf(free, rows, all),
    (column) => measureScore(column, rows) - Number(isName(column)),
  );
}

/**
 * What stands along x.
 * @param y the names of the columns that are drawn, which are no place
 * @param split the names of the columns that part the marks, which are a place if nothing else is
 */
export function defaultX(
  { columns }: Results,
  rows: readonly Row[],
  along: Along,
  y: readonly string[],
  split: readonly string[],
): Column | undefined {
  const others = columns.filter(({ name }) => !y.includes(name));
  const apart = others.filter(({ name }) => !split.includes(name));
  const [names, namesApart] = [namesOf(others, rows), namesOf(apart, rows)];
  const isSplit = names && split.includes(names.name) && !isNaming(names, rows);
  const x = isSplit && namesApart && isVaried(namesApart, rows) ? namesApart : names;
  const course = along === 'course' ? courseOf(others, x, rows) : undefined;
  const measure = along === 'measure' ? otherMeasure(others, rows) : undefined;
  return course ?? measure ?? x ?? place(others, rows) ?? columns[0];
}

/**
 * What a line goes along: dates, or numbers that grow with the rows where no text names each row. A
 * number that only tells rows apart is no place.
 */
function courseOf(
  columns: readonly Column[],
  names: Column | undefined,
  rows: readonly Row[],
): Column | undefined {
  const date = columns.find((column) => column.type === 'date' && isVaried(column, rows));
  const areNamed = names?.type === 'text' && isNaming(names, rows);
  if (date || areNamed) return date;
  return columns.find(
    (column) =>
      column.type === 'number' &&
      profileOf(column, rows).distinct >= LEAST_STEPS &&
      !isId(column) &&
      !isMeasure(column, rows) &&
      grows(column, names, rows),
  );
}

/** Two numbers are no course. */
const LEAST_STEPS = 3;

/** Whether most rows have a name of their own. */
function isNaming(names: Column, rows: readonly Row[]): boolean {
  const { distinct, present } = profileOf(names, rows);
  return distinct > present / 2;
}

function isVaried(column: Column, rows: readonly Row[]): boolean {
  return profileOf(column, rows).distinct > 1;
}

/** Whether a column goes up with the rows, at least among those of one name. */
function grows({ value }: Column, names: Column | undefined, rows: readonly Row[]): boolean {
  const last = new Map<string | undefined, number>();
  return rows.every((row) => {
    const [name, number] = [names?.text(row), value(row)];
    if (typeof number !== 'number') return true;
    const before = last.get(name) ?? -Infinity;
    last.set(name, number);
    return before <= number;
  });
}

/** What a scatter sets a measure against: first what that costs, then when it was, then another. */
function otherMeasure(columns: readonly Column[], rows: readonly Row[]): Column | undefined {
  const varied = columns.filter(
    (column) =>
      (column.type === 'date' || column.type === 'number') &&
      !isId(column) &&
      isVaried(column, rows),
  );
  const score = (column: Column): number => {
    if (column.type === 'date') return 2;
    if (isCost(column)) return 3;
    return isMeasure(column, rows) ? measureScore(column, rows) / 2 : 0;
  };
  const found = best(varied, score);
  return found && score(found) > 0 ? found : undefined;
}

/** Where there are numbers alone: first those that are no measure, whole ones that tell rows apart. */
function place(columns: readonly Column[], rows: readonly Row[]): Column | undefined {
  const varied = columns.filter((column) => !isId(column) && isVaried(column, rows));
  return best(varied, (column) => placeScore(column, rows)) ?? columns[0];
}

function placeScore(column: Column, rows: readonly Row[]): number {
  const { distinct, count, isWhole, hasLists } = profileOf(column, rows);
  if (hasLists) return 0;
  return Number(!isMeasure(column, rows)) + Number(isWhole) + distinct / count;
}
