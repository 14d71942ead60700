import { extent } from 'd3-array';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { firstItems } from '../columns/list.js';
import type { Column, Row } from '../results/results.js';
import type { Source } from '../results/file.js';
import { formatOf } from '../columns/number-format.js';
import type { Query } from '../query/query.js';
import { rowsMatching } from '../query/predicate.js';
import { valuesIn, withoutExclusion, withoutValues, withValues } from '../query/terms.js';
import { rangeIn, withoutRange } from '../query/range-terms.js';
import { keyReader, valueKey, valuesOf, type ColumnValue } from '../query/value-counts.js';
import { each, filtered, mapped, sorted, type Work } from '../work.js';

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
  /** By key, how many of all rows have a value. */
  readonly counts: ReadonlyMap<string, number>;
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
export function* facetsOf(
  rows: readonly Row[],
  columns: readonly ColumnExpression[],
  lang: string,
): Work<readonly Facet[]> {
  const facets: Facet[] = [];
  for (const column of columns) facets.push(yield* facetOf(column, rows, lang));
  return facets;
}

function* facetOf(column: ColumnExpression, rows: readonly Row[], lang: string): Work<Facet> {
  const found = yield* valuesOf(column, rows);
  const isNumber = ({ key }: ColumnValue) =>
    column.type === 'number' && key !== '' && Number.isFinite(Number(key));
  const numbers = yield* filtered(found, isNumber);
  const [least = 0, greatest = 0] = extent(numbers, ({ key }) => Number(key));
  const isRange = numbers.length > MOST_NUMBERS;
  const counts = new Map<string, number>();
  yield* each(found, ({ key, count }) => counts.set(key, count));
  const values = isRange ? null : yield* facetValues(column, found, isNumber, rows, lang);
  return { column, values, bounds: [least, greatest], counts };
}

/** The most frequent first, but numbers by size; what is no value last. */
function* facetValues(
  column: ColumnExpression,
  found: readonly ColumnValue[],
  isNumber: (value: ColumnValue) => boolean,
  rows: readonly Row[],
  lang: string,
): Work<readonly FacetValue[]> {
  yield;
  const format = formatOf(column, rows, lang);
  const rank = (value: ColumnValue): number => {
    if (column.type === 'number') return isNumber(value) ? Number(value.key) : Infinity;
    return value.text === '' ? 1 : 0;
  };
  const ordered = yield* sorted(found, (a, b) => rank(a) - rank(b) || 0);
  return yield* mapped(ordered, (value) => {
    const { key, text } = value;
    return { key, text, label: isNumber(value) ? format.number(Number(key)) : text };
  });
}

/**
 * For each facet, by key, how many rows a value would find beside the ones ticked: the other
 * conditions decide.
 * @param rows the rows before the filter
 * @param matching those that match the query
 */
export function* countsOf(
  rows: readonly Row[],
  matching: readonly Row[],
  facets: readonly Facet[],
  query: Query,
  columns: readonly Column[],
): Work<readonly ReadonlyMap<string, number>[]> {
  const counts: ReadonlyMap<string, number>[] = [];
  for (const { column, values, counts: ofAll } of facets) {
    const others = withoutFacet(query, column);
    const isAsked = values !== null && asksFor(query, column);
    const found = isAsked ? yield* rowsMatching(rows, others, columns) : matching;
    const isAll = !values || found.length === rows.length;
    counts.push(isAll ? ofAll : yield* countedBy(keyReader(column), found));
  }
  return counts;
}

function* countedBy(
  keysOf: (row: Row) => readonly string[],
  rows: readonly Row[],
): Work<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  yield* each(rows, (row) => {
    for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
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
