/** What both elements show in place of rows, or below them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ResultsError } from '../errors.js';
import type { Messages } from '../messages/messages.js';
import type { Obstacle } from '../query/terms.js';
import type { Progress } from '../results/load.js';

/** What is not there. */
interface EmptyView {
  readonly query: string;
  /** How many rows there are before the filter. */
  readonly count: number;
  readonly obstacles: readonly Obstacle[];
  readonly messages: Messages;
}

/**
 * No row is shown: which parts of the query to clear so that there are some.
 * @param change takes the wider query
 */
export function renderEmpty(
  { query, count, obstacles, messages }: EmptyView,
  change: (query: string) => void,
): TemplateResult {
  if (count === 0) return html`<p class="empty" lang=${messages.lang}>${messages.noRows()}</p>`;
  return html`<div class="empty" lang=${messages.lang}>
    <p>${messages.noMatch(query)}</p>
    ${obstacles.map(
      ({ text, query, count }) =>
        html`<p>
          ${messages.withoutTerm(text, count)}
          <button type="button" @click=${() => change(query)}>${messages.clearTerm()}</button>
        </p>`,
    )}
    <p>
      <button type="button" @click=${() => change('')}>${messages.showAllRows(count)}</button>
    </p>
  </div>`;
}

/** A way to load a file again that could not be loaded. */
interface Retry {
  readonly messages: Messages;
  readonly isBusy: boolean;
  /** How many rows came before it broke off. */
  readonly rows: number;
  readonly retry: () => void;
}

/** What is wrong, in sentences, and a button where trying again may help. */
export function renderErrors(
  errors: readonly (ResultsError | null)[],
  { messages, isBusy, rows, retry }: Retry,
): TemplateResult | typeof nothing {
  // One unknown column may be named in several attributes.
  const sentences = [...new Set(errors.flatMap((error) => error?.message ?? []))];
  if (sentences.length === 0) return nothing;
  return html`<div part="error" class="error" role="alert" lang="en">
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${rows > 0 ? html`<p>${messages.onlyBeginning(rows)}</p>` : nothing}
    ${
      errors.some((error) => error?.mayPass)
        ? html`<button
            type="button"
            part="retry"
            aria-disabled=${isBusy}
            @click=${isBusy ? nothing : retry}
          >
            ${isBusy ? messages.tryingAgain() : messages.tryAgain()}
          </button>`
        : nothing
    }
  </div>`;
}

/** After so long a silence of the server, readers are told, in seconds. */
const SILENCE = 10;

/** What is said while a file is on its way. */
export function waitingText(file: string, progress: Progress | null, messages: Messages): string {
  const isSilent = performance.now() - (progress?.lastAt ?? Infinity) >= SILENCE * 1000;
  return isSilent ? messages.stillWaiting(file, SILENCE) : messages.loading(file);
}

/** The same, with figures, which change too often to be said. */
export function renderWaiting(
  file: string,
  progress: Progress | null,
  rows: number,
  hasFallback: boolean,
  messages: Messages,
): TemplateResult | typeof nothing {
  const text = waitingText(file, progress, messages);
  const { received = 0, total = 0 } = progress ?? {};
  if (text !== messages.loading(file)) return html`${text}`;
  if (hasFallback) return nothing;
  // A compressed file has more in it than it promised.
  const promised = total >= received ? total : 0;
  const figures = received > 0 ? messages.progress(received / 1e6, promised / 1e6) : '';
  const what = rows > 0 ? messages.rowsSoFar(rows) : text;
  return html`${what} <span aria-hidden="true">${figures}</span>`;
}
