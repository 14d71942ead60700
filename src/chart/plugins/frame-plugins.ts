import type { FramePlugin } from '../frame.js';
import { frontier } from './frontier.js';
import { missingValues } from './missing-values.js';
import { pointLabels } from './point-labels.js';
import { referenceLines } from './reference-lines.js';
import { valueLabels } from './value-labels.js';
import { whiskers } from './whiskers.js';

/** All plugins, in the order in which they draw. */
export const framePlugins: readonly FramePlugin[] = [
  frontier,
  missingValues,
  whiskers,
  referenceLines,
  valueLabels,
  pointLabels,
];
