import { html, nothing, type TemplateResult } from 'lit';
import type { Column, Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import { directionOf } from './cells/plain-cell.js';
import { columnTitle } from './column-title.js';

/**
 * The fields of a row that the table has no column for. What a row does not have is left out.
 * @param matches the columns that hold what the reader looks for
 */
export function renderDetails(
  row: Row,
  fields: readonly TableColumn[],
  matches: readonly Column[],
): TemplateResult {
  return html`<dl class="fields">
    ${fields.map((field) => {
      const text = field.format.cell(row);
      if (text === '') return nothing;
      const value = field.renderDetail(row);
      return html`<div>
        <dt>${columnTitle(field)}</dt>
        <dd dir=${directionOf(field)}>
          ${matches.some(({ name }) => name === field.name) ? html`<mark>${value}</mark>` : value}
        </dd>
      </div>`;
    })}
  </dl>`;
}
