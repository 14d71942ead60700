import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** What stands below a chart, and what its buttons do. */
export interface NoteView {
  /** What is left out or put together, in sentences. */
  readonly notes: readonly string[];
  /** How many rows are drawn, and of how many. */
  readonly shown: number;
  readonly all: number;
  /** How many are marked in the group; 0 where readers have no controls. */
  readonly selected: number;
  /** Whether one of them is in this chart. */
  readonly hasSelected: boolean;
  readonly showAll: () => void;
  readonly showSelected: () => void;
  readonly clearSelection: () => void;
  readonly messages: Messages;
}

export function renderNote(view: NoteView): TemplateResult | typeof nothing {
  const { notes, shown, all, selected, messages } = view;
  if (notes.length === 0 && shown === all && selected === 0) return nothing;
  return html`<p part="note" class="note">
    ${notes.join(' ')}
    ${
      shown < all
        ? html`${messages.firstRows(shown, all)} ${renderOnce(messages.showAll(), view.showAll)}`
        : nothing
    }
    ${
      selected > 0
        ? html`${messages.selectedCount(selected)}.
          ${
            view.hasSelected
              ? html`<button type="button" @click=${view.showSelected}>
                  ${messages.showSelected()}
                </button>`
              : nothing
          }
          ${renderOnce(messages.clearSelection(), view.clearSelection)}`
        : nothing
    }
  </p>`;
}

/** A button that goes away with what it does; the focus goes to where the reader goes on. */
function renderOnce(label: string, action: () => void): TemplateResult {
  const act = ({ currentTarget }: Event): void => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    action();
    root.querySelector<HTMLElement>('.plot')?.focus();
  };
  return html`<button type="button" @click=${act}>${label}</button>`;
}
