/** What stands below a chart: who leads, what is left out, how it came about, and what brings it back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { leadSentence, methodSentences } from '../ranks/sentences.js';
import { axisNotes } from './axis-range.js';
import { conditionNotes } from './model/notes.js';
import type { Told } from './summary.js';

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

/** Who leads, or how much is drawn; '' where the author does not say how far off values may be. */
export function leadOf({ model, wordings, population, matching, nameOf, messages }: Told): string {
  const { channels, series } = model;
  const { y, y2, areIntervalsNamed } = channels;
  if (!areIntervalsNamed) return '';
  const all = population.length;
  const wording = wordings.get(y[0]!)!;
  const { standings } = wording.ranking;
  const names = new Set(standings.map(({ row }) => nameOf(row)));
  const isOneEach =
    names.size === standings.length &&
    series.every(({ points }) => points.every(({ rows }) => rows.length === 1));
  if (y.length + y2.length === 1 && isOneEach) return leadSentence(wording, matching, all);
  const rows = matching < all ? messages.matchCount(matching, all) : messages.rowCount(all);
  return messages.rowsInSeries(rows, new Set(series.map(({ label }) => label)).size);
}

/** What is left out or put together, and how it came about; a sentence each. */
export function notesOf(told: Told): readonly string[] {
  const { model, messages, lang } = told;
  return [...model.notes, ...methodNotes(told), ...axisNotes(told, messages, lang)];
}

/** How whiskers and ranks came about, and under which other conditions. */
function methodNotes({ model, options, wordings, columns, population, messages }: Told): string[] {
  const { channels, series } = model;
  const { areIntervalsNamed } = channels;
  const shown = areIntervalsNamed && options.type.hasBands ? 'bands' : 'whiskers';
  const sentences = [...wordings].flatMap(([column, wording]) => {
    const isDrawn = series.some(
      (one) =>
        one.column === column &&
        one.points.some(({ rows, low }) => low !== null && (areIntervalsNamed || !rows[1])),
    );
    if (!isDrawn && !areIntervalsNamed) return [];
    const isRanked = isDrawn && areIntervalsNamed && wording.ranking.hasRanges;
    return methodSentences(wording, isDrawn ? shown : null, isRanked);
  });
  const conditions = areIntervalsNamed
    ? conditionNotes(columns, population, channels, messages)
    : [];
  return [...new Set(sentences), ...conditions];
}
