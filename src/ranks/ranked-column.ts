import { aggregateNames } from '../columns/aggregate.js';
import type { ColumnExpression } from '../columns/column-expression.js';
import { parseColumn, parseColumns } from '../columns/expression.js';
import { quote, splitList } from '../columns/list.js';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import type { Source } from '../results/file.js';
import type { Column, Row } from '../results/results.js';
import { findCases, readCases, type Cases } from './cases.js';
import {
  parseIntervals,
  uncertaintyOf,
  type IntervalEntry,
  type Uncertainty,
} from './uncertainty.js';

/** What an author says of how sure values are, and which are better. */
export interface RankAttributes {
  readonly cases: string;
  readonly interval: string;
  readonly lower: string;
}

/** The same, read. */
export interface RankSettings {
  /** `null` where the author names none. */
  readonly cases: Cases | null;
  /** Whether cases may be looked for where none are named. */
  readonly mayFindCases: boolean;
  readonly intervals: readonly IntervalEntry[];
  /** The names of the columns where less is better, and of their aggregates. */
  readonly lower: ReadonlySet<string>;
  readonly errors: readonly AttributeError[];
}

const NO_SETTINGS: RankSettings = {
  cases: null,
  mayFindCases: true,
  intervals: [],
  lower: new Set(),
  errors: [],
};

/** Reads the attributes; what can't be read is as if it were not there. */
export function rankSettings(
  { cases, interval, lower }: RankAttributes,
  columns: readonly Column[],
  file: Source,
): RankSettings {
  // The same again, so that nothing is done anew for it.
  if (!(cases + interval + lower).trim()) return NO_SETTINGS;
  const errors: AttributeError[] = [];
  const note = (attribute: string) => (error: ResultsError) => errors.push({ attribute, error });
  const named = cases.trim();
  return {
    cases:
      named && named !== 'none'
        ? attempt(() => readCases(named, columns, file), null, note('cases'))
        : null,
    mayFindCases: named === '',
    intervals: attempt(() => parseIntervals(interval, columns, file), [], note('interval')),
    lower: new Set(
      attempt(() => parseColumns(lower, columns, file), [], note('lower')).flatMap(({ name }) => [
        name,
        ...aggregateNames.map((aggregate) => `${aggregate}(${name})`),
      ]),
    ),
    errors,
  };
}

/** The column that rows are ranked by, with what is known of its values. */
export interface RankedColumn {
  readonly column: ColumnExpression;
  readonly uncertainty: Uncertainty | null;
  readonly isLowerBetter: boolean;
}

/**
 * Finds the column to rank by: the one that `rank` names, else the first one of the author's order,
 * else the first shown that has intervals.
 * @param rank '' where it names none; `null` where there is no rank, and only the named columns count
 * @throws ResultsError where what is named is no column of numbers
 */
export function rankedColumn(
  rank: string | null,
  sort: string,
  shown: readonly ColumnExpression[],
  columns: readonly Column[],
  settings: RankSettings,
  rows: readonly Row[],
  file: Source,
): RankedColumn | null {
  const measured = (column: ColumnExpression): RankedColumn => {
    const found = rank !== null && settings.mayFindCases ? findCases(column, columns, rows) : null;
    const { merged, expression } = column;
    const { intervals } = settings;
    // Nothing else says how far off a mean of several rows may be.
    const ofMean = intervals.find(
      ({ isOfRuns, columns: [runs] }) =>
        isOfRuns && packed(expression) === packed(`mean(${runs!.expression})`),
    );
    const uncertainty = merged
      ? ofMean && uncertaintyOf(column, ofMean, null, rows)
      : uncertaintyOf(column, intervals[0], settings.cases ?? found, rows);
    return {
      column,
      uncertainty: uncertainty ?? null,
      isLowerBetter: settings.lower.has(column.name),
    };
  };
  if (rank) return measured(numbersIn(parseColumn(rank, columns, file)));
  const [first] = splitList(sort);
  const sorted =
    first &&
    attempt(
      () => parseColumn(first.replace(/^-\s*/, ''), columns, file),
      null,
      () => {},
    );
  const asShown = (column: ColumnExpression) =>
    shown.find(({ name }) => name === column.name) ?? column;
  const by = sorted && asShown(sorted);
  if (by && by.type === 'number' && !by.aggregate) return measured(by);
  const numbers = shown.filter(({ type, aggregate }) => type === 'number' && !aggregate);
  return numbers.map(measured).find(({ uncertainty }) => uncertainty) ?? null;
}

/** Without spaces. */
const packed = (expression: string) => expression.replace(/\s+/g, '');

function numbersIn(column: ColumnExpression): ColumnExpression {
  if (column.type === 'number' && !column.aggregate) return column;
  throw new ResultsError(
    'type',
    `Column "${column.name}" is not a column of numbers, so rank can't go by it. ` +
      `Write rank="column".`,
  );
}

/**
 * One warning: of cases that say nothing of the column, or of an order upwards by a column of which
 * more is better as far as the author says; '' for none.
 */
export function rankWarning(
  sort: string,
  { column, uncertainty, isLowerBetter }: RankedColumn,
  { cases }: RankSettings,
): string {
  if (cases && !uncertainty && !column.merged) {
    return `cases gives no interval for ${column.name}, which is no rate.`;
  }
  const [first = ''] = splitList(sort);
  const names = [column.name, column.label, column.expression];
  if (isLowerBetter || !names.includes(first)) return '';
  return `sort goes upwards by "${column.name}", but more counts as better. Add lower="${quote(column.name)}".`;
}
