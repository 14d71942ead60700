import { usualWidth } from './delimiter.js';
import { isHeader, isName, isText } from './header-row.js';
import type { TextRow } from './text-rows.js';

/** Where a table of a text begins, and what its columns are called. */
export interface TextHeader {
  /** The columns' names; `null` where the file has none. */
  readonly names: readonly string[] | null;
  /** How many cells its rows have. */
  readonly width: number;
  /** The rows that name the columns: one, two, or none. */
  readonly heads: readonly TextRow[];
  /** The rows before them, which are no part of the table. */
  readonly before: readonly TextRow[];
  /** How many rows all of these are. */
  readonly size: number;
  /** Whether the first column has no name, so that the header is one cell shorter, as R writes it. */
  readonly isShifted: boolean;
}

/** So far a header is looked for, and so many rows below tell whether it is one. */
const farthest = 50;

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

/** Finds the header among the first rows of a table and the lines before it. */
export function textHeader(rows: readonly TextRow[]): TextHeader {
  const evident = rows.slice(0, farthest).findIndex((_, i) => isNamesRow(rows, i));
  if (evident >= 0 && isPreamble(rows, evident)) return headerAt(rows, evident);

  // No names above values: a header above rows of another width, texts alone, or no header.
  const width = usualWidth(rows.map(widthOf));
  const data = rows.filter((row) => !isComment(row));
  const first = rows.findIndex((row) => !isComment(row) && (width < 2 || widthOf(row) === width));
  if (first < 0) return { ...headless, before: rows, size: rows.length };
  const isNames = isHeader(rows[first]!.cells, cellsBelow(rows, first));
  const above = rows[first - 1];
  if (isNames === null && above && isNamesComment(above, width)) return headerAt(rows, first - 1);
  if (isNames === false) {
    if (above && isNamesAbove(above)) return headerAt(rows, first - 1, width);
    return { ...headless, width, before: rows.slice(0, first), size: first };
  }
  const titles = rows.slice(0, first).filter((row) => !isComment(row));
  const isTitled = isNames === true || titles.every(({ cells }) => /[:\s]\s*\S/.test(cells[0]!));
  return headerAt(rows, isTitled ? first : rows.indexOf(data[0]!), width);
}

const headless: TextHeader = {
  ...{ names: null, width: 1, heads: [], before: [], size: 0, isShifted: false },
};

/**
 * Whether the row at an index names the columns of equally wide rows below it. A comment may, too,
 * if no row below it does: "# hostname;interval;CPU".
 */
export function isNamesRow(rows: readonly TextRow[], index: number): boolean {
  const row = rows[index]!;
  // "Host:,ci" is a fact about what follows.
  if (widthOf(row) < 2 || isFact(row)) return false;
  const below: (readonly string[])[] = [];
  for (let i = index + 1; i < rows.length && below.length < farthest; i++) {
    if (isComment(rows[i]!)) continue;
    if (rows[i]!.cells.length !== row.cells.length) break;
    below.push(rows[i]!.cells);
  }
  if (below.length === 0 || isHeader(namesIn(row), below) !== true) return false;
  return (
    !isComment(row) ||
    !rows.slice(index + 1, index + 3).some((_, i) => isNamesRow(rows, index + 1 + i))
  );
}

