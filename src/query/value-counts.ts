/** The values of a column, told apart as the condition `column=value` tells them apart. */
import { fold } from '../results/fold.js';
import type { Column, Row } from '../results/results.js';
import { each, sorted, type Work } from '../work.js';
import { numberIn } from './number-in.js';

export interface ColumnValue {
  /** The same for values that `column=value` takes for one: case and accents don't count. */
  readonly key: string;
  /** As the file writes it, for a query; '' is a missing value. */
  readonly text: string;
  /** The text without case and accents, for a search. */
  readonly folded: string;
  /** How many rows have it. */
  readonly count: number;
}

const tallies = new WeakMap<readonly Row[], Map<Column['value'], readonly ColumnValue[]>>();

/** All values of a column, the most frequent first; counted once for each list of rows. */
export function* valuesOf(column: Column, rows: readonly Row[]): Work<readonly ColumnValue[]> {
  const tally = tallies.get(rows) ?? new Map<Column['value'], readonly ColumnValue[]>();
  tallies.set(rows, tally);
  let values = tally.get(column.value);
  if (!values) tally.set(column.value, (values = yield* counted(column, rows)));
  return values;
}

function* counted(column: Column, rows: readonly Row[]): Work<readonly ColumnValue[]> {
  const found = new Map<string, ColumnValue & { count: number }>();
  const keysOf = keyReader(column);
  const entriesOf = (row: Row) =>
    keysOf(row).map((key, index) => {
      const text = itemsOf(row, column)[index] ?? '';
      // The key of a text is folded already; that of a number may be written in another way.
      const isFolded = typeof column.value(row) !== 'number' || text === key;
      const entry = found.get(key) ?? {
        key,
        text,
        folded: isFolded ? key : fold(text),
        count: 0,
      };
      found.set(key, entry);
      return entry;
    });
  // A column repeats itself; only the same text of a list may be two.
  const known = new Map<string | number, ReturnType<typeof entriesOf>>();
  yield* each(rows, (row) => {
    const value = column.value(row);
    const text = typeof value === 'number' ? value : column.text(row);
    let entries = Array.isArray(value) ? undefined : known.get(text);
    if (!entries) {
      entries = entriesOf(row);
      if (!Array.isArray(value)) known.set(text, entries);
    }
    for (const entry of entries) entry.count++;
  });
  return yield* sorted([...found.values()], (a, b) => b.count - a.count);
}

/** Reads the keys of a row's values: of each item, where the row has a list. */
export function keyReader(column: Column): (row: Row) => readonly string[] {
  // A column repeats itself, and folding is what takes time.
  const known = new Map<string | number, readonly string[]>();
  return (row) => {
    const value = column.value(row);
    if (Array.isArray(value)) return itemsOf(row, column).map(fold);
    const text = typeof value === 'number' ? value : column.text(row);
    let keys = known.get(text);
    if (!keys) known.set(text, (keys = [typeof text === 'number' ? String(text) : fold(text)]));
    return keys;
  };
}

/** The key of a value that a query asks for. */
export function valueKey(text: string, column: Column): string {
  return String(numberIn(text, column) ?? fold(text));
}

function itemsOf(row: Row, column: Column): readonly string[] {
  const value = column.value(row);
  const isList = Array.isArray(value) && value.length > 0;
  return isList ? [...new Set(value.map(String))] : [column.text(row)];
}
