import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { AttributeError } from '../errors.js';
import { FilterController, groupNames } from '../group/filter-controller.js';
import { LiveRegion } from '../group/live-region.js';
import { memo } from '../memo.js';
import { parseQuery } from '../query/query.js';
import { prepareSearch } from '../query/search-text.js';
import { obstaclesIn } from '../query/terms.js';
import { fileName } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import { typesErrors } from '../results/values/types-attribute.js';
import { populationOf } from '../rows/population.js';
import { NO_ROWS, rowStages, type RowSet } from '../rows/stages.js';
import { atOnce, inSlices, LONG, patiently, type Later } from '../work.js';
import { onOff } from './attributes.js';
import { checkList } from './check-list.js';
import { renderEmpty } from './empty-and-errors.js';
import { tellNotes } from './faults.js';
import {
  isLinkedView,
  LinkController,
  readKeys,
  writeKeys,
  type LinkState,
} from './link-controller.js';
import { News } from './news.js';
import { SourceElement } from './source-element.js';
import { VocabularyController } from './vocabulary-controller.js';

const NO_COLUMNS: readonly Column[] = [];
const NO_HINTS: readonly string[] = [];

/** The columns that an element's attributes name, and what is wrong with these. */
export interface ReadColumns {
  readonly columns: readonly ColumnExpression[];
  readonly errors: readonly AttributeError[];
}

/**
 * What all elements have in common: from results to the rows that the group's filter leaves.
 *
 * @fires benchmark-filter-change - the filter changed; bubbles, composed, cancelable
 * @fires benchmark-filter-request - the element joins a group; bubbles, composed
 */
