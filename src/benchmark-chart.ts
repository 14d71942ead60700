import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chartStyles } from './benchmark-chart.styles.js';
import { chartSheet } from './chart/chart-sheet.js';
import { ChartController, type Picture } from './chart/chart-controller.js';
import { ChartTools } from './chart/chart-tools.js';
import { DataTable } from './chart/data-table.js';
import type { ChartOptions, ChartType, Scene } from './chart/frame.js';
import { knowing } from './chart/known.js';
import { blobOf, imageOf, svgOf, type Image } from './chart/image.js';
import { isAtEnds, Legend, legendKeys, signPaints } from './chart/legend.js';
import { MarksController } from './chart/marks-controller.js';
import {
  chosenChannels,
  namedChannels,
  type ChannelAttributes,
  type Read,
} from './chart/model/channels.js';
import type { Channels, ChartModel, LegendKey, LogAxes, Series } from './chart/model/model.js';
import { seriesOf } from './chart/model/series.js';
import { splitsOf } from './chart/model/splits.js';
import {
  chartTypeOf,
  misplacedOptions,
  optionsOf,
  type OptionAttributes,
} from './chart/options.js';
import { leadOf, notesOf, renderRemarks } from './chart/remarks.js';
import { axisTitle, nameOf, summaryOf, type Told } from './chart/summary.js';
import { registerType, type ChartTypeName } from './chart/types/chart-types.js';
import { warmUp } from './chart/warm-up.js';
import { namesOf } from './columns/default-columns.js';
import { actionsStyles } from './element/actions.styles.js';
import { onOff } from './element/attributes.js';
import type { ReadColumns } from './element/results-element.js';
import type { Action } from './element/actions.js';
import { RowsElement } from './element/rows-element.js';
import { rowsStyles } from './element/rows-element.styles.js';
import type { SheetBody } from './export/sheet.js';
import { memo, stable } from './memo.js';
import { keysSaid } from './messages/key-list.js';
import { isolated } from './messages/isolated.js';
import { spoken } from './ranks/sentences.js';
import { comparable } from './rows/summaries.js';
import type { Column, Results, Row } from './results/results.js';
import type { Theme } from './theme/theme.js';
import { ThemeController } from './theme/theme-controller.js';
import { themeStyles } from './theme/theme.styles.js';
import { patiently } from './work.js';

/** More names than these have no room at any size. */
const MANY_NAMES = 100;
const NO_SERIES: readonly Series[] = Object.freeze([]);
/** An attribute that may stand alone, or have a value. */
const textConverter = { fromAttribute: (value: string | null) => value ?? false };

/**
 * A results file as a chart.
 *
 * @customElement benchmark-chart
 * @summary A results file as a chart.
 * @slot - What is shown without JavaScript, while loading, and when loading failed. A `<table>` or
 *   a data `<script>` here is the data, when there is no `src`.
 * @csspart figure - the whole chart
 * @csspart caption - the caption
 * @csspart actions - the "⋯" button
 * @csspart subtitle - the line below the caption
 * @csspart foot - the author's note and source
 * @csspart axes - the titles of the value axes
 * @csspart legend - the legend
 * @csspart tools - the switch between chart and table, and the "?"
 * @csspart summary - what the chart shows, in sentences; seen where the help is open
 * @csspart help - the keys of the chart
 * @csspart plot - the box of the canvas
 * @csspart data - the table of what is drawn
 * @csspart tooltip - what the mark under the pointer says
 * @csspart note - what is left out or put together
 * @csspart check - what `check` found in the file
 * @csspart error - what is wrong, in sentences
 * @csspart retry - the button that loads a file again which could not be loaded
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row is shown
 * @cssstate filtered - the reader's filter is on
 */
export class BenchmarkChart extends RowsElement {
  static override readonly tag = 'benchmark-chart';
  static override styles = [themeStyles, rowsStyles, actionsStyles, chartStyles];

  /** The types of charts, to which a script can add one. */
  static readonly types = { register: registerType };

