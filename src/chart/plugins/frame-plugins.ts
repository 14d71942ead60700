import type { Chart } from 'chart.js';
import type { Frame, FramePlugin } from '../frame.js';
import { canvasFont } from '../text.js';
import { baseline } from './baseline.js';
import { frontier } from './frontier.js';
import { missingValues } from './missing-values.js';
import { pointLabels } from './point-labels.js';
import { referenceLines } from './reference-lines.js';
import { rings } from './rings.js';
import { valueLabels } from './value-labels.js';
import { whiskers } from './whiskers.js';

/** All plugins, in the order in which they draw: below the marks, and over them. */
export const below: FramePlugin[] = [frontier];
export const above: FramePlugin[] = [
  missingValues,
  rings,
  baseline,
  whiskers,
  referenceLines,
  valueLabels,
  pointLabels,
];

/** Lets plugins draw, none with the colours and dashes of another. */
export function drawAll(plugins: readonly FramePlugin[], chart: Chart, frame: Frame | null): void {
  const { ctx } = chart;
  for (const draw of frame ? plugins : []) {
    ctx.save();
    ctx.font = canvasFont(frame!.theme);
    draw(chart, frame!);
    ctx.restore();
  }
}
