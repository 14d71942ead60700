import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { memo } from '../memo.js';
import { ratioIn, type Theme } from '../theme/theme.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery } from '../query/query.js';
import { leavesOut, toggleValues } from '../query/terms.js';
import { HIGHLIGHT, type ChartModel, type LegendKey } from './model/model.js';
import { colorOf, isSplit, type ChartType, type Sign, patternsOf } from './frame.js';
import { hatch } from './hatch.js';
import type { Row } from '../results/results.js';
import { paintPoint } from './point-shape.js';

/** Paints a sign. */
export type SignPaint = (
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
) => void;

/** More entries than this are folded. */
const MOST_ENTRIES = 16;

/** More entries than this have no room below each other. */
const MOST_AT_ENDS = 8;

/** What a legend is part of. Its entries write into the query. */
interface LegendHost extends LitElement {
  query: string;
  readonly tell: (deed: string) => void;
  readonly noControls: boolean;
}

/** The entries of a model, and one for what is highlighted. Lines have no marks for that. */
export function legendKeys(
  model: ChartModel,
  isHighlighted: (row: Row) => boolean,
  type: ChartType,
  messages: Messages,
): readonly LegendKey[] {
  const { keys, series } = model;
  const isThere = series.some(({ points }) => points.some(({ row }) => isHighlighted(row)));
  if (!isThere || type.isSignWide) return keys;
  const look = { color: HIGHLIGHT, pattern: 0, isRim: type.base === 'bar' && isSplit(model) };
  const label = messages.highlightedKey();
  return [...keys, { label, ...look, axis: 'y', column: null, values: [] }];
}

/** Whether each entry stands for a line, and can stand where that ends, if there is room beside it. */
export function isAtEnds(keys: readonly LegendKey[], type: ChartType): boolean {
  const areLines = keys.every(({ axis, color }) => axis === 'y' && color !== null);
  return type.isSignWide === true && areLines && keys.length > 1 && keys.length <= MOST_AT_ENDS;
}

/** The legend. What its entries stand for can be hidden: an entry writes that into the query. */
export class Legend {
  #isUnfolded = false;

  constructor(private readonly host: LegendHost) {}

