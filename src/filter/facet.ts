import { attempt, ResultsError, type AttributeError } from '../errors.js';
import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { firstItems } from '../columns/list.js';
import type { Column, Row } from '../results/results.js';
import type { Source } from '../results/file.js';
import { formatOf } from '../columns/number-format.js';
import type { Query } from '../query/query.js';
import { rowsMatching } from '../query/predicate.js';
import { valuesIn, withoutExclusion, withoutValues, withValues } from '../query/terms.js';
import { memo } from '../memo.js';
import { rangeIn, withoutRange } from '../query/range-terms.js';
import { keyReader, valueKey, valuesOf } from '../query/value-counts.js';

/** A column of numbers with more values than these is offered as a range. */
const MOST_NUMBERS = 12;
const MOST_FACETS = 20;

export interface FacetValue {
  readonly key: string;
  /** As a query asks for it. */
  readonly text: string;
  /** As a reader sees it; '' for a missing value. */
  readonly label: string;
}

/** A column that readers filter by. */
export interface Facet {
  /** With the label and unit that the author gave. */
  readonly column: Column;
  /** The values to tick; `null` where a range of numbers is asked for. */
  readonly values: readonly FacetValue[] | null;
  /** The least and the greatest number of a range. */
  readonly bounds: readonly [least: number, greatest: number];
  /** By key, how many rows a value would find; `rows` are those that match the other conditions. */
  readonly counts: (rows: readonly Row[]) => ReadonlyMap<string, number>;
  /** The rows that match the query but for this facet's own condition in it. */
  readonly rowsForOthers: (
    rows: readonly Row[],
    query: Query,
    columns: readonly Column[],
  ) => readonly Row[];
}

/** The columns that facets are made of, and what is wrong with the attribute. */
export interface FacetColumns {
  readonly columns: readonly ColumnExpression[];
  readonly errors: readonly AttributeError[];
}

/**
 * Reads the attribute: `edit_format as Edit format, test_cases, rate - 10 as Gain`.
 * @param columns those of the file
 * @param shown others that it may name
 */
export function readFacetColumns(
  attribute: string,
  columns: readonly Column[],
  shown: readonly ColumnExpression[],
  file: Source,
): FacetColumns {
  const errors: AttributeError[] = [];
  const nameable = [...columns, ...shown.filter(({ aggregate }) => !aggregate)];
  const read = firstItems('facets', attribute, MOST_FACETS, errors).flatMap((item) =>
    attempt(
      () => withoutAggregate(parseColumn(item, nameable, file), file),
      [],
      (error) => errors.push({ attribute: 'facets', error }),
    ),
  );
  const first = new Map(read.toReversed().map((column) => [column.name, column]));
  return { columns: read.filter((column) => first.get(column.name) === column), errors };
}

/** A row has no value of its own for an aggregate, so none can be ticked. */
function withoutAggregate(column: ColumnExpression, file: Source): ColumnExpression {
  if (!column.aggregate) return column;
  const message = `"${column.expression}" can't be a facet: it is one value for many rows. Name a column.`;
  throw new ResultsError('expression', message, file);
}

/** @param rows the rows before the filter: a facet offers the same values whatever is ticked */
export function facetOf(column: ColumnExpression, rows: readonly Row[], lang: string): Facet {
  const { type } = column;
  const found = valuesOf(column, rows);
  const format = formatOf(column, rows, lang);
  const isNumber = (key: string) => type === 'number' && key !== '' && Number.isFinite(Number(key));
  const numbers = found
    .filter(({ key }) => isNumber(key))
    .map(({ key }) => Number(key))
    .sort((a, b) => a - b);
  const rank = ({ key, text }: { key: string; text: string }): number => {
    if (type === 'number') return isNumber(key) ? Number(key) : Infinity;
    return text === '' ? 1 : 0;
  };
  const values = found
    .map(({ key, text }) => ({
      key,
      text,
      label: isNumber(key) ? format.number(Number(key)) : text,
    }))
    // The most frequent first, but numbers by size; what is no value last.
    .sort((a, b) => rank(a) - rank(b));
  const keysOf = keyReader(column);
  return {
    column,
    values: numbers.length > MOST_NUMBERS ? null : values,
    bounds: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
    counts: memo((rows: readonly Row[]) => {
      const counts = new Map<string, number>();
      for (const row of rows) {
        for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return counts;
    }),
    rowsForOthers: memo((rows: readonly Row[], query: Query, columns: readonly Column[]) =>
      rowsMatching(rows, withoutFacet(query, column), columns),
    ),
  };
}

/** The query without what it asks of a facet's column. */
export function withoutFacet(query: Query, column: Column): Query {
  return withoutRange(withoutValues(query, column), column);
}

/** Whether the query has a condition that a facet shows and can clear. */
export function asksFor(query: Query, column: Column): boolean {
  const { from, to } = rangeIn(query, column);
  return valuesIn(query, column).length > 0 || from !== '' || to !== '';
}

/** The keys of the values that are ticked. */
export function tickedKeys(query: Query, column: Column): ReadonlySet<string> {
  return new Set(valuesIn(query, column).map((text) => valueKey(text, column)));
}

/** The query with a value ticked, or not, if it was. */
export function toggled(query: Query, column: Column, { key, text }: FacetValue): Query {
  const ticked = valuesIn(query, column);
  const others = ticked.filter((other) => valueKey(other, column) !== key);
  if (others.length < ticked.length) return withValues(query, column, others);
  return withValues(withoutExclusion(query, column, [text]), column, [...others, text]);
}
