import type { AggregateWord as Aggregate } from '../messages/en.js';
import type { Column, Row } from '../results/results.js';
import { numberAt } from './number-at.js';
import { max, mean, min, quantileSorted, sum } from 'd3-array';

export type { Aggregate };

type Reduce = (values: readonly number[]) => number | undefined;

const aggregates: Readonly<Record<Aggregate, Reduce>> = {
  mean,
  median: (values) =>
    quantileSorted(
      values.toSorted((a, b) => a - b),
      0.5,
    ),
  min: (values) => min(values),
  max: (values) => max(values),
  sum,
  count: (values) => values.length,
};

/** The words that an expression may begin with: `mean(...)`. */
export const aggregateNames = Object.keys(aggregates) as readonly Aggregate[];

/** One value for many, missing ones left out beforehand; `null` for none, but `count` is 0 then. */
export function aggregateOf(aggregate: Aggregate, values: readonly number[]): number | null {
  return values.length === 0 && aggregate !== 'count' ? null : aggregates[aggregate](values)!;
}

/** The one value of a column for some rows. */
export function aggregateIn(
  rows: readonly Row[],
  column: Pick<Column, 'value'>,
  aggregate: Aggregate,
): number | null {
  const values: number[] = [];
  for (const row of rows) {
    const value = numberAt(row, column);
    if (value !== null) values.push(value);
  }
  return aggregateOf(aggregate, values);
}
