import { titleOf } from '../columns/find-column.js';
import type { Column, Row, Value } from '../results/results.js';

/** A column of what is shown: its values and texts, one for each row. */
export interface SheetColumn {
  /** Its label with its unit, as on an axis: "Percent correct (%)". */
  readonly title: string;
  /** Whether the title is a word of ours, not of the file. */
  readonly isOurs?: boolean;
  readonly isNumber: boolean;
  /** For programs: a number as a number; what stands for a missing one is a text, or `null`. */
  readonly values: readonly Value[];
  /** For readers: as the element shows them. */
  readonly texts: readonly string[];
}

/** What an element shows, as a table to take away. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  /** How many rows. */
  readonly length: number;
  readonly caption: string;
  /** What it is of: the file, how many of its rows, the filter, the date. */
  readonly about: string;
}

/** A column with the rows that are shown. */
export function sheetColumn(
  column: Column,
  rows: readonly Row[],
  text: (row: Row) => string,
): SheetColumn {
  return {
    title: titleOf(column),
    isNumber: column.type === 'number',
    values: rows.map((row) => column.value(row) ?? (column.text(row) || null)),
    texts: rows.map(text),
  };
}

/** The cells of each row, made by `cell`. */
export function rowsOf<T>(
  { columns, length }: Sheet,
  cell: (column: SheetColumn, row: number) => T,
): T[][] {
  return Array.from({ length }, (_, row) => columns.map((column) => cell(column, row)));
}
