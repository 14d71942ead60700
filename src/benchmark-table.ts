import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { tableStyles } from './benchmark-table.styles.js';
import { ThemeController } from './controllers/theme.js';
import { SortChangeEvent } from './events.js';
import { ResultsElement } from './results-element.js';
import { splitList } from './results/expression.js';
import type { Results, Row } from './results/results.js';
import { nameOf } from './results/source.js';
import type { TableColumn } from './table/cells.js';
import { tableColumns } from './table/columns.js';
import { themeStyles } from './theme.styles.js';
import { memo } from './view/memo.js';

const NO_COLUMNS: readonly TableColumn[] = [];

/**
 * A results file as a table that can be sorted and searched.
 *
 * @customElement benchmark-table
 * @summary A results file as a table that can be sorted and searched.
 * @slot - What is shown without JavaScript, while loading, and when loading failed. A `<table>` or
 *   a data `<script>` here is the data, when there is no `src`.
 * @csspart caption - the caption
 * @csspart controls - the search box and the number of rows
 * @csspart search - the search box
 * @csspart scroll - the box that scrolls
 * @csspart table - the table
 * @csspart error - what is wrong, in sentences
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row is shown
 * @cssstate filtered - the reader's filter is on
 * @fires benchmark-sort-change - a reader sorted; bubbles, composed, cancelable
 */
export class BenchmarkTable extends ResultsElement {
  static override readonly tag = 'benchmark-table';
  static override styles = [themeStyles, tableStyles];

  /** Which columns, in which order: `model as Model, pass_rate_2 as Percent correct (%)`. */
  @property() columns = '';
  /** Columns shown as code. */
  @property() code = '';

  /** The reader's order, as in `sort`; `null` for the author's. */
  @state() private readerSort: string | null = null;
  /** The reader asked for the rows beyond `limit`. */
  @state() private isUnlimited = false;

  readonly #theme = new ThemeController(this);
  readonly #tableColumns = memo((results: Results, columns: string, code: string, lang: string) =>
    tableColumns(results, { columns, code }, this.file, lang),
  );
  #columns: readonly TableColumn[] = NO_COLUMNS;

  protected override get order(): string {
    return this.readerSort ?? this.sort;
  }

  protected override get limitShown(): number {
    return this.isUnlimited ? Infinity : super.limitShown;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('limit')) this.isUnlimited = false;
    super.willUpdate(changed);
    const { results } = this;
    if (!results) return;
    const { columns, errors } = this.#tableColumns(results, this.columns, this.code, this.language);
    this.#columns = columns;
    for (const error of errors) this.fault('columns', error);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What sticks must hide what scrolls below it, and a page's background can't be inherited.
    const scroll = this.renderRoot.querySelector<HTMLElement>('.scroll');
    scroll?.style.setProperty('--_surface-color', this.#theme.theme?.surface ?? 'Canvas');
  }

  /** First the direction that shows the best or the first, then the other, then the author's. */
  #sortBy(column: TableColumn): void {
    const first = column.type === 'number' || column.type === 'date' ? '-' : '';
    const second = first === '-' ? '' : '-';
    const orders = [first + column.text, second + column.text, null];
    const next = orders[(orders.indexOf(this.readerSort) + 1) % 3] ?? null;
    const event = new SortChangeEvent({ sort: next ?? this.sort });
    if (this.dispatchEvent(event)) this.readerSort = next;
  }

  #directionOf(column: TableColumn): 'ascending' | 'descending' | null {
    const [first = ''] = splitList(this.order);
    const name = first.replace(/^-\s*/, '');
    if (name !== column.text && name !== column.name) return null;
    return first.startsWith('-') ? 'descending' : 'ascending';
  }

  protected override render(): TemplateResult {
    if (!this.results) {
      return html`${this.#renderWaiting()}<slot></slot>${this.renderError()}`;
    }
    return html`
      ${this.#theme.render()}
      ${
        this.caption
          ? html`<div part="caption" class="caption" id="caption">${this.caption}</div>`
          : nothing
      }
      ${this.noControls ? nothing : this.#renderControls()} ${this.#renderTable()}
      ${this.#renderMore()} ${this.renderError()}
    `;
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    return this.status === 'loading' && this.childElementCount === 0
      ? html`<p class="note" role="status">Loading ${nameOf(this.file)} …</p>`
      : nothing;
  }

  #renderControls(): TemplateResult {
    const shown = this.matching.length;
    const all = this.population.length;
    const count = shown === all ? `${all} rows` : `${shown} of ${all} rows`;
    return html`<div part="controls" class="controls">
      <label part="search" class="search">
        Search
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.query)}
          @input=${(event: InputEvent) => {
            this.query = (event.target as HTMLInputElement).value;
          }}
        />
      </label>
      <span class="count" role="status">${count}</span>
    </div>`;
  }

  #renderTable(): TemplateResult {
    const name = this.caption || (this.src ? nameOf(this.file) : 'Results');
    return html`<div part="scroll" class="scroll" role="region" aria-label=${name} tabindex="0">
        <table part="table" aria-label=${name}>
          <thead>
            <tr>
              ${this.#columns.map((column) => this.#renderHeader(column))}
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.rows,
              (row) => row,
              (row) => this.#renderRow(row),
            )}
          </tbody>
        </table>
      </div>
      ${this.rows.length === 0 ? this.#renderEmpty() : nothing}`;
  }

  #renderHeader(column: TableColumn): TemplateResult {
    const direction = this.#directionOf(column);
    const { label, unit, type } = column;
    const isNumber = type === 'number';
    // On the inner side of the text, so that headers line up with their numbers.
    const arrow = html`<span class="arrow" aria-hidden="true"
      >${direction === 'ascending' ? '↑' : '↓'}</span
    >`;
    const title = html`${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}`;
    return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${direction ?? nothing}>
      <button type="button" @click=${() => this.#sortBy(column)}>
        ${isNumber ? [arrow, title] : [title, arrow]}
      </button>
    </th>`;
  }

  #renderRow(row: Row): TemplateResult {
    return html`<tr>
      ${this.#columns.map((column, index) => {
        const text = column.format.cell(row);
        const cell = column.style(text, row, column);
        const kind = column.type === 'number' ? 'number' : text.length > 16 ? 'text' : 'word';
        return index === 0
          ? html`<th scope="row" class=${kind}>${cell}</th>`
          : html`<td class=${kind}>${cell}</td>`;
      })}
    </tr>`;
  }

  #renderEmpty(): TemplateResult {
    return this.population.length > 0
      ? html`<p class="empty">
          No row matches “${this.query}”.
          <button type="button" @click=${this.#clear}>
            Show all ${this.population.length} rows
          </button>
        </p>`
      : html`<p class="empty">There are no rows.</p>`;
  }

  /** The button goes away with the filter; the focus goes to where the reader goes on. */
  readonly #clear = (): void => {
    this.query = '';
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  };

  #renderMore(): TemplateResult | typeof nothing {
    const shown = this.rows.length;
    const all = this.matching.length;
    if (shown === all) return nothing;
    return html`<p class="note more">
      The first ${shown} of ${all} rows.
      <button type="button" @click=${() => (this.isUnlimited = true)}>Show all</button>
    </p>`;
  }
}
