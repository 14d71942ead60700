import type { Column, Row } from '../results/results.js';

/** A number of a row that can be drawn and reckoned with; `null` for a missing one. */
export function numberAt(row: Row, column: Pick<Column, 'value'>): number | null {
  const value = column.value(row);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
