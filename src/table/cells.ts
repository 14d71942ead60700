import { html, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../results/expression.js';
import type { Row } from '../results/results.js';
import { linkOf } from '../results/value.js';
import type { Format } from '../view/format.js';
import { codeCell } from './code-cell.js';

/** A column of the table, with how its cells are shown. */
export interface TableColumn extends ColumnExpression {
  readonly format: Format;
  readonly style: CellStyle;
}

/** Shows one cell. */
export type CellStyle = (text: string, row: Row, column: TableColumn) => unknown;

/** The attributes that name columns to be shown in a special way. A new style is a line here. */
export const cellStyles = {
  code: codeCell,
} satisfies Record<string, CellStyle>;

/** What a cell shows when no attribute says otherwise. */
export const plainCell: CellStyle = (text, row, column): TemplateResult | string => {
  const link = column.type === 'link' ? linkOf(text) : null;
  if (link) return html`<a href=${link} rel="noopener">${text}</a>`;
  const isGap = column.type !== 'text' && column.value(row) === null;
  return isGap && text !== '' ? html`<span class="written">${text}</span>` : text;
};
