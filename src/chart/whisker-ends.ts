import type { Point, Series } from './model/model.js';

/**
 * How far whiskers reach along the value axis. In a stack they begin where the mark below ends;
 * what is below zero is stacked apart from what is above.
 */
export function whiskerEnds(series: readonly Series[], isStacked: boolean): number[] {
  const heights = new Map<string, number>();
  /** Where the mark below ends, which this one stands on. */
  const baseOf = ({ position, y }: Point): number => {
    const stack = `${position} ${y < 0}`;
    const base = heights.get(stack) ?? 0;
    heights.set(stack, base + y);
    return base;
  };
  return series.flatMap(({ points }) =>
    points.flatMap((point) => {
      const base = isStacked ? baseOf(point) : 0;
      return [point.low, point.high].flatMap((end) => (end === null ? [] : base + end));
    }),
  );
}
