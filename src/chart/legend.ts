import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { memo } from '../memo.js';
import type { Theme } from '../theme/theme.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery } from '../query/query.js';
import { leavesOut, toggleValues } from '../query/terms.js';
import type { LegendKey } from './model/model.js';
import { colorOf, type ChartType, type Sign, patternsOf } from './frame.js';
import { hatch } from './hatch.js';
import { paintPoint } from './point-shape.js';

/** Paints a sign. */
export type SignPaint = (
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
) => void;

/** More entries than this are folded. */
const MOST_ENTRIES = 16;

/** What a legend is part of. Its entries write into the query. */
interface LegendHost extends LitElement {
  query: string;
  readonly tell: (deed: string) => void;
  readonly noControls: boolean;
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
    const columns = new Set(keys.map(({ column }) => column?.label ?? messages.series()));
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
              <button type="button" class="key rest" @click=${this.#unfold}>
                ${messages.showAllValues(keys.length)}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderKey({ label, column, values }: LegendKey, messages: Messages): TemplateResult {
    const { host } = this;
    const sign = html`<canvas class="swatch" aria-hidden="true"></canvas
      ><span class="entry">${label}</span>`;
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
        paintSwatch(canvas, paints[index]!);
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
  const sign = signOf(keys, type) ?? paintBox;
  const patterns = patternsOf(keys, type, theme);
  return keys.map(({ color, axis }, index) => {
    const paint = axis === 'y2' ? paintPoint : sign;
    const ink = color === null ? theme.quietText : colorOf(theme, color);
    return (context, size) => paint(context, ink, patterns[index]!, size);
  });
}

/** As large as the canvas is shown. */
function paintSwatch(canvas: HTMLCanvasElement, paint: SignPaint): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  paint(context, { width, height });
}

/** A box, with its hatch. */
const paintBox: Sign = (context, color, pattern, { width, height }) => {
  context.fillStyle = pattern > 0 ? hatch(color, pattern, devicePixelRatio) : color;
  context.strokeStyle = color;
  context.beginPath();
  context.rect(0.5, 0.5, width - 1, height - 1);
  context.fill();
  context.stroke();
};
