import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chartStyles } from './benchmark-chart.styles.js';
import { parseReferences } from './chart/plugins/reference-lines.js';
import type { ChartOptions } from './chart/frame.js';
import { formatsOf, renderDataTable } from './chart/data-table.js';
import { paintLegend, renderLegend } from './chart/legend.js';
import { chartTypeNames, chartTypes, type ChartTypeName } from './chart/types/chart-types.js';
import { ChartController, type Picture } from './chart/chart-controller.js';
import { MarksController } from './chart/marks-controller.js';
import { ThemeController, type Theme } from './theme/theme-controller.js';
import { ResultsError } from './errors.js';
import { ResultsElement } from './element/results-element.js';
import type { ColumnExpression } from './columns/expression.js';
import type { Results } from './results/results.js';
import { nameOf } from './results/file.js';
import { themeStyles } from './theme/theme.styles.js';
import { channelsOf, type ChannelAttributes } from './chart/model/channels.js';
import { memo, stable } from './memo.js';
import {
  seriesOf,
  type Channels,
  type ChartModel,
  type LogAxes,
  type Series,
} from './chart/model/series.js';
import { splitsOf } from './chart/model/splits.js';

const NO_SERIES: readonly Series[] = Object.freeze([]);

/**
 * A results file as a chart.
 *
 * @customElement benchmark-chart
 * @summary A results file as a chart.
 * @slot - What is shown without JavaScript, while loading, and when loading failed. A `<table>` or
 *   a data `<script>` here is the data, when there is no `src`.
 * @csspart figure - the whole chart
 * @csspart caption - the caption
 * @csspart axes - the titles of the value axes
 * @csspart legend - the legend
 * @csspart plot - the box of the canvas
 * @csspart tooltip - what the mark under the pointer says
 * @csspart note - what is left out or put together
 * @csspart error - what is wrong, in sentences
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row is shown
 * @cssstate filtered - the reader's filter is on
 */
export class BenchmarkChart extends ResultsElement {
  static override readonly tag = 'benchmark-chart';
  static override styles = [themeStyles, chartStyles];

  /** `bar`, `line` or `scatter`. */
  @property() type = 'bar';
  /** The column along the axis: names, numbers or dates. By default the first column of text. */
  @property() x = '';
  /** One or several value columns. By default the first column of numbers. */
  @property() y = '';
  /** Value columns that are drawn as points on a second axis. */
  @property() y2 = '';
  /** The column whose values give the colour. */
  @property() color = '';
  /** The column whose values give a hatch. */
  @property() pattern = '';
  /** Labels for values of `color` and `pattern`, in order: `architect: Architect + Editor; *: Solo model`. */
  @property() legend = '';
  /** `auto`, `vertical` or `horizontal`; auto turns where names don't fit upright. */
  @property() orientation = 'auto';
  /** `linear` or `log`. */
  @property() scale = 'linear';
  /** `linear` or `log`, for numbers along x. */
  @property({ attribute: 'x-scale' }) xScale = 'linear';
  /** Bars of one category stand on each other. */
  @property({ type: Boolean }) stacked = false;
  /** The column written beside the points of a scatter. */
  @property() label = '';
  /** The value is written at each bar. */
  @property({ type: Boolean }) values = false;
  /** The Pareto front of a scatter: less x and more y is better. */
  @property({ type: Boolean }) frontier = false;
  /** Lines with a label: `79.7 as Previous SOTA; 50`. */
  @property() reference = '';
  /** The attribute `error`. One column: plus and minus. Two columns: low and high. */
  @property({ attribute: 'error' }) errorColumns = '';

  /** The reader asked for the rows beyond `limit`. */
  @state() private isUnlimited = false;

