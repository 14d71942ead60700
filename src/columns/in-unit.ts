import type { Interval, Row, Value } from '../results/results.js';
import { convert } from '../results/values/unit.js';
import type { ColumnExpression } from './column-expression.js';

/**
 * A column in the unit that its author gives it: `real_time as Time (ms)`. Values that the file has in
 * another unit of the same kind are brought to it; other units are only what stands behind a number.
 */
export function inUnit(column: ColumnExpression, unit: string): ColumnExpression {
  const { value, interval, unit: own } = column;
  if (own === unit || own === '' || convert(1, own, unit) === null) return { ...column, unit };
  const to = (number: number): number => Number(convert(number, own, unit)!.toPrecision(15));
  const end = (number: number | null) => number && to(number);
  return {
    ...column,
    unit,
    value: (row: Row): Value => {
      const number = value(row);
      return typeof number === 'number' ? to(number) : number;
    },
    ...(interval && {
      interval: (row: Row): Interval => {
        const [low, high] = interval(row);
        return [end(low), end(high)];
      },
    }),
    // What the file writes is in another unit.
    isCalculated: true,
  };
}