/** The cells of a header, without the sign of a comment. */
function namesIn(row: TextRow): readonly string[] {
  if (!isComment(row)) return row.cells;
  return row.cells.map((cell, i) => (i === 0 ? cell.replace(/^\s*#\s*/, '') : cell));
}

/** Whether what stands before a header is no row of its table: among values, words are no header. */
function isPreamble(rows: readonly TextRow[], header: number): boolean {
  const width = widthOf(rows[header]!);
  const alike = rows
    .slice(0, header)
    .filter((row) => !isComment(row) && widthOf(row) === width && !isText(row.cells));
  return alike.length < Math.min(3, rows.length - header);
}

function cellsBelow(rows: readonly TextRow[], index: number): (readonly string[])[] {
  return rows
    .slice(index + 1, index + farthest)
    .filter((row) => !isComment(row))
    .map(({ cells }) => cells);
}

/** Above texts alone, "#model,vendor" is a header, and "# a remark, or two" is none. */
function isNamesComment(row: TextRow, width: number): boolean {
  return isComment(row) && row.cells.length === width && /^\s*#\S/.test(row.cells[0]!);
}

/** Whether a row may be the header of wider rows of values; one cell of several words is a title. */
function isNamesAbove(row: TextRow): boolean {
  if (isComment(row) || !isText(row.cells)) return false;
  return row.cells.length > 1 || !/[:\s]/.test(row.cells[0]!.trim());
}

/** The header at an index, with the one above or below it that belongs to it. */
function headerAt(rows: readonly TextRow[], index: number, rowWidth = 0): TextHeader {
  const row = rows[index]!;
  const width = rowWidth || widthOf(row);
  const [group, below] = [rows[index - 1], rows[index + 1]];
  if (below && widthOf(row) > 1 && isGroups(row, below) && isNamesRow(rows, index + 1)) {
    return grouped(rows, index, width);
  }
  if (group && isGroups(group, row) && group.cells.length <= row.cells.length) {
    return grouped(rows, index - 1, width);
  }
  if (below && isUnits(row, below) && isNamesRow(rows, index)) return withUnits(rows, index);
  const isShifted =
    width > 2 && row.cells.length === width - 1 && isFull(rows.slice(index + 1), width);
  const names = isShifted ? ['', ...row.cells] : namesIn(row);
  const before = rows.slice(0, index);
  return { names, width, heads: [row], before, size: index + 1, isShifted };
}

/** Whether a row says the units of the columns: texts below names, and nothing below the first. */
function isUnits(row: TextRow, next: TextRow): boolean {
  const [corner = '', ...units] = next.cells.map((cell) => cell.trim());
  return (
    row.cells[0]!.trim() !== '' &&
    corner === '' &&
    units.some(isName) &&
    units.every(
      (unit, i) => unit === '' || (unit.length < 12 && row.cells[i + 1]?.trim() !== ''),
    ) &&
    isText(units)
  );
}

/** "Time" above "ms" is "Time (ms)". */
function withUnits(rows: readonly TextRow[], index: number): TextHeader {
  const [row, units] = [rows[index]!, rows[index + 1]!];
  const names = row.cells.map((cell, i) => {
    const unit = units.cells[i]?.trim();
    return unit ? `${cell.trim()} (${unit})` : cell;
  });
  const before = rows.slice(0, index);
  const { length: width } = names;
  return { names, width, heads: [row, units], before, size: index + 2, isShifted: false };
}

/** Whether all rows have so many cells, and something in the last one. */
function isFull(rows: readonly TextRow[], width: number): boolean {
  return rows.every(
    (row) => isComment(row) || (row.cells.length === width && row.cells[width - 1]!.trim() !== ''),
  );
}

/** Whether the cells of one row stand above several of the next: ",old,,new," or ",old,old,new,new". */
function isGroups(row: TextRow, next: TextRow): boolean {
  const cells = row.cells.map((cell) => cell.trim());
  const later = cells.slice(1);
  if (isComment(row) || !isText(cells) || !isText(next.cells)) return false;
  if (later.every((cell) => cell === '')) return false;
  const isFilled = later.every((cell, i) => cell !== '' || (next.cells[i + 1] ?? '').trim() !== '');
  const hasSpans = later.includes('') || cells.length < next.cells.length;
  const isRepeated = later.some((cell, i) => cell !== '' && cell === cells[i]);
  if (!isFilled || !((hasSpans && isSpanned(cells)) || isRepeated)) return false;
  const names = groupedNames(row, next);
  return new Set(names).size === names.length;
}

/** A group begins with an empty corner, or is followed by an empty cell: else it is a row of its own. */
function isSpanned(cells: readonly string[]): boolean {
  return cells[0] === '' || cells.some((cell, i) => i > 0 && cell !== '' && cells[i + 1] === '');
}

/** Two rows of names as one: "old" above "sec/op" is "old sec/op". */
function grouped(rows: readonly TextRow[], index: number, rowWidth: number): TextHeader {
  const [groups, row, next] = [rows[index]!, rows[index + 1]!, rows[index + 2]];
  const names = groupedNames(groups, row);
  const width = Math.max(rowWidth, names.length);
  const shape = { names, width, heads: [groups, row], before: rows.slice(0, index) };
  // pandas writes the name of the first column into a row of its own.
  if (!next || widthOf(next) > 1 || next.cells.length < width) {
    return { ...shape, size: index + 2, isShifted: false };
  }
  names[0] ||= next.cells[0]!;
  return { ...shape, heads: [groups, row, next], size: index + 3, isShifted: false };
}

function groupedNames(groups: TextRow, row: TextRow): string[] {
  let group = '';
  return row.cells.map((cell, i) => {
    const name = cell.trim();
    // What stands in the corner says what the groups are.
    if (i === 0) return name || groups.cells[0]!.trim();
    group = groups.cells[i]?.trim() || group;
    return group === '' || group === name ? name : `${group} ${name}`.trim();
  });
}
