import type { Series } from './model/model.js';

/**
 * How far whiskers reach along the value axis. In a stack they begin where the mark below ends;
 * what is below zero is stacked apart from what is above.
 */
export function whiskerEnds(series: readonly Series[], isStacked: boolean): number[] {
  const heights = new Map<string, number>();
  return series.flatMap(({ points }) =>
    points.flatMap(({ position, y, low, high }) => {
      const stack = `${position} ${y < 0}`;
      const base = isStacked ? (heights.get(stack) ?? 0) : 0;
      heights.set(stack, base + y);
      return [low, high].flatMap((end) => (end === null ? [] : base + end));
    }),
  );
}
