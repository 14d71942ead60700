import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** What stands below a chart. */
interface Remarks {
  readonly lead: string;
  readonly notes: readonly string[];
  /** How many rows are shown, of how many that match. */
  readonly shown: number;
  readonly matching: number;
  readonly selected: number;
  readonly messages: Messages;
  readonly showAll: () => void;
  /** Shows the selected rows alone; `null` where none of them is in this chart. */
  readonly showSelected: (() => void) | null;
  readonly clearSelection: () => void;
}

/** Below the chart: who leads, what is left out, and what brings it back. */
export function renderRemarks(remarks: Remarks): TemplateResult | typeof nothing {
  const { lead, notes, shown, matching, selected, messages } = remarks;
  if (!lead && notes.length === 0 && shown === matching && selected === 0) return nothing;
  return html`<p part="note" class="note" lang=${messages.lang}>
    ${[lead, ...notes].filter(Boolean).join(' ')}
    ${
      shown < matching
        ? html`${messages.firstRows(shown, matching)}
          ${renderOnce(messages.showAll(), remarks.showAll)}`
        : nothing
    }
    ${
      selected > 0
        ? html`${messages.selectedCount(selected)}.
          ${
            remarks.showSelected
              ? html`<button type="button" @click=${remarks.showSelected}>
                  ${messages.showSelected()}
                </button>`
              : nothing
          }
          ${renderOnce(messages.clearSelection(), remarks.clearSelection)}`
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
