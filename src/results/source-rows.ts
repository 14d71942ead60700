import type { Row } from './results.js';

/** The rows of the file that one row stands for. Kept beside the rows, as all that is known of them. */
const sources = new WeakMap<Row, readonly Row[]>();

/** The rows behind one that stands for several; `undefined` for a row of the file. */
export function sourcesOf(row: Row): readonly Row[] | undefined {
  return sources.get(row);
}

export function setSources(row: Row, rows: readonly Row[]): void {
  sources.set(row, rows);
}
