import { ResultsError } from '../errors.js';
import { parseColumn } from '../results/expression.js';
import type { Column, Results, Row } from '../results/results.js';
import type { Source } from '../results/source.js';
import { memo } from './memo.js';
import { withGaps } from './missing.js';
import { parseQuery, predicateOf } from './query.js';
import { parseSort, sortRows } from './sort.js';

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
 *     results ─► gaps ─► where ─► sort ─► query ─► limit
 *
 * Sorted before it is filtered: a keystroke must not sort again.
 */
export function rowStages(): (results: Results, attributes: RowAttributes) => RowSet {
  const gaps = memo(withGaps);
  const where = memo(filterRows);
  const sorted = memo(
    (
      rows: readonly Row[],
      sort: string,
      place: string,
      { columns }: Results,
      file: Source,
      lang: string,
    ) => {
      const placeOf = place ? parseColumn(place, columns, file).value : undefined;
      return sortRows(rows, parseSort(sort, columns, file), lang, placeOf);
    },
  );
  const filtered = memo(filterRows);
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
    const inOrder = sort
      ? attempt('sort', population, () => sorted(population, sort, place, results, file, lang))
      : population;
    const matching = filtered(inOrder, query, columns);
    return { population, matching, shown: limited(matching, limit), errors };
  };
}

/** The rows that match a query; all of them, as they are, for an empty one. */
function filterRows(
  rows: readonly Row[],
  query: string,
  columns: readonly Column[],
): readonly Row[] {
  return query.trim() === '' ? rows : rows.filter(predicateOf(parseQuery(query), columns));
}
