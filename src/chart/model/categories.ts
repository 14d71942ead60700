/** The places along x where x holds names. */
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';
import type { Categories } from './model.js';

/** More names than this along one axis can't be read. */
export const MOST_CATEGORIES = 100;

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
  /** In the order of the rows, as many as can be drawn. */
  readonly names: readonly string[];
  /** Of all categories of the rows. */
  readonly count: number;
  /** Where the rows stand whose category is drawn. */
  readonly places: ReadonlyMap<Row, number>;
}

/** @param rows those to draw, in order */
export function drawnCategories(rows: readonly Row[], categories: Categories): DrawnCategories {
  const order = new Map<number, number>();
  const places = new Map<Row, number>();
  for (const row of rows) {
    const category = categories.indexOf(row);
    let place = order.get(category);
    if (place === undefined) order.set(category, (place = order.size));
    if (place < MOST_CATEGORIES) places.set(row, place);
  }
  const drawn = [...order.keys()].slice(0, MOST_CATEGORIES);
  return { names: drawn.map((index) => categories.names[index]!), count: order.size, places };
}
