import { html, nothing, type TemplateResult } from 'lit';
import { splitList } from '../columns/list.js';
import type { Messages } from '../messages/messages.js';
import type { TableColumn } from './cells/cell.js';
import { columnTitle } from './column-title.js';

export type Direction = 'ascending' | 'descending' | null;

/** The header of a column: a button that sorts by it. */
export function renderHeader(
  column: TableColumn,
  direction: Direction,
  sort: () => void,
  messages: Messages,
): TemplateResult {
  const isNumber = column.type === 'number';
  // In the padding behind the text, so that headers line up with their numbers.
  const arrow = html`<span class="arrow" aria-hidden="true"
    >${direction === 'ascending' ? '↑' : '↓'}</span
  >`;
  const title = columnTitle(column);
  return html`<th
    scope="col"
    class=${isNumber ? 'number' : ''}
    aria-sort=${direction ?? nothing}
    title=${column.title ?? nothing}
  >
    <button
      type="button"
      lang=${column.isRank ? messages.lang : nothing}
      aria-description=${messages.sorts()}
      @click=${sort}
    >
      ${title}${arrow}
    </button>
  </th>`;
}

/**
 * The order after a press on a column's header: first the direction that shows the best or the
 * latest, then the other, then the author's.
 * @param order the reader's order, as in `sort`; `null` for the author's
 * @param lower the names of the columns where less is better
 */
export function nextOrder(
  order: string | null,
  column: TableColumn,
  lower: ReadonlySet<string>,
): string | null {
  const isDescending =
    (column.type === 'number' || column.type === 'date') &&
    !(column.isRank || lower.has(column.name));
  const [first, second] = isDescending ? ['-', ''] : ['', '-'];
  const orders = [first + column.expression, second + column.expression, null];
  return orders[(orders.indexOf(order) + 1) % 3] ?? null;
}

/** In which direction an order goes by a column, if it goes by that first. */
export function directionIn(order: string, column: TableColumn): Direction {
  const [first = ''] = splitList(order);
  const name = first.replace(/^-\s*/, '');
  const names = [column.expression, column.name, column.label];
  if (!names.includes(name)) return null;
  return first.startsWith('-') ? 'descending' : 'ascending';
}
