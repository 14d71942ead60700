import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { profileOf } from '../columns/column-profile.js';
import { memo, stable } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import type { Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import { ColumnFit } from './column-fit.js';
import { renderHeader, type Direction } from './header.js';
import type { RowLook } from './row-view.js';
import { RowWindow, type RowRange } from './row-window.js';
import { TableBody, type BodyView } from './table-body.js';
import type { TableColumns } from './table-columns.js';
import { widestRows } from './widest-rows.js';

/** What is laid out. */
export interface GridInputs {
  readonly columns: TableColumns;
  readonly rows: readonly Row[];
  /** The rows before the reader's filter, by which all is laid out: a keystroke must not change it. */
  readonly population: readonly Row[];
  /** How many rows at the most. */
  readonly most: number;
  readonly isSelectable: boolean;
  /** Whether rows open to what no column shows. */
  readonly isOpening: boolean;
  readonly messages: Messages;
}

/** What the rows and headers show beside that, and what a reader can do with them. */
export interface GridView extends Omit<
  BodyView,
  'look' | 'rows' | 'range' | 'measured' | 'areNumbered' | 'reveal'
> {
  /** The accessible name. */
  readonly name: string;
  readonly directionOf: (column: TableColumn) => Direction;
  readonly sortBy: (column: TableColumn) => void;
}

/** While the columns are measured, the widest rows stand for all. */
const NO_RANGE: RowRange = { start: 0, end: 0, before: 0, after: 0 };

/** A table in the box that it scrolls in: which columns fit, and which rows are in the document. */
export class Grid {
  /** The columns that fit. */
  columns: readonly TableColumn[] = [];

  #inputs!: GridInputs;
  #look!: RowLook;
  /** The rows that are in the document; `null` for all. */
  #range: RowRange | null = null;
  readonly #fit: ColumnFit;
  readonly #window: RowWindow;
  readonly #body = new TableBody();
  readonly #fitting = memo(({ shown, others }: TableColumns, count: number) => ({
    columns: shown.slice(0, count),
    fields: [...shown.slice(count), ...others],
  }));
  readonly #lookOf = stable<RowLook>();
  readonly #widestRows = memo(widestRows);

  constructor(
    private readonly host: LitElement,
    /** Renders again before the browser paints. */
    private readonly updateNow: () => void,
  ) {
    this.#fit = new ColumnFit(host);
    this.#window = new RowWindow(host, updateNow);
  }

  /** How many columns fit. */
  get count(): number {
    return this.#fit.count;
  }

  /** Lays out, before rendering. */
  update(inputs: GridInputs): void {
    this.#inputs = inputs;
    const { columns: all, rows, population, most, isSelectable, isOpening, messages } = inputs;
    this.#fit.update({ columns: all.shown, lead: isSelectable ? 1 : 0, isDropping: isOpening });
    const { widths, count } = this.#fit;
    const isWindow = this.#window.isNeeded(Math.min(population.length, most));
    this.#range = isWindow ? (widths ? this.#window.range(rows, widths) : NO_RANGE) : null;
    const { columns, fields } = this.#fitting(all, count);
    const isCutIn = (column: TableColumn) => profileOf(column, population).hasLists;
    const hasMore = isOpening && (fields.length > 0 || columns.some(isCutIn));
    this.columns = columns;
    this.#look = this.#lookOf({ messages, columns, fields: hasMore ? fields : null, isSelectable });
  }

  /** What measures the box; it has no height. */
  renderRulers(): TemplateResult {
    return this.#fit.render();
  }

  render(view: GridView): TemplateResult {
    const { rows, population } = this.#inputs;
    const { widths, isScrolling } = this.#fit;
    const { columns, fields, isSelectable, messages } = this.#look;
    const range = this.#range;
    this.#body.update({
      ...view,
      look: this.#look,
      rows,
      range,
      // The columns become as wide as the widest rows ask for, though these may be far down.
      measured: range && !widths ? this.#widestRows(columns, population) : [],
      areNumbered: range !== null,
      reveal: this.#window.reveal,
    });
    // A name is heard once: that of the box, where there is one, else the table's.
    const classes = [widths && 'fixed', fields && 'opening'].filter(Boolean).join(' ');
    return html`<div
      part="scroll"
      class=${range ? 'scroll window' : 'scroll'}
      role=${isScrolling ? 'region' : nothing}
      aria-label=${isScrolling ? view.name : nothing}
      tabindex=${isScrolling ? 0 : -1}
      @scroll=${range ? this.#onScroll : nothing}
    >
      <table
        part="table"
        class=${classes}
        aria-label=${isScrolling ? nothing : view.name}
        aria-rowcount=${range ? rows.length + 1 : nothing}
        .style=${widths ? `--_least:${widths.reduce((sum, width) => sum + width, 0)}px` : ''}
      >
        ${widths ? renderWidths(widths) : nothing}
        <thead>
          <tr aria-rowindex=${range ? 1 : nothing}>
            ${
              isSelectable
                ? html`<th scope="col" class="tick">
                    <span class="visually-hidden" lang=${messages.lang}
                      >${messages.selectedHeader()}</span
                    >
                  </th>`
                : nothing
            }
            ${columns.map((column) =>
              renderHeader(column, view.directionOf(column), () => view.sortBy(column), messages),
            )}
          </tr>
        </thead>
        ${this.#body.element}
      </table>
    </div>`;
  }

  /** Measures what was rendered, and renders again where it is to be otherwise. */
  measure(): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.scroll');
    if (!box) return;
    const range = this.#range;
    const isUrgent = this.#inputs.isOpening || range !== null;
    if (this.#fit.measure(box, isUrgent) || (range && this.#window.measure(box, range))) {
      this.updateNow();
    }
  }

  readonly #onScroll = (): void => this.host.requestUpdate();
}

function renderWidths(widths: readonly number[]): TemplateResult {
  return html`<colgroup>
    ${widths.map((width) => html`<col .style=${`--_width:${width}px`} />`)}
  </colgroup>`;
}
