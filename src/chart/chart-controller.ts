import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  type Plugin,
} from 'chart.js';
import type { LitElement, ReactiveController } from 'lit';
import { chartConfig } from './config.js';
import type { Frame, Scene } from './frame.js';
import type { Image } from './image.js';
import { layoutLabels, type LabelLayout } from './labels.js';
import { elementOf, marksOf, type Mark } from './marks.js';
import type { EndsOf } from './axis-texts.js';
import type { LegendKey } from './model/model.js';
import { above, below, drawAll } from './plugins/frame-plugins.js';
import { fontOf, measureIn } from './text.js';
import { newChart } from './warm-up.js';
import { ResultsError } from '../errors.js';
import { ratioIn, type Theme } from '../theme/theme.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
);

// The marks keep their colours under the pointer; the tooltip says which one is meant.
Chart.defaults.hoverBackgroundColor = (_context: unknown, options: Record<string, string>) =>
  options['backgroundColor'];
Chart.defaults.hoverBorderColor = (_context: unknown, options: Record<string, string>) =>
  options['borderColor'];

/** What bars and points of Chart.js can tell, though the type of their base does not say so. */
interface Hittable {
  inRange(x: number, y: number): boolean;
}

/** A frame before its size is known. */
export interface Picture extends Scene {
  readonly theme: Theme;
}

/** Room below the bars of a horizontal chart, for its axis, and above them for a second one. */
const AXIS_HEIGHT = 40;
/** So near to the end of a mark a pointer means it, in CSS pixels. */
const NEAR = 6;
/** Room for a bar of a chart that grows with its bars, in lines of text; less where there are many. */
const BAR_LINES = 1.7;
const MANY_BARS = 30;
/** Between the margins of a page, in CSS pixels; a style sheet fits the picture to other papers. */
const PAPER_WIDTH = 680;
const PAPER_HEIGHT = 640;
/** So many bars have room for their values on paper. */
const MOST_VALUES = 40;
/** So many highlighted names are written where there is no room for all. */
const MOST_KEPT = 5;
/** Browsers draw no larger canvas, in its own pixels. */
const LARGEST_CANVAS = 16_384;

/**
 * Draws a picture with Chart.js: makes the chart on its first real size, follows its box, and
 * destroys it when the element is removed, but not when it is only moved.
 */
export class ChartController implements ReactiveController {
  /** Why there is nothing on the canvas, though there should be. The host shows it. */
  error: ResultsError | null = null;
  /** Every so many names are written; the host tells of it. `null` before the first layout. */
  every: number | null = null;
  #chart: Chart | null = null;
  #picture: Picture | null = null;
  #frame: Frame | null = null;
  #isHidden = false;
  /** The host is about to say which names are written, for which it needs room. */
  #isWaiting = false;
  readonly #plugin: Plugin = {
    id: 'frame',
    beforeDatasetsDraw: (chart) => drawAll(below, chart, this.#frame),
    afterDatasetsDraw: (chart) => drawAll(above, chart, this.#frame),
  };
  /** A frame later: drawing may ask for more height, and the page would be told of a loop. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#drawResized()));

  constructor(
    private readonly host: LitElement,
    /** Called when the box has a size again: it was hidden, and the theme may be old. */
    private readonly onShown: () => void,
    /** Called when something was drawn. */
    private readonly onDrawn: () => void,
  ) {
    host.addController(this);
  }

  /** What is on the canvas; `null` before the first drawing. */
  get frame(): Frame | null {
    return this.#frame;
  }

  get canvas(): HTMLCanvasElement | null {
    return this.host.renderRoot.querySelector<HTMLCanvasElement>('.plot canvas');
  }

  /** Draws, now or as soon as the box has a size; `null` clears. */
  draw(picture: Picture | null): void {
    const isNew = picture !== this.#picture;
    this.#picture = picture;
    const { canvas } = this;
    if (!picture || this.#chart?.canvas !== canvas) this.#destroy();
    if (canvas && picture) this.#sizes.observe(canvas.parentElement!);
    if (isNew || this.#isWaiting) this.#draw();
  }

  /** All marks that are drawn, in reading order. */
  get #marks(): readonly Mark[] {
    return this.#frame ? marksOf(this.#frame.model) : [];
  }

  /** Accents these marks, and no others; what is not drawn yet is left out. */
  activate(marks: readonly Mark[]): void {
    const chart = this.#chart;
    if (!chart) return;
    const drawn = new Set(marks.length > 0 ? this.#marks : []);
    this.#attempt(() => {
      chart.setActiveElements(marks.filter((mark) => drawn.has(mark)).map((mark) => ({ ...mark })));
      chart.render();
    });
  }

