/** What both elements show in place of rows, or below them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultsError } from '../errors.js';
import type { Column, Row } from '../results/results.js';
import { parseQuery } from '../query/query.js';
import { obstaclesIn } from '../query/terms.js';

/**
 * No row is shown: which parts of the query to clear so that there are some.
 * @param rows those before the filter
 * @param change takes the wider query
 */
export function renderEmpty(
  query: string,
  rows: readonly Row[],
  columns: readonly Column[],
  change: (query: string) => void,
): TemplateResult {
  if (rows.length === 0) return html`<p class="empty">There are no rows.</p>`;
  return html`<div class="empty">
    <p>No row matches “${query}”.</p>
    ${obstaclesIn(parseQuery(query), rows, columns).map(
      ({ text, query, count }) =>
        html`<p>
          Without <code>${text}</code> ${count === 1 ? '1 row matches' : `${count} rows match`}.
          <button type="button" @click=${() => change(query)}>Clear it</button>
        </p>`,
    )}
    <p>
      <button type="button" @click=${() => change('')}>Show all ${rows.length} rows</button>
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
