import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { textsOf, type Mark } from './marks.js';
import type { Row } from '../results/results.js';
import type { Frame } from './frame.js';
import type { ChartController } from './chart-controller.js';
import { HoverController } from '../group/hover-controller.js';

/** Between a mark and its tooltip, in CSS pixels. */
const TOOLTIP_GAP = 10;

/** What the controller needs of its chart. */
export interface MarksHost {
  readonly groups: () => readonly string[];
  readonly keyOf: (row: Row) => string;
  /** Selects the rows with these keys; `isAdding` keeps the others selected. */
  readonly select: (keys: readonly string[], isAdding: boolean) => void;
}

/**
 * Reading and selecting the marks of a chart: arrow keys go from mark to mark, Enter or a click
 * selects the rows behind one, and what the reader points at is lit in the whole group.
 */
export class MarksController implements ReactiveController {
  /** The mark that was reached by keyboard, in words; '' for none. */
  announcement = '';
  /** The mark that the reader points at, here or in another element of the group. */
  #pointed: Mark | null = null;
  /** Its number in reading order. */
  #current = -1;
  #frame: Frame | null = null;
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
    this.#current = -1;
    this.#pointed = null;
    this.announcement = '';
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
    if (index !== this.#current) this.announcement = '';
    if (this.#current >= 0) this.#current = index;
    this.#pointed = null;
    this.#point(mark);
    if (pointed) this.host.requestUpdate();
  }

  /** What the mark under the pointer says. */
  renderTooltip(): TemplateResult | typeof nothing {
    const { frame } = this.chart;
    const mark = this.#pointed;
    if (!frame || !mark) return nothing;
    const [title, ...lines] = textsOf(frame, mark);
    return html`<div part="tooltip" class="tooltip" aria-hidden="true">
      <strong>${title}</strong>
      ${lines.map((line) => html`<span>${line}</span>`)}
    </div>`;
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const marks = this.chart.marks();
    const current = marks[this.#current];
    const last = marks.length - 1;
    if (current && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      this.#select(current, event);
      return;
    }
    const target = {
      ArrowRight: Math.min(this.#current + 1, last),
      ArrowDown: Math.min(this.#current + 1, last),
      ArrowLeft: Math.max(this.#current - 1, 0),
      ArrowUp: Math.max(this.#current - 1, 0),
      Home: 0,
      End: last,
      Escape: -1,
    }[key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#moveTo(target);
  };

  readonly onBlur = (): void => this.#moveTo(-1);

  readonly onPointerMove = (event: PointerEvent): void => this.#light(this.chart.markAt(event));

  readonly onPointerLeave = (): void => this.#light(null);

  readonly onClick = (event: MouseEvent): void => {
    const mark = this.chart.markAt(event);
    if (mark) this.#select(mark, event);
  };

  /** Marks the point with this number, and says it; -1 takes the mark away. */
  #moveTo(index: number): void {
    const marks = this.chart.marks();
    const mark = marks[index] ?? null;
    const { frame } = this.chart;
    this.#current = mark ? index : -1;
    this.#light(mark);
    this.announcement =
      mark && frame ? frame.messages.mark(textsOf(frame, mark), index + 1, marks.length) : '';
    this.host.requestUpdate();
  }

  /** Points at a mark here and, by its row, in the whole group. */
  #light(mark: Mark | null): void {
    this.#point(mark);
    this.#hover.change(mark && (this.#keysAt(mark)[0] ?? null));
  }

  #point(mark: Mark | null): void {
    if (mark === this.#pointed) return;
    this.#pointed = mark;
    this.chart.activate(mark);
    this.host.requestUpdate();
  }

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