  readonly #theme = new ThemeController(this);
  readonly #chart = new ChartController(this, () => this.#onShown());
  #chartOptions!: ChartOptions;
  readonly #marks = new MarksController(this, this.#chart, {
    groups: () => this.groups,
    keyOf: (row) => this.keyOf(row),
    select: (keys, isAdding) => this.#select(keys, isAdding),
  });
  #channelsNow: Channels | null = null;
  #model: ChartModel | null = null;

  readonly #channels = memo(channelsOf);
  readonly #channelTexts = stable<ChannelAttributes>();
  readonly #placement = memo((type: ChartTypeName, { x }: Channels) =>
    chartTypes[type].placement(x),
  );
  readonly #logAxes = stable<LogAxes>();
  readonly #splits = memo(splitsOf);
  readonly #seriesOf = memo(seriesOf);
  readonly #paintLegend = memo(paintLegend);
  readonly #references = memo(parseReferences);
  readonly #options = stable<ChartOptions>();
  readonly #formats = memo(formatsOf);
  readonly #picture = stable<Picture>();

  /** What is drawn; one point for each mark. */
  get series(): readonly Series[] {
    return this.#model?.series ?? NO_SERIES;
  }

  protected override get place(): string {
    return this.x;
  }

  /** Names stand along x, else beside the points; numbers and dates name no row. */
  protected override get keyColumn(): string {
    const { x, label } = this.#channelsNow ?? {};
    const isName = x && x.type !== 'number' && x.type !== 'date';
    return this.key || (isName ? x.name : label?.name) || super.keyColumn;
  }

  protected override get limitShown(): number {
    return this.isUnlimited ? Infinity : super.limitShown;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('limit')) this.isUnlimited = false;
    super.willUpdate(changed);
    const { results } = this;
    this.#chartOptions = this.#options({
      type: this.oneOf('type', this.type, chartTypeNames),
      orientation: this.oneOf('orientation', this.orientation, ['auto', 'vertical', 'horizontal']),
      scale: this.oneOf('scale', this.scale, ['linear', 'log']),
      xScale: this.oneOf('x-scale', this.xScale, ['linear', 'log']),
      stacked: this.stacked,
      values: this.values,
      frontier: this.frontier,
      references: this.#references(this.reference).references,
    });
    for (const text of this.#references(this.reference).unknown) {
      this.fault(
        'reference',
        new ResultsError(
          'attribute',
          `reference="${text}" is not a number. Write it as in "79.7 as Previous best; 50".`,
        ),
      );
    }
    const channels = results && this.#channelsNow;
    this.#model = channels && this.#modelOf(channels);
  }

  #modelOf(channels: Channels): ChartModel {
    const { type, scale, xScale } = this.#chartOptions;
    const placement = this.#placement(type, channels);
    const splits = this.#splits(this.population, channels, placement);
    const isLog = this.#logAxes({ x: xScale === 'log', y: scale === 'log' });
    return this.#seriesOf(this.rows, splits, channels, placement, isLog);
  }

  protected override readColumns(results: Results): readonly ColumnExpression[] {
    const { x, y, y2, color, pattern, label, errorColumns: error, legend } = this;
    const texts = this.#channelTexts({ x, y, y2, color, pattern, label, error, legend });
    const channels = this.attempt('', null, () => this.#channels(results, texts, this.file));
    this.#channelsNow = channels;
    if (!channels) return [];
    const single = [channels.x, channels.color, channels.pattern, channels.label];
    return [...channels.y, ...channels.y2, ...single.filter((column) => column !== null)];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { theme } = this.#theme;
    this.#chart.draw(theme && this.#pictureIn(theme));
    this.#marks.follow();
    const legend = this.renderRoot.querySelector('.legend');
    if (legend?.clientWidth && theme && this.#model) {
      this.#paintLegend(legend, this.#model.keys, theme);
    }
  }

  /** What to draw, but for its size. */
  #pictureIn(theme: Theme): Picture | null {
    const { results, language: lang } = this;
    const model = this.#model;
    if (!results || !model) return null;
    return this.#picture({
      model,
      theme,
      options: this.#chartOptions,
      ...this.#formats(model.channels, this.population, lang),
      isHighlighted: this.isHighlighted(results),
      isSelected: this.isSelected,
      lang,
    });
  }

  readonly #onShown = (): void => {
    this.#theme.refresh();
    this.requestUpdate();
  };

  /** Selects rows, alone or beside the others; what is selected already is given up. */
  #select(keys: readonly string[], isAdding: boolean): void {
    if (this.noControls) return;
    const isSelected = keys.every((key) => this.selected.includes(key));
    const others = this.selected.filter((key) => !keys.includes(key));
    if (isAdding) this.selected = isSelected ? others : [...others, ...keys];
    else this.selected = isSelected && others.length === 0 ? [] : keys;
  }

  readonly #changeQuery = (query: string): void => {
    this.query = query;
  };

  /** A button that goes away with what it does; the focus goes to where the reader goes on. */
  #renderOnce(label: string, action: () => void): TemplateResult {
    const act = () => {
      action();
      this.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
    };
    return html`<button type="button" @click=${act}>${label}</button>`;
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    return html`
      ${this.#theme.render()}
      <figure
        part="figure"
        class=${model || !this.error ? '' : 'failed'}
        aria-busy=${this.status === 'loading'}
      >
        ${
          this.caption
            ? html`<figcaption part="caption" class="caption">${this.caption}</figcaption>`
            : nothing
        }
        ${model ? this.#renderChart(model) : this.#renderWaiting()}
      </figure>
      ${this.renderError()}
    `;
  }

  #renderWaiting(): TemplateResult {
    const isLoading = this.status === 'loading' && this.childElementCount === 0;
    return html`<slot></slot> ${
        isLoading
          ? html`<p class="waiting" role="status">Loading ${nameOf(this.file)} …</p>`
          : nothing
      }`;
  }

  #renderChart(model: ChartModel): TemplateResult {
    const { channels, keys, notes } = model;
    const formats = this.#formats(channels, this.population, this.language);
    return html`
      <p part="axes" class="axes">
        <span>${titleOf(channels.y)}</span>
        ${channels.y2.length > 0 ? html`<span>${titleOf(channels.y2)}</span>` : nothing}
      </p>
      ${keys.length > 0 ? renderLegend(keys, this.query, this.noControls ? null : this.#changeQuery) : nothing}
      <div
        part="plot"
        class="plot"
        role="application"
        aria-roledescription="chart"
        aria-label="${this.#name(model)}. Arrow keys move from point to point."
        tabindex="0"
        @keydown=${this.#marks.onKeyDown}
        @blur=${this.#marks.onBlur}
        @pointermove=${this.#marks.onPointerMove}
        @pointerdown=${this.#marks.onPointerMove}
        @pointerleave=${this.#marks.onPointerLeave}
        @click=${this.#marks.onClick}
      >
        <canvas role="img" aria-label=${this.#name(model)}></canvas>
        ${this.#marks.renderTooltip()} ${this.rows.length === 0 ? this.renderEmpty() : nothing}
      </div>
      <div class="visually-hidden" role="status">${this.#marks.announcement}</div>
      ${renderDataTable(model, this.caption || 'Data of the chart', formats)}
      ${this.#renderNotes(notes)}
    `;
  }

  /** The accessible name: the caption, or what is drawn against what. */
  #name({ channels }: ChartModel): string {
    const measures = [...channels.y, ...channels.y2].map(({ label }) => label).join(', ');
    return this.caption || `${measures} by ${channels.x.label.toLowerCase()}`;
  }

  #renderNotes(notes: readonly string[]): TemplateResult | typeof nothing {
    const shown = this.rows.length;
    const all = this.matching.length;
    const marked = this.noControls ? 0 : this.selected.length;
    if (notes.length === 0 && shown === all && marked === 0) return nothing;
    return html`<p part="note" class="note">
      ${notes.join(' ')}
      ${
        shown < all
          ? html`The first ${shown} of ${all} rows.
            ${this.#renderOnce('Show all', () => (this.isUnlimited = true))}`
          : nothing
      }
      ${
        marked > 0
          ? html`${marked} selected.
            ${
              this.hasSelected
                ? html`<button type="button" @click=${this.showSelected}>
                    Show only selected
                  </button>`
                : nothing
            }
            ${this.#renderOnce('Clear selection', () => (this.selected = []))}`
          : nothing
      }
    </p>`;
  }
}

/** The titles of the columns on one axis, with their unit. */
function titleOf(columns: readonly ColumnExpression[]): string {
  const titles = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return titles.join(', ');
}
