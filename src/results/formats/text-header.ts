import { usualWidth } from './delimiter.js';
import { grouped, isGroups, isUnits, withUnits, type HeaderRows } from './header-pair.js';
import { isHeader, isName, isText } from '../shapes/header-row.js';
import { isComment, isFact, namesIn, widthOf } from './row-kind.js';
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

/** Finds the header among the first rows of a table and the lines before it. */
export function textHeader(rows: readonly TextRow[]): TextHeader {
  const evident = rows.slice(0, farthest).findIndex((_, i) => isNamesRow(rows, i));
  if (evident >= 0 && isPreamble(rows, evident)) return headerAt(rows, firstNames(rows, evident));

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
  const isTitled = isNames === true || titles.every(({ cells }) => /[:\s]./.test(cells[0]!));
  return headerAt(rows, isTitled ? first : rows.indexOf(data[0]!), width);
}

const headless: TextHeader = {
  names: null,
  width: 1,
  heads: [],
  before: [],
  size: 0,
  isShifted: false,
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

/** Whether what stands before a header is no row of its table: among values, words are no header. */
function isPreamble(rows: readonly TextRow[], header: number): boolean {
  const width = widthOf(rows[header]!);
  const alike = rows
    .slice(0, header)
    .filter((row) => !isComment(row) && widthOf(row) === width && !isText(row.cells));
  return alike.length < Math.min(3, rows.length - header);
}

/**
 * The row of names above rows of texts: one of these stands above values, too, where its column has
 * few others. Two cells in a row may be a fact about the table.
 */
function firstNames(rows: readonly TextRow[], evident: number): number {
  const { length } = rows[evident]!.cells;
  let first = evident;
  for (let i = evident - 1; i >= 0 && length > 2; i--) {
    const row = rows[i]!;
    if (row.cells.length !== length || isComment(row) || !isText(row.cells)) break;
    if (row.cells.every(isName) && !isFact(row) && !isGroups(row, rows[i + 1]!)) first = i;
  }
  return first;
}

function cellsBelow(rows: readonly TextRow[], index: number): (readonly string[])[] {
  return rows
    .slice(index + 1, index + farthest)
    .filter((row) => !isComment(row))
    .map(({ cells }) => cells);
}

/** Above texts alone, "#model,vendor" is a header, and "# a remark, or two" is none. */
function isNamesComment(row: TextRow, width: number): boolean {
  return isComment(row) && row.cells.length === width && /^#\S/.test(row.cells[0]!);
}

/** Whether a row may be the header of wider rows of values; one cell of several words is a title. */
function isNamesAbove(row: TextRow): boolean {
  if (isComment(row) || !isText(row.cells)) return false;
  return row.cells.length > 1 || !/[:\s]/.test(row.cells[0]!);
}

/** The header at an index, with the one above or below it that belongs to it. */
function headerAt(rows: readonly TextRow[], index: number, rowWidth = 0): TextHeader {
  const row = rows[index]!;
  const width = rowWidth || widthOf(row);
  const [group, below] = [rows[index - 1], rows[index + 1]];
  const pair = ({ names, heads }: HeaderRows, first: number): TextHeader => ({
    names,
    heads,
    width: Math.max(width, names.length),
    before: rows.slice(0, first),
    size: first + heads.length,
    isShifted: false,
  });
  if (below && widthOf(row) > 1 && isGroups(row, below) && isNamesRow(rows, index + 1)) {
    return pair(grouped(row, below, rows[index + 2]), index);
  }
  if (group && isGroups(group, row) && group.cells.length <= row.cells.length) {
    return pair(grouped(group, row, below), index - 1);
  }
  if (below && isUnits(row, below) && isNamesRow(rows, index)) {
    return pair(withUnits(row, below), index);
  }
  const isShifted =
    width > 2 && row.cells.length === width - 1 && isFull(rows.slice(index + 1), width);
  const names = isShifted ? ['', ...row.cells] : namesIn(row);
  const before = rows.slice(0, index);
  return { names, width, heads: [row], before, size: index + 1, isShifted };
}

/** Whether all rows have so many cells, and something in the last one. */
function isFull(rows: readonly TextRow[], width: number): boolean {
  return rows.every(
    (row) => isComment(row) || (row.cells.length === width && row.cells[width - 1] !== ''),
  );
}
