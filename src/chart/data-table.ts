import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { stable } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { endTexts, rankText, spoken } from '../ranks/sentences.js';
import type { ChartModel, Point, Series } from './model/model.js';
import type { Known } from './known.js';
import { standingOf, valueText } from './marks.js';

/** What the table of a chart shows. */
export interface DataTableView {
  readonly model: ChartModel;
  readonly caption: string;
  readonly known: Known;
  readonly messages: Messages;
}

/** A table of more points than this is never made while a reader waits. */
const MOST_AT_ONCE = 200;
/** So long after the last change it is made anew, in ms. */
const DELAY = 200;

/**
 * The points of a chart as a table, for screen readers. It costs more than the chart itself, so a
 * keystroke does not wait for it: it follows when nothing has changed for a moment, or the focus comes.
 */
export class DataTable implements ReactiveController {
  #shown: DataTableView | null = null;
  #latest: DataTableView | null = null;
  #timer = 0;
  readonly #view = stable<DataTableView>();

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusin', this.#follow);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusin', this.#follow);
    clearTimeout(this.#timer);
  }

  render(view: DataTableView): unknown {
    this.#latest = this.#view(view);
    const points = view.model.series.reduce((sum, { points }) => sum + points.length, 0);
    if (!this.#shown && points <= MOST_AT_ONCE) this.#shown = this.#latest;
    clearTimeout(this.#timer);
    if (this.#shown !== this.#latest) this.#timer = window.setTimeout(this.#follow, DELAY);
    const shown = this.#shown;
    return guard([shown], () => (shown ? renderTable(shown) : nothing));
  }

  readonly #follow = (): void => {
    if (this.#shown === this.#latest) return;
    this.#shown = this.#latest;
    this.host.requestUpdate();
  };
}

function renderTable({ model, caption, known: frame, messages }: DataTableView): TemplateResult {
  const { channels, series } = model;
  const { x, label } = channels;
  const { cell, wordings, lang } = frame;
  const hasEnds =
    channels.areIntervalsNamed &&
    series.some(({ points }) => points.some(({ low, high }) => low !== null && high !== null));
  const hasRanks = hasEnds && [...wordings.values()].some(({ ranking }) => ranking.hasRanges);
  const endsOf = (one: Series, { low, high }: Point) => {
    const wording = wordings.get(one.column);
    return wording && low !== null && high !== null ? endTexts([low, high], wording) : ['', ''];
  };
  const rankOf = (one: Series, point: Point) => {
    const known = standingOf(frame, one, point);
    return known?.wording.ranking.hasRanges ? spoken(rankText(known.standing, lang), messages) : '';
  };
  return html`<div class="visually-hidden">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${label ? html`<th scope="col">${label.label}</th>` : nothing}
          <th scope="col">${x.label}</th>
          <th scope="col">${messages.series()}</th>
          <th scope="col">${messages.value()}</th>
          ${
            hasEnds
              ? html`<th scope="col">${messages.from()}</th>
                  <th scope="col">${messages.to()}</th>`
              : nothing
          }
          ${hasRanks ? html`<th scope="col">${messages.rank()}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${series.flatMap((one) =>
          one.points.map(
            (point) =>
              html`<tr>
                ${label ? html`<th scope="row">${cell(label, point.row)}</th>` : nothing}
                <th scope="row">${cell(x, point.row)}</th>
                <td>${one.label}</td>
                <td>${valueText(frame, one, point)}</td>
                ${hasEnds ? endsOf(one, point).map((end) => html`<td>${end}</td>`) : nothing}
                ${hasRanks ? html`<td>${rankOf(one, point)}</td>` : nothing}
              </tr>`,
          ),
        )}
      </tbody>
    </table>
  </div>`;
}
