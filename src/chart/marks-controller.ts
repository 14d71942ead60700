import { extent } from 'd3-array';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { textsOf, type Mark } from './marks.js';
import { Sound } from './sound.js';
import { statesOf } from './states.js';
import { seriesSummary } from './summary.js';
import { spoken } from '../ranks/sentences.js';
import type { Messages } from '../messages/messages.js';
import type { Row } from '../results/results.js';
import type { Frame } from './frame.js';
import type { ChartController } from './chart-controller.js';
import { HoverController } from '../group/hover-controller.js';

/** Between a mark and its tooltip, in CSS pixels. */
const TOOLTIP_GAP = 10;
/** So long a tooltip stays when the pointer has left its mark, in ms. */
const LEAVING = 250;

/** What the controller needs of its chart. */
export interface MarksHost {
  readonly groups: () => readonly string[];
  readonly keyOf: (row: Row) => string;
  /** Selects the rows with these keys; `isAdding` keeps the others selected. */
  readonly select: (keys: readonly string[], isAdding: boolean) => void;
  /** Says to readers who listen what they have reached; '' takes it back. */
  readonly say: (text: string) => void;
  /** What the chart as a whole says. */
  readonly summary: () => string;
  /** Shows the keys, or not. */
  readonly toggleHelp: () => void;
}

/**
 * Reading and selecting the marks of a chart: arrow keys go from mark to mark, Enter or a click
 * selects the rows behind one, and what the reader points at is lit in the whole group.
 */
export class MarksController implements ReactiveController {
  /** The mark that the reader points at, here or in another element of the group. */
  #pointed: Mark | null = null;
  /** Its number in reading order. */
  #current = -1;
  /** Where arrow keys lead: from point to point, or from series to series; `chart` is above both. */
  #level: 'chart' | 'series' | 'point' = 'chart';
  readonly sound = new Sound();
  #frame: Frame | null = null;
  #leaving = 0;
  /** Whether the last press was a tap, and what was pointed at before it. */
  #isTouch = false;
  #touched: Mark | null = null;
  readonly #hover: HoverController;

  constructor(
    private readonly host: LitElement,
    private readonly chart: ChartController,
    private readonly options: MarksHost,
  ) {
    host.addController(this);
    this.#hover = new HoverController(host, options.groups, (key) =>
      this.#point(this.#markOf(key)),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#leaving);
    this.#current = -1;
    this.#level = 'chart';
    this.sound.turnOff();
    this.#point(null);
  }

  /** Puts the tooltip beside its mark, within the box of the chart. */
  hostUpdated(): void {
    const tooltip = this.host.renderRoot.querySelector<HTMLElement>('.tooltip');
    const place = this.#pointed && this.chart.placeOf(this.#pointed);
    const box = tooltip?.parentElement;
    if (!tooltip || !place || !box) return;
    const { offsetWidth: width, offsetHeight: height } = tooltip;
    const left = Math.min(place.x - width / 2, box.clientWidth - width);
    const above = place.y - height - TOOLTIP_GAP;
    const top = above >= 0 ? above : place.y + TOOLTIP_GAP;
    tooltip.style.setProperty('left', `${Math.max(left, 0)}px`);
    tooltip.style.setProperty('top', `${Math.min(top, box.clientHeight - height)}px`);
  }

