import type { Interval, Row } from '../results.js';
import { convert } from './unit.js';

/** How far below and above a number may lie. */
export type Margin = readonly [below: number, above: number];

/** The margins of a row's numbers, where the file writes them with the numbers. */
const margins = new WeakMap<Row, Readonly<Record<string, Margin>>>();

/** Remembers how far off some numbers of a row may be. */
export function setMargins(row: Row, ofRow: Readonly<Record<string, Margin>>): void {
  margins.set(row, ofRow);
}

/** The same for a copy of a row. */
export function copyMargins(row: Row, copy: Row): void {
  margins.set(copy, margins.get(row) ?? {});
}

/** The interval of a number with the margins that the file writes with it. */
export function marginInterval(row: Row, name: string): Interval {
  const value = row[name];
  const ofRow = margins.get(row) ?? {};
  const margin = Object.hasOwn(ofRow, name) ? ofRow[name] : undefined;
  return typeof value === 'number' && margin ? intervalAround(value, ...margin) : [null, null];
}

/** Without what doubles add: 9.8 - 0.1 is 9.7. */
export function intervalAround(value: number, below: number, above: number): Interval {
  return [Number((value - below).toPrecision(12)), Number((value + above).toPrecision(12))];
}

/** A margin in another unit; `null` where there is none, or no way. */
export function convertMargin(
  margin: Margin | null | undefined,
  from: string,
  to: string,
): Margin | null {
  const [below, above] = (margin ?? []).map((off) => convert(off, from, to));
  return below == null || above == null ? null : [below, above];
}
