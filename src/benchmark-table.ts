import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tableStyles } from './benchmark-table.styles.js';
import { actionsStyles } from './element/actions.styles.js';
import { onOff } from './element/attributes.js';
import { warnOnce } from './element/faults.js';
import type { LinkState } from './element/link-controller.js';
import type { ReadColumns } from './element/results-element.js';
import { RowsElement } from './element/rows-element.js';
import { rowsStyles } from './element/rows-element.styles.js';
import { sheetColumn, type SheetBody } from './export/sheet.js';
import { FilterControls } from './filter/controls.js';
import { readFacetColumns, type FacetColumns } from './filter/facet.js';
import { facetPanelStyles } from './filter/facet-panel.styles.js';
import { searchBoxStyles } from './filter/search-box.styles.js';
import { MOST_QUERY, SortChangeEvent } from './group/events.js';
import { HoverController } from './group/hover-controller.js';
import { memo } from './memo.js';
import { fileName } from './results/file.js';
import type { Column, Results, Row } from './results/results.js';
import { mergeRows, type Merged } from './rows/merge.js';
import { isSort } from './rows/sort.js';
import { cellLooks } from './table/cell-looks.js';
import type { CellStyle, TableColumn } from './table/cells/cell.js';
import { cellStyles } from './table/cells/cell-styles.js';
import { ColumnPages } from './table/column-pages.js';
import { Grid } from './table/grid.js';
import { MOST_IN_BOX } from './table/row-window.js';
import { directionIn, nextOrder } from './table/header.js';
import { hiddenMatches } from './table/hidden-matches.js';
import { namedColumns, type NamedColumns } from './table/named-columns.js';
import { OpenedCells } from './table/opened-cells.js';
import { renderPaperNote } from './table/paper-note.js';
import { tableColumns, type TableColumns } from './table/table-columns.js';
import { TableRanking } from './table/table-ranking.js';
import type { Formatters } from './table/formatters.js';
import { ThemeController } from './theme/theme-controller.js';
import { themeStyles } from './theme/theme.styles.js';

/** `rank`, or `rank="pass_rate_2"`. */
const rankConverter = { fromAttribute: (value: string | null) => value };
/** So many measures are named by which a table without a caption is called. */
const MOST_NAMED = 2;
const NO_COLUMNS: TableColumns = { shown: [], others: [] };
const NOTHING_MERGED: Merged<NamedColumns> = {
  rows: [],
  named: { shown: [], others: [], isChosen: false, errors: [] },
  aggregates: [],
};
const stylesOfCells = Object.values<CellStyle>(cellStyles).flatMap(({ styles }) => styles ?? []);

/**
 * A results file as a table that can be sorted and searched.
 *
 * @customElement benchmark-table
 * @summary A results file as a table that can be sorted and searched.
 * @slot - What is shown without JavaScript, while loading, and when loading failed. A `<table>` or
 *   a data `<script>` here is the data, when there is no `src`. A `<template data-column="model">`
 *   says what the cells of a column look like.
 * @csspart caption - the caption
 * @csspart actions - the "⋯" button
 * @csspart subtitle - the line below the caption
 * @csspart foot - the author's note and source
 * @csspart controls - the search box, the number of rows, and what can be done with those selected
 * @csspart search - the search box
 * @csspart suggestions - the list of values and columns that opens below the search box
 * @csspart help - the examples that the "?" opens
 * @csspart facets - all facets
 * @csspart facet - one column with its values, or with the two fields of its range
 * @csspart scroll - the box that scrolls
 * @csspart table - the table
 * @csspart row - a row; one that is selected is also the part `selected`
 * @csspart selected - a row that is selected
 * @csspart note - who leads, and how the ranks and intervals came about
 * @csspart check - what `check` found in the file
 * @csspart error - what is wrong, in sentences
 * @csspart retry - the button that loads a file again which could not be loaded
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row is shown
 * @cssstate filtered - the reader's filter is on
 * @fires benchmark-sort-change - a reader sorted; bubbles, composed, cancelable
 */
export class BenchmarkTable extends RowsElement {
  static override readonly tag = 'benchmark-table';
  static override styles = [
    themeStyles,
    rowsStyles,
    searchBoxStyles,
    facetPanelStyles,
    actionsStyles,
    tableStyles,
    stylesOfCells,
  ];

