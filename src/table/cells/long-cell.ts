import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/messages.js';

/** Longer texts fill more than three lines. */
const LONG = 140;
/** So much of a text is in the document until it is asked for. */
const MOST = 1_000;

/** Whether a text is cut at three lines. */
export function isLongText(text: string): boolean {
  return text.length > LONG;
}

/** As much of a text as is in the document before the reader asks for more. */
export function beginningOf(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}

/** What a cell cuts, and the button that shows it whole. */
export interface LongCell {
  readonly content: unknown;
  /** The label of the column. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly messages: Messages;
}

/** The button stays the same when it is pressed, and keeps the focus. */
export function renderLongCell({
  content,
  label,
  isOpen,
  toggle,
  messages,
}: LongCell): TemplateResult {
  return html`<div class=${isOpen ? 'long' : 'long clamped'}>${content}</div>
    <button
      type="button"
      class="more-text"
      lang=${messages.lang}
      aria-expanded=${isOpen}
      aria-label=${isOpen ? messages.lessOf(label) : messages.moreOf(label)}
      @click=${toggle}
    >
      ${isOpen ? messages.less() : messages.more()}
    </button>`;
}
