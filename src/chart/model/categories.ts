/** The places along x where x holds names. */
import { greatest, least } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import type { Row } from '../../results/results.js';
import { each, grouped, type Work } from '../../work.js';
import type { Categories } from './model.js';

/** A chart has about so many pixels along its axis. */
const MOST_CATEGORIES = 1_000;

/** @param rows the rows before the reader's filter */
export function* categoriesOf(rows: readonly Row[], x: ColumnExpression): Work<Categories> {
  const indices = new Map<string, number>();
  yield* each(rows, (row) => {
    const name = x.text(row);
    const index = indices.get(name) ?? indices.size;
    indices.set(name, index);
  });
  return { names: [...indices.keys()], indexOf: (row) => indices.get(x.text(row)) ?? 0 };
}

/** What is drawn of rows that have more places than can be told apart. */
export interface Thinned {
  /** The rows of the places that are drawn, in order. */
  readonly rows: readonly Row[];
  /** How many places there are. */
  readonly count: number;
  /** Of so many in a row, those with the highest and the lowest value are drawn; 1 where all are. */
  readonly run: number;
}

/** The categories that are drawn. */
export interface DrawnCategories extends Thinned {
  /** In the order of the rows. */
  readonly names: readonly string[];
  /** Where a row stands; `undefined` where its category is not drawn. */
  readonly placeOf: (row: Row) => number | undefined;
}

/**
 * Of more places than there are pixels, those that would share some become two: the highest and the
 * lowest.
 * @param rows those to draw, in order
 * @param placeOf what is the same for rows at one place
 * @param y what is drawn
 */
export function* thinned<Place>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
  y: ColumnExpression,
  most: number,
): Work<Thinned & { readonly places: readonly Place[] }> {
  const groups = yield* grouped(rows, placeOf);
  const run = groups.size > most ? Math.ceil((2 * groups.size) / most) : 1;
  const all = [...groups.keys()];
  const valueAt = (place: Place) => numberAt(groups.get(place)![0]!, y);
  const places = run > 1 ? yield* extremesOf(all, run, valueAt) : all;
  const drawn = run > 1 ? places.flatMap((place) => groups.get(place)!) : rows;
  return { rows: drawn, places, count: all.length, run };
}

/** The categories that are drawn of the rows to draw. */
export function* drawnCategories(
  rows: readonly Row[],
  { names, indexOf }: Categories,
  y: ColumnExpression,
): Work<DrawnCategories> {
  const { places, ...drawn } = yield* thinned(rows, indexOf, y, MOST_CATEGORIES);
  const placesBy = new Map(places.map((index, place) => [index, place]));
  const placeOf = (row: Row) => placesBy.get(indexOf(row));
  return { ...drawn, names: places.map((index) => names[index]!), placeOf };
}

/** Of each run those with the greatest and the least value, in order. */
function* extremesOf<Place>(
  all: readonly Place[],
  run: number,
  valueOf: (place: Place) => number | null,
): Work<Place[]> {
  const by = (place: Place) => valueOf(place) ?? undefined;
  const drawn: Place[] = [];
  for (let start = 0; start < all.length; start += run) {
    const some = all.slice(start, start + run);
    // Where none has a value, one place stands for the gap.
    const ends = new Set([greatest(some, by) ?? some[0], least(some, by)]);
    drawn.push(...some.filter((place) => ends.has(place)));
    yield;
  }
  return drawn;
}
