import { html, type TemplateResult } from 'lit';
import type { Theme } from '../theme/theme.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery } from '../query/query.js';
import { leavesOut, toggleValues } from '../query/terms.js';
import type { LegendKey } from './model/model.js';
import { colorOf } from './frame.js';
import { hatch } from './hatch.js';

/** The entries, and what decides whether they are pressed. */
interface LegendView {
  readonly keys: readonly LegendKey[];
  readonly query: string;
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
  return html`<ul part="legend" class="legend">
    ${view.keys.map((key) => html`<li>${renderKey(key, view, change)}</li>`)}
  </ul>`;
}

function renderKey(
  { label, column, values }: LegendKey,
  { query, messages }: LegendView,
  change: ((query: string) => void) | null,
): TemplateResult {
  const sign = html`<canvas class="swatch" aria-hidden="true"></canvas>${label}`;
  if (!column || !change) return html`<span class="key">${sign}</span>`;
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

/** Draws the signs of a legend that is in view. */
export function paintLegend(legend: Element, keys: readonly LegendKey[], theme: Theme): void {
  legend
    .querySelectorAll<HTMLCanvasElement>('.swatch')
    .forEach((canvas, index) => keys[index] && paintSwatch(canvas, keys[index], theme));
}

/** As large as the canvas is shown. */
function paintSwatch(canvas: HTMLCanvasElement, key: LegendKey, theme: Theme): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const color = key.color === null ? theme.quietText : colorOf(theme, key.color);
  context.fillStyle = key.pattern > 0 ? hatch(color, key.pattern, devicePixelRatio) : color;
  context.strokeStyle = color;
  context.beginPath();
  if (key.axis === 'y2') context.arc(width / 2, height / 2, width / 2 - 1, 0, 2 * Math.PI);
  else context.rect(0.5, 0.5, width - 1, height - 1);
  context.fill();
  context.stroke();
}
