import type { Theme } from '../theme/theme-controller.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { Row } from '../results/results.js';
import type { ChartModel } from './model/series.js';
import type { Reference } from './plugins/reference-lines.js';
import type { ChartTypeName } from './types/chart-types.js';

/** What the attributes of a chart ask for beside its channels. */
export interface ChartOptions {
  readonly type: ChartTypeName;
  readonly orientation: 'auto' | 'vertical' | 'horizontal';
  readonly scale: 'linear' | 'log';
  readonly xScale: 'linear' | 'log';
  readonly stacked: boolean;
  readonly values: boolean;
  readonly frontier: boolean;
  readonly references: readonly Reference[];
}

/** All that is needed to draw a chart of a given size. */
export interface Frame {
  readonly model: ChartModel;
  readonly options: ChartOptions;
  readonly theme: Theme;
  /** Of the whole canvas, in CSS pixels. */
  readonly width: number;
  readonly isHorizontal: boolean;
  /** The lines of each category's name, and the width of the widest, in CSS pixels. */
  readonly lines: readonly (readonly string[])[];
  readonly widest: number;
  /** Writes a number of a column, with its unit. */
  readonly format: (column: ColumnExpression, value: number) => string;
  /** A cell of a row as the table shows it. */
  readonly cell: (column: ColumnExpression, row: Row) => string;
  readonly isHighlighted: (row: Row) => boolean;
  readonly isSelected: (row: Row) => boolean;
  readonly lang: string;
}

/** The colour of a place in the palette; beyond its end it begins again. */
export function colorOf(theme: Theme, index: number): string {
  return theme.series[index % theme.series.length] ?? theme.text;
}

/** One value for all marks where all have the same: Chart.js then works out their options once. */
export function inOne<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.every((value) => value === values[0]) ? values[0] : values;
}
