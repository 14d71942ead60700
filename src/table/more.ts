import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** How many rows stand in the table, of how many. */
export interface MoreView {
  readonly shown: number;
  readonly all: number;
  /** As many as the author gives; `Infinity` for all. */
  readonly limit: number;
  /** Shows all rows, or as many as before. */
  readonly toggle: (event: Event) => unknown;
  readonly messages: Messages;
}

/** Below a table that an author has cut: how many rows there are, and a button for the others. */
export function renderMore(view: MoreView): TemplateResult | typeof nothing {
  const { shown, all, limit, toggle, messages } = view;
  if (all <= limit) return nothing;
  const isMore = shown < all;
  return html`<p class="note ${isMore ? 'more' : 'fewer'}">
    ${isMore ? messages.firstRows(shown, all) : messages.allRows(all)}
    <button type="button" @click=${toggle}>
      ${isMore ? messages.showAll() : messages.showFewer()}
    </button>
  </p>`;
}

/** How many columns a table shows of very many, and what shows others. */
export interface MoreColumnsView {
  readonly shown: number;
  readonly all: number;
  /** How many others come next; 0 behind the last ones. */
  readonly next: number;
  /** Whether none of the others is shown yet. */
  readonly isFirst: boolean;
  /** Whether the others are in the details of each row, where there is nothing to open. */
  readonly areInDetails: boolean;
  /** Goes on to those that come next, and behind the last ones back to the first. */
  readonly turn: () => void;
  readonly messages: Messages;
}

/** Below a table that shows some of very many columns: how many, and a button for others. */
export function renderMoreColumns(view: MoreColumnsView): TemplateResult {
  const { shown, all, areInDetails, turn, messages } = view;
  if (areInDetails) {
    return html`<p class="note columns">${messages.columnsInDetails(shown, all)}</p>`;
  }
  return html`<p class="note columns">
    ${messages.columnCount(shown, all)}
    <button type="button" @click=${turn}>${turnLabel(view)}</button>
    ${shown < all ? html`· ${withCode(messages.nameColumns())}` : nothing}
  </p>`;
}

function turnLabel({ shown, all, next, isFirst, messages }: MoreColumnsView): string {
  if (next === 0) return messages.showFewer();
  if (!isFirst) return messages.showNext(next);
  return shown + next === all ? messages.showAll() : messages.showMore(next);
}

/** A sentence with the code in it. */
function withCode(sentence: string): unknown {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
