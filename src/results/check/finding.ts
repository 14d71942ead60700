import { mapped, type Work } from '../../work.js';
import { isMissingWord } from '../values/value.js';
import { namesAny, wordSet } from '../values/words.js';
import { textOf, type Column, type Results, type Row, type Value } from '../results.js';

/** Something that was assumed in reading a file, or looks wrong in it. */
export interface Finding {
  /** A plain sentence or two: what it is, and what to do. */
  readonly text: string;
  /** The name of the column that it is about. */
  readonly column?: string;
  /** The rows that it is about. */
  readonly rows?: readonly Row[];
}

/** A value of a column, with what the file has in its place. */
export interface Cell {
  readonly row: Row;
  readonly value: Value;
  /** As the file writes it, a word for "no value" too; '' where there is nothing. */
  readonly text: string;
  /** Whether the file has nothing there, or a usual word for that. */
  readonly isBlank: boolean;
}

/** A column with all of its values. */
export interface Cells {
  readonly column: Column;
  readonly cells: readonly Cell[];
}

/** Reads each value once, for all rules. */
export function* cellsOf({ columns, rows }: Results): Work<Cells[]> {
  const all: Cells[] = [];
  for (const column of columns) {
    const cells = yield* mapped(rows, (row) => {
      const [value, text] = [column.value(row), textOf(row, column.name)];
      const isBlank = (value === null || typeof value === 'string') && isMissingWord(text);
      return { row, value, text, isBlank };
    });
    all.push({ column, cells });
  }
  return all;
}

/** What is said of some cells of a column; nothing where there are none. */
export function findingsOn(
  { name, label }: Column,
  cells: readonly Cell[],
  what: string,
): Finding[] {
  if (cells.length === 0) return [];
  return [{ text: `${label} ${what}`, column: name, rows: cells.map(({ row }) => row) }];
}

/** Whether a column's name or unit has one of some words, separated by blanks. */
export function isNamed({ name, unit }: Column, words: string): boolean {
  const known = wordSet(words);
  return namesAny(name, known) || known.has(unit);
}

/** "1 row", "12 rows" */
export function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** The texts of cells, each with the cells that have it; or with those that are alike by another key. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

/** The different texts of cells with how often each is there, the most frequent first. */
export function tally(cells: readonly Cell[]): [text: string, count: number][] {
  return grouped(cells, ({ text }) => text)
    .map(([text, { length }]): [string, number] => [text, length])
    .sort((a, b) => b[1] - a[1]);
}

/** The first of some texts: `a, b, c and 12 more`. */
export function firstOf(texts: readonly string[]): string {
  const shown = texts.slice(0, texts.length > 4 ? 3 : 4);
  const last = texts.length > 4 ? `${texts.length - 3} more` : (shown.pop() ?? '');
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** A text of the file in quotes, cut where it is long. */
export function cited(text: string): string {
  const letters = [...text];
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text}"`;
}
