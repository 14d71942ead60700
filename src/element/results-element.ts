import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ColumnExpression, ExpressionContext } from '../columns/expression.js';
import { numberFormat } from '../columns/number-format.js';
import { define } from '../define.js';
import type { AttributeError, ResultsError } from '../errors.js';
import { FilterController, groupNames } from '../group/filter-controller.js';
import { LiveRegion } from '../group/live-region.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { prepareSearch } from '../query/predicate.js';
import { hasDecimalComma } from '../results/values/decimal-comma.js';
import { fileName } from '../results/file.js';
import { registerFormat, type Format } from '../results/formats/file-format.js';
import type { Reading } from '../results/parse.js';
import type { Column, Results, Row } from '../results/results.js';
import { typesErrors } from '../results/values/types-attribute.js';
import { populationOf } from '../rows/population.js';
import { NO_ROWS, rowStages, type RowSet } from '../rows/stages.js';
import { adoptSheets } from '../theme/sheets.js';
import { onOff, tidyValues } from './attributes.js';
import { checkList } from './check-list.js';
import { renderEmpty, renderErrors, renderWaiting, waitingText } from './empty-and-errors.js';
import { Faults, tellNotes, warnOnce } from './faults.js';
import { LanguageController } from './language-controller.js';
import {
  isLinkedView,
  LinkController,
  readKeys,
  writeKeys,
  type LinkState,
} from './link-controller.js';
import { News } from './news.js';
import { SourceController, type SourceHost, type Status } from './source-controller.js';
import { unclosedFault } from './unclosed.js';
import { VocabularyController } from './vocabulary-controller.js';

const NO_COLUMNS: readonly Column[] = [];
const NO_HINTS: readonly string[] = [];

const { createElement } = Document.prototype;

/** Of a load, where the attribute says nothing that is understood: in seconds, and in MB. */
const TIMEOUT = 30;
const MAX_SIZE = 20;

const orStandard = (value: number | null, standard: number): number =>
  value !== null && value >= 0 ? value : standard;

/** The columns that an element's attributes name, and what is wrong with these. */
export interface ReadColumns {
  readonly columns: readonly ColumnExpression[];
  readonly errors: readonly AttributeError[];
}

/**
 * What all elements have in common: from a source to the rows that the group's filter leaves.
 *
 * @fires loadstart - a load begins; does not bubble
 * @fires load - the results are on the page; does not bubble
 * @fires error - an `ErrorEvent` with a `ResultsError`; does not bubble
 * @fires loadend - after `load` or `error`; does not bubble
 * @fires benchmark-filter-change - the filter changed; bubbles, composed, cancelable
 * @fires benchmark-filter-request - the element joins a group; bubbles, composed
 */
export abstract class ResultsElement extends LitElement implements SourceHost {
  /** The tag that `define()` registers when none is given. */
  static readonly tag: string;

  /** The formats of files, to which a script can add one. */
  static readonly formats = { register: registerFormat };

  /** Registers the element, under another name if one is given. */
  static define(tag: string = this.tag): void {
    // A class can be registered once; another name needs a class of its own.
    const isTaken = customElements.getName?.(this as never) != null;
    define(tag, (isTaken ? class extends (this as never as typeof HTMLElement) {} : this) as never);
  }

