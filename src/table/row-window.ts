import type { LitElement, ReactiveController } from 'lit';
import type { Row } from '../results/results.js';

/** The rows that are in the document, and the heights that stand for those before and after them. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
  /** In CSS pixels. */
  readonly before: number;
  readonly after: number;
}

/** Up to so many rows are all in the document: find-in-page and copying then see them. */
const MOST_PLAIN_ROWS = 200;
/** With more, the box would be higher than a browser can scroll: 17.8 million pixels in Firefox. */
export const MOST_IN_BOX = 150_000;
/** Some hundred and fifty pages; a browser takes seconds for them. */
export const MOST_PRINTED = 5_000;
/** Rows beyond the edges of the box, for the next turn of the wheel and for the tab key. */
const SPARE = 8;
/** Until rows are measured, in CSS pixels. */
const GUESS = 36;

/**
 * Keeps only the rows in the document that are in the scrolling box, with two spacers for the
 * others. Heights are measured as rows come into view; until then they are the mean.
 */
export class RowWindow implements ReactiveController {
  #rows: readonly Row[] = [];
  #widths: unknown;
  #heights = new Float64Array();
  /** Whether `#heights` holds the mean of measured rows. */
  #isEstimated = false;
  #isPrinting = false;
  #hadFocus = false;

  constructor(
    private readonly host: LitElement,
    private readonly updateNow: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  hostUpdate(): void {
    this.#hadFocus = this.host.shadowRoot?.activeElement?.closest('tbody') != null;
  }

  /** A row that leaves the document takes the focus with it; its box is where the reader goes on. */
  hostUpdated(): void {
    const { shadowRoot } = this.host;
    if (!this.#hadFocus || shadowRoot?.activeElement) return;
    shadowRoot?.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
  }

  /** Whether so many rows need a window. On paper there are the first of very many. */
  isNeeded(count: number): boolean {
    return count > (this.#isPrinting ? MOST_PRINTED : MOST_PLAIN_ROWS);
  }

  /**
   * Which rows to render.
   * @param widths those of the columns; with others, rows have other heights
   */
  range(rows: readonly Row[], widths: unknown): RowRange {
    if (this.#isPrinting) {
      return { start: 0, end: Math.min(rows.length, MOST_PRINTED), before: 0, after: 0 };
    }
    const box = this.#box;
    if (rows !== this.#rows || widths !== this.#widths) {
      if (rows !== this.#rows && box) box.scrollTop = 0;
      [this.#rows, this.#widths] = [rows, widths];
      const count = Math.min(rows.length, MOST_IN_BOX);
      this.#heights = new Float64Array(count).fill(this.#heights[0] ?? GUESS);
      this.#isEstimated = false;
    }
    return this.#rangeAt(box?.scrollTop ?? 0, box?.clientHeight || 800);
  }

  /** Brings a row into the document, in the middle of the box. */
  readonly reveal = (index: number): void => {
    const box = this.#box;
    if (!box) return;
    const above = this.#heights.subarray(0, index).reduce((sum, height) => sum + height, 0);
    box.scrollTop = above - box.clientHeight / 2;
    this.updateNow();
  };

  get #box(): HTMLElement | null {
    return this.host.renderRoot?.querySelector<HTMLElement>('.scroll');
  }

  /** Measures the rows that were rendered; true where others are to be rendered now. */
  measure(box: HTMLElement, range: RowRange): boolean {
    if (this.#isPrinting) return false;
    const tops = [...box.querySelectorAll('tbody > .row, tbody > .after')].map(
      (row) => row.getBoundingClientRect().top,
    );
    const heights = tops.slice(1).map((top, index) => top - tops[index]!);
    if (heights.length !== range.end - range.start || heights.length === 0) return false;
    if (!this.#isEstimated) {
      this.#heights.fill((tops.at(-1)! - tops[0]!) / heights.length);
      this.#isEstimated = true;
    }
    // What is above the edge of the box must not push what is in it.
    let push = 0;
    let offset = range.before;
    heights.forEach((height, index) => {
      const place = range.start + index;
      const known = this.#heights[place]!;
      if (offset < box.scrollTop) push += height - known;
      offset += known;
      this.#heights[place] = height;
    });
    const isPushed = Math.abs(push) > 0.5 && box.scrollTop > 0;
    const needed = this.#rangeAt(box.scrollTop + (isPushed ? push : 0), box.clientHeight, 0);
    const isCovered = needed.start >= range.start && needed.end <= range.end;
    if (isPushed) box.scrollTop += push;
    return !isCovered;
  }

  /** The rows between two edges of the box. */
  #rangeAt(top: number, height: number, spare = SPARE): RowRange {
    const heights = this.#heights;
    const last = heights.length;
    let [start, before] = [0, 0];
    while (start < last - 1 && before + heights[start]! <= top) before += heights[start++]!;
    let [end, bottom] = [start, before];
    while (end < last && bottom < top + height) bottom += heights[end++]!;
    for (let index = 0; index < spare; index++) {
      if (start > 0) before -= heights[--start]!;
      if (end < last) end++;
    }
    let after = 0;
    for (let index = end; index < last; index++) after += heights[index]!;
    return { start, end, before, after };
  }

  /** What is printed is taken down as soon as the listeners have returned. */
  readonly #onPrint = (event: Event): void => {
    this.#isPrinting = event.type === 'beforeprint';
    this.updateNow();
    // Where the box was as high as all rows, all of them are still in its range.
    if (!this.#isPrinting) this.updateNow();
  };
}