  /** After drawing: the marks have new numbers, or are gone. The row that is pointed at stays. */
  follow(): void {
    const { frame } = this.chart;
    if (frame === this.#frame) return;
    this.#frame = frame;
    const { key } = this.#hover;
    const pointed = this.#pointed;
    const marks = this.chart.marks();
    const same = marks.find(
      ({ datasetIndex, index }) =>
        datasetIndex === pointed?.datasetIndex && index === pointed.index,
    );
    const mark = same && this.#keysAt(same).includes(key!) ? same : this.#markOf(key);
    const index = mark ? marks.indexOf(mark) : -1;
    if (this.#current >= 0 && index !== this.#current) this.options.say('');
    if (this.#current >= 0) this.#current = index;
    this.#pointed = null;
    this.#point(mark);
    if (pointed) this.host.requestUpdate();
  }

  /**
   * The box of the canvas, where marks are read and selected.
   * @param empty what stands in it in place of marks
   */
  renderPlot(name: string, empty: TemplateResult | null, messages: Messages): TemplateResult {
    const canvas = html`<canvas aria-hidden="true"></canvas>`;
    if (empty) return html`<div part="plot" class="plot">${canvas}${empty}</div>`;
    return html`<div
        part="plot"
        class="plot"
        role="application"
        aria-roledescription=${messages.chart()}
        aria-label=${name}
        aria-describedby="chart-keys"
        tabindex="0"
        @keydown=${this.#onKeyDown}
        @blur=${this.#onBlur}
        @pointermove=${this.#onPointerMove}
        @pointerdown=${this.#onPointerDown}
        @pointerleave=${this.#onPointerLeave}
        @click=${this.#onClick}
      >
        ${canvas} ${this.#renderTooltip()}
      </div>
      <span id="chart-keys" hidden lang=${messages.lang}>${messages.chartKeys()}</span>`;
  }

  /** What the mark under the pointer says. */
  #renderTooltip(): TemplateResult | typeof nothing {
    const { frame } = this.chart;
    const mark = this.#pointed;
    if (!frame || !mark) return nothing;
    const [title, ...lines] = textsOf(frame, mark);
    return html`<div part="tooltip" class="tooltip" aria-hidden="true">
      <strong>${title}</strong>
      ${lines.map((line) => html`<span>${line}</span>`)}
    </div>`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = this.chart.marks();
    const current = marks[this.#current];
    if (key === 'Escape') {
      this.sound.stop();
      // A page or a dialog has the key where there is nothing above, and nothing to take away.
      if (this.#pointed || this.#level !== 'chart') event.preventDefault();
      this.#goUp();
      return;
    }
    const isEnter = key === 'Enter' || key === ' ';
    if (isEnter && this.#level === 'point' && current) {
      event.preventDefault();
      this.#select(current, event);
      return;
    }
    if (key === '?') {
      event.preventDefault();
      this.options.toggleHelp();
      return;
    }
    const isSeries = isEnter ? this.#level === 'chart' : this.#level === 'series';
    const target = isSeries && this.#parts.length > 1 ? this.#seriesAt(key) : null;
    if (target !== null) this.#moveToSeries(target);
    else {
      const point = isEnter ? Math.max(this.#current, 0) : this.#target(key, marks);
      if (point === null) return;
      this.#moveTo(point);
    }
    event.preventDefault();
  };

  /** The numbers of the series that have marks. */
  get #parts(): readonly number[] {
    return [...new Set(this.chart.marks().map(({ datasetIndex }) => datasetIndex))].sort(
      (a, b) => a - b,
    );
  }

  /** From a point to its series, where there are several, and from there to the chart. */
  #goUp(): void {
    const isPoint = this.#level === 'point' && this.#parts.length > 1;
    const part = this.chart.marks()[this.#current]?.datasetIndex;
    if (isPoint && part !== undefined) {
      this.#moveToSeries(this.#parts.indexOf(part));
      return;
    }
    const wasBelow = this.#level !== 'chart';
    this.#level = 'chart';
    this.#light(null);
    this.chart.activate([]);
    this.options.say(wasBelow ? this.options.summary() : '');
  }

  /** Where a key leads among the series, by their order; `null` for nowhere. */
  #seriesAt(key: string): number | null {
    const last = this.#parts.length - 1;
    const part = this.chart.marks()[this.#current]?.datasetIndex;
    const at = part === undefined ? 0 : this.#parts.indexOf(part);
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return at + 1;
      case 'ArrowLeft':
      case 'ArrowUp':
        return at - 1;
      case 'Home':
        return 0;
      case 'End':
        return last;
      case 'Enter':
      case ' ':
        return at;
      default:
        return null;
    }
  }

  /** Rings all marks of a series, and says it; its first mark is where a reader goes on. */
  #moveToSeries(target: number): void {
    const { frame } = this.chart;
    const parts = this.#parts;
    const index = Math.min(Math.max(target, 0), parts.length - 1);
    const all = this.chart.marks();
    const marks = all.filter(({ datasetIndex }) => datasetIndex === parts[index]);
    const [first] = marks;
    if (!frame || !first) return;
    const { messages } = frame;
    this.#level = 'series';
    if (all[this.#current]?.datasetIndex !== parts[index]) this.#current = all.indexOf(first);
    this.#light(null);
    this.chart.activate(marks);
    const said = messages.mark([seriesSummary(frame, first.series)], index + 1, parts.length);
    this.options.say(index === target ? said : messages.endOfSeries(said));
  }

  /** Where a key leads: left and right along x, up and down from series to series. */
  #target(key: string, marks: readonly Mark[]): number | null {
    const last = marks.length - 1;
    const tenth = Math.max(1, Math.round(marks.length / 10));
    const at = this.#current;
    const here = marks[at];
    const isHere = (index: number) => marks[index]?.point.position === here?.point.position;
    const along = (step: 1 | -1): number => {
      let next = at + step;
      while (here && isHere(next)) next += step;
      if (next < 0 || next > last) return at < 0 ? 0 : at;
      const there = marks[next]!.point.position;
      const same = marks.findIndex(
        ({ datasetIndex, point }) =>
          datasetIndex === here?.datasetIndex && point.position === there,
      );
      return same >= 0 ? same : marks.findIndex(({ point }) => point.position === there);
    };
    // To the mark that is nearest along x.
    const across = (step: 1 | -1): number => {
      const parts = this.#parts;
      if (!here || parts.length < 2) return along(step);
      const part = parts[parts.indexOf(here.datasetIndex) + step];
      const distances = marks.map(({ datasetIndex, point }) =>
        datasetIndex === part ? Math.abs(point.position - here.point.position) : Infinity,
      );
      const least = distances.reduce((a, b) => Math.min(a, b), Infinity);
      return part === undefined ? at : distances.indexOf(least);
    };
    switch (key) {
      case 'ArrowRight':
        return along(1);
      case 'ArrowLeft':
        return along(-1);
      case 'ArrowDown':
        return across(1);
      case 'ArrowUp':
        return across(-1);
      case 'PageDown':
        return Math.min(at + tenth, last);
      case 'PageUp':
        return Math.max(at - tenth, 0);
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return null;
    }
  }

  /** The place is kept for when the focus comes back. */
  readonly #onBlur = (): void => {
    this.#level = 'chart';
    this.#light(null);
    this.chart.activate([]);
    this.options.say('');
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#isTouch = event.pointerType === 'touch';
    this.#touched = this.#pointed;
    this.#onPointerMove(event);
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    clearTimeout(this.#leaving);
    // The pointer may go onto the tooltip, over other marks.
    if ((event.target as Element).closest('.tooltip')) return;
    const mark = this.chart.markAt(event);
    if (mark) this.#light(mark);
    else if (this.#pointed) this.#leave();
  };

  readonly #onPointerLeave = (event: PointerEvent): void => {
    // What a tap shows stays.
    if (event.pointerType !== 'touch') this.#leave();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.tooltip')) return;
    const mark = this.chart.markAt(event);
    // A first tap shows what the mark says, a second one selects.
    if (mark && !(this.#isTouch && mark !== this.#touched)) this.#select(mark, event);
  };

  /** A moment later, since the pointer may be on its way to the tooltip. */
  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => this.#light(null), LEAVING);
  }

  /** Marks the point with this number, and says it. */
  #moveTo(index: number): void {
    const marks = this.chart.marks();
    const mark = marks[index];
    const { frame } = this.chart;
    if (!mark || !frame) return;
    const { messages } = frame;
    const isEnd = index === this.#current && this.#level === 'point';
    this.#current = index;
    this.#level = 'point';
    this.#light(mark);
    const texts = [...textsOf(frame, mark), ...statesOf(frame, mark)];
    const said = spoken(messages.mark(texts, index + 1, marks.length), messages);
    this.options.say(isEnd ? messages.endOfPoints(said) : said);
    this.sound.play(shareOf(mark, frame));
  }

  /** Points at a mark here and, by its row, in the whole group. */
  #light(mark: Mark | null): void {
    this.#point(mark);
    this.#hover.change(mark && (this.#keysAt(mark)[0] ?? null));
  }

  #point(mark: Mark | null): void {
    if (mark === this.#pointed) return;
    this.#pointed = mark;
    // Whatever has the focus, a reader can take away what covers the page.
    document[mark ? 'addEventListener' : 'removeEventListener']('keydown', this.#onEscape);
    document[mark ? 'addEventListener' : 'removeEventListener'](
      'pointerdown',
      this.#onTapElsewhere,
    );
    this.chart.activate(mark ? [mark] : []);
    this.host.requestUpdate();
  }

  readonly #onEscape = (event: Event): void => {
    if ((event as KeyboardEvent).key === 'Escape') this.#light(null);
  };

  readonly #onTapElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.#light(null);
  };

  #select(mark: Mark, { shiftKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void {
    this.options.select(this.#keysAt(mark), shiftKey || ctrlKey || metaKey);
  }

  #keysAt(mark: Mark): string[] {
    return [...new Set(mark.point.rows.map(this.options.keyOf))];
  }

  #markOf(key: string | null): Mark | null {
    if (key === null) return null;
    return this.chart.marks().find((mark) => this.#keysAt(mark).includes(key)) ?? null;
  }
}

/** Where the value of a mark is between the least and the greatest of its axis, as the axis has it. */
function shareOf({ point, series }: Mark, { model, options }: Frame): number {
  const write = options.scale === 'log' && series.axis === 'y' ? Math.log : Number;
  const values = model.series
    .filter(({ axis }) => axis === series.axis)
    .flatMap(({ points }) => points.map(({ y }) => write(y)));
  const [least = 0, most = 0] = extent(values);
  return most > least ? (write(point.y) - least) / (most - least) : 0.5;
}