  /** The results file, relative to the page; a JSON Pointer may follow, or a table's number: `#2`. */
  @property() src = '';
  /** `yaml`, `json`, `jsonl`, `csv`, `tsv` or `go-bench`; otherwise found out. */
  @property() format: Format | '' = '';
  /** The column whose list of maps becomes rows. */
  @property() unnest = '';
  /** What columns hold, where it is found out wrong: `version: text, size: number`. */
  @property() types = '';
  /** The elements with the same group share one filter; `none` opts out. */
  @property() group = '';
  /** The author's condition: rows that don't match are not part of this element. */
  @property() where = '';
  /** Values that stand for "no value": `total_cost=0, rank=-1`. */
  @property() missing = '';
  /** Visible caption and accessible name. */
  @property() caption = '';
  /** `eager`, or `lazy`: load when near the viewport. */
  @property() loading: 'eager' | 'lazy' = 'eager';
  /** As on `<img>`: `anonymous` or `use-credentials`. */
  @property({ attribute: 'crossorigin' })
  crossOrigin: '' | 'anonymous' | 'use-credentials' | null = null;
  /** So many seconds the server may send nothing; 0 for no end. */
  @property({ type: Number }) timeout: number | null = TIMEOUT;
  /** The largest file to load, in MB; 0 for no end. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | null = MAX_SIZE;
  /** Keeps the filter in the page's address, under the group's name. */
  @property({ type: Boolean, converter: onOff, attribute: 'sync-url' }) syncUrl = false;
  /** Shows below the element what reading the file assumed, and what looks wrong in it. */
  @property({ type: Boolean, converter: onOff }) check = false;
  /** Results given directly: a list of maps, or any other shape of a file. Wins over `src`. */
  @property({ attribute: false }) data: unknown = null;

