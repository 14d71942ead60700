import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit';

/** What the fit depends on. When one of them changes, all columns are measured anew. */
export interface FitInputs {
  readonly columns: readonly unknown[];
  /** How many columns stand before the first of `columns`. */
  readonly lead: number;
  /** Columns that don't fit drop out, the last one first. */
  readonly isDropping: boolean;
  /** Columns keep the widths that they have now, whichever rows come into view. */
  readonly isFixed: boolean;
}

/** So many columns stay, however narrow the box. */
const LEAST = 2;

/**
 * How many columns fit, and how wide they are. All are laid out once, and measured before the
 * browser paints: where they don't fit, each is as narrow as it can be.
 */
export class ColumnFit implements ReactiveController {
  /** The columns that fit. */
  count = Infinity;
  /** In CSS pixels, with the leading columns; `null` while the browser finds them. */
  widths: readonly number[] | null = null;

  #inputs: FitInputs | null = null;
  #isStale = true;
  #width = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#reset();
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    host.addController(this);
  }

  /** An element without height, whose width is the box's: what the fit changes can't change it. */
  render(): TemplateResult {
    return html`<div class="ruler"></div>`;
  }

  /** Takes the inputs, before rendering; true where all is measured anew. */
  update(inputs: FitInputs): boolean {
    const last = this.#inputs;
    this.#inputs = inputs;
    const names = Object.keys(inputs) as (keyof FitInputs)[];
    if (names.some((name) => inputs[name] !== last?.[name])) this.#reset();
    return this.#isStale;
  }

  /** Measures what was rendered in the box that scrolls; true where something else is to be rendered now. */
  measure(box: HTMLElement): boolean {
    const { isDropping = false, isFixed = false, lead = 0 } = this.#inputs ?? {};
    // A box that is not shown yet is measured when it is.
    if (!box.clientWidth || !(isDropping || isFixed)) return false;
    // Rows that come into view later may be wider: then more columns drop out, and none comes back.
    const table = box.querySelector('table')?.offsetWidth ?? 0;
    const isOver = isDropping && this.count > LEAST && table > box.clientWidth;
    if (!this.#isStale && !isOver) return false;
    const widths = [...box.querySelectorAll('thead tr > *')].map(
      (header) => header.getBoundingClientRect().width,
    );
    const before = this.count;
    if (isOver) this.count = Math.min(fitting(widths, box.clientWidth, lead), before);
    if (isFixed && this.#isStale) this.widths = widths.slice(0, lead + this.count);
    const isNew = this.#isStale
      ? isFixed || this.count < widths.length - lead
      : this.count < before;
    this.#isStale = false;
    return isNew;
  }

  hostUpdated(): void {
    const ruler = this.host.renderRoot.querySelector('.ruler');
    if (ruler) this.#observer.observe(ruler);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #reset(): void {
    this.count = Infinity;
    this.widths = null;
    this.#isStale = true;
  }
}

/** How many columns fit into a width. */
function fitting(widths: readonly number[], width: number, lead: number): number {
  let sum = 0;
  const over = widths.findIndex((own) => (sum += own) > width + 0.5);
  return over < 0 ? Infinity : Math.max(over - lead, LEAST);
}
