import type { Column, Row } from '../results/results.js';

/** Sums and axes of larger numbers overflow; smaller ones have more decimals than can be written. */
const [LEAST, MOST] = [1e-80, 1e80];

/** A number that can be drawn and reckoned with; `null` for what is none. */
export function asNumber(value: unknown): number | null {
  if (typeof value !== 'number' || !(Math.abs(value) <= MOST)) return null;
  return Math.abs(value) < LEAST ? 0 : value;
}

/** That of a row. */
export function numberAt(row: Row, column: Pick<Column, 'value'>): number | null {
  return asNumber(column.value(row));
}
