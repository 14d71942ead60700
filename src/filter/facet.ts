import { ResultsError } from '../errors.js';
import { parseColumn, splitList, type ColumnExpression } from '../columns/expression.js';
import type { Column, Row } from '../results/results.js';
import type { Source } from '../results/file.js';
import { formatOf } from '../columns/number-format.js';
import { parseQuery } from '../query/query.js';
import { predicateOf } from '../query/predicate.js';
import { valuesIn, withoutExclusion, withoutValues, withValues } from '../query/terms.js';
import { memo } from '../memo.js';
import { rangeIn, withoutRange } from '../query/range-terms.js';
import { NO_VALUE } from '../query/completion.js';
import { keyOf, keyReader, valuesOf } from '../query/value-counts.js';

/** A column of numbers with more values than these is offered as a range. */
const MOST_NUMBERS = 12;

export interface FacetValue {
  readonly key: string;
  /** As a query asks for it. */
  readonly text: string;
  /** As a reader sees it. */
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
    query: string,
    columns: readonly Column[],
  ) => readonly Row[];
}

/** Reads the attribute: `edit_format as Edit format, test_cases`. */
export function readFacetColumns(
  attribute: string,
  columns: readonly Column[],
  file: Source,
): { readonly expressions: readonly ColumnExpression[]; readonly errors: readonly ResultsError[] } {
  const errors: ResultsError[] = [];
  const seen = new Set<string>();
  const expressions = splitList(attribute).flatMap((item) => {
    try {
      const expression = parseColumn(item, columns, file);
      if (!expression.aggregate && columns.some(({ name }) => name === expression.name)) {
        const isNew = !seen.has(expression.name);
        seen.add(expression.name);
        return isNew ? expression : [];
      }
      const message = `"${expression.text}" can't be a facet: only the columns of the file can.`;
      errors.push(new ResultsError('expression', message, file));
    } catch (error) {
      if (!(error instanceof ResultsError)) throw error;
      errors.push(error);
    }
    return [];
  });
  return { expressions, errors };
}

/** @param rows the rows before the filter: a facet offers the same values whatever is ticked */
export function facetOf(expression: ColumnExpression, rows: readonly Row[], lang: string): Facet {
  const { name, label, unit, type } = expression;
  const column = { name, label, unit, type };
  const found = valuesOf(column, rows);
  const format = formatOf(expression, rows, lang);
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
      label: isNumber(key) ? format.number(Number(key)) : text || NO_VALUE,
    }))
    // The most frequent first, but numbers by size; what is no value last.
    .sort((a, b) => rank(a) - rank(b));
  const keysOf = keyReader(name);
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
    rowsForOthers: memo((rows: readonly Row[], query: string, columns: readonly Column[]) =>
      rows.filter(predicateOf(parseQuery(withoutFacet(query, column)), columns)),
    ),
  };
}

/** The query without what it asks of a facet's column. */
export function withoutFacet(query: string, column: Column): string {
  return withoutRange(withoutValues(query, column), column);
}

/** Whether the query has a condition that a facet shows and can clear. */
export function asksFor(query: string, column: Column): boolean {
  const { from, to } = rangeIn(query, column);
  return valuesIn(query, column).length > 0 || from !== '' || to !== '';
}

/** The keys of the values that are ticked. */
export function tickedKeys(query: string, column: Column): ReadonlySet<string> {
  return new Set(valuesIn(query, column).map((text) => keyOf(text, column)));
}

/** The query with a value ticked, or not, if it was. */
export function toggled(query: string, column: Column, { key, text }: FacetValue): string {
  const ticked = valuesIn(query, column);
  const others = ticked.filter((other) => keyOf(other, column) !== key);
  if (others.length < ticked.length) return withValues(query, column, others);
  return withValues(withoutExclusion(query, column, [text]), column, [...others, text]);
}
