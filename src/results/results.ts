/**
 * What a results file becomes: the one shape that every stage behind the parser works with.
 */

/** One value of a row. A date stays the text of the file; `null` is a gap. */
export type Value = string | number | boolean | null | readonly Value[];

/** A row is a plain, frozen object by column name. Every column has an entry. */
export type Row = Readonly<Record<string, Value>>;

/** What the values of a column are, inferred from all of them. */
export type ColumnType = 'number' | 'date' | 'boolean' | 'link' | 'text';

export interface Column {
  /** As in the file; nested maps are joined by dots (`pass@1.humaneval`). */
  readonly name: string;
  readonly type: ColumnType;
  /** Made from the name, without its unit: `pass_rate_2` gives "Pass rate 2". */
  readonly label: string;
  /** `%`, a currency sign, `ms` ...; empty where there is none. */
  readonly unit: string;
}

/** A parsed results file, deeply frozen. */
export interface Results {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * How the file writes the values that typing changed (`"100.0"`, `"77.47%"`, `"N/A"`), by row.
 * Kept beside the rows, so that a row stays a plain object.
 */
const written = new WeakMap<Row, Readonly<Record<string, string>>>();

/** Remembers how the file writes some values of a row. */
export function setWritten(row: Row, texts: Readonly<Record<string, string>>): void {
  written.set(row, texts);
}

/** A value as the file writes it; lists are comma-separated; a gap that is not written is ''. */
export function textOf(row: Row, column: string): string {
  const texts = written.get(row);
  // A column may be called "constructor", which every object has.
  return texts && Object.hasOwn(texts, column) ? texts[column]! : plainText(row[column]);
}

/** A value as text: lists are comma-separated, a gap is ''. */
export function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(plainText).join(', ') : String(value);
}
