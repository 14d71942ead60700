import { sharedMemo } from '../memo.js';
import { textOf, type Row, type Summaries } from '../results/results.js';

/** Rows that can be compared, and what is said of those that can't. */
export interface Comparable {
  readonly rows: readonly Row[];
  /** What the rows that are left out are called. */
  readonly leftOut: readonly string[];
}

/**
 * Without the rows that sum others up, unless the author's condition names them or there are no
 * others. The same rows again where there are none.
 */
export const comparable = sharedMemo(
  (rows: readonly Row[], summaries: Summaries | undefined, where: string): Comparable => {
    if (!summaries) return { rows, leftOut: [] };
    const nameOf = (row: Row) => textOf(row, summaries.column);
    const isSummary = (row: Row) =>
      summaries.texts.has(nameOf(row)) && !where.toLowerCase().includes(nameOf(row).toLowerCase());
    const leftOut = rows.filter(isSummary);
    if (leftOut.length === 0 || leftOut.length === rows.length) return { rows, leftOut: [] };
    return { rows: rows.filter((row) => !isSummary(row)), leftOut: leftOut.map(nameOf) };
  },
);
