import type { ColumnExpression } from '../../columns/expression.js';
import type { Placement, Series } from '../model/series.js';
import { bar } from './bar.js';
import type { Frame } from '../frame.js';
import { line } from './line.js';
import { scatter } from './scatter.js';

/** How one type of chart draws. */
export interface ChartType {
  readonly placement: (x: ColumnExpression) => Placement;
  /** What Chart.js draws it with. */
  readonly base: 'bar' | 'line';
  /** Whether the value axis begins at zero: a bar's length is its value, a point's place is not. */
  readonly beginsAtZero: boolean;
  /** The look of a series, as a dataset of Chart.js; `chartConfig` adds its data. */
  readonly dataset: (series: Series, frame: Frame) => object;
}

/** All types of charts. A new one is a new file and a line here. */
export const chartTypes = { bar, line, scatter } satisfies Record<string, ChartType>;

export type ChartTypeName = keyof typeof chartTypes;

/** The names of the types; the first is the default. */
export const chartTypeNames = Object.keys(chartTypes) as [ChartTypeName, ...ChartTypeName[]];
