import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { titleOf } from '../columns/find-column.js';
import { stable } from '../memo.js';
import { fileName } from '../results/file.js';
import type { Column, Row } from '../results/results.js';
import { endTexts, rankText, spoken } from '../ranks/sentences.js';
import type { Scene } from './frame.js';
import { marksOf, standingOf, valueText, type Mark } from './marks.js';
import { statesOf } from './states.js';

/** What the table of a chart shows. */
interface DataTableView {
  readonly scene: Scene;
  /** The name of the chart. */
  readonly name: string;
  /** The address of the file, as the author wrote it. */
  readonly src: string;
  /** For screen readers alone: there is no switch to show it. */
  readonly isHidden: boolean;
}

/** A column of the table. */
interface DataColumn {
  readonly title: string;
  /** The language of the title, where it is not one of the file's. */
  readonly lang?: string;
  readonly isName?: boolean;
  readonly text: (mark: Mark) => string;
}

/** So many points at once: each is a dozen nodes of the document. */
const PAGE = 200;

/** The points of a chart as a table, in the order in which they are drawn. */
export class DataTable {
  #pages = 1;
  readonly #view = stable<DataTableView>();

  constructor(private readonly host: LitElement) {}

  render(given: DataTableView): unknown {
    const view = this.#view(given);
    return guard([view, this.#pages], () => this.#render(view));
  }

  #render({ scene, name, src, isHidden }: DataTableView): TemplateResult {
    const address = addressOf(src);
    const { messages } = scene;
    const marks = marksOf(scene.model);
    const columns = columnsOf(scene, marks);
    const shown = marks.slice(0, PAGE * this.#pages);
    const more = Math.min(marks.length - shown.length, PAGE);
    return html`<div class=${isHidden ? 'visually-hidden' : 'data'}>
      <div
        class=${isHidden ? '' : 'data-scroll'}
        role=${isHidden ? nothing : 'region'}
        aria-label=${isHidden ? nothing : name}
        tabindex=${isHidden ? nothing : 0}
      >
        <table part="data">
          <caption class="visually-hidden">
            ${name}
          </caption>
          <thead>
            <tr>
              ${columns.map(
                ({ title, lang = nothing }) => html`<th scope="col" lang=${lang}>${title}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (mark) =>
                html`<tr>
                  ${columns.map(({ isName, text }) =>
                    isName
                      ? html`<th scope="row">${text(mark)}</th>`
                      : html`<td>${text(mark)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="note" lang=${messages.lang}>
        ${more > 0 ? messages.firstPoints(shown.length, marks.length) : nothing}
        ${
          more > 0 && !isHidden
            ? html`<button type="button" @click=${this.#showMore}>
                ${messages.showNext(more)}
              </button>`
            : nothing
        }
        ${address && !isHidden ? html`<a href=${address}>${messages.dataFile(fileName({ url: address }))}</a>` : nothing}
      </p>
    </div>`;
  }

  readonly #showMore = (): void => {
    this.#pages++;
    this.host.requestUpdate();
  };
}

/** The columns that have something to say. */
function columnsOf(scene: Scene, marks: readonly Mark[]): DataColumn[] {
  const { model, cell, format, wordings, messages, lang } = scene;
  const { x, label, color, areIntervalsNamed } = model.channels;
  const ours = messages.lang;
  const nameOf = (column: Column & { readonly label: string }, text: (row: Row) => string) => ({
    title: titleOf(column),
    isName: true,
    text: ({ point }: Mark) => text(point.row),
  });
  const measures = [...new Set(model.series.map(({ column }) => titleOf(column)))];
  const areParted = model.series.some(({ label, column }) => label !== column.label);
  const endsOf = ({ series: { column }, point: { low, high } }: Mark): readonly string[] => {
    if (low === null || high === null) return ['', ''];
    const wording = areIntervalsNamed && wordings.get(column);
    return wording ? endTexts([low, high], wording) : [format(column, low), format(column, high)];
  };
  const rankOf = ({ series, point }: Mark): string => {
    const known = standingOf(scene, series, point);
    return known?.wording.ranking.hasRanges ? spoken(rankText(known.standing, lang), messages) : '';
  };
  const columns: DataColumn[] = [
    ...(label ? [nameOf(label, (row) => cell(label, row))] : []),
    nameOf(x, (row) => cell(x, row)),
    ...(areParted || measures.length > 1
      ? [
          {
            title: color?.label ?? messages.series(),
            ...(!color && { lang: ours }),
            text: ({ series }: Mark) => series.label,
          },
        ]
      : []),
    { title: measures.join(', '), text: ({ series, point }) => valueText(scene, series, point) },
  ];
  const extras: DataColumn[] = [
    { title: messages.from(), text: (mark) => endsOf(mark)[0]! },
    { title: messages.to(), text: (mark) => endsOf(mark)[1]! },
    ...(areIntervalsNamed ? [{ title: messages.rank(), text: rankOf }] : []),
    { title: messages.remark(), text: (mark) => statesOf(scene, mark).join(', ') },
  ];
  const filled = extras.filter(({ text }) => marks.some((mark) => text(mark) !== ''));
  return [...columns, ...filled.map((column) => ({ ...column, lang: ours }))];
}

/** The address of a file that a reader can open; '' for none. */
function addressOf(src: string): string {
  const file = src.replace(/#.*$/s, '');
  const url = file && URL.canParse(file, document.baseURI) ? new URL(file, document.baseURI) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}
