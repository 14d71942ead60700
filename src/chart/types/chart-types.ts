import { bar } from './bar.js';
import type { ChartType } from '../frame.js';
import { line } from './line.js';
import { scatter } from './scatter.js';

/** All types of charts. A new one is a new file and a line here. */
export const chartTypes = { bar, line, scatter } satisfies Record<string, ChartType>;

export type ChartTypeName = keyof typeof chartTypes;

/** The names of the types; the first is the default. */
export const chartTypeNames = Object.keys(chartTypes) as [ChartTypeName, ...ChartTypeName[]];
