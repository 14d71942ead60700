/** What a chart leaves out or puts together, in words: nothing is left out in silence. */
import { extent } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';
import type { Channels, Reader, Series } from './model.js';

/** How many names along x are not drawn. */
export function cutNotes(most: number, count: number, x: ColumnExpression): string[] {
  if (count <= most) return [];
  return [`The first ${most} of ${count} by ${x.label.toLowerCase()}; search to see others.`];
}

/** Which points stand for several rows. */
export function mergeNotes(series: readonly Series[]): string[] {
  const counts = (isAggregate: boolean) =>
    series
      .filter(({ column }) => Boolean(column.aggregate) === isAggregate)
      .flatMap(({ points }) => points.map((point) => point.rows.length));
  const runs = (counts: readonly number[]) => {
    const [least, most] = extent(counts);
    return least === most ? `${most} runs` : `up to ${most} runs`;
  };
  const merged = counts(false);
  if (merged.some((count) => count > 1)) {
    return [`Mean of ${runs(merged)}, with whiskers from least to greatest.`];
  }
  const aggregated = counts(true);
  const names = new Set(series.flatMap(({ column }) => column.aggregate ?? []));
  return aggregated.some((count) => count > 1)
    ? [`${[...names].map(capital).join(', ')} of ${runs(aggregated)}.`]
    : [];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "51 of 69 rows; 18 without Cost." */
export function missingNotes(
  rows: readonly Row[],
  series: readonly Series[],
  { x, y, y2 }: Channels,
  read: Reader,
): string[] {
  const missing = [
    ...[...y, ...y2].map((column) => ({
      column,
      values: rows.filter((row) => read.number(row, column) === null),
    })),
    { column: x, values: rows.filter((row) => read.position(row) === null) },
  ].flatMap(({ column, values }) => {
    // What is there but has no place is a number at or below 0 on a logarithmic axis.
    const below = values.filter((row) => Number.isFinite(column.value(row))).length;
    const without = values.length - below;
    return [
      without > 0 ? `${without} without ${column.label}` : '',
      below > 0 ? `${below} with ${column.label} not above 0` : '',
    ].filter(Boolean);
  });
  if (missing.length === 0) return [];
  const shown = new Set(series.flatMap(({ points }) => points.flatMap((point) => point.rows))).size;
  const count = shown < rows.length ? `${shown} of ${rows.length} rows` : `${rows.length} rows`;
  return [`${count}; ${missing.join(', ')}.`];
}
