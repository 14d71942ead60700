import type { LitElement, ReactiveController } from 'lit';
import { HoverController } from '../group/hover-controller.js';
import type { Row } from '../results/results.js';
import type { ChartController } from './chart-controller.js';
import { marksOf, type Mark } from './marks.js';
import type { ChartModel } from './model/model.js';

/** So long a tooltip stays when the pointer has left its mark, in ms. */
const LEAVING = 250;

/** What pointing needs of its chart. */
export interface PointingHost {
  readonly groups: () => readonly string[];
  readonly keyOf: (row: Row) => string;
  /** Selects the rows with these keys; `isAdding` keeps the others selected. */
  readonly select: (keys: readonly string[], isAdding: boolean) => void;
}

/**
 * The mark that a reader points at, with a pointer, by keys, or in another element of the group. It is
 * lit, and its tooltip shown, until the reader leaves it or takes that away.
 */
export class Pointing implements ReactiveController {
  mark: Mark | null = null;
  #model: ChartModel | null = null;
  #leaving = 0;
  /** Whether the last press was a tap, and what was pointed at before it. */
  #isTouch = false;
  #touched: Mark | null = null;
  readonly #hover: HoverController;

  constructor(
    private readonly host: LitElement,
    private readonly chart: ChartController,
    private readonly options: PointingHost,
  ) {
    host.addController(this);
    this.#hover = new HoverController(host, options.groups, (key) =>
      this.#point(this.#markOf(key)),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.#leaving);
    this.#point(null);
  }

  /** Before rendering: the marks have new numbers, or are gone. The row that is pointed at stays. */
  follow(model: ChartModel | null): void {
    if (model === this.#model) return;
    this.#model = model;
    const { mark } = this;
    const { key } = this.#hover;
    const same = this.#marks.find(
      ({ datasetIndex, index }) => datasetIndex === mark?.datasetIndex && index === mark.index,
    );
    this.#point(same && this.#keysAt(same).includes(key!) ? same : this.#markOf(key));
  }

  /** Points at a mark here and, by its row, in the whole group. */
  light(mark: Mark | null): void {
    this.#point(mark);
    this.#hover.change(mark && (this.#keysAt(mark)[0] ?? null));
  }

  select(mark: Mark, { shiftKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): void {
    this.options.select(this.#keysAt(mark), shiftKey || ctrlKey || metaKey);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#isTouch = event.pointerType === 'touch';
    this.#touched = this.mark;
    this.onPointerMove(event);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    clearTimeout(this.#leaving);
    // The pointer may go onto the tooltip, over other marks.
    if (isOnTooltip(event)) return;
    const mark = this.chart.markAt(event);
    if (mark) this.light(mark);
    else if (this.mark) this.#leave();
  };

  readonly onPointerLeave = (event: PointerEvent): void => {
    // What a tap shows stays.
    if (event.pointerType !== 'touch') this.#leave();
  };

  readonly onClick = (event: MouseEvent): void => {
    if (isOnTooltip(event)) return;
    const mark = this.chart.markAt(event);
    // A first tap shows what the mark says, a second one selects.
    if (mark && !(this.#isTouch && mark !== this.#touched)) this.select(mark, event);
  };

  /** A moment later, since the pointer may be on its way to the tooltip. */
  #leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = window.setTimeout(() => this.light(null), LEAVING);
  }

  #point(mark: Mark | null): void {
    if (mark === this.mark) return;
    this.mark = mark;
    // Whatever has the focus, a reader can take away what covers the page.
    const change = mark ? 'addEventListener' : 'removeEventListener';
    document[change]('keydown', this.#onEscape);
    document[change]('pointerdown', this.#onTapElsewhere);
    if (!mark) this.chart.activate([]);
    this.host.requestUpdate();
  }

  readonly #onEscape = (event: Event): void => {
    if ((event as KeyboardEvent).key === 'Escape') this.light(null);
  };

  readonly #onTapElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.light(null);
  };

  get #marks(): readonly Mark[] {
    return this.#model ? marksOf(this.#model) : [];
  }

  #keysAt(mark: Mark): string[] {
    return [...new Set(mark.point.rows.map(this.options.keyOf))];
  }

  #markOf(key: string | null): Mark | null {
    if (key === null) return null;
    return this.#marks.find((mark) => this.#keysAt(mark).includes(key)) ?? null;
  }
}

const isOnTooltip = ({ target }: Event) => (target as Element).closest('.tooltip') !== null;
