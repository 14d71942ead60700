import { html, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../../columns/expression.js';
import { linkOf } from '../../results/value.js';
import type { Cell } from './cell-styles.js';

/** What a cell shows when no attribute says otherwise. */
export const plainCell =
  (column: ColumnExpression): Cell =>
  (text, row): TemplateResult | string => {
    const link = linkOf(text);
    if (link) return html`<a href=${link} rel="noopener">${text}</a>`;
    // A name in Arabic in a page in English must not move the signs around it.
    if (column.type === 'text') return html`<span dir="auto">${text}</span>`;
    const isGap = text !== '' && column.value(row) === null;
    return isGap ? html`<span class="written">${text}</span>` : text;
  };
