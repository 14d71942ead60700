import { sharedMemo } from '../memo.js';
import type { Column, Row, Value } from '../results/results.js';
import { spread } from './spread.js';

/** What the values of a column are like. */
export interface ColumnProfile {
  /** The rows that were looked at, and those of them that have a value. */
  readonly count: number;
  readonly present: number;
  /** How many different values there are. */
  readonly distinct: number;
  /** The mean length of the texts. */
  readonly length: number;
  /** Whether all numbers are whole. */
  readonly isWhole: boolean;
  readonly hasLists: boolean;
}

/** Of more rows than these, only some are looked at: values of a column are much alike. */
const SAMPLE = 500;

const sampleOf = sharedMemo((rows: readonly Row[]) =>
  rows.length > 2 * SAMPLE ? spread(rows, SAMPLE) : rows,
);

const profiles = new WeakMap<readonly Row[], Map<Column['value'], ColumnProfile>>();

/** Looks at a column once for each list of rows. */
export function profileOf(column: Column, rows: readonly Row[]): ColumnProfile {
  const ofRows = profiles.get(rows) ?? new Map<Column['value'], ColumnProfile>();
  profiles.set(rows, ofRows);
  let profile = ofRows.get(column.value);
  if (!profile) ofRows.set(column.value, (profile = lookAt(column, sampleOf(rows))));
  return profile;
}

function lookAt({ value: valueOf, type }: Column, rows: readonly Row[]): ColumnProfile {
  const values = new Set<Value>();
  let [present, length] = [0, 0];
  let [isWhole, hasLists] = [true, false];
  for (const row of rows) {
    const value = valueOf(row);
    if (value === null || value === '') continue;
    present++;
    if (typeof value === 'number') isWhole &&= Number.isInteger(value);
    else if (typeof value === 'string') length += value.length;
    else if (Array.isArray(value)) hasLists = true;
    values.add(value);
  }
  return {
    count: rows.length,
    present,
    distinct: values.size,
    length: type === 'text' && present > 0 ? length / present : 0,
    isWhole,
    hasLists,
  };
}
