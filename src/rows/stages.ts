import { ResultsError } from '../errors.js';
import { parseColumn } from '../columns/expression.js';
import type { Column, Results, Row } from '../results/results.js';
import type { Source } from '../results/file.js';
import { memo, sharedMemo } from '../memo.js';
import { withGaps } from './missing.js';
import { parseQuery } from '../query/query.js';
import { predicateOf } from '../query/predicate.js';
import { orderOf, parseSort } from './sort.js';

/** The attributes that decide on the rows and their order. */
export interface RowAttributes {
  readonly missing: string;
  readonly where: string;
  readonly sort: string;
  /** The expression whose value is a row's place in a chart; '' where each row has its own. */
  readonly place: string;
  readonly query: string;
  readonly limit: number;
  readonly lang: string;
  /** Names the file in messages. */
  readonly file: Source;
  /** What conditions may name. */
  readonly columns: readonly Column[];
}

export interface RowSet {
  /** The rows of an element before the reader's filter, in the order of the file. */
  readonly population: readonly Row[];
  /** Those that match the filter, sorted. */
  readonly matching: readonly Row[];
  /** The first of them. */
  readonly shown: readonly Row[];
  /** What is wrong with an attribute; the stage is skipped. */
  readonly errors: readonly (readonly [attribute: string, error: ResultsError])[];
}

export const NO_ROWS: RowSet = Object.freeze({
  ...{ population: Object.freeze([]), matching: Object.freeze([]), shown: Object.freeze([]) },
  errors: [],
});

/**
 * From results to the rows that are shown. Each stage remembers its last result, and runs again
 * only for what changed.
 *
 *     results ─► gaps ─► where ─┬─► order ──► matching ─► limit
 *                               └─► matches ─────┘
 *
 * A keystroke must not sort again, and what it matches is found once for all elements of a group,
 * though each may have an order of its own.
 */
export function rowStages(): (results: Results, attributes: RowAttributes) => RowSet {
  const gaps = memo(withGaps);
  const where = memo(whereRows);
  const matches = memo(matchesOf);
  const ordered = memo(
    (
      rows: readonly Row[],
      sort: string,
      place: string,
      { columns }: Results,
      file: Source,
      lang: string,
    ) => {
      const placeOf = place ? parseColumn(place, columns, file).value : undefined;
      return orderOf(rows, parseSort(sort, columns, file), lang, placeOf);
    },
  );
  const matchingRows = memo(
    (rows: readonly Row[], order: readonly number[] | null, matches: readonly boolean[] | null) => {
      if (!order) return matches ? rows.filter((_row, index) => matches[index]) : rows;
      const found = matches ? order.filter((index) => matches[index]) : order;
      return found.map((index) => rows[index]!);
    },
  );
  const limited = memo((rows: readonly Row[], limit: number) =>
    Object.freeze(rows.slice(0, limit)),
  );

  return (results, { missing, sort, place, query, limit, lang, file, columns, ...attributes }) => {
    const errors: [string, ResultsError][] = [];
    const attempt = <T>(attribute: string, standIn: T, stage: () => T): T => {
      try {
        return stage();
      } catch (error) {
        if (!(error instanceof ResultsError)) throw error;
        errors.push([attribute, error]);
        return standIn;
      }
    };
    const rows = attempt('missing', results.rows, () => gaps(results, missing, file));
    const population = where(rows, attributes.where, columns);
    const order = sort
      ? attempt('sort', null, () => ordered(population, sort, place, results, file, lang))
      : null;
    const matching = matchingRows(population, order, matches(population, query, columns));
    return { population, matching, shown: limited(matching, limit), errors };
  };
}

/** For each row whether it matches a query; `null` for an empty one, which all rows match. */
const matchesOf = sharedMemo(
  (rows: readonly Row[], query: string, columns: readonly Column[]): boolean[] | null =>
    query.trim() === '' ? null : rows.map(predicateOf(parseQuery(query), columns)),
);

/** The author's condition: another array only where it leaves rows out. */
const whereRows = sharedMemo((rows: readonly Row[], query: string, columns: readonly Column[]) =>
  query.trim() === '' ? rows : rows.filter(predicateOf(parseQuery(query), columns)),
);
