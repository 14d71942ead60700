import type { Plugin } from 'chart.js';
import type { Frame } from '../frame.js';
import { frontier } from './frontier.js';
import { gapMarks } from './missing-values.js';
import { pointLabels } from './point-labels.js';
import { referenceLines } from './reference-lines.js';
import { valueLabels } from './value-labels.js';
import { whiskers } from './whiskers.js';

/** Draws something of the present frame on top of what Chart.js draws. */
export type FramePlugin = (frame: () => Frame | null) => Plugin;

/** All plugins, in the order in which they draw. */
export const framePlugins: readonly FramePlugin[] = [
  frontier,
  gapMarks,
  whiskers,
  referenceLines,
  valueLabels,
  pointLabels,
];
