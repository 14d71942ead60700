/** The values of a column, told apart as the condition `column=value` tells them apart. */
import { textOf, type Column, type Row } from '../results/results.js';
import { convert } from '../results/unit.js';
import { readNumber } from '../results/value.js';
import { fold } from './predicate.js';

export interface ColumnValue {
  /** The same for values that `column=value` takes for one: case and accents don't count. */
  readonly key: string;
  /** As the file writes it, for a query; '' is a gap. */
  readonly text: string;
  /** The text without case and accents, for a search. */
  readonly folded: string;
  /** How many rows have it. */
  readonly count: number;
}

const tallies = new WeakMap<readonly Row[], Map<string, readonly ColumnValue[]>>();

/** All values of a column, the most frequent first; counted once for each list of rows. */
export function valuesOf({ name }: Column, rows: readonly Row[]): readonly ColumnValue[] {
  const tally = tallies.get(rows) ?? new Map<string, readonly ColumnValue[]>();
  tallies.set(rows, tally);
  let values = tally.get(name);
  if (!values) {
    const found = new Map<string, ColumnValue & { count: number }>();
    const keysOf = keyReader(name);
    for (const row of rows) {
      keysOf(row).forEach((key, index) => {
        const known = found.get(key);
        if (known) known.count++;
        else {
          const text = textsOf(row, name)[index] ?? '';
          // The key of a text is folded already; that of a number may be written in another way.
          const isFolded = typeof row[name] !== 'number' || text === key;
          found.set(key, { key, text, folded: isFolded ? key : fold(text), count: 1 });
        }
      });
    }
    values = [...found.values()].sort((a, b) => b.count - a.count);
    tally.set(name, values);
  }
  return values;
}

/** Reads the keys of a row's values: of each item, where the row has a list. */
export function keyReader(column: string): (row: Row) => readonly string[] {
  // A column repeats itself, and folding is what takes time.
  const known = new Map<string, readonly string[]>();
  return (row) => {
    const value = row[column];
    if (Array.isArray(value)) return textsOf(row, column).map(fold);
    if (typeof value === 'number') return [String(value)];
    const text = textOf(row, column);
    const keys = known.get(text) ?? [fold(text)];
    known.set(text, keys);
    return keys;
  };
}

/** The key of a value that a query asks for. */
export function keyOf(text: string, column: Column): string {
  return String(numberIn(text, column) ?? fold(text));
}

/** The number that a text stands for in a column of numbers; `null` where it is none. */
export function numberIn(text: string, { type, unit }: Column): number | null {
  const number = type === 'number' ? readNumber(text.trim()) : null;
  return number && convert(number.value, unit && (number.unit || unit), unit);
}

function textsOf(row: Row, column: string): readonly string[] {
  const value = row[column];
  const isList = Array.isArray(value) && value.length > 0;
  return isList ? [...new Set(value.map(String))] : [textOf(row, column)];
}
