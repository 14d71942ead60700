import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { whenIdle } from '../work.js';

/** What the fit depends on. When one of them changes, all columns are measured anew. */
export interface FitInputs {
  readonly columns: readonly unknown[];
  /** How many columns stand before the first of `columns`. */
  readonly lead: number;
  /** Columns that don't fit drop out, the last one first. */
  readonly isDropping: boolean;
}

/** So many columns stay, however narrow the box. */
const LEAST = 2;

/**
 * How many columns fit, and how wide they are. All are laid out once, and measured before the
 * browser paints; then they keep their widths, whichever rows come into view. To find the widths of
 * columns takes a browser longer than all the rest of a layout.
 */
export class ColumnFit implements ReactiveController {
  /** The columns that fit. */
  count = Infinity;
  /** In CSS pixels, with the leading columns; `null` while the browser finds them. */
  widths: readonly number[] | null = null;
  /** Whether the table goes on beyond the edges of its box: the tab key is to stop there. */
  isScrolling = false;

  #inputs: FitInputs | null = null;
  /** Whether the page has had time since the last reset, or is waited for. */
  #isIdle = false;
  #isWaiting = false;
  /** The sizes of the rulers when the columns were measured. */
  #sizes = '';
  readonly #observer = new ResizeObserver(() => {
    if (this.#sizes === this.#readSizes()) return;
    this.#reset();
    this.host.requestUpdate();
  });

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /**
   * Elements without height, as wide as the box and as some letters: what the fit changes can't
   * change them.
   */
  render(): TemplateResult {
    return html`<div class="ruler"></div>
      <div class="ruler letters"></div>`;
  }

  /** Takes the inputs, before rendering. */
  update(inputs: FitInputs): void {
    const last = this.#inputs;
    this.#inputs = inputs;
    const names = Object.keys(inputs) as (keyof FitInputs)[];
    if (names.some((name) => inputs[name] !== last?.[name])) this.#reset();
  }

  /**
   * Measures what was rendered in the box that scrolls; true where all is to be rendered again.
   * @param isUrgent the first sight depends on it; else it is done when the page has nothing to do
   */
  measure(box: HTMLElement, isUrgent: boolean): boolean {
    if (this.widths !== null) return false;
    if (!isUrgent && !this.#isIdle) {
      this.#waitForIdle();
      return false;
    }
    // A box that is not shown yet is measured when it is.
    if (!box.clientWidth) return false;
    const { isDropping = false, lead = 0 } = this.#inputs ?? {};
    const widths = [...box.querySelectorAll('thead tr > *')].map(
      (header) => header.getBoundingClientRect().width,
    );
    if (isDropping) this.count = fitting(widths, box.clientWidth, lead);
    // Those that stay share the room of those that drop out.
    this.widths = widths.slice(0, lead + this.count);
    this.#sizes = this.#readSizes();
    // Which rows are shown now says nothing of the height; but a box of a greatest height scrolls.
    this.isScrolling =
      this.widths.reduce((sum, width) => sum + width, 0) > box.clientWidth + 0.5 ||
      getComputedStyle(box).maxBlockSize !== 'none';
    return true;
  }

  hostUpdated(): void {
    // An update that was asked for before it was removed.
    if (!this.host.isConnected) return;
    for (const ruler of this.#rulers) this.#observer.observe(ruler);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #waitForIdle(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      this.#isIdle = true;
      this.host.requestUpdate();
    });
  }

  get #rulers(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.ruler')];
  }

  #readSizes(): string {
    return this.#rulers.map((ruler) => ruler.getBoundingClientRect().width).join();
  }

  #reset(): void {
    this.#isIdle = false;
    // Where it can't be measured now, it is once there is a size again, though it be the same.
    this.#sizes = '';
    this.count = Infinity;
    this.widths = null;
  }
}

/** How many columns fit into a width. */
function fitting(widths: readonly number[], width: number, lead: number): number {
  let sum = 0;
  const over = widths.findIndex((own) => (sum += own) > width + 0.5);
  return over < 0 ? Infinity : Math.max(over - lead, LEAST);
}