  /** Which columns, in which order: `model as Model, pass_rate_2 as Percent correct (%)`. */
  @property() columns = '';
  /** Number columns shown with a bar from zero. */
  @property() bars = '';
  /** Number columns shown with a colour that is the stronger the greater the number is. */
  @property() heat = '';
  /** Columns shown as code. */
  @property() code = '';
  /** Columns whose values can be ticked, with their counts: `edit_format as Edit format`. */
  @property() facets = '';
  /** A first column of ranks: by a column, or by the first of `sort`; with intervals, they admit ties. */
  @property({ type: Object, converter: rankConverter }) rank: string | boolean | null = null;
  /** A row opens to all its other fields; columns that don't fit into the box are among them. */
  @property({ type: Boolean, converter: onOff }) details = false;
  /** Rows can be selected, and then shown alone. */
  @property({ type: Boolean, converter: onOff }) selectable = false;
  /** How columns are written, by their names: `{ total_cost: (value, row) => '...' }`. */
  @property({ attribute: false }) formatters: Formatters | null = null;

  /** The reader's order, as in `sort`; `null` for the author's. */
  @state() private readerSort: string | null = null;

  readonly #controls = new FilterControls(this);
  readonly #theme = new ThemeController(this, (states) => this.setStates(states));
  readonly #grid = new Grid(this, () => this.#updateNow());
  readonly #hover = new HoverController(
    this,
    () => this.groups,
    () => this.requestUpdate(),
  );
  readonly #opened = new OpenedCells(this);
  readonly #pages = new ColumnPages(this);
  readonly #ranking = new TableRanking();
  #columns = NO_COLUMNS;
  /** Rows and columns; aggregates put rows together. */
  #merged = NOTHING_MERGED;

  readonly #namedColumns = memo(namedColumns);
  readonly #mergeRows = memo(mergeRows<NamedColumns>);
  readonly #cellLooks = cellLooks();
  readonly #facetColumns = memo(readFacetColumns);
  readonly #tableColumns = memo(tableColumns);
  readonly #nameable = memo((columns: readonly Column[], { aggregates }: typeof NOTHING_MERGED) => [
    ...columns,
    ...aggregates,
  ]);
  readonly #workedOut = memo((rank: Column | null, { aggregates }: typeof NOTHING_MERGED) =>
    rank ? [rank, ...aggregates] : aggregates,
  );
  readonly #hiddenMatches = memo(hiddenMatches);

  /** The reader's order; an address may name a column that is not there. */
  get #readerOrder(): string | null {
    const { results, readerSort } = this;
    if (!results || !readerSort) return readerSort;
    const columns = [
      ...this.vocabularyOf(results),
      ...this.#workedOut(this.#ranking.column, this.#merged),
    ];
    return isSort(readerSort, columns, this.file) ? readerSort : null;
  }

  protected override get order(): string {
    return this.#readerOrder ?? this.sort;
  }

  protected override get hints(): readonly string[] {
    return this.#controls.hints;
  }

  protected override defaultKey(results: Results): Column | undefined {
    const names = this.#readNamed(results).shown.find(({ aggregate }) => !aggregate);
    return names ?? results.columns[0];
  }

  protected override get linkState(): LinkState {
    return { ...super.linkState, sort: this.#readerOrder ?? '' };
  }

  protected override get linkInitial(): LinkState {
    return { ...super.linkInitial, sort: '' };
  }

  protected override restoreLink(state: LinkState): void {
    super.restoreLink(state);
    this.readerSort = state['sort']?.slice(0, MOST_QUERY) || null;
  }

  protected override readColumns(results: Results): ReadColumns {
    const { shown, errors } = this.#readNamed(results);
    const facets = this.#readFacets(results);
    return { columns: [...shown, ...facets.columns], errors: [...errors, ...facets.errors] };
  }

  protected override get sheet(): SheetBody {
    const { rows } = this;
    const columnOf = (column: TableColumn) => sheetColumn(column, rows, column.format.cell);
    return { columns: this.#columns.shown.map(columnOf), length: rows.length };
  }

  #readFacets(results: Results): FacetColumns {
    const { shown } = this.#readNamed(results);
    return this.#facetColumns(this.facets, results.columns, shown, this.file);
  }

  #readNamed(results: Results): NamedColumns {
    return this.#namedColumns(results, this.columns, this.details, this.file);
  }

  /** With an aggregate among the columns, a row for each combination of the others. */
  protected override populationFrom(rows: readonly Row[]): readonly Row[] {
    const results = this.results!;
    this.#merged = this.#mergeRows(rows, this.#readNamed(results), results.columns, this.file);
    return this.#merged.rows;
  }

  /** But nothing that is worked out from all rows. */
  override get showsBeginning(): boolean {
    return !this.rank && !/\(/.test(this.columns.replace(/ as [^,]*/g, ''));
  }

  protected override workedOutColumns(results: Results): readonly Column[] {
    const { rank, sort, population: rows, file, messages, language: lang } = this;
    const ranking = this.#ranking;
    ranking.update({
      rank,
      sort,
      settings: this.rankSettings(results),
      shown: this.#merged.named.shown,
      columns: this.#nameable(this.vocabularyOf(results), this.#merged),
      rows,
      file,
      messages,
      lang,
      nameOf: this.#nameOf,
    });
    this.faults.addAll(ranking.errors);
    if (ranking.warning) warnOnce(`<${this.localName} rank>: ${ranking.warning}`);
    return this.#workedOut(ranking.column, this.#merged);
  }
  readonly #nameOf = (row: Row): string => this.keyOf(row);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { results, population } = this;
    if (!results) return;
    const looks = this.#cellLooks(this, this.vocabularyOf(results), this.file);
    this.faults.addAll(looks.errors);
    const { language, messages } = this;
    const columns = this.#tableColumns(
      this.#pages.of(this.#merged.named, results.columns),
      looks,
      population,
      language,
      messages,
      this.rankSettings(results).lower,
      this.#ranking.format,
    );
    this.#columns = this.#ranking.columnsOf(columns, this.baselineRow);
    this.#grid.update({
      columns: this.#columns,
      rows: this.rows,
      population,
      most: this.mostRows,
      isSelectable: this.selectable,
      isOpening: this.details,
      messages,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setStates({ waiting: !this.results && this.#isWaiting });
    // Read while the file is on its way: with rows in the document, a whole layout goes before it.
    const { theme } = this.#theme;
    const box = this.renderRoot.querySelector<HTMLElement>('.scroll');
    // What sticks must hide what scrolls below it, and a page's background can't be inherited.
    box?.style.setProperty('--_surface-color', theme?.surface ?? 'Canvas');
    this.#grid.measure();
  }

  /** Renders again before the browser paints. */
  #updateNow(): void {
    this.requestUpdate();
    if (this.hasUpdated && this.isConnected) this.performUpdate();
  }

  #sortBy(column: TableColumn): void {
    const { lower } = this.rankSettings(this.results!);
    const next = nextOrder(this.#readerOrder, column, lower);
    const event = new SortChangeEvent({ sort: next ?? this.sort });
    if (!this.dispatchEvent(event)) return;
    this.readerSort = next;
    const { order, messages } = this;
    const by = this.#columns.shown.find((one) => directionIn(order, one));
    this.live.say(
      by
        ? messages.sortedBy(by.label, directionIn(order, by) === 'ascending')
        : messages.notSorted(),
    );
  }

  protected override renderContent(): TemplateResult {
    const { results } = this;
    if (!results) {
      return html`${this.#theme.render()}
        <p class="note waiting" lang=${this.messages.lang}>${this.renderWaiting()}</p>
        <slot></slot>`;
    }
    return html`
      ${this.#theme.render()} ${this.#grid.renderRulers()}
      ${
        this.caption
          ? html`<div part="caption" class="caption" id="caption">${this.caption}</div>`
          : nothing
      }
      ${this.renderSubtitle()} ${this.noControls ? nothing : this.#renderControls(results)}
      ${this.#renderGrid(results)}
      ${this.rows.length === 0 && !this.isBeginning ? this.renderEmpty() : nothing}
      ${this.#renderMore()} ${this.#ranking.renderNote(this.matching.length)}
      ${this.#renderPaperNote()} ${this.renderFoot()}
      ${this.noControls ? this.menu.render() : nothing}
      ${this.#pages.render(this.#grid.count, this.details, this.messages)}
    `;
  }

  /** Whether there is nothing to see until the file is there. */
  get #isWaiting(): boolean {
    return this.status === 'loading' && !this.querySelector(':scope > :not(template)');
  }

  #renderControls(results: Results): TemplateResult {
    const { population, matching, language, selected, selection, messages } = this;
    const columns = this.#nameable(this.vocabularyOf(results), this.#merged);
    const facets = this.#readFacets(results).columns;
    const hasRowKeys = this.selectable || this.details;
    const counted = { facets, columns, population, matching, language, hasRowKeys };
    const compare = this.#ranking.renderChoice(this.baselineRow, this.#compareWithName);
    const menu = this.menu.render();
    const waiting = this.renderWaiting(false);
    if (selected.length === 0) {
      return this.#controls.render(counted, 0, html`${compare} ${menu}`, waiting);
    }
    const actions = html`
      ${compare}
      ${
        selection.hasRows
          ? html`<button
              type="button"
              class="link"
              lang=${messages.lang}
              @click=${selection.showAlone}
            >
              ${messages.showSelected()}
            </button>`
          : nothing
      }
      <button type="button" class="link" lang=${messages.lang} @click=${this.#clearSelection}>
        ${messages.clearSelection()}
      </button>
      ${menu}
    `;
    return this.#controls.render(counted, selected.length, actions, waiting);
  }

  #renderPaperNote(): TemplateResult {
    const { query, rows, matching, population, baselineRow, messages } = this;
    const printed = {
      query: query.trim(),
      shown: rows.length,
      matching: matching.length,
      all: population.length,
      baseline: baselineRow ? this.keyOf(baselineRow) : '',
      src: this.data == null ? this.src : '',
    };
    return renderPaperNote(printed, messages);
  }

  readonly #compareWithName = (name: string): void => {
    this.baseline = name;
    // If the page prevented it, the list must be as before.
    this.requestUpdate();
  };

  /** Compares with a row, or with none if it was that one. */
  readonly #compareWith = (row: Row): void => {
    this.baseline = row === this.baselineRow ? '' : this.keyOf(row);
  };

  /** The button goes away with the selection; the focus goes to where the reader goes on. */
  readonly #clearSelection = (): void => {
    this.selection.clear();
    this.renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus();
  };

  /** What a table without a caption is called: what it shows, by what. */
  get #contentName(): string {
    const [name, ...others] = this.#columns.shown.filter(({ isRank }) => !isRank);
    const labels = others.map(({ label }) => label);
    if (!name || labels.length === 0) return name?.label ?? fileName(this.file);
    return this.messages.tableName(labels.slice(0, MOST_NAMED), labels.length, name.label);
  }

  #renderGrid(results: Results): TemplateResult {
    const { rows, selection, order } = this;
    const ranking = this.#ranking;
    return this.#grid.render({
      name: this.caption || this.#contentName,
      opened: this.#opened,
      isSelected: selection.isSelected,
      toggleSelected: selection.toggle,
      isHighlighted: this.isHighlighted,
      isPointedAt: (row) => this.#hover.litKey !== null && this.#hover.litKey === this.keyOf(row),
      pointAt: (row) => this.#hover.change(row && this.keyOf(row)),
      apart: ranking.apartIn(rows, order),
      compare: ranking.hasRanges ? this.#compareWith : null,
      isBaseline: (row) => row === this.baselineRow,
      hiddenMatches: this.#hiddenMatches(
        this.query,
        this.vocabularyOf(results),
        this.#grid.columns,
      ),
      directionOf: (column) => directionIn(order, column),
      sortBy: (column) => this.#sortBy(column),
    });
  }

  /** Below a table that the author has cut: how many rows there are, and a button for the others. */
  #renderMore(): TemplateResult | typeof nothing {
    const { messages } = this;
    const [shown, all] = [this.rows.length, this.matching.length];
    if (all <= this.limited.given) {
      return shown > MOST_IN_BOX
        ? html`<p class="note in-box" lang=${messages.lang}>
            ${messages.firstRows(MOST_IN_BOX, all)} ${messages.othersInSearch()}
          </p>`
        : nothing;
    }
    const isMore = shown < all;
    return html`<p class="note ${isMore ? 'more' : 'fewer'}" lang=${messages.lang}>
      ${isMore ? messages.firstRows(shown, all) : messages.allRows(all)}
      <button type="button" @click=${this.#toggleLimit}>
        ${isMore ? messages.showAll() : messages.showFewer()}
      </button>
    </p>`;
  }

  /** The button keeps the focus, and stays in view where the table above it shrinks. */
  readonly #toggleLimit = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    this.limited.toggle();
    await this.updateComplete;
    if (this.mostRows < Infinity) button.scrollIntoView({ block: 'nearest' });
  };
}
