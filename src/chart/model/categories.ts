/** The places along x where x holds names. */
import { greatest, least } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import type { Row } from '../../results/results.js';
import type { Categories } from './model.js';

/** A chart has about so many pixels along its axis. */
const MOST_CATEGORIES = 1_000;

/** @param rows the rows before the reader's filter */
export function categoriesOf(rows: readonly Row[], x: ColumnExpression): Categories {
  const indices = new Map<string, number>();
  const places = new Map<Row, number>();
  for (const row of rows) {
    const name = x.text(row);
    const index = indices.get(name) ?? indices.size;
    indices.set(name, index);
    places.set(row, index);
  }
  return { names: [...indices.keys()], indexOf: (row) => places.get(row) ?? 0 };
}

/** The categories that are drawn. */
export interface DrawnCategories {
  /** In the order of the rows. */
  readonly names: readonly string[];
  /** Of all categories of the rows. */
  readonly count: number;
  /** Of so many in a row, those with the highest and the lowest value are drawn; 1 where all are. */
  readonly run: number;
  /** Where the rows stand whose category is drawn. */
  readonly places: ReadonlyMap<Row, number>;
}

/**
 * Of more categories than there are pixels, those that would share some become two: the highest and
 * the lowest.
 * @param rows those to draw, in order
 * @param y what is drawn
 */
export function drawnCategories(
  rows: readonly Row[],
  categories: Categories,
  y: ColumnExpression,
): DrawnCategories {
  const rowsOf = Map.groupBy(rows, categories.indexOf);
  const run = rowsOf.size > MOST_CATEGORIES ? Math.ceil((2 * rowsOf.size) / MOST_CATEGORIES) : 1;
  const all = [...rowsOf.keys()];
  const drawn =
    run > 1 ? extremesOf(all, run, (index) => numberAt(rowsOf.get(index)![0]!, y)) : all;
  const places = new Map(drawn.flatMap((index, place) => rowsOf.get(index)!.map((row) => [row, place] as const))); // prettier-ignore
  return { names: drawn.map((index) => categories.names[index]!), count: all.length, run, places };
}

/** Of each run those with the greatest and the least value, in order. */
function extremesOf(
  all: readonly number[],
  run: number,
  valueOf: (index: number) => number | null,
): number[] {
  return Array.from({ length: Math.ceil(all.length / run) }, (_, start) => {
    const some = all.slice(start * run, (start + 1) * run);
    const by = (index: number) => valueOf(index) ?? undefined;
    const ends = new Set([greatest(some, by), least(some, by)]);
    return some.filter((index) => ends.has(index));
  }).flat();
}
