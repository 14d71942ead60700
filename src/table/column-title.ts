import { html, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../columns/expression.js';

/** A column's label, with its unit behind it. */
export function columnTitle({ label, unit }: ColumnExpression): TemplateResult {
  // A space in a node of its own is not heard where a line ends.
  return unit ? html`${label + ' '}<span class="unit">(${unit})</span>` : html`${label}`;
}
