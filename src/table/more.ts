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