  /** `bar`, `line` or `scatter`. */
  @property() type: ChartTypeName = 'bar';
  /** The column along the axis: names, numbers or dates. By default the column that names the rows. */
  @property() x = '';
  /** One or several value columns. By default the first measure: no rank, id or number of cases. */
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
  @property() orientation: ChartOptions['orientation'] = 'auto';
  /** Width to height: `16/9`; `auto` for as high as all names need. By itself it is no taller than a window. */
  @property() aspect = '';
  /** `linear` or `log`. */
  @property() scale: ChartOptions['scale'] = 'linear';
  /** `linear` or `log`, for numbers along x. */
  @property({ type: String, attribute: 'x-scale' }) xScale: ChartOptions['xScale'] = 'linear';
  /** Bars of one category stand on each other. */
  @property({ type: Boolean, converter: onOff }) stacked = false;
  /** The column written beside the points of a scatter. */
  @property() label = '';
  /** The value is written at each bar. */
  @property({ type: Boolean, converter: onOff }) values = false;
  /**
   * The Pareto front of a scatter, or `color`: one for each colour. Of columns in `lower` less is
   * better; without it, less x and more y.
   */
  @property({ type: Object, converter: textConverter }) frontier: boolean | '' | 'color' = false;
  /** Where the value axis begins and ends: `0..100`. */
  @property() domain = '';
  /** The same for numbers along x. */
  @property({ attribute: 'x-domain' }) xDomain = '';
  /** Lines with a label: `79.7 as Previous SOTA; 50`. */
  @property() reference = '';
  /** What the chart shows, in your words; heard before what is worked out. */
  @property() description = '';
  readonly #theme = new ThemeController(this, (states) => this.setStates(states));
  readonly #legend = new Legend(this);
  readonly #tools = new ChartTools(this);
  readonly #dataTable = new DataTable(this);
  readonly #chart = new ChartController(
    this,
    () => this.#onShown(),
    () => this.#legend.placeAtEnds(this.#keys, (key) => this.#chart.endOf(key)),
  );
  readonly #marks = new MarksController(this, this.#chart, {
    say: (text) => this.live.say(text),
    summary: () => this.#summary(this.#model!),
    toggleHelp: () => {
      this.#tools.toggleHelp();
      this.live.say(this.#tools.isHelpOpen ? keysSaid(this.messages.chartHelp()) : '');
    },
    groups: () => this.groups,
    keyOf: (row) => this.keyOf(row),
    select: (keys, isAdding) => {
      if (!this.noControls) this.selection.select(keys, isAdding);
    },
  });
  #chartOptions!: ChartOptions;
  #model: ChartModel | null = null;
  /** What the rows are called that sum others up. */
  #leftOut: readonly string[] = [];

  readonly #attributes = stable<ChannelAttributes>();
  readonly #named = memo(namedChannels);
  readonly #placement = memo((type: ChartType, { x }: Channels) => type.placement(x));
  readonly #logAxes = stable<LogAxes>();
  readonly #chosen = patiently(chosenChannels, this.later);
  readonly #splits = patiently(splitsOf, this.later);
  readonly #seriesOf = patiently(seriesOf, this.later);
  readonly #optionAttributes = stable<OptionAttributes>();
  readonly #options = memo(optionsOf);
  readonly #known = knowing();
  readonly #scene = stable<Scene>();
  readonly #told = stable<Told>();
  readonly #leadOf = memo(leadOf);
  readonly #notesOf = memo(notesOf);
  readonly #summaryOf = memo(summaryOf);
  readonly #picture = stable<Picture>();

  /** What is drawn; one point for each mark. */
  get series(): readonly Series[] {
    return this.#model?.series ?? NO_SERIES;
  }

  /** What sums others up is no bar beside them. */
  protected override populationFrom(all: readonly Row[]): readonly Row[] {
    const { rows, leftOut } = comparable(all, this.results?.summaries, this.where);
    this.#leftOut = leftOut;
    return rows;
  }

  protected override get place(): string {
    return this.x;
  }

  /** Names stand along x, else beside the points; numbers and dates name no row. */
  protected override defaultKey(results: Results): Column | undefined {
    const { x, label } = this.#readChannels(results).channels ?? {};
    const isName = x && x.type !== 'number' && x.type !== 'date';
    const names = namesOf(results.columns, this.population);
    return (isName ? x : label) ?? names ?? results.columns[0];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { results, faults } = this;
    if (this.status === 'loading') warmUp();
    const { options, errors } = this.#readOptions();
    this.#chartOptions = options;
    faults.addAll(errors);
    if (this.#chart.error) faults.add('', this.#chart.error);
    const read = results && this.#readChannels(results);
    faults.addAll(read?.errors ?? []);
    this.#updateModel(read?.channels ?? null);
    if (this.#model) faults.addAll(misplacedOptions(options, this.xDomain, this.#model));
    this.#marks.follow(this.#model && this.#sceneOf(this.#model));
  }

  /**
   * A drawing comes after its update. Before it there may be one update more, which says how many
   * names are written, and behind it another, which says what failed.
   */
  protected override async getUpdateComplete(): Promise<boolean> {
    const update = () => super.getUpdateComplete();
    return (await update()) || (await update()) || (await update());
  }

  /** Of very many rows the last picture stays until there is the next one. */
  #updateModel(channels: Channels | null): void {
    const model = channels && this.#modelOf(channels);
    if (model || this.#model?.channels !== channels) this.#model = model;
  }

  #modelOf(channels: Channels): ChartModel | null {
    const { type, scale, xScale } = this.#chartOptions;
    const placement = this.#placement(type, channels);
    const { messages } = this;
    const isLog = this.#logAxes({ x: xScale === 'log', y: scale === 'log' });
    const splits = this.#splits(this.population, channels, placement, messages, isLog);
    const { rows, isHighlighted } = this;
    return (
      splits && this.#seriesOf(rows, splits, channels, placement, isLog, messages, isHighlighted)
    );
  }

  protected override readColumns(results: Results): ReadColumns {
    const { channels, errors } = this.#readNamed(results);
    if (!channels) return { columns: [], errors };
    const { x, y, y2, color, pattern, label } = channels;
    return {
      columns: [...y, ...y2, ...[x, color, pattern, label].filter((column) => column !== null)],
      errors,
    };
  }

  /** What the attributes name. */
  #readNamed(results: Results): ReturnType<typeof namedChannels> {
    const { x, y, y2, color, pattern, label, legend } = this;
    const attributes = { x, y, y2, color, pattern, label, legend };
    return this.#named(results, this.#attributes(attributes), this.file);
  }

  /** With what no attribute names, chosen by the rows. */
  #readChannels(results: Results): Read<Channels> {
    const { along = 'names' } = chartTypeOf(this.type);
    const { channels } = this.#readNamed(results);
    if (!channels) return { channels, errors: [] };
    const { population, file, stacked } = this;
    const settings = this.rankSettings(results);
    const chosen = this.#chosen(population, results, channels, settings, along, file, stacked);
    return chosen ?? { channels: null, errors: [] };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { theme } = this.#theme;
    this.#chart.draw(theme && this.#pictureIn(theme));
    this.#marks.accent();
    if (theme) this.#legend.paint(this.#keys, this.#chartOptions.type, theme);
  }

  #readOptions(): ReturnType<typeof optionsOf> {
    const { type, orientation, scale, xScale, stacked, values, frontier } = this;
    const { aspect, domain, xDomain, reference } = this;
    const drawnAs = chartTypeOf(type);
    const looks = { type, drawnAs, orientation, aspect, stacked, values, frontier, reference };
    return this.#options(this.#optionAttributes({ ...looks, scale, xScale, domain, xDomain }));
  }

  /** What is shown, whatever it looks like. */
  #sceneOf(model: ChartModel): Scene {
    const { population, messages, language: lang } = this;
    return this.#scene({
      model,
      options: this.#chartOptions,
      ...this.#known(model.channels, population, messages, lang, this.#nameOf),
      isHighlighted: this.isHighlighted,
      isSelected: this.selection.isSelected,
      baseline: this.baselineRow,
      baselineName: this.baseline,
      lang,
      messages,
    });
  }
  readonly #nameOf = (row: Row): string => this.keyOf(row);

  /** The entries of the legend. */
  get #keys(): readonly LegendKey[] {
    const model = this.#model;
    if (!model) return [];
    return this.#legendKeys(model, this.isHighlighted, this.#chartOptions.type, this.messages);
  }
  readonly #legendKeys = memo(legendKeys);

  /** The chart as SVG, with its caption, legend and notes; '' while nothing is drawn. */
  toSVG(): string {
    const image = this.#image();
    return image ? svgOf(image, this.#imageTitle()) : '';
  }

  /** The same as a file of pixels, twice as large; `null` while nothing is drawn. */
  async toBlob(type = 'image/png'): Promise<Blob | null> {
    const image = this.#image();
    return image && blobOf(image, type);
  }

  #imageTitle(): string {
    const model = this.#model!;
    const lead = this.#leadOf(this.#toldOf(model));
    return [this.caption || nameOf(model.channels, this.messages), lead].filter(Boolean).join('. ');
  }

  #image(): Image | null {
    const { plot } = this.#chart;
    const { theme } = this.#theme;
    const model = this.#model;
    if (!plot || !theme || !model) return null;
    const { caption, subtitle } = this;
    const told = this.#toldOf(model);
    const { channels } = model;
    const keys = this.#keys;
    const paints = signPaints(keys, this.#chartOptions.type, theme);
    return imageOf(
      {
        caption,
        subtitle,
        axes: [axisTitle(channels.y), axisTitle(channels.y2)],
        keys: keys.map(({ label }, index) => ({ label, paint: paints[index]! })),
        notes: [
          this.#leadOf(told),
          ...this.#notesOf(told),
          ...this.#sizeNotes,
          this.exports.about,
        ].filter(Boolean),
      },
      plot,
      theme,
    );
  }

  protected override get offeredActions(): readonly Action[] {
    const { messages, exports } = this;
    return [
      { kind: 'copy', label: messages.copyPicture(), run: () => this.toBlob() },
      {
        kind: 'download',
        label: messages.downloadAs('PNG'),
        run: () => {
          void this.toBlob().then((blob) => blob && exports.save('png', blob));
        },
      },
      {
        kind: 'download',
        label: messages.downloadAs('SVG'),
        run: () => exports.save('svg', new Blob([this.toSVG()], { type: 'image/svg+xml' })),
      },
      ...super.offeredActions,
      ...(this.noControls ? [this.#tools.action(messages)] : []),
      {
        kind: 'sound',
        label: this.#marks.sound.isOn ? messages.stopTones() : messages.playTones(),
        run: () => {
          this.#marks.sound.toggle();
          this.requestUpdate();
        },
      },
    ];
  }

  protected override get sheet(): SheetBody | null {
    return this.#model && chartSheet(this.#model, this.#sceneOf(this.#model), this.messages);
  }

  /** What to draw, but for its size. */
  #pictureIn(theme: Theme): Picture | null {
    return this.#model && this.#picture({ ...this.#sceneOf(this.#model), theme });
  }

  /** What the chart says of itself. */
  #toldOf(model: ChartModel): Told {
    return this.#told({
      ...this.#sceneOf(model),
      columns: this.results!.columns,
      population: this.population,
      matching: this.matching.length,
      nameOf: this.#nameOf,
    });
  }

  readonly #onShown = (): void => {
    this.#theme.refresh();
    this.requestUpdate();
  };

  protected override renderContent(): TemplateResult {
    const model = this.#model;
    const { aspect } = this.#chartOptions;
    return html`
      ${this.#theme.render()}
      <figure
        part="figure"
        class=${model || !this.error ? '' : 'failed'}
        .style=${typeof aspect === 'number' ? `min-block-size: ${100 / aspect}cqi` : ''}
        aria-busy=${this.status === 'loading'}
        aria-label=${model ? this.#name(model) : nothing}
      >
        ${
          this.caption
            ? html`<figcaption part="caption" class="caption">${this.caption}</figcaption>`
            : nothing
        }
        ${this.renderSubtitle()} ${model ? this.#renderChart(model) : this.#renderWaiting()}
        ${this.renderFoot()}
      </figure>
    `;
  }

  #renderWaiting(): TemplateResult {
    return html`<slot></slot>
      <p class="waiting" lang=${this.messages.lang}>
        ${this.isPending ? this.messages.drawing(this.rows.length) : this.renderWaiting()}
      </p>`;
  }

  #renderChart(model: ChartModel): TemplateResult {
    const { channels } = model;
    const keys = this.#keys;
    const { messages, noControls } = this;
    const { type } = this.#chartOptions;
    const told = this.#toldOf(model);
    const lead = this.#leadOf(told);
    const { isTable, isHelpOpen } = this.#tools;
    const isEmpty = this.rows.length === 0;
    const summary = html`<p
      part="summary"
      class=${isHelpOpen ? 'summary' : 'visually-hidden'}
      lang=${messages.lang}
    >
      ${this.#summary(model)}
    </p>`;
    return html`
      ${isHelpOpen ? nothing : summary}
      <div class="head">
        <p part="axes" class="axes">
          <span>${axisTitle(channels.y)}</span>
          ${channels.y2.length > 0 ? html`<span>${axisTitle(channels.y2)}</span>` : nothing}
        </p>
        <span part="tools" class="tools" lang=${messages.lang}>
          ${noControls ? nothing : this.#tools.render(messages)} ${this.menu.render()}
        </span>
      </div>
      ${isHelpOpen ? summary : nothing} ${this.#tools.renderHelp(messages)}
      <div class=${!isTable && isAtEnds(keys, type) ? 'stage ends' : 'stage'}>
        ${this.#legend.render(keys, type, messages)}
        ${isTable ? nothing : this.#marks.renderPlot(this.#name(model), isEmpty ? this.renderEmpty() : null, messages)}
      </div>
      ${isTable || noControls || this.#chart.error ? this.#renderData(model) : nothing}
      ${this.#renderRemarks(lead, this.#notesOf(told))}
    `;
  }

  /** What there is no room for at this size. A note that comes later would make the plot smaller. */
  get #sizeNotes(): string[] {
    const names = this.#model?.categories?.length ?? 0;
    const isCertain = names > MANY_NAMES && this.#chartOptions.aspect !== 'auto';
    const every = this.#chart.every ?? (isCertain ? Math.ceil(names / MANY_NAMES) : 1);
    return every > 1 ? [this.messages.everyName(names, every)] : [];
  }

  /** The author's words, who leads, and what is drawn. */
  #summary(model: ChartModel): string {
    const told = this.#toldOf(model);
    const lead = spoken(this.#leadOf(told), this.messages);
    return [isolated(this.description), lead, this.#summaryOf(told)].filter(Boolean).join(' ');
  }

  /** The accessible name: the caption, or what is drawn against what. */
  #name({ channels }: ChartModel): string {
    return this.caption || nameOf(channels, this.messages);
  }

  #renderData(model: ChartModel): unknown {
    return this.#dataTable.render({
      scene: this.#sceneOf(model),
      name: this.#name(model),
      src: this.src,
      isHidden: !this.#tools.isTable && !this.#chart.error,
    });
  }

  #renderRemarks(lead: string, drawn: readonly string[]): TemplateResult | typeof nothing {
    const { selection, messages } = this;
    const [sums, names] = [this.#leftOut.length, this.#leftOut.slice(0, 3)];
    return renderRemarks({
      lead,
      notes: [
        ...drawn,
        ...this.#sizeNotes,
        ...(sums > 0 ? [messages.sumsLeftOut(sums, names)] : []),
      ],
      shown: this.rows.length,
      matching: this.matching.length,
      selected: this.noControls ? 0 : this.selected.length,
      messages,
      showAll: this.limited.toggle,
      showSelected: selection.hasRows ? selection.showAlone : null,
      clearSelection: selection.clear,
    });
  }
}
