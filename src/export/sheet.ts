import { titleOf } from '../columns/find-column.js';
import type { Column, Row, Value } from '../results/results.js';
import { mapped, type Work } from '../work.js';

/** A column of what is shown: a value and a text for each row, by its place. */
export interface SheetColumn {
  /** Its label with its unit, as on an axis: "Percent correct (%)". */
  readonly title: string;
  /** Whether the title is a word of ours, not of the file. */
  readonly isOurs?: boolean;
  readonly isNumber: boolean;
  /** For programs: a number as a number; what stands for a missing one is a text, or `null`. */
  readonly value: (row: number) => Value;
  /** For readers: as the element shows it. */
  readonly text: (row: number) => string;
}

/** Columns, and how many rows they have. */
export interface SheetBody {
  readonly columns: readonly SheetColumn[];
  readonly length: number;
}

/** What an element shows, as a table to take away. */
export interface Sheet extends SheetBody {
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
  const valueOf = (row: Row) => column.value(row) ?? (column.text(row) || null);
  return {
    title: titleOf(column),
    isNumber: column.type === 'number',
    value: (index) => valueOf(rows[index]!),
    text: (index) => text(rows[index]!),
  };
}

/** The cells of each row, made by `cell`. */
export function rowsOf<T>(
  { columns, length }: Sheet,
  cell: (column: SheetColumn, row: number) => T,
): Work<T[][]> {
  return mapped(Array.from({ length }).keys(), (row) => columns.map((column) => cell(column, row)));
}
