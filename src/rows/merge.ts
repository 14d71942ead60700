import { aggregateIn } from '../columns/aggregate.js';
import {
  parseColumn,
  type ColumnExpression,
  type ExpressionContext,
} from '../columns/expression.js';
import { memo } from '../memo.js';
import { plainText, type Column, type Row, type Value } from '../results/results.js';
import { setSources } from '../results/source-rows.js';
import { rowWithout } from '../results/values/file-column.js';

/** Columns among which an attribute may name aggregates. */
interface Named {
  readonly shown: readonly ColumnExpression[];
}

/** Rows that stand for several of the file, and what they show. */
export interface Merged<Columns extends Named> {
  readonly rows: readonly Row[];
  readonly named: Columns;
  /** The columns that have one value for several rows of the file. */
  readonly aggregates: readonly ColumnExpression[];
}

/**
 * Puts the rows together that are the same in all columns but the aggregates: one row for each
 * combination. It keeps what its rows agree in. A row of the file has the aggregate of those that it
 * is one of, so that a query may ask for both. Without aggregates all stays as it is.
 * @param named what is shown; where it has aggregates and no `count()`, that is added
 * @param all the columns of the file
 */
export function mergeRows<Columns extends Named>(
  rows: readonly Row[],
  named: Columns,
  all: readonly Column[],
  file: ExpressionContext,
): Merged<Columns> {
  const { shown } = named;
  if (!shown.some(({ aggregate }) => aggregate)) return { rows, named, aggregates: [] };
  const isCounted = shown.some(({ aggregate }) => aggregate === 'count');
  const columns = isCounted ? shown : [...shown, parseColumn('count()', [], file)];
  const names = columns.filter(({ aggregate }) => !aggregate);
  const alike = new Set(names.flatMap(({ name, isAsWritten }) => (isAsWritten ? name : [])));
  const others = all.filter(({ name }) => !alike.has(name));
  const groups = Map.groupBy(rows, keyBy(names));
  const merged = [...groups.values()].map((sources) => {
    const [first] = sources as [Row];
    const differing = others.filter(({ text }) => sources.some((row) => text(row) !== text(first)));
    const row = rowWithout(first, differing);
    setSources(row, sources);
    return { row, sources };
  });
  const mergedInto = memo(
    () => new Map(merged.flatMap(({ row, sources }) => sources.map((source) => [source, row]))),
  );
  const withValues = ({ aggregate, ...column }: ColumnExpression): ColumnExpression => {
    if (!aggregate) return column;
    const values = new Map(
      merged.map(({ row, sources }) => [row, aggregateIn(sources, column, aggregate)]),
    );
    const value = (row: Row) =>
      (values.has(row) ? values.get(row) : values.get(mergedInto().get(row)!)) ?? null;
    const text = (row: Row) => plainText(value(row));
    return { ...column, merged: aggregate, isCalculated: true, value, text };
  };
  const read = columns.map(withValues);
  return {
    rows: merged.map(({ row }) => row),
    named: { ...named, shown: read },
    aggregates: read.filter((column) => column.merged),
  };
}

/** What is the same for rows with the same values. */
function keyBy(columns: readonly Column[]): (row: Row) => Value {
  const [first] = columns;
  const keyOf = (row: Row) => JSON.stringify(columns.map(({ value }) => value(row)));
  if (!first || columns.length > 1) return keyOf;
  return (row) => (typeof first.value(row) === 'object' ? keyOf(row) : first.value(row));
}