  readonly #source = new SourceController(this, {
    request: (url) => this.request(url),
    fetch: this.fetch,
    bounds: () => ({
      timeout: orStandard(this.timeout, TIMEOUT),
      maxSize: orStandard(this.maxSize, MAX_SIZE),
    }),
    // Elements whose languages read numbers alike share their results.
    reading: () =>
      this.#reading(this.unnest, this.types, hasDecimalComma(this.language) ? 'de' : ''),
  });
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
    waiting: this.#waitingText,
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
  readonly #language = new LanguageController(this);
  protected readonly faults = new Faults(this);
  readonly #internals = this.attachInternals();
  /** Whether the rest of the page is among its children, so that these are shown. */
  #isUnclosed = false;
  #population = NO_ROWS.matching;
  #rowSet: RowSet = NO_ROWS;

  readonly #reading = memo((unnest: string, types: string, lang: string): Reading => ({
    unnest,
    types,
    lang,
  }));

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

  /** `idle`, `loading`, `loaded` or `error`. */
  get status(): Status {
    return this.#source.status;
  }

  /** Why loading failed, or what is wrong with an attribute. */
  get error(): ResultsError | null {
    return this.#source.error ?? this.faults.errors[0] ?? null;
  }
  /** Frameworks set a property where there is one: they mean the attribute `error`. */
  set error(columns: string | null | undefined) {
    if (columns == null) this.removeAttribute('error');
    else this.setAttribute('error', String(columns));
  }

  /** All that was parsed; `null` while there is nothing. While a table loads, its first rows may be. */
  get results(): Results | null {
    return this.#source.results;
  }

  /** The rows shown now, in their order. */
  get rows(): readonly Row[] {
    return this.#rowSet.shown;
  }

  /** Settles when the present load has ended and is shown; never rejects. */
  get loadComplete(): Promise<void> {
    return this.#source.complete;
  }

  /** Fetches the file again, past every cache. */
  reload(): Promise<void> {
    this.#source.reload();
    return this.loadComplete;
  }

  /** The request for an address; override it to add a header. */
  protected request(url: string): Request {
    const credentials = this.crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
    return new Request(url, { credentials });
  }

  /** Sends the request; override it to answer from elsewhere. */
  protected fetch(request: Request): Promise<Response> {
    return fetch(request);
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

  /** Whether it shows the first rows of a large file while the others are on their way. */
  get showsBeginning(): boolean {
    return false;
  }

  /** Whether only the beginning of the file is there yet, or ever. */
  protected get isBeginning(): boolean {
    return this.#source.isBeginning;
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

  /** The language of the page where the element stands; '' for the browser's. */
  protected get language(): string {
    return this.#language.lang;
  }

  /** What readers are told, in that language. */
  get messages(): Messages {
    return this.#language.messages;
  }

  /** Names the file in messages; the same object again, so that no stage runs again for it. */
  protected get file(): ExpressionContext {
    return this.#file(this.src, this.messages);
  }
  readonly #file = memo((url: string, messages: Messages): ExpressionContext => ({
    url: url.replace(/^#.*/s, ''),
    messages,
  }));

  readonly #populationOf = memo(populationOf);
  readonly #rowStages = rowStages();
  readonly #prepareSearch = memo(prepareSearch);
  readonly #renderCheck = checkList();

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptSheets(this, root);
    return root;
  }

  /** In another document, that of a frame, the sheets are gone. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptSheets(this, this.shadowRoot);
  }

  /** Where not even a template can be made, what is between the tags stays to be seen. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      const root = this.renderRoot as ShadowRoot | undefined;
      // A page's own form may be called `document.createElement`.
      if (root?.childElementCount === 0) root.append(createElement.call(document, 'slot'));
      if (this.ownerDocument.contentType === 'text/html') throw error;
      warnOnce(
        'In a page of XHTML the elements show only what is between their tags: send it as text/html.',
      );
    }
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    tidyValues(this);
    this.#source.update();
    this.filter.update();
    this.#link.update();
    this.faults.clear();
    const unclosed = unclosedFault(this);
    this.#isUnclosed = unclosed !== null;
    if (unclosed) this.faults.add('', unclosed);
    this.#population = NO_ROWS.matching;
    this.#rowSet = NO_ROWS;
    if (this.results) this.#updateRows(this.results);
    // The first use of Intl takes a while: now is the file's time, not the reader's.
    else if (this.status === 'loading') numberFormat('', 0, this.language)(0);
  }

  #updateRows(results: Results): void {
    this.faults.isQuiet = this.isBeginning;
    tellNotes(results, this.file);
    this.#prepareSearch(results.rows);
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
    const states: Record<string, boolean> = {
      loading: this.status === 'loading',
      error: this.error !== null,
      empty: this.status === 'loaded' && this.rows.length === 0,
      filtered: this.query.trim() !== '',
    };
    this.setStates(states);
  }

  /** Sets custom states, for `:state()`. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    const own = this.#internals.states;
    for (const [state, isOn] of Object.entries(states)) {
      // A browser may style all of an element anew whenever one is set.
      if (own.has(state) !== isOn) own[isOn ? 'add' : 'delete'](state);
    }
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
    const { query, population: rows, results, messages } = this;
    const columns = results ? this.vocabularyOf(results) : [];
    return renderEmpty({ query, rows, columns, messages }, (query) => this.#widen(query));
  }

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

  /** What is said while the file is on its way. */
  protected renderWaiting(hasFallback = this.#hasFallback): TemplateResult | typeof nothing {
    const { file, messages, isBeginning, results } = this;
    if (this.status !== 'loading' || (results && !isBeginning)) return nothing;
    const rows = results?.rows.length ?? 0;
    return renderWaiting(fileName(file), this.#source.progress, rows, hasFallback, messages);
  }

  get #waitingText(): string {
    if (this.status !== 'loading' || this.results) return '';
    return waitingText(fileName(this.file), this.#source.progress, this.messages);
  }

  get #hasFallback(): boolean {
    return this.querySelector(':scope > :not(template)') !== null;
  }

  /** Loads again. The button goes away when that helps, and the focus to what is there then. */
  readonly #retry = async (): Promise<void> => {
    const root = this.renderRoot as ShadowRoot;
    const hasFocus = root.activeElement !== null;
    this.#source.retry();
    await this.loadComplete;
    if (hasFocus && this.results && this.ownerDocument.activeElement === this.ownerDocument.body) {
      const shown =
        root.querySelector<HTMLElement>('.plot, .scroll') ?? root.querySelector('input');
      shown?.focus();
    }
  };

  /** What is wrong, in sentences; below whatever can be shown all the same. */
  protected renderError(): TemplateResult {
    const { results, missing, file, messages } = this;
    const { error, retried } = this.#source;
    const errors = renderErrors([error ?? retried, ...this.faults.errors], {
      messages,
      isBusy: retried !== null,
      rows: this.isBeginning && results ? results.rows.length : 0,
      retry: () => void this.#retry(),
    });
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
    const live = this.live.render(messages.lang);
    return html`${errors} ${check} ${live} ${this.#isUnclosed ? html`<slot></slot>` : nothing}`;
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
