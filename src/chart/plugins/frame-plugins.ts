import type { Chart } from 'chart.js';
import type { Frame, FramePlugin } from '../frame.js';
import { canvasFont } from '../text.js';
import { baseline } from './baseline.js';
import { frontier } from './frontier.js';
import { heads } from './heads.js';
import { missingValues } from './missing-values.js';
import { pointLabels } from './point-labels.js';
import { referenceLines } from './reference-lines.js';
import { rings } from './rings.js';
import { valueLabels } from './value-labels.js';
import { bands, whiskers } from './whiskers.js';

/** Whiskers stand over bars, and behind points. */
const whiskersIf =
  (base: 'bar' | 'line'): FramePlugin =>
  (chart, frame) => {
    if (frame.options.type.base === base) whiskers(chart, frame);
  };
const [overBars, behindPoints] = [whiskersIf('bar'), whiskersIf('line')];

/** All plugins, in the order in which they draw: below the marks, and over them. */
export const below: FramePlugin[] = [bands, frontier, behindPoints];
export const above: FramePlugin[] = [
  missingValues,
  baseline,
  overBars,
  heads,
  rings,
  referenceLines,
  valueLabels,
  pointLabels,
];

/** What belongs to marks, and ends where the axes end. */
const clipped: ReadonlySet<FramePlugin> = new Set([...below, overBars, heads, rings]);
/** So much of a line's width may lie beyond, in CSS pixels. */
const EDGE = 6;

/** Lets plugins draw, none with the colours and dashes of another. */
export function drawAll(plugins: readonly FramePlugin[], chart: Chart, frame: Frame | null): void {
  const { ctx, chartArea } = chart;
  for (const draw of frame ? plugins : []) {
    ctx.save();
    if (clipped.has(draw)) {
      const { left, top, width, height } = chartArea;
      ctx.beginPath();
      ctx.rect(left - EDGE, top - EDGE, width + 2 * EDGE, height + 2 * EDGE);
      ctx.clip();
    }
    ctx.font = canvasFont(frame!.theme);
    draw(chart, frame!);
    ctx.restore();
  }
}
