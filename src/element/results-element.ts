import { LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FilterController, groupNames } from '../group/filter-controller.js';
import { LinkController, readKeys, writeKeys, type LinkState } from './link-controller.js';
import { SourceController, type SourceHost, type Status } from './source-controller.js';
import { VocabularyController } from './vocabulary-controller.js';
import { ResultsError } from '../errors.js';
import { define } from '../define.js';
import type { ColumnExpression } from '../columns/expression.js';
import { textOf, type Column, type Results, type Row } from '../results/results.js';
import { nameOf, type Source } from '../results/file.js';
import { renderEmpty, renderErrors } from './empty-and-errors.js';
import { memo } from '../memo.js';
import { parseQuery } from '../query/query.js';
import { predicateOf, prepareSearch } from '../query/predicate.js';
import { valuesTerm, withTerm } from '../query/terms.js';
import { NO_ROWS, rowStages, type RowSet } from '../rows/stages.js';

const warned = new Set<string>();

/** Tells the author once for each message. */
function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}

/**
 * What a chart and a table have in common: from a source to the rows that are shown.
 *
 * @fires loadstart - a load begins; does not bubble
 * @fires load - the results are on the page; does not bubble
 * @fires error - an `ErrorEvent` with a `ResultsError`; does not bubble
 * @fires loadend - after `load` or `error`; does not bubble
 * @fires benchmark-filter-change - the filter changed; bubbles, composed, cancelable
 * @fires benchmark-filter-request - the element joins a group; bubbles, composed
 * @fires benchmark-hover-change - the reader points at a row, or at none any more; bubbles, composed
 */
export abstract class ResultsElement extends LitElement implements SourceHost {
  /** The tag that `define()` registers when none is given. */
  static readonly tag: string;

  /** Registers the element, under another name if one is given. */
  static define(tag: string = this.tag): void {
    // A class can be registered once; another name needs a class of its own.
    const isTaken = customElements.getName?.(this as never) != null;
    define(tag, (isTaken ? class extends (this as never as typeof HTMLElement) {} : this) as never);
  }

  /** The results file, relative to the page; a JSON Pointer may follow as fragment. */
  @property() src = '';
  /** `yaml`, `json`, `jsonl`, `csv` or `tsv`; otherwise found out. */
  @property() format = '';
  /** The elements with the same group share one filter; `none` opts out. */
  @property() group = '';
  /** The author's condition: rows that don't match are not part of this element. */
  @property() where = '';
  /** Columns to sort by, with a minus for descending: `-pass_rate_2, model`. */
  @property() sort = '';
  /** At most so many rows, after sorting. */
  @property({ type: Number }) limit: number | null = null;
  /** The column whose value names a row. */
  @property() key = '';
  /** Rows to accent; a query. */
  @property() highlight = '';
  /** Values that stand for "no value": `total_cost=0, rank=-1`. */
  @property() missing = '';
  /** Visible caption and accessible name. */
  @property() caption = '';
  /** `eager`, or `lazy`: load when near the viewport. */
  @property() loading = 'eager';
  /** As on `<img>`: `anonymous` or `use-credentials`. */
  @property({ attribute: 'crossorigin' }) crossOrigin: string | null = null;
  /** Keeps the filter in the page's address, under the group's name. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;
  /** Hides the built-in controls. */
  @property({ type: Boolean, attribute: 'no-controls' }) noControls = false;
  /** Results given directly: a list of maps, or any other shape of a file. Wins over `src`. */
  @property({ attribute: false }) data: unknown = null;

