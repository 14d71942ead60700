import { isMissingWord } from '../values/value.js';
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
}

/** A column with all of its values. */
export interface Cells {
  readonly column: Column;
  readonly cells: readonly Cell[];
}

/** Reads each value once, for all rules. */
export function cellsOf({ columns, rows }: Results): Cells[] {
  return columns.map((column) => ({
    column,
    cells: rows.map((row) => ({ row, value: column.value(row), text: textOf(row, column.name) })),
  }));
}

/** Whether the file has nothing there, or a usual word for that. */
export function isBlank({ value, text }: Cell): boolean {
  return (value === null || typeof value === 'string') && isMissingWord(text);
}

/** The rows of cells. */
export function rowsOf(cells: readonly Cell[]): Row[] {
  return cells.map(({ row }) => row);
}

/** The words of a column's name, in small letters: `totalCost_usd` is total, cost, usd. */
export function wordsOf({ name, unit }: Column): string[] {
  const spaced = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase();
  return [...spaced.split(/[^\p{L}%$]+/u), unit].filter(Boolean);
}

/** Whether a column's name has one of some words, separated by blanks. */
export function isNamed(column: Column, words: string): boolean {
  const known = words.split(' ');
  return wordsOf(column).some((word) => known.includes(word));
}

/** "1 row", "12 rows" */
export function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** How often each text is there, the most frequent first. */
export function tally(texts: readonly string[]): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Items that have the same key, in the order of their first appearance. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The first of some texts: `a, b, c and 12 more`. */
export function firstOf(texts: readonly string[], most = 4): string {
  const shown = texts.slice(0, texts.length > most ? most - 1 : most);
  const last = texts.length > shown.length ? `${texts.length - shown.length} more` : shown.pop()!;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** A text of the file in quotes, cut where it is long. */
export function cited(text: string): string {
  const letters = [...text];
  return `"${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text}"`;
}
