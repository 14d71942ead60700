import { isMeasure } from '../results/values/measure.js';
import type { Column, Row } from '../results/results.js';
import { profileOf } from './column-profile.js';
import { isId, measureScore, missingQuarters, nameScore, namesOf } from './default-columns.js';

/**
 * Of many columns those that say most: what names the rows, the measures, what parts the rows into
 * kinds. In the order of the file.
 */
export function tellingColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  most: number,
): readonly Column[] {
  if (columns.length <= most) return columns;
  const names = namesOf(columns, rows);
  const ranked = columns
    .map((column) => ({ column, weight: column === names ? Infinity : weightOf(column, rows) }))
    .sort((a, b) => b.weight - a.weight);
  const chosen = new Set(ranked.slice(0, most).map(({ column }) => column));
  return columns.filter((column) => chosen.has(column));
}

/** How much a column says: nothing, where all rows have the same or most have none. */
function weightOf(column: Column, rows: readonly Row[]): number {
  const { distinct, present, length, hasLists } = profileOf(column, rows);
  if (distinct <= 1) return -1;
  if (column.type === 'number') {
    return isMeasure(column, rows) ? 1 + measureScore(column, rows) / 2 : 0.75;
  }
  if (hasLists || length > LONG) return 0.25;
  const isKind = distinct <= present / 2;
  const own = isId(column) ? 0.5 : isKind || column.type === 'date' ? 1.75 : 1;
  return Math.max(own, nameScore(column, rows) / 2) - missingQuarters(column, rows);
}

/** Texts that are longer, on the whole, are prose. */
const LONG = 60;
