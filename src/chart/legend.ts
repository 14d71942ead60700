import { html, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../theme/theme.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery } from '../query/query.js';
import { leavesOut, toggleValues } from '../query/terms.js';
import type { LegendKey } from './model/model.js';
import { colorOf, type ChartType, type Sign } from './frame.js';
import { hatch } from './hatch.js';
import { paintPoint } from './point-shape.js';

/** More entries than this are folded. */
const MOST_ENTRIES = 16;

/** The entries, and what decides whether they are pressed. */
interface LegendView {
  readonly keys: readonly LegendKey[];
  readonly type: ChartType;
  readonly query: string;
  /** Whether the reader has asked for all entries, and what asks for them. */
  readonly isUnfolded: boolean;
  readonly unfold: () => void;
  readonly messages: Messages;
}

/**
 * The legend. What its entries stand for can be hidden: an entry writes that into the query.
 * @param change takes the new query; `null` where readers have no controls
 */
export function renderLegend(
  view: LegendView,
  change: ((query: string) => void) | null,
): TemplateResult {
  const { keys, type, isUnfolded, messages } = view;
  const isFolded = keys.length > MOST_ENTRIES && !isUnfolded;
  const shown = isFolded ? keys.slice(0, MOST_ENTRIES - 1) : keys;
  const isWide = type.isSignWide && hasSigns(keys, type);
  return html`<ul part="legend" class=${isWide ? 'legend wide' : 'legend'}>
    ${shown.map((key) => html`<li>${renderKey(key, view, change)}</li>`)}
    ${
      isFolded
        ? html`<li>
            <button type="button" class="key rest" @click=${view.unfold}>
              ${messages.showAllValues(keys.length)}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

function renderKey(
  { label, column, values }: LegendKey,
  { query, messages }: LegendView,
  change: ((query: string) => void) | null,
): TemplateResult {
  const sign = html`<canvas class="swatch" aria-hidden="true"></canvas
    ><span class="entry">${label}</span>`;
  if (!column || !change) return html`<span class="key" title=${label}>${sign}</span>`;
  const parsed = parseQuery(query);
  const isHidden = leavesOut(parsed, column, values);
  return html`<button
    type="button"
    class="key"
    aria-pressed=${!isHidden}
    title=${isHidden ? messages.showSeries(label) : messages.hideSeries(label)}
    @click=${() => change(formatQuery(toggleValues(parsed, column, values)))}
  >
    ${sign}
  </button>`;
}

/** Where some marks differ by a dash or a shape, all signs show theirs. */
function hasSigns(keys: readonly LegendKey[], type: ChartType): boolean {
  return type.sign !== undefined && keys.some(({ pattern }) => pattern > 0);
}

/** Draws the signs of a legend that is in view. */
export function paintLegend(
  legend: Element,
  keys: readonly LegendKey[],
  type: ChartType,
  theme: Theme,
): void {
  const sign = hasSigns(keys, type) ? type.sign : undefined;
  legend
    .querySelectorAll<HTMLCanvasElement>('.swatch')
    .forEach((canvas, index) => keys[index] && paintSwatch(canvas, keys[index], theme, sign));
}

/** As large as the canvas is shown. */
function paintSwatch(
  canvas: HTMLCanvasElement,
  key: LegendKey,
  theme: Theme,
  sign: Sign | undefined,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const color = key.color === null ? theme.quietText : colorOf(theme, key.color);
  const paint = key.axis === 'y2' ? paintPoint : (sign ?? paintBox);
  paint(context, color, key.pattern, { width, height });
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
