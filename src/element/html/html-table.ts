import { cited, firstOf } from '../../results/check/finding.js';
import { loud, quiet, type Note } from '../../results/note.js';
import type { ShownValue } from '../../results/values/shown-value.js';
import { labelAndUnit } from '../../results/values/unit.js';
import { piecesOf, textOf } from './cell-pieces.js';
import { valueOfCell } from './cell-value.js';
import { textsOf } from './column-texts.js';
import { gridOf, isHidden, type GridRow } from './html-grid.js';
import { columnNames } from './html-header.js';

/** What a cell says before typing. */
export type TableValue = string | ShownValue;

/**
 * A list of lists, the header first: what a table says.
 *
 * - The rows of `thead` are the header, joined from top to bottom; without one, the first rows that
 *   are all `th`; else the first row.
 * - `tfoot`, hidden and empty rows, and rows that repeat the header or say "..." are no data.
 * - A cell over several rows or columns is the value of each.
 * - A body row that is one cell over the whole width heads the rows below it. Where there are two
 *   such headings or more, they become a last column, `group`; a single one, a title, or a note
 *   between rows is left out and told.
 *
 * @param notes where to tell it
 * @throws ResultsError `shape` where the spans make far more cells than a table has
 */
export function tableMatrix(table: HTMLTableElement, notes: Note[] = []): TableValue[][] {
  const rows = gridOf(table).filter(({ element }) => !isHiddenRow(element));
  const header = headerOf(rows);
  const end = rows.indexOf(header.at(-1)!) + 1;
  const { data, groups, headings } = bodyOf(rows.slice(end), header);
  const titles = textsIn(rows.slice(0, end).filter(isFull));
  if (titles.length > 0) notes.push(quiet(`has a title above its columns: ${firstOf(titles)}.`));
  const left = groups ? [] : textsIn(headings);
  if (left.length > 0) {
    const what = 'has rows of one cell over the whole width, which are left out';
    notes.push(loud(`${what}: ${firstOf(left)}.`));
  }
  const columns = columnNames(header)
    .map((name, c) => ({ name, values: columnOf(data, c, labelAndUnit(name).unit) }))
    .filter(({ name, values }) => name !== '' || values.some((value) => value !== ''));
  const isData = data.map((_, r) => columns.some(({ values }) => !isNothing(values[r]!)));
  if (groups) columns.push({ name: 'group', values: groups });
  const matrix = data.map((_, r) => columns.map(({ values }) => values[r]!));
  return [columns.map(({ name }) => name), ...matrix.filter((_, r) => isData[r])];
}

function isHiddenRow(row: HTMLTableRowElement): boolean {
  return isHidden(row) || isHidden(row.parentElement!);
}

/** The rows that make the columns' names, without a title that stands above all of them. */
function headerOf(rows: readonly GridRow[]): readonly GridRow[] {
  const titled = rows.filter((row) => !isFull(row));
  const inHead = titled.filter(({ element }) => element.parentElement!.localName === 'thead');
  if (inHead.length > 0) return inHead;
  const end = titled.findIndex((row) => !isHeader(row));
  return titled.slice(0, Math.max(end, spannedEnd(titled)));
}

/** Whether all cells are `th`, but for an empty corner above the names of the rows. */
function isHeader({ cells }: GridRow): boolean {
  const first = cells.findIndex((cell) => cell?.localName === 'th');
  const isCorner = cells.slice(0, Math.max(first, 0)).every((cell) => !cell || textOf(cell) === '');
  return first >= 0 && isCorner && cells.slice(first).every((cell) => cell?.localName !== 'td');
}

/** Where the first row has groups over columns beside cells over rows, all that they reach is header. */
function spannedEnd(rows: readonly GridRow[]): number {
  const cells = [...(rows[0]?.element.cells ?? [])];
  const tallest = Math.max(1, ...cells.map(({ rowSpan }) => rowSpan));
  const isGrouped = cells.some(({ colSpan, rowSpan }) => colSpan > 1 && rowSpan === 1);
  return isGrouped && tallest < Math.min(rows.length, 5) ? tallest : 1;
}

/** What rows of one cell say. */
function textsIn(rows: readonly GridRow[]): string[] {
  return rows.flatMap(({ cells: [cell] }) => (cell && textOf(cell) ? cited(textOf(cell)) : []));
}

/** Whether one cell takes the whole width, or is the only one and wider than a column. */
function isFull({ cells }: GridRow): boolean {
  const [first, second] = cells;
  return first !== undefined && first === second && cells.every((cell) => cell === first || !cell);
}

/** Whether a row of the body heads others: with one cell, or one before empty ones that says so. */
function isHeading(row: GridRow): boolean {
  const [first] = row.element.cells;
  if (isFull(row)) return true;
  const headsRows = /^(?:row|col)group$/.test(first?.getAttribute('scope') ?? '');
  const others = [...row.element.cells].slice(1);
  return headsRows && others.length > 0 && others.every((cell) => textOf(cell) === '');
}

/** The rows of data, and the heading above each where headings tell rows apart. */
function bodyOf(
  rows: readonly GridRow[],
  header: readonly GridRow[],
): { data: readonly GridRow[]; groups: string[] | null; headings: readonly GridRow[] } {
  const repeated = header.map(({ cells }) => cells.map((cell) => cell && textOf(cell)));
  const isRepeated = ({ cells }: GridRow) =>
    cells.length > 1 &&
    repeated.some((texts) => cells.every((cell, c) => (cell && textOf(cell)) === texts[c]));
  const data: GridRow[] = [];
  const groups: string[] = [];
  const headings: GridRow[] = [];
  let group = '';
  for (const row of rows) {
    if (isHeading(row)) {
      group = textOf(row.cells[0]!);
      headings.push(row);
    } else if (row.element.cells.length > 0 && !isRepeated(row)) {
      data.push(row);
      groups.push(group);
    }
  }
  // Otherwise they open below the rows that they say more about.
  const areAbove = groups[0] !== '' || 2 * headings.length <= data.length;
  const isTold = new Set(groups.filter(Boolean)).size > 1 && areAbove;
  return { data, groups: isTold ? groups : null, headings };
}

/** The values of a column. */
function columnOf(rows: readonly GridRow[], index: number, unit: string): TableValue[] {
  const cells = [...new Set(rows.flatMap(({ cells }) => cells[index] ?? []))];
  const texts = textsOf(cells.map(piecesOf));
  const values = new Map(cells.map((cell, i) => [cell, valueOfCell(cell, texts[i]!, unit)]));
  return rows.map(({ cells }) => values.get(cells[index]!) ?? '');
}

/** No value, or the "..." where a long table is cut. */
function isNothing(value: TableValue): boolean {
  return typeof value === 'string' && /^(?:\.{3}|[…⋮⋯])?$/.test(value);
}