export abstract class ResultsElement extends SourceElement {
  /** The elements with the same group share one filter; `none` opts out. */
  @property() group = '';
  /** The author's condition: rows that don't match are not part of this element. */
  @property() where = '';
  /** Values that stand for "no value": `total_cost=0, rank=-1`. */
  @property() missing = '';
  /** Visible caption and accessible name. */
  @property() caption = '';
  /** Keeps the filter in the page's address, under the group's name. */
  @property({ type: Boolean, converter: onOff, attribute: 'sync-url' }) syncUrl = false;
  /** Shows below the element what reading the file assumed, and what looks wrong in it. */
  @property({ type: Boolean, converter: onOff }) check = false;
  /** What the reader chose, shared with the group. */
  protected readonly filter: FilterController = new FilterController(this, () => this.groups, {
    canTell: () => this.#news.canTell(),
    tell: (before) => this.#news.tell(before),
  });
  protected readonly live = new LiveRegion(this);
  readonly #news = new News(this, this.live, () => ({
    filter: this.filter.filter,
    matching: this.matching.length,
    all: this.population.length,
    file: fileName(this.file),
    waiting: this.waitingText,
    hasResults: this.results !== null && !this.isBeginning,
    hints: this.hints,
    messages: this.messages,
  }));
  readonly #vocabulary = new VocabularyController(this);
  readonly #link = new LinkController(this, {
    name: () => {
      const name = this.#linkName();
      return this.syncUrl || isLinkedView(this, name) ? name : null;
    },
    state: () => this.linkState,
    initial: () => this.linkInitial,
    restore: (state) => this.restoreLink(state),
  });
  #population = NO_ROWS.matching;
  #rowSet: RowSet = NO_ROWS;

  /** The group's filter text; setting it reaches the group. The attribute is the first one. */
  @property()
  get query(): string {
    return this.filter.filter.query;
  }
  set query(query: string | null) {
    this.filter.change({ query: String(query ?? '') });
  }

  /** The keys of the rows that are marked in the group; setting it reaches the group. */
  get selected(): readonly string[] {
    return this.filter.filter.selected;
  }
  set selected(selected: readonly string[]) {
    this.filter.change({ selected: [...selected] });
  }

  /** The rows shown now, in their order. */
  get rows(): readonly Row[] {
    return this.#rowSet.shown;
  }

  /** The groups that share this element's filter. */
  protected get groups(): readonly string[] {
    return this.#groups(this.group, this.src, this.baseURI, this.data != null);
  }
  readonly #groups = memo(groupNames);

  /** What the page's address keeps of this element, by name; '' is the query. */
  protected get linkState(): LinkState {
    return { '': this.query, selected: writeKeys(this.selected) };
  }

  /** The same as the author starts with, which the address need not name. */
  protected get linkInitial(): LinkState {
    return { '': this.getAttribute('query') ?? '', selected: '' };
  }

  /** Takes over what the page's address says; what it does not name stays. */
  protected restoreLink(state: LinkState): void {
    const { '': query = this.query, selected, baseline } = state;
    const keys = selected === undefined ? this.selected : readKeys(selected);
    this.filter.change({ query, selected: keys, ...(baseline !== undefined && { baseline }) });
  }

  /** What attributes and conditions may name. */
  protected vocabularyOf(results: Results): readonly Column[] {
    return this.#vocabulary.of(results).columns;
  }

  /** The columns that attributes name, read before the rows are filtered. */
  protected abstract readColumns(results: Results): ReadColumns;

  /** The columns that are worked out from all rows, and that an order may name. */
  protected workedOutColumns(_results: Results): readonly Column[] {
    return NO_COLUMNS;
  }
  readonly #allColumns = memo((columns: readonly Column[], worked: readonly Column[]) => [
    ...columns,
    ...worked,
  ]);

  /** Finds the rows of very many before they are shown, so that they don't hold the page. */
  protected override async prepare(results: Results): Promise<void> {
    const { missing, where, file } = this;
    if (results.rows.length <= LONG || !(missing || where)) return;
    this.#vocabulary.of(results).add(this.readColumns(results).columns);
    const work = populationOf(results, missing, where, this.vocabularyOf(results), file);
    await inSlices(work, new AbortController().signal);
  }

  /** The rows that this element shows of the author's, or makes of them. */
  protected populationFrom(rows: readonly Row[]): readonly Row[] {
    return rows;
  }

  /** The rows of this element before the reader's filter. */
  protected get population(): readonly Row[] {
    return this.#population;
  }

  /** The rows that match the filter, before any limit. */
  protected get matching(): readonly Row[] {
    return this.#rowSet.matching;
  }

  /** The order of the rows, as in a `sort` attribute; '' is that of the file. */
  protected get order(): string {
    return '';
  }

  /** The expression whose value is a row's place in a chart; '' where each row has its own. */
  protected get place(): string {
    return '';
  }

  /** How many rows at the most. */
  protected get mostRows(): number {
    return Infinity;
  }

  readonly #populationOf = memo((...of: Parameters<typeof populationOf>) =>
    atOnce(populationOf(...of)),
  );
  /** What takes its time with very many rows, until it has ended. */
  readonly #works = new Set<Promise<void>>();
  /**
   * Updates again when work in slices has ended.
   * @internal
   */
  readonly later: Later = (work) => {
    const end = work.then(() => {
      this.#works.delete(end);
      this.requestUpdate();
    });
    this.#works.add(end);
  };
  readonly #rowStages = rowStages(this.later);
  readonly #prepareSearch = memo(prepareSearch);
  readonly #renderCheck = checkList(this.later);

  /** Whether what is shown is not all yet. */
  protected get isPending(): boolean {
    return this.#works.size > 0;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.isPending) return isComplete;
    await Promise.all(this.#works);
    return this.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.filter.update();
    this.#link.update();
    this.#population = NO_ROWS.matching;
    this.#rowSet = NO_ROWS;
    if (this.results) this.#updateRows(this.results);
  }

  #updateRows(results: Results): void {
    this.faults.isQuiet = this.isBeginning;
    tellNotes(results, this.file);
    for (const error of typesErrors(this.types, results.columns, this.file)) {
      this.faults.add('types', error);
    }
    const read = this.readColumns(results);
    this.faults.addAll(read.errors);
    this.#vocabulary.of(results).add(read.columns);
    const { missing, where, place, query, language: lang, file } = this;
    const columns = this.vocabularyOf(results);
    const population = this.#populationOf(results, missing, where, columns, file);
    this.faults.addAll(population.errors);
    this.#population = this.populationFrom(population.rows);
    this.#prepareSearch(this.#population);
    const worked = this.workedOutColumns(results);
    const all = worked.length > 0 ? this.#allColumns(columns, worked) : columns;
    // An order may name what has just been worked out.
    const { order: sort } = this;
    const options = { sort, place, query, limit: this.mostRows, lang, file, columns: all };
    this.#rowSet = this.#rowStages(this.#population, options);
    this.faults.addAll(this.#rowSet.errors);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setStates({
      empty: this.status === 'loaded' && this.rows.length === 0 && !this.isPending,
      filtered: this.query.trim() !== '',
    });
  }

  /**
   * Tells readers who listen what has changed, when nothing changes any more.
   * @param deed what they did, where only a part of the element knows it
   * @internal
   */
  tell(deed = ''): void {
    this.#news.tell(undefined, deed);
  }

  /** What helps to type. */
  protected get hints(): readonly string[] {
    return NO_HINTS;
  }

  /** In place of rows: what to clear so that there are some. */
  protected renderEmpty(): TemplateResult {
    const { query, population, results, messages } = this;
    if (this.isPending) {
      return html`<p class="waiting" lang=${messages.lang}>
        ${messages.drawing(population.length)}
      </p>`;
    }
    const columns = results ? this.vocabularyOf(results) : NO_COLUMNS;
    const obstacles = this.#obstacles(population, parseQuery(query), columns) ?? [];
    const { length: count } = population;
    return renderEmpty({ query, count, obstacles, messages }, (query) => this.#widen(query));
  }
  readonly #obstacles = patiently(obstaclesIn, this.later);

  /** Goes on with a wider query; the button that asked for it goes away. */
  #widen(query: string): void {
    this.query = query;
    // A chart without marks can't have the focus.
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>('input[type="search"], .plot, .data-scroll')
        ?.focus(),
    );
  }

  protected override renderError(): TemplateResult {
    const { results, missing, file, messages } = this;
    const check =
      this.check && results
        ? this.#renderCheck({
            results,
            missing,
            columns: this.vocabularyOf(results),
            file,
            messages,
          })
        : nothing;
    return html`${super.renderError()} ${check} ${this.live.render(messages.lang)}`;
  }

  /** A link to what is shown. */
  protected get viewAddress(): string {
    return this.#link.addressOf(this.#linkName());
  }

  /** The name in the page's address: the group's, or that of the file without its ending. */
  #linkName(): string {
    const [group] = this.group === 'none' ? [] : this.group.split(',');
    return group?.trim() || fileName(this.file).replace(/\.[^.]*$/, '');
  }
}
