import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';

/** What a cell holds before any style: its text, as a link where it is one. */
export function plainCell(
  column: ColumnExpression,
  text: string,
  row: Row,
): TemplateResult | string {
  const link = text && column.link?.(row);
  // A name in Arabic in a page in English must not move the signs around it.
  const dir = column.type === 'text' ? 'auto' : nothing;
  if (link) return html`<a href=${link} rel="noopener" dir=${dir}>${text}</a>`;
  if (column.type === 'text') return html`<span dir="auto">${text}</span>`;
  const isWord = text !== '' && column.value(row) === null;
  return isWord ? html`<span class="written">${text}</span>` : text;
}
