/** How the values of several rows become one. */
export type Aggregate = keyof typeof aggregates;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const aggregates = {
  mean: (values: readonly number[]) => sum(values) / values.length,
  median: (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  },
  min: (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b)),
  max: (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b)),
  sum,
  count: (values: readonly number[]) => values.length,
};

/** The words that an expression may begin with: `mean(...)`. */
export const aggregateNames = Object.keys(aggregates) as readonly Aggregate[];

/** One value for many, gaps left out beforehand; `null` for none, except that `count` is 0 then. */
export function aggregateOf(aggregate: Aggregate, values: readonly number[]): number | null {
  return values.length === 0 && aggregate !== 'count' ? null : aggregates[aggregate](values);
}
