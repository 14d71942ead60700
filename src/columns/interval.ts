import type { Row } from '../results/results.js';
import type { ColumnExpression } from './expression.js';

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
  const number = (end: ColumnExpression, row: Row): number | null => {
    const value = end.value(row);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  return {
    ...column,
    intervalFrom: undefined,
    interval: (row) => {
      if (second) return [number(first, row), number(second, row)];
      const [value, error] = [number(column, row), number(first, row)];
      return value === null || error === null ? [null, null] : [value - error, value + error];
    },
  };
}