  render(
    keys: readonly LegendKey[],
    type: ChartType,
    messages: Messages,
  ): TemplateResult | typeof nothing {
    if (keys.length === 0) return nothing;
    const isFolded = keys.length > MOST_ENTRIES && !this.#isUnfolded;
    const shown = isFolded ? keys.slice(0, MOST_ENTRIES - 1) : keys;
    const isWide = type.isSignWide && signOf(keys, type);
    const columns = new Set(
      keys.map(
        ({ column, color, label }) =>
          column?.label ?? (color === HIGHLIGHT ? label : messages.series()),
      ),
    );
    const isUsed = !this.host.noControls && keys.some(({ column }) => column);
    return html`<ul
      part="legend"
      class=${isWide ? 'legend wide' : 'legend'}
      aria-label=${messages.legendOf([...columns].join(', '), isUsed)}
    >
      ${shown.map((key) => html`<li>${this.#renderKey(key, messages)}</li>`)}
      ${
        isFolded
          ? html`<li>
              <button type="button" class="key rest" lang=${messages.lang} @click=${this.#unfold}>
                ${messages.showAllValues(keys.length)}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderKey({ label, column, values, color }: LegendKey, messages: Messages): TemplateResult {
    const { host } = this;
    const lang = color === HIGHLIGHT ? messages.lang : nothing;
    const sign = html`<canvas class="swatch" aria-hidden="true"></canvas
      ><span class="entry" lang=${lang}>${label}</span>`;
    if (!column || host.noControls) return html`<span class="key" title=${label}>${sign}</span>`;
    const query = parseQuery(host.query);
    const isHidden = leavesOut(query, column, values);
    return html`<button
      type="button"
      class="key"
      aria-pressed=${!isHidden}
      title=${label}
      @click=${() => {
        host.query = formatQuery(toggleValues(query, column, values));
        host.tell(isHidden ? messages.seriesShown(label) : messages.seriesHidden(label));
      }}
    >
      ${sign}
    </button>`;
  }

  readonly #unfold = (): void => {
    this.#isUnfolded = true;
    this.host.requestUpdate();
    // The button goes away; the focus goes to where the reader goes on.
    this.host.renderRoot.querySelector<HTMLElement>('.plot')?.focus();
  };

  /**
   * After drawing: puts the entries beside the ends of their lines, none over another, where the
   * style sheet gives them room there.
   * @param endOf where a line ends, from the top of the plot in CSS pixels; `null` where there is none
   */
  placeAtEnds(keys: readonly LegendKey[], endOf: (key: LegendKey) => number | null): void {
    const legend = this.host.renderRoot.querySelector('.ends .legend');
    if (!legend) return;
    const isBeside = getComputedStyle(legend).flexDirection === 'column';
    const entries = [...legend.children].map((child, index) => {
      const { style, offsetHeight: height } = child as HTMLElement;
      const end = (isBeside ? endOf(keys[index]!) : 0) ?? Infinity;
      return { style, height, end, top: 0 };
    });
    entries.sort((a, b) => a.end - b.end);
    let bottom = 0;
    for (const entry of entries) {
      const { end, height } = entry;
      entry.top = end < Infinity ? Math.max(end - height / 2, bottom) : bottom;
      bottom = entry.top + height;
    }
    let limit = legend.parentElement!.clientHeight;
    for (const entry of entries.toReversed()) {
      entry.top = limit = Math.max(0, Math.min(entry.top, limit - entry.height));
    }
    bottom = 0;
    entries.forEach(({ style, top, height }, index) => {
      style.order = isBeside ? String(index) : '';
      style.marginBlockStart = isBeside ? `${Math.max(top - bottom, 0)}px` : '';
      bottom = top + height;
    });
  }

  /** After rendering: paints the signs, if they are in view and anything about them has changed. */
  paint(keys: readonly LegendKey[], type: ChartType, theme: Theme): void {
    const legend = this.host.renderRoot.querySelector('.legend');
    if (legend?.clientWidth) this.#paint(legend, keys, type, theme, this.#isUnfolded);
  }
  readonly #paint = memo(
    (
      legend: Element,
      keys: readonly LegendKey[],
      type: ChartType,
      theme: Theme,
      _isUnfolded: boolean,
    ) => {
      const paints = signPaints(keys, type, theme);
      legend.querySelectorAll<HTMLCanvasElement>('.swatch').forEach((canvas, index) => {
        paintSwatch(canvas, paints[index]!, theme);
      });
    },
  );
}

/** Where some marks differ by a dash or a shape, all signs show theirs. */
function signOf(keys: readonly LegendKey[], type: ChartType): Sign | undefined {
  return keys.some(({ pattern, color }) => pattern > 0 || color) ? type.sign : undefined;
}

/** How the sign of each entry is painted into a box of a given size. */
export function signPaints(
  keys: readonly LegendKey[],
  type: ChartType,
  theme: Theme,
): readonly SignPaint[] {
  const sign = signOf(keys, type) ?? boxIn(theme);
  const patterns = patternsOf(keys, type, theme);
  return keys.map(({ color, axis, isRim }, index) => {
    const paint = axis === 'y2' ? paintPoint : isRim ? rim : sign;
    const ink = color === null ? theme.quietText : colorOf(theme, color);
    return (context, size) => paint(context, ink, patterns[index]!, size);
  });
}

/** As large as the canvas is shown. */
function paintSwatch(canvas: HTMLCanvasElement, paint: SignPaint, theme: Theme): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const ratio = ratioIn(theme);
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  context.scale(ratio, ratio);
  paint(context, { width, height });
}

/** The rim of a box. */
const rim: Sign = (context, color, _pattern, { width, height }) => {
  context.strokeStyle = color;
  context.lineWidth = 3;
  context.strokeRect(1.5, 1.5, width - 3, height - 3);
};

/** A box, with its hatch. */
const boxIn =
  (theme: Theme): Sign =>
  (context, color, pattern, { width, height }) => {
    context.fillStyle = pattern > 0 ? hatch(color, pattern, ratioIn(theme)) : color;
    context.strokeStyle = color;
    context.beginPath();
    context.rect(0.5, 0.5, width - 1, height - 1);
    context.fill();
    context.stroke();
  };
