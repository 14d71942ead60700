import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { MOST_PRINTED } from './row-window.js';

/** What a reader of paper can't see in the controls. */
export interface Printed {
  readonly query: string;
  readonly shown: number;
  readonly matching: number;
  readonly all: number;
  /** What the rows are compared with; '' for nothing. */
  readonly baseline: string;
  /** The address of the file, as the author writes it; '' where there is none. */
  readonly src: string;
}

/** In place of the controls, on paper: the filter, how many rows it leaves, and where they are from. */
export function renderPaperNote(
  { query, shown, matching, all, baseline, src }: Printed,
  messages: Messages,
): TemplateResult {
  const sentences = [
    query && messages.searchedFor(query),
    shown > MOST_PRINTED && messages.firstRows(MOST_PRINTED, shown),
    matching < all && `${messages.matchCount(matching, all)}.`,
    baseline && messages.comparedWith(baseline),
    src && messages.source(addressOf(src)),
  ];
  return html`<p class="note paper" lang=${messages.lang}>
    ${sentences.filter(Boolean).join(' ')}
  </p>`;
}

/** The whole address, but for a name and a password in it. */
function addressOf(src: string): string {
  const { baseURI } = document;
  if (!URL.canParse(src, baseURI)) return src;
  const url = new URL(src, baseURI);
  url.username = url.password = '';
  return url.href;
}
