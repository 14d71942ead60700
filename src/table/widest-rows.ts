import type { Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';

/** Of more rows than these, only some are looked at: texts of a column are much alike. */
const SAMPLE = 2000;

/** About how long a list is that has been cut. */
const CUT = 30;

/** For each column, a row whose text is about the longest in it. */
export function widestRows(columns: readonly TableColumn[], rows: readonly Row[]): readonly Row[] {
  const step = Math.ceil(rows.length / SAMPLE);
  const sample: Row[] = [];
  for (let index = 0; index < rows.length; index += step) sample.push(rows[index]!);
  const widest = columns.map(({ text, isCut }) => {
    // What is cut is hardly longer than its number of values.
    const lengths = sample.map((row) => (isCut(row) ? CUT : text(row).length));
    return sample[lengths.indexOf(Math.max(...lengths))]!;
  });
  return [...new Set(widest)];
}
