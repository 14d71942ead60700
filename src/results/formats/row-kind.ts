import type { TextRow } from './text-rows.js';

/** How many cells a row has; a title in a row of empty cells is one. */
export function widthOf({ cells }: TextRow): number {
  // The second one tells at a glance of nearly all rows.
  return cells[1] || cells.some((cell, i) => i > 0 && cell !== '') ? cells.length : 1;
}

/** "# a comment"; a "#" alone is the name of a column of ranks. */
export function isComment({ cells }: TextRow): boolean {
  return cells[0]!.startsWith('#') && (cells.length === 1 || cells[0] !== '#');
}

/** "Host:,ci" says something about the table that follows. */
export function isFact({ cells }: TextRow): boolean {
  return cells[0]!.endsWith(':');
}

/** The cells of a header, without the sign of a comment. */
export function namesIn(row: TextRow): readonly string[] {
  const [first = '', ...others] = row.cells;
  return isComment(row) ? [first.replace(/^#\s*/, ''), ...others] : row.cells;
}
