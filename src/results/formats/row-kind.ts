import type { TextRow } from './text-rows.js';

/** How many cells a row has; a title in a row of empty cells is one. */
export function widthOf({ cells }: TextRow): number {
  return cells.some((cell, i) => i > 0 && cell.trim() !== '') ? cells.length : 1;
}

/** "# a comment"; a "#" alone is the name of a column of ranks. */
export function isComment({ cells }: TextRow): boolean {
  return /^\s*#/.test(cells[0]!) && (cells.length === 1 || cells[0]!.trim() !== '#');
}

/** "Host:,ci" says something about the table that follows. */
export function isFact({ cells }: TextRow): boolean {
  return cells[0]!.trimEnd().endsWith(':');
}

/** The cells of a header, without the sign of a comment. */
export function namesIn(row: TextRow): readonly string[] {
  if (!isComment(row)) return row.cells;
  return row.cells.map((cell, i) => (i === 0 ? cell.replace(/^\s*#\s*/, '') : cell));
}