  readonly #source = new SourceController(this, {
    request: (url) => this.request(url),
    fetch: this.fetch,
  });
  readonly #filter = new FilterController(this, () => this.groups);
  readonly #vocabulary = new VocabularyController(this);
  readonly #link = new LinkController(this, {
    name: () => (this.syncUrl ? this.#linkName() : null),
    state: () => this.linkState,
    initial: () => this.linkInitial,
    restore: (state) => this.restoreLink(state),
  });
  /** Rows that the page's address highlights, as in the attribute. */
  #linkedHighlight = '';
  readonly #internals = this.attachInternals();
  #faults: readonly ResultsError[] = [];
  #rowSet: RowSet = NO_ROWS;

  /** The group's filter text; setting it reaches the group. The attribute is the first one. */
  @property()
  get query(): string {
    return this.#filter.filter.query;
  }
  set query(query: string | null) {
    this.#filter.change({ query: query ?? '' });
  }

  /** The keys of the rows that are marked in the group; setting it reaches the group. */
  get selected(): readonly string[] {
    return this.#filter.filter.selected;
  }
  set selected(selected: readonly string[]) {
    this.#filter.change({ selected: [...selected].map(String) });
  }

  /** `idle`, `loading`, `loaded` or `error`. */
  get status(): Status {
    return this.#source.status;
  }

  /** Why loading failed, or what is wrong with an attribute. */
  get error(): ResultsError | null {
    return this.#source.error ?? this.#faults[0] ?? null;
  }

  /** All that was parsed; `null` while there is nothing. */
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
    return this.#groups(this.group, this.src, this.data != null);
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
    const { '': query = this.query, selected, highlight } = state;
    const keys = selected === undefined ? this.selected : readKeys(selected);
    this.#filter.change({ query, selected: keys });
    this.#linkedHighlight = highlight ?? '';
  }

  /** The test for rows to accent. */
  protected isHighlighted(results: Results): (row: Row) => boolean {
    return this.#highlighted(this.#linkedHighlight || this.highlight, results);
  }
  readonly #highlighted = memo((highlight: string, results: Results) =>
    highlight.trim() ? predicateOf(parseQuery(highlight), this.vocabularyOf(results)) : () => false,
  );

  /** What conditions of a query may name here. */
  protected vocabularyOf(results: Results): readonly Column[] {
    return this.#vocabulary.of(results).columns;
  }

  /** The columns that attributes name, read before the rows are filtered. */
  protected readColumns(_results: Results): readonly ColumnExpression[] {
    return [];
  }

  /** The rows of this element before the reader's filter. */
  protected get population(): readonly Row[] {
    return this.#rowSet.population;
  }

  /** The rows that match the filter, before `limit`. */
  protected get matching(): readonly Row[] {
    return this.#rowSet.matching;
  }

  /** The order of the rows, as in the `sort` attribute. */
  protected get order(): string {
    return this.sort;
  }

  /** The expression whose value is a row's place in a chart; '' where each row has its own. */
  protected get place(): string {
    return '';
  }

  /** The name of the column whose value names a row. */
  protected get keyColumn(): string {
    return this.key || (this.results?.columns[0]?.name ?? '');
  }

  /** Whether a row of this element is selected: others of its group may name rows by another column. */
  protected get hasSelected(): boolean {
    return this.population.some(this.isSelected);
  }

  /** Shows the selected rows, and no others. */
  protected readonly showSelected = (): void => {
    const { query, matching, population } = this;
    const found = matching.filter(this.isSelected).length;
    const isAll = found === population.filter(this.isSelected).length;
    if (isAll && found === matching.length) return;
    const term = valuesTerm(this.keyColumn, this.selected);
    // Where the query hides some of them, it gives way.
    this.query = withTerm(isAll ? query : '', term);
  };

  /** The test for rows that are selected. */
  protected get isSelected(): (row: Row) => boolean {
    return this.#isSelected(this.selected, this.keyColumn);
  }
  readonly #isSelected = memo((selected: readonly string[], key: string) => {
    const keys = new Set(selected);
    return (row: Row) => keys.size > 0 && keys.has(textOf(row, key));
  });

  /** What names a row: for selecting and linking. */
  protected keyOf(row: Row): string {
    return textOf(row, this.keyColumn);
  }

  /** The language of the page where the element stands; '' for the browser's. */
  protected get language(): string {
    return this.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  }

  readonly #rowStages = rowStages();
  readonly #prepareSearch = memo(prepareSearch);

  /** An attribute that is taken away is `null`, and a script may set a number: texts are wanted. */
  #tidyTexts(): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    const values = this as unknown as Record<PropertyKey, string | null | undefined>;
    for (const [name, { attribute, type }] of elementProperties) {
      if (attribute === false || type !== String || typeof values[name] === 'string') continue;
      values[name] = String(values[name] ?? '');
    }
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#tidyTexts();
    this.#source.update();
    this.#filter.update();
    this.#link.update();
    this.#faults = [];
    const { results } = this;
    if (!results) {
      this.#rowSet = NO_ROWS;
      return;
    }
    this.#prepareSearch(results.rows);
    this.#vocabulary.of(results).add(this.readColumns(results));
    const { missing, where, order: sort, place, query, language: lang, file } = this;
    this.#rowSet = this.#rowStages(results, {
      ...{ missing, where, sort, place, query, lang, file },
      limit: this.limitShown,
      columns: this.vocabularyOf(results),
    });
    for (const [attribute, error] of this.#rowSet.errors) this.fault(attribute, error);
  }

  /** Names the file in messages; one object for each address, so that no stage runs again for it. */
  protected get file(): Source {
    return this.#file(this.src);
  }
  readonly #file = memo((url: string): Source => ({ url: url.replace(/^#.*/s, '') }));

  /** How many rows at the most. */
  protected get limitShown(): number {
    return this.limit !== null && this.limit > 0 ? this.limit : Infinity;
  }

  /**
   * Runs a stage that an attribute may break. Its error is shown below the element, and the rest
   * goes on with a stand-in.
   * @param attribute whose fault it would be; '' where the message says it
   */
  protected attempt<T>(attribute: string, standIn: T, stage: () => T): T {
    try {
      return stage();
    } catch (error) {
      if (!(error instanceof ResultsError)) throw error;
      this.fault(attribute, error);
      return standIn;
    }
  }

  /** Notes what is wrong with an attribute, to be shown. */
  protected fault(attribute: string, error: ResultsError): void {
    this.#faults = [...this.#faults, error];
    warnOnce(`<${this.localName}${attribute && ` ${attribute}`}>: ${error.message}`);
  }

  /** The value of an attribute that has only so many; what is not known becomes the default. */
  protected oneOf<T extends string>(
    attribute: string,
    value: string,
    values: readonly [T, ...T[]],
  ): T {
    const known = values.find((one) => one === value.trim().toLowerCase());
    if (!known && value !== '') {
      const message = `${attribute}="${value}" is not known, so it is "${values[0]}" here. It can be ${values.join(', ')}.`;
      this.fault(attribute, new ResultsError('attribute', message));
    }
    return known ?? values[0];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const states: Record<string, boolean> = {
      loading: this.status === 'loading',
      error: this.error !== null,
      empty: this.status === 'loaded' && this.rows.length === 0,
      filtered: this.query.trim() !== '',
    };
    for (const [state, isOn] of Object.entries(states)) {
      if (isOn) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
  }

  /** In place of rows: what to lift so that there are some. */
  protected renderEmpty(): TemplateResult {
    const { query, population, results } = this;
    const columns = results ? this.vocabularyOf(results) : [];
    return renderEmpty(query, population, columns, (query) => this.lift(query));
  }

  /** Goes on with a wider query; the button that asked for it goes away. */
  protected lift(query: string): void {
    this.query = query;
    this.renderRoot.querySelector<HTMLElement>('input[type="search"], .plot')?.focus();
  }

  /** What is wrong, in sentences; below whatever can be shown all the same. */
  protected renderError(): TemplateResult | typeof nothing {
    return renderErrors([this.#source.error, ...this.#faults]);
  }

  /** The name in the page's address: the group's, or that of the file without its ending. */
  #linkName(): string {
    const [group] = this.group === 'none' ? [] : this.group.split(',');
    return group?.trim() || nameOf(this.file).replace(/\.[^.]*$/, '');
  }
}
