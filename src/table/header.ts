import { html, nothing, type TemplateResult } from 'lit';
import type { TableColumn } from './cells/cell-styles.js';
import { columnTitle } from './column-title.js';

export type Direction = 'ascending' | 'descending' | null;

/** The header of a column: a button that sorts by it. */
export function renderHeader(
  column: TableColumn,
  direction: Direction,
  sort: () => void,
): TemplateResult {
  const isNumber = column.type === 'number';
  // On the inner side of the text, so that headers line up with their numbers.
  const arrow = html`<span class="arrow" aria-hidden="true"
    >${direction === 'ascending' ? '↑' : '↓'}</span
  >`;
  const title = columnTitle(column);
  return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${direction ?? nothing}>
    <button type="button" @click=${sort}>${isNumber ? [arrow, title] : [title, arrow]}</button>
  </th>`;
}
