import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../columns/expression.js';

/** A column's label, with its unit behind it. */
export function columnTitle({ label, unit }: ColumnExpression): TemplateResult {
  return html`${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}`;
}
