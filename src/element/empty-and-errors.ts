/** What both elements show in place of rows, or below them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultsError } from '../errors.js';
import type { Column, Row } from '../results/results.js';
import type { Messages } from '../messages/messages.js';
import { parseQuery } from '../query/query.js';
import { obstaclesIn } from '../query/terms.js';

/** What is not there. */
interface EmptyView {
  readonly query: string;
  /** Those before the filter. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly messages: Messages;
}

/**
 * No row is shown: which parts of the query to clear so that there are some.
 * @param change takes the wider query
 */
export function renderEmpty(
  { query, rows, columns, messages }: EmptyView,
  change: (query: string) => void,
): TemplateResult {
  if (rows.length === 0) return html`<p class="empty">${messages.noRows()}</p>`;
  return html`<div class="empty">
    <p>${messages.noMatch(query)}</p>
    ${obstaclesIn(parseQuery(query), rows, columns).map(
      ({ text, query, count }) =>
        html`<p>
          ${messages.withoutTerm(text, count)}
          <button type="button" @click=${() => change(query)}>${messages.clearTerm()}</button>
        </p>`,
    )}
    <p>
      <button type="button" @click=${() => change('')}>${messages.showAllRows(rows.length)}</button>
    </p>
  </div>`;
}

/** What is wrong, in sentences. */
export function renderErrors(
  errors: readonly (ResultsError | null)[],
): TemplateResult | typeof nothing {
  // One unknown column may be named in several attributes.
  const messages = [...new Set(errors.flatMap((error) => error?.message ?? []))];
  if (messages.length === 0) return nothing;
  return html`<div part="error" class="error" role="alert">
    ${messages.map((message) => html`<p>${message}</p>`)}
  </div>`;
}
