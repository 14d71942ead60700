import { max, mean, median, min, sum } from 'd3-array';

/** How the values of several rows become one. */
export type Aggregate = keyof typeof aggregates;

type Reduce = (values: readonly number[]) => number | undefined;

const aggregates = {
  mean: mean as Reduce,
  median: median as Reduce,
  min: min as Reduce,
  max: max as Reduce,
  sum: sum as Reduce,
  count: (values: readonly number[]) => values.length,
};

/** The words that an expression may begin with: `mean(...)`. */
export const aggregateNames = Object.keys(aggregates) as readonly Aggregate[];

/** One value for many, missing ones left out beforehand; `null` for none, but `count` is 0 then. */
export function aggregateOf(aggregate: Aggregate, values: readonly number[]): number | null {
  return values.length === 0 && aggregate !== 'count' ? null : aggregates[aggregate](values)!;
}
