import { otherNumber, otherUnit } from '../results/reasons.js';
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

/**
 * A column of which some rows have only numbers in a unit that can't be compared with the file's
 * first ("us/op" beside "ops/s"): in the first unit of these rows.
 */
export function inUnitOfRows(column: ColumnExpression, rows: readonly Row[]): ColumnExpression {
  if (!column.unitIn || rows.some((row) => column.value(row) !== null)) return column;
  const own = rows.map((row) => otherUnit(column, row)).find(Boolean);
  if (!own) return column;
  // The author's own unit, if it is of this kind.
  const unit = convert(1, own, column.unit) === null ? own : column.unit;
  const to = (number: number | null, row: Row) =>
    number === null ? null : convert(number, otherUnit(column, row), unit);
  const { interval } = column;
  return {
    ...column,
    unit,
    value: (row: Row): Value => to(otherNumber(column, row), row),
    ...(interval && {
      interval: (row: Row): Interval => {
        const [low, high] = interval(row);
        return [to(low, row), to(high, row)];
      },
    }),
    isCalculated: true,
  };
}
