/**
 * What a results file becomes: the one shape that every stage behind the parser works with.
 */
import type { NumberReader } from './values/value.js';

import type { Note } from './note.js';

/** One value of a row. A date stays the text of the file; `null` is a missing value. */
export type Value = string | number | boolean | null | readonly Value[];

/** A row is a plain, frozen object by column name. Every column has an entry. */
export type Row = Readonly<Record<string, Value>>;

/** What the values of a column are, inferred from all of them. */
export type ColumnType = 'number' | 'date' | 'boolean' | 'link' | 'text';

/** From the lower to the upper end, in the unit of the column; `null` for an end that is not there. */
export type Interval = readonly [low: number | null, high: number | null];

/** The one door to a value: behind the parser, nobody reads a row by a column's name. */
export interface Column {
  /** As in the file; nested maps are joined by dots (`pass@1.humaneval`). */
  readonly name: string;
  readonly type: ColumnType;
  /** Made from the name, without its unit: `pass_rate_2` gives "Pass rate 2". */
  readonly label: string;
  /** `%`, a currency sign, `ms` ...; empty where there is none. */
  readonly unit: string;
  /** The value in a row; `null` where it is missing. */
  readonly value: (row: Row) => Value;
  /** The same as the file writes it; '' where it is missing and the file has no word for that. */
  readonly text: (row: Row) => string;
  /** What is shown in place of the value, where the source shows more than it; else `undefined`. */
  readonly shown?: (row: Row) => string | undefined;
  /** Where the value leads; http, https or mailto, else `null`. */
  readonly link?: (row: Row) => string | null;
  /** How far off the value may be, in a column that knows. */
  readonly interval?: (row: Row) => Interval;
  /** The names of the columns that the interval is from, where the file has it in columns. */
  readonly intervalFrom?: readonly string[] | undefined;
  /** Worked out from other columns, so that no text of the file holds its values. */
  readonly isCalculated?: boolean;
  /** What rule the column was read by, where that is not what it seems: "decimal comma"; else ''. */
  readonly read?: string;
  /** How the column writes its numbers, where that is not the common way. */
  readonly reader?: NumberReader;
  /** Whether the file writes all its values as a program would: no "100.0", "77.47%" or "N/A". */
  readonly isAsWritten?: boolean;
  /** Some of its numbers stand without the unit that the others have. */
  readonly hasBare?: boolean;
  /** The unit that another column of the file gives for a row's number. */
  readonly unitIn?: (row: Row) => string;
  /** The name of that column. */
  readonly unitFrom?: string;
  /** Holds versions, of which 3.9 goes before 3.10. */
  readonly isVersion?: boolean;
}

/** A parsed results file, deeply frozen. */
export interface Results {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What reading the file took for granted. Whatever an element reads has it. */
  readonly notes?: readonly Note[];
  /** Which rows sum others up; not set where none does. */
  readonly summaries?: Summaries;
}

/** Rows that sum others up, by what a column says of them: "Total", "geomean", "BM_Sort_stddev". */
export interface Summaries {
  readonly column: string;
  readonly texts: ReadonlySet<string>;
}

/**
 * How the file writes the values that typing changed (`"100.0"`, `"77.47%"`, `"N/A"`), by row.
 * Kept beside the rows, so that a row stays a plain object.
 */
const written = new WeakMap<Row, Readonly<Record<string, string>>>();

/** How the file writes those values; none where typing changed nothing. */
export function writtenOf(row: Row): Readonly<Record<string, string>> {
  return written.get(row) ?? {};
}

/** Remembers how the file writes some values of a row. */
export function setWritten(row: Row, texts: Readonly<Record<string, string>>): void {
  written.set(row, texts);
}

/** All values of a row as the file writes them. */
export function textsOf(row: Row): string[] {
  return Object.keys(row).map((name) => textOf(row, name));
}

/** A value as the file writes it; lists are comma-separated; a missing one that is not written is ''. */
export function textOf(row: Row, column: string): string {
  const texts = written.get(row);
  // A column may be called "constructor", which every object has.
  return texts && Object.hasOwn(texts, column) ? texts[column]! : plainText(row[column]);
}

/** A value as text: lists are comma-separated, a missing one is ''. */
export function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(plainText).join(', ') : String(value);
}