  /** Where a mark is on the canvas, in CSS pixels; for a bar, its end. */
  placeOf(mark: Mark): { readonly x: number; readonly y: number } | null {
    return this.#chart && elementOf(this.#chart, mark);
  }

  readonly endsOf: EndsOf = (axis) => {
    const isAcross = this.#frame?.isHorizontal && axis !== 'y2';
    const scale = this.#chart?.scales[isAcross ? (axis === 'x' ? 'y' : 'x') : axis];
    if (!scale) return null;
    const labels = scale.ticks.map(({ label = '' }) => [label].flat().join(' ')).filter(Boolean);
    return { numbers: [scale.min, scale.max], labels };
  };

  /** Where the last mark of a series is, in CSS pixels from the top; `null` where there is none. */
  endOf({ color, pattern }: LegendKey): number | null {
    const last = this.#marks.findLast(
      ({ series }) => series.axis === 'y' && series.color === color && series.pattern === pattern,
    );
    return last && !this.#frame?.isHorizontal ? (this.placeOf(last)?.y ?? null) : null;
  }

  /** The mark under the pointer; the nearest, where several are. */
  markAt({ clientX, clientY }: MouseEvent): Mark | null {
    const { canvas } = this;
    const chart = this.#chart;
    if (!canvas || !chart) return null;
    const box = canvas.getBoundingClientRect();
    // A page may scale what it shows.
    const x = ((clientX - box.left) * chart.width) / box.width;
    const y = ((clientY - box.top) * chart.height) / box.height;
    const distanceOf = (mark: Mark) => {
      const place = elementOf(chart, mark);
      return Math.hypot(place.x - x, place.y - y);
    };
    // What is thin is hit at its end, too.
    const hit = this.#marks.filter(
      (mark) =>
        distanceOf(mark) <= NEAR || (elementOf(chart, mark) as unknown as Hittable).inRange(x, y),
    );
    const distances = hit.map(distanceOf);
    return hit[distances.indexOf(Math.min(...distances))] ?? null;
  }

  /** What is drawn, to be painted elsewhere; `null` while nothing is. */
  get plot(): Image | null {
    const chart = this.#chart;
    const { width = 0, height = 0 } = chart ?? {};
    return chart && { width, height, paint: (context) => paintOn(context, chart) };
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#sizes.disconnect();
      this.#destroy();
      this.#picture = null;
    });
  }

  #drawResized(): void {
    const box = this.canvas?.parentElement;
    if (!box) return;
    const isSame =
      this.#chart?.width === box.clientWidth && this.#chart.height === box.clientHeight;
    if (!isSame || this.#isHidden) this.#draw();
  }

  #draw(): void {
    this.#attempt(() => this.#drawNow());
  }

  /** Draws. No exception of Chart.js or of a plugin reaches the page: the host tells of it. */
  #attempt(drawing: () => void): void {
    let error: ResultsError | null = null;
    try {
      drawing();
    } catch (cause) {
      error = drawingError(cause);
      // Half a chart; the next drawing begins with a new one.
      this.#destroy();
    }
    if (error?.message === this.error?.message) return;
    this.error = error;
    this.host.requestUpdate();
  }

  #drawNow(): void {
    const { canvas } = this;
    const box = canvas?.parentElement;
    const picture = this.#picture;
    if (!canvas || !box || !picture || !box.isConnected) return;
    const { clientWidth: room } = box;
    const wasHidden = this.#isHidden;
    this.#isHidden = room === 0;
    if (this.#isHidden) return;
    if (wasHidden) this.onShown();
    const frame = picture.theme.isPaper
      ? this.#layOut(onPaper(picture), canvas, box, Math.min(room, PAPER_WIDTH))
      : this.#layOut(picture, canvas, box, room);
    const { width, height, every, theme } = frame;
    if (height === 0) return;
    if (every !== (this.every ?? 1)) {
      this.host.requestUpdate();
      this.#isWaiting = !this.#isWaiting;
    } else this.#isWaiting = false;
    this.every = every;
    if (this.#isWaiting) return;
    const config = chartConfig(frame);
    const ratio = Math.min(ratioIn(theme), LARGEST_CANVAS / Math.max(width, height));
    config.options!.devicePixelRatio = ratio;
    // Chart.js takes over a new size, but no new ratio, and no new width of a text in the same font.
    const isSpaced = this.#frame?.theme.spacing !== theme.spacing;
    if (isSpaced || this.#chart?.currentDevicePixelRatio !== ratio) this.#destroy();
    this.#frame = frame;
    const chart = this.#chart;
    if (!chart) {
      canvas.width = width;
      canvas.height = height;
      this.#chart = newChart(canvas, { ...config, plugins: [this.#plugin] });
    } else {
      chart.data = config.data;
      chart.options = config.options!;
      // A new size draws, too.
      if (chart.width !== width || chart.height !== height) chart.resize(width, height);
      else chart.update('none');
    }
    this.onDrawn();
  }

  #layOut(picture: Picture, canvas: HTMLCanvasElement, box: HTMLElement, width: number): Frame {
    const { theme, model, options } = picture;
    const { orientation } = options;
    const measure = measureIn(theme, canvas.getContext('2d'));
    const line = fontOf(theme).size * 1.2;
    // A page has room for all names.
    const most = options.aspect === 'auto' ? LARGEST_CANVAS : theme.isPaper ? PAPER_HEIGHT : 0;
    const axes = AXIS_HEIGHT * (model.channels.y2.length > 0 ? 2 : 1);
    const kept = keptPlaces(picture);
    const layOut = (total: number) => {
      const room = { width, height: total - axes, line, orientation, kept };
      return layoutLabels(model.categories ?? [], room, measure);
    };
    let labels = most ? layOut(Infinity) : null;
    const needed = labels?.isHorizontal ? heightOf(labels, picture, line) + axes : 0;
    box.style.minBlockSize = needed ? `${Math.min(needed, most)}px` : '';
    const { clientHeight: height } = box;
    // Names on end have a share of a height that is known only now.
    if (!labels?.isHorizontal || needed > most) labels = layOut(height);
    return { ...picture, ...labels, width, height };
  }

  #destroy(): void {
    const { canvas } = this;
    // A chart whose first drawing failed has its canvas all the same.
    (this.#chart ?? (canvas && Chart.getChart(canvas)))?.destroy();
    this.#chart = null;
    this.#frame = null;
  }
}

