import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parseColumn } from '../columns/expression.js';
import { ResultsError } from '../errors.js';
import type { SheetBody } from '../export/sheet.js';
import { tagOf } from '../export/tag.js';
import { csv, htmlTable, json, latex, markdown } from '../export/text-formats.js';
import { memo, stable } from '../memo.js';
import { predicateOf } from '../query/predicate.js';
import { formatTerm, parseQuery } from '../query/query.js';
import { valuesTerm } from '../query/terms.js';
import { conditionFaults } from '../query/untested.js';
import { rankSettings, type RankAttributes, type RankSettings } from '../ranks/ranked-column.js';
import type { Column, Results, Row } from '../results/results.js';
import { linkOf } from '../results/values/value.js';
import { closest } from '../results/did-you-mean.js';
import { Actions, type Action } from './actions.js';
import { onOff } from './attributes.js';
import { Exports } from './exports.js';
import { Limit } from './limit.js';
import type { LinkState } from './link-controller.js';
import { ResultsElement } from './results-element.js';
import { Selection } from './selection.js';

const noRow = (): boolean => false;

/**
 * What a chart and a table have in common: their rows have an order, a name and an accent.
 *
 * @fires benchmark-hover-change - the reader points at a row, or at none any more; bubbles, composed
 */
export abstract class RowsElement extends ResultsElement {
  /** Columns to sort by, with a minus for descending: `-pass_rate_2, model`. */
  @property() sort = '';
  /** At most so many rows, after sorting. */
  @property({ type: Number }) limit: number | null = null;
  /** The column whose value names a row. */
  @property({ type: String, attribute: 'row-key' }) rowKey = '';
  /** The short name of `row-key`, which React, Vue and MDX keep for themselves. */
  @property() key = '';
  /** Rows to accent; a query. */
  @property() highlight = '';
  /** A line below the caption. */
  @property() subtitle = '';
  /** Where the figures are from, at the foot: a text, or an address, which becomes a link. */
  @property() source = '';
  /** A line of the author's at the foot. */
  @property() note = '';
  /** How many cases are behind a rate: a column, or a number; gives intervals and ties. */
  @property() cases = '';
  /**
   * How far off values may be: one column is plus and minus, two are low and high, `ci(column)` is for
   * repeated runs. An entry for each value column, separated by `;`.
   */
  @property() interval = '';
  /** The old name of `interval`: the attribute `error`. */
  @property({ type: String, attribute: 'error' }) errorColumns = '';
  /** Columns where less is better: `total_cost, seconds_per_case`. */
  @property() lower = '';
  /** The row, by its key, that the others are compared with; setting it reaches the group. */
  @property()
  get baseline(): string {
    return this.filter.filter.baseline ?? '';
  }
  set baseline(baseline: string | null) {
    this.#ownBaseline = baseline ?? '';
    this.filter.change({ baseline: this.#ownBaseline });
  }
  /** What the "⋯" menu offers: `copy`, `download`, `link`, `tag`, `screen`, `sound`; `none` for no menu. */
  @property() actions = '';
  /** Hides the built-in controls. */
  @property({ type: Boolean, converter: onOff, attribute: 'no-controls' }) noControls = false;

  /** Rows that the page's address highlights, as in the attribute. */
  #linkedHighlight = '';
  #keyColumn: Column | null = null;
  /** What this element was given, and not another one of its group. */
  #ownBaseline = '';

  protected readonly limited = new Limit(this);
  protected readonly selection = new Selection(this, () => ({
    key: this.#keyColumn,
    population: this.population,
    matching: this.matching,
  }));

  protected readonly exports = new Exports(this, () => {
    const { results, file, rows, population, language, messages } = this;
    const [shown, all] = [rows.length, population.length];
    return results && { sheet: this.sheet, file, shown, all, language, messages };
  });
  /** The "⋯" menu. */
  protected readonly menu = new Actions(
    this,
    () => this.offeredActions,
    (text) => this.live.say(text),
  );

  /** What is shown, as comma-separated values; '' while there is nothing. */
  toCSV(): string {
    return this.exports.write(csv);
  }

  /** What is shown, as a list of maps. */
  toJSON(): string {
    return this.exports.write(json);
  }

  /** What is shown, as a table of Markdown. */
  toMarkdown(): string {
    return this.exports.write(markdown);
  }

  /** What is shown, as a table of HTML. */
  toHTML(): string {
    return this.exports.write(htmlTable);
  }

  /** What is shown, as a table of LaTeX, which needs the package booktabs. */
  toLaTeX(): string {
    return this.exports.write(latex);
  }

  /** The tag of what is shown, with the reader's filter, order and selection as attributes. */
  toTag(): string {
    const { selected } = this;
    const key = this.#keyColumn;
    const highlight =
      key && selected.length > 0 ? formatTerm(valuesTerm(key, selected)) : this.highlight;
    return tagOf(this, { sort: this.order, highlight });
  }

  /** What is shown, as a table to take away. */
  protected abstract get sheet(): SheetBody | null;

  /** What the menu offers. */
  protected get offeredActions(): readonly Action[] {
    const { messages } = this;
    return [
      ...this.exports.actions(messages),
      { kind: 'link', label: messages.copyLink(), run: () => this.viewAddress },
      { kind: 'tag', label: messages.copyTag(), run: () => this.toTag() },
      ...(this.ownerDocument.fullscreenEnabled
        ? [
            {
              kind: 'screen',
              label: messages.fullScreen(),
              run: () => this.#toggleScreen(),
            } as const,
          ]
        : []),
    ];
  }

  #toggleScreen(): void {
    const isFull = this.matches(':fullscreen');
    // A browser may say no; then nothing changes, as the reader sees.
    (isFull ? this.ownerDocument.exitFullscreen() : this.requestFullscreen()).catch(() => {});
  }

  /** What the attributes say of how sure values are, and which are better. */
  protected rankSettings(results: Results): RankSettings {
    const { cases, interval, errorColumns, lower } = this;
    const attributes = this.#rankAttributes({ cases, interval: interval || errorColumns, lower });
    return this.#rankSettings(attributes, this.vocabularyOf(results), this.file);
  }
  readonly #rankAttributes = stable<RankAttributes>();
  readonly #rankSettings = memo(rankSettings);

  protected override get order(): string {
    return this.sort;
  }

  protected override get mostRows(): number {
    return this.limited.most;
  }

  protected override get linkState(): LinkState {
    return { ...super.linkState, baseline: this.baseline };
  }

  protected override get linkInitial(): LinkState {
    return { ...super.linkInitial, baseline: this.getAttribute('baseline') ?? '' };
  }

  protected override restoreLink(state: LinkState): void {
    this.#ownBaseline = state['baseline'] ?? this.#ownBaseline;
    super.restoreLink(state);
    this.#linkedHighlight = state['highlight'] ?? '';
  }

  /** What is shown, but for what is wrong. */
  protected abstract renderContent(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="box">${this.renderContent()} ${this.renderError()}</div>`;
  }

  protected renderSubtitle(): TemplateResult | typeof nothing {
    const { subtitle } = this;
    return subtitle ? html`<p part="subtitle" class="subtitle">${subtitle}</p>` : nothing;
  }

  /** What the author says at the foot. */
  protected renderFoot(): TemplateResult | typeof nothing {
    const { note, source, messages } = this;
    if (!note && !source) return nothing;
    const link = linkOf(source);
    const from = messages.source(link ? source.replace(/^\w+:\/\/|\/$/g, '') : source);
    const { lang } = messages;
    return html`<p part="foot" class="foot">
      ${note}
      ${source && (link ? html`<a href=${link} lang=${lang}>${from}</a>` : html`<span lang=${lang}>${from}</span>`)}
    </p>`;
  }

  /** The column that names a row where no attribute says so. */
  protected abstract defaultKey(results: Results): Column | undefined;

  /** What names a row: for selecting and linking. */
  protected keyOf(row: Row): string {
    return this.#keyColumn?.text(row) ?? '';
  }

  /** The row that the others are compared with. */
  protected get baselineRow(): Row | null {
    return this.#baselineRow(this.population, this.#keyColumn, this.baseline);
  }
  readonly #baselineRow = memo((rows: readonly Row[], key: Column | null, baseline: string) =>
    baseline && key ? (rows.find((row) => key.text(row) === baseline) ?? null) : null,
  );

  /** The test for rows to accent. */
  protected get isHighlighted(): (row: Row) => boolean {
    const columns = this.results && this.vocabularyOf(this.results);
    const isLinked = this.#linkedHighlight !== '';
    const isFaulty =
      !isLinked && columns && this.#highlightFaults(this.highlight, columns).length > 0;
    const highlight = isFaulty ? '' : this.#linkedHighlight || this.highlight;
    return this.#isHighlighted(highlight, columns);
  }
  readonly #isHighlighted = memo((highlight: string, columns: readonly Column[] | null) =>
    highlight.trim() && columns ? predicateOf(parseQuery(highlight), columns) : noRow,
  );
  readonly #highlightFaults = memo((highlight: string, columns: readonly Column[]) =>
    conditionFaults('highlight', highlight, columns, this.file),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { results } = this;
    if (results) {
      this.faults.addAll(this.#highlightFaults(this.highlight, this.vocabularyOf(results)));
      this.faults.addAll(this.rankSettings(results).errors);
    }
    this.#keyColumn = results && (this.#givenKey(results) ?? this.defaultKey(results) ?? null);
    if (results) this.#checkBaseline();
  }

  /** Another element of the group may show other rows. */
  #checkBaseline(): void {
    const { baseline } = this;
    if (!baseline || baseline !== this.#ownBaseline || this.baselineRow) return;
    const meant = closest(
      baseline,
      this.population.map((row) => this.keyOf(row)),
    );
    const advice = meant ? ` Did you mean ${meant}?` : '';
    const sentence = `No row is called ${baseline}.${advice}`;
    this.faults.add('baseline', new ResultsError('attribute', sentence));
  }

  #givenKey(results: Results): Column | null {
    const key = this.rowKey.trim() || this.key.trim();
    if (!key) return null;
    const columns = this.vocabularyOf(results);
    return this.faults.attempt('row-key', null, () => this.#readKey(key, columns));
  }
  readonly #readKey = memo((key: string, columns: readonly Column[]) =>
    parseColumn(key, columns, this.file),
  );
}
