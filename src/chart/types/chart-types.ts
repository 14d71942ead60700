import { tellAddition } from '../../additions.js';
import { bar } from './bar.js';
import type { ChartType } from '../frame.js';
import { line } from './line.js';
import { scatter } from './scatter.js';

/** The types of charts. Declare here what you register. */
export interface ChartTypes {
  bar: ChartType;
  line: ChartType;
  scatter: ChartType;
}

export type ChartTypeName = keyof ChartTypes;

/** All types of charts; the first is the default. A new one is a new file and a line here. */
export const chartTypes: ChartTypes = { bar, line, scatter };

/** Adds a type, or replaces one; charts that are there already are drawn so at once. */
export function registerType(name: string, type: ChartType): void {
  Object.assign(chartTypes, { [name.toLowerCase()]: type });
  tellAddition();
}

export function chartTypeNames(): [ChartTypeName, ...ChartTypeName[]] {
  return Object.keys(chartTypes) as [ChartTypeName, ...ChartTypeName[]];
}