/** Nobody can point at a bar on paper: its value is written. */
function onPaper(picture: Picture): Picture {
  const { options, model } = picture;
  const values =
    options.values || (options.type.base === 'bar' && marksOf(model).length <= MOST_VALUES);
  return { ...picture, options: { ...options, values } };
}

/** Where what is highlighted stands: its names are written before all others. */
function keptPlaces({ model, isHighlighted }: Picture): number[] {
  if (!model.categories) return [];
  const places = marksOf(model).flatMap(({ point }) =>
    isHighlighted(point.row) ? point.position : [],
  );
  return [...new Set(places)].slice(0, MOST_KEPT);
}

/** How high a horizontal chart is whose bars all have room. */
function heightOf({ lines }: LabelLayout, { model, options }: Picture, line: number): number {
  const bars = options.stacked ? 1 : model.barsPerCategory;
  const slot = Math.max(
    line * (lines.length > MANY_BARS ? 1.1 : BAR_LINES),
    line * 1.1 * bars + line * 0.6 * Number(bars > 1),
    ...lines.map((parts = []) => parts.length * line + 6 * Number(parts.length > 1)),
  );
  return Math.ceil(lines.length * slot);
}

/** Draws a chart once more, in another context. */
function paintOn(context: CanvasRenderingContext2D, chart: Chart): void {
  const metas = chart.getSortedVisibleDatasetMetas();
  const drawers = [chart, ...Object.values(chart.scales)] as { ctx: CanvasRenderingContext2D }[];
  const controllers = metas.map(({ controller }) => controller as unknown as { _ctx: unknown });
  const lines = metas.flatMap(({ dataset }) => (dataset ? [dataset as LineElement] : []));
  const { ctx } = chart;
  const options = lines.map((line) => line.options);
  const draw = (on: CanvasRenderingContext2D) => {
    drawers.forEach((drawer) => (drawer.ctx = on));
    controllers.forEach((controller) => (controller._ctx = on));
  };
  try {
    draw(context);
    // Else a line is drawn by a path of the browser's, which can't be read.
    lines.forEach((line) => (line.options = { ...line.options, segment: {} as never }));
    chart.draw();
  } finally {
    draw(ctx);
    lines.forEach((line, index) => (line.options = options[index]!));
  }
}

function drawingError(cause: unknown): ResultsError {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  const sentence = `The chart could not be drawn: ${reason}. Another type or other columns may work.`;
  return new ResultsError('drawing', sentence, { cause });
}
