import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../results/results.js';
import { directionOf } from './cells/plain-cell.js';
import { columnTitle } from './column-title.js';
import type { RowView } from './row-view.js';

/**
 * The fields of a row that the table has no column for, and those of which a column shows only the
 * beginning. What a row does not have is left out.
 */
export function renderDetails(row: Row, view: RowView): TemplateResult {
  const { fields, columns, messages } = view.look;
  const cut = columns.filter((column) => column.isCut(row));
  const matches = new Set(view.hiddenMatches(row).map(({ name }) => name));
  return html`<dl class="fields">
      ${[...(fields ?? []), ...cut].map((field) => {
        if (field.format.cell(row) === '') return nothing;
        const value = field.renderDetail(row);
        return html`<div>
          <dt>${columnTitle(field)}</dt>
          <dd dir=${directionOf(field)}>
            ${matches.has(field.name) ? html`<mark>${value}</mark>` : value}
          </dd>
        </div>`;
      })}
    </dl>
    ${
      view.compare
        ? html`<button
            type="button"
            class="link"
            lang=${messages.lang}
            aria-pressed=${view.isBaseline(row)}
            @click=${() => view.compare!(row)}
          >
            ${messages.compareWithThis()}
          </button>`
        : nothing
    }`;
}
