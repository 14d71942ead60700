import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { stable } from '../memo.js';
import { fileName } from '../results/file.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { SheetColumn } from '../export/sheet.js';
import { endTexts, rankText, spoken } from '../ranks/sentences.js';
import type { Scene } from './frame.js';
import { chartSheet } from './chart-sheet.js';
import { marksOf, standingOf, type Mark } from './marks.js';
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

type TableColumn = Pick<SheetColumn, 'title' | 'text' | 'isOurs'> & {
  /** The language of the texts, where they are ours. */
  readonly lang?: string;
};

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
    const shown = marks.slice(0, PAGE * this.#pages);
    const columns = columnsOf(scene, shown);
    const { x, label } = scene.model.channels;
    const names = label && label !== x ? 2 : 1;
    const more = Math.min(marks.length - shown.length, PAGE);
    return html`<div class=${isHidden ? 'visually-hidden' : 'data'}>
      <div
        class=${isHidden ? '' : 'data-scroll'}
        role=${isHidden ? nothing : 'region'}
        aria-label=${isHidden ? nothing : name}
        tabindex=${isHidden ? nothing : 0}
      >
        <table part="data">
          ${
            isHidden
              ? html`<caption>
                  ${name}
                </caption>`
              : nothing
          }
          <thead>
            <tr>
              ${columns.map(({ title, isOurs }) => html`<th scope="col" lang=${isOurs ? messages.lang : nothing}>${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (_mark, row) =>
                html`<tr>
                  ${columns.map(({ text, lang = nothing }, index) =>
                    index < names
                      ? html`<th scope="row">${text(row)}</th>`
                      : html`<td lang=${lang}>${text(row)}</td>`,
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

/** The columns of what is taken away, and what sets a mark apart; those of ours in our language. */
function columnsOf(scene: Scene, marks: readonly Mark[]): readonly TableColumn[] {
  const { model, messages, lang, wordings, format } = scene;
  const { areIntervalsNamed } = model.channels;
  const rankOf = ({ series, point }: Mark): string => {
    const known = areIntervalsNamed && standingOf(scene, series, point);
    return known && known.wording.ranking.hasRanges
      ? spoken(rankText(known.standing, lang), messages)
      : '';
  };
  const remarkOf = (mark: Mark) => statesOf(scene, mark).join(', ');
  const extras = [
    { title: messages.rank(), texts: marks.map(rankOf) },
    { title: messages.remark(), texts: marks.map(remarkOf) },
  ]
    .filter(({ texts }) => texts.some(Boolean))
    .map(({ title, texts }) => ({
      title,
      text: (row: number) => texts[row]!,
      isOurs: true,
      lang: messages.lang,
    }));
  // As in the tooltip: no more digits than they are sure of.
  const writeEnds = (column: ColumnExpression, ends: readonly [number, number]) => {
    const wording = areIntervalsNamed && wordings.get(column);
    return wording ? endTexts(ends, wording) : ends.map((end) => format(column, end));
  };
  return [...chartSheet(model, scene, messages, marks, writeEnds).columns, ...extras];
}

/** The address of a file that a reader can open; '' for none. */
function addressOf(src: string): string {
  const file = src.replace(/#.*$/s, '');
  const url = file && URL.canParse(file, document.baseURI) ? new URL(file, document.baseURI) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}
