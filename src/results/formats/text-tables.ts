import { each, STEPS, type Work } from '../../work.js';
import { usualWidth } from './delimiter.js';
import { isHeader, isText } from '../shapes/header-row.js';
import { isComment, isFact, widthOf } from './row-kind.js';
import { isNamesRow, textHeader, type TextHeader } from './text-header.js';
import type { TextRow } from './text-rows.js';

/** One table of a delimited text. */
export interface TextTable extends TextHeader {
  readonly rows: TextRow[];
  /** What stands before, between and below its rows and is no part of it. */
  readonly left: TextRow[];
  /** The rows that repeat its header. */
  readonly repeated: TextRow[];
}

/** More rows than that are a table of their own, not facts about the next one. */
const mostFacts = 12;

/**
 * The tables that stand one below another in the rows of a text. Where names stand above values, a
 * table begins; behind a blank line or a title, another one may.
 */
export function* tablesOf(rows: readonly TextRow[]): Work<TextTable[]> {
  const sections = yield* sectionsOf(rows);
  const isList = usualWidth(rows.map(widthOf)) < 2;
  if (isList && sections.length === 0) return [];
  if (isList) return [(yield* tableAt(sections.flat(), 0, Infinity)).table];
  const tables: TextTable[] = [];
  const left: TextRow[] = [];
  for (const section of sections) {
    const table = tables.at(-1);
    let start = 0;
    if (section.every(isTitle)) {
      left.push(...section);
      start = section.length;
    } else if (table && continues(table, section, left.length > 0 || isTitle(section[0]!))) {
      table.left.push(...left.splice(0));
      start = yield* append(table, section, 0);
    }
    while (start < section.length) {
      const next = yield* tableAt(section, start);
      next.table.left.unshift(...left.splice(0));
      tables.push(next.table);
      start = next.end;
    }
  }
  tables.at(-1)?.left.push(...left);
  return withoutFacts(withoutEmpty(tables));
}

function isTitle(row: TextRow): boolean {
  return widthOf(row) < 2 || isComment(row);
}

/** The rows between blank lines. Those between a header and its rows don't count. */
function* sectionsOf(rows: readonly TextRow[]): Work<TextRow[][]> {
  const sections: TextRow[][] = [];
  let section: TextRow[] | null = null;
  yield* each(rows, (row) => {
    if (row.cells.every((cell) => cell === '')) {
      if (!section || !isHead(section)) section = null;
    } else if (section) section.push(row);
    else sections.push((section = [row]));
  });
  return sections;
}

/** Whether a section has only names yet, above the units of them at most. */
function isHead(section: readonly TextRow[]): boolean {
  const width = section[0]!.cells.length;
  return (
    section.length < 3 &&
    section.every((row) => row.cells.length === width && widthOf(row) > 1 && !isComment(row)) &&
    section.every(({ cells }) => isText(cells))
  );
}

/** Reads the table that begins at `start`, and where it ends. */
function* tableAt(
  section: readonly TextRow[],
  start: number,
  last?: number,
): Work<{ table: TextTable; end: number }> {
  const header = textHeader(section.slice(start));
  const table: TextTable = { ...header, rows: [], left: [...header.before], repeated: [] };
  return { table, end: yield* append(table, section, start + header.size, last) };
}

/** Adds rows to a table, up to where another one begins. */
function* append(
  table: TextTable,
  section: readonly TextRow[],
  start: number,
  last = section.length,
): Work<number> {
  for (let i = start; i < section.length; i++) {
    if (i % STEPS === 0) yield;
    const row = section[i]!;
    const width = widthOf(row);
    const head = table.heads.findIndex((known) => isSame(known, row));
    if (head === 0 && table.heads.length > 1) return i;
    if (head >= 0) table.repeated.push(row);
    // "#1" may be a name among others.
    else if (isComment(row) && isNamesRow(section, i)) return i;
    else if (isComment(row) && (width !== table.width || /^#\s/.test(row.cells[0]!))) {
      table.left.push(row);
    } else if (width !== table.width && i < last && beginsTable(section, i)) return i;
    else table.rows.push(row);
  }
  return section.length;
}

function isSame(a: TextRow, b: TextRow): boolean {
  const isAlike = a.cells[0] === b.cells[0] && a.cells.length === b.cells.length;
  return isAlike && a.cells.every((cell, i) => cell === b.cells[i]);
}

/** Whether names stand above values here, or right below a title here. */
function beginsTable(section: readonly TextRow[], index: number): boolean {
  if (isNamesRow(section, index)) return true;
  const [row, next] = [section[index]!, section[index + 1]];
  return (
    next !== undefined &&
    [row, next].every(({ cells }) => isText(cells)) &&
    isNamesRow(section, index + 1)
  );
}

/** Whether rows behind a blank line belong to the table before it. */
function continues(table: TextTable, section: readonly TextRow[], hasTitle: boolean): boolean {
  const first = section.find((row) => !isComment(row))!;
  if (table.heads.some((head) => isSame(head, first))) return false;
  const names = section.findIndex((_, i) => i < 6 && isNamesRow(section, i));
  if (names >= 0 && section.slice(0, names).every(({ cells }) => isText(cells))) return false;
  const width = usualWidth(section.map(widthOf));
  const isTexts = section.every(({ cells }) => isText(cells));
  return isTexts ? width === table.width && !hasTitle : width <= table.width;
}

/** A header without rows is a line before or behind the next table, if there is another one. */
function withoutEmpty(tables: readonly TextTable[]): readonly TextTable[] {
  const full = tables.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) return tables.slice(0, 1);
  for (const [i, { heads, left, rows }] of tables.entries()) {
    if (rows.length > 0) continue;
    const next = tables.slice(i).find((table) => table.rows.length > 0) ?? full.at(-1)!;
    next.left.push(...left, ...heads);
  }
  return full;
}

/** "Machine,ci" and "CPU,8" above a wider table are facts about it, and not a table. */
function withoutFacts(tables: readonly TextTable[]): TextTable[] {
  const [first, second] = tables;
  if (!first || !second || !areFacts(first, second)) return [...tables];
  second.left.unshift(...first.left, ...first.heads, ...first.rows);
  return withoutFacts(tables.slice(1));
}

function areFacts({ width, heads, rows }: TextTable, next: TextTable): boolean {
  if (rows.length > mostFacts || !next.names) return false;
  if ([...heads, ...rows].every(isFact)) return true;
  if (width > 2 || next.width < 3) return false;
  const cells = rows.map((row) => row.cells);
  return isHeader(heads[0]?.cells ?? [], cells) !== true || cells.some(isText);
}
