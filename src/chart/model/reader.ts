import { asNumber, numberAt } from '../../columns/number-at.js';
import { timeOf } from '../../results/values/date.js';
import type { Value } from '../../results/results.js';
import type { Channels, LogAxes, Reader } from './model.js';

/**
 * Where rows are drawn.
 * @param place where names stand along x: the place of a row; `null` for numbers or times
 */
export function readerOf(
  { x, y2 }: Channels,
  isLog: LogAxes,
  place: Reader['position'] | null,
): Reader {
  return {
    position:
      place ?? ((row) => onAxis(continuousPosition(x.value(row)), isLog.x && x.type !== 'date')),
    number: (row, column) => onAxis(numberAt(row, column), isLog.y && !y2.includes(column)),
  };
}

function onAxis(value: number | null, isLog: boolean): number | null {
  return isLog && value !== null && value <= 0 ? null : value;
}

function continuousPosition(value: Value): number | null {
  return asNumber(typeof value === 'string' ? timeOf(value) : value);
}
