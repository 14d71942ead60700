import { splitList } from '../columns/expression.js';
import type { TableColumn } from './cells/cell-styles.js';
import type { Direction } from './header.js';

/**
 * The order after a press on a column's header: first the direction that shows the best or the
 * latest, then the other, then the author's.
 * @param order the reader's order, as in `sort`; `null` for the author's
 */
export function nextOrder(order: string | null, column: TableColumn): string | null {
  const isDescending = column.type === 'number' || column.type === 'date';
  const [first, second] = isDescending ? ['-', ''] : ['', '-'];
  const orders = [first + column.text, second + column.text, null];
  return orders[(orders.indexOf(order) + 1) % 3] ?? null;
}

/** In which direction an order goes by a column, if it goes by that first. */
export function directionIn(order: string, column: TableColumn): Direction {
  const [first = ''] = splitList(order);
  const name = first.replace(/^-\s*/, '');
  if (name !== column.text && name !== column.name) return null;
  return first.startsWith('-') ? 'descending' : 'ascending';
}
