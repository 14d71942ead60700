import type { ColumnExpression } from './expression.js';
import { numberAt } from './number-at.js';

/**
 * A column whose values have an interval from other columns.
 * @param ends one column: plus and minus; two: the low and the high end; none leaves it as it is
 */
export function withInterval(
  column: ColumnExpression,
  ends: readonly ColumnExpression[],
): ColumnExpression {
  const [first, second] = ends;
  if (!first) return column;
  return {
    ...column,
    intervalFrom: undefined,
    interval: (row) => {
      if (second) return [numberAt(row, first), numberAt(row, second)];
      const [value, error] = [numberAt(row, column), numberAt(row, first)];
      return value === null || error === null ? [null, null] : [value - error, value + error];
    },
  };
}
