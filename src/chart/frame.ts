import type { Chart } from 'chart.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { Messages } from '../messages/messages.js';
import type { Wording } from '../ranks/sentences.js';
import type { Row } from '../results/results.js';
import type { Theme } from '../theme/theme.js';
import type { Aspect } from './aspect.js';
import type { Domain } from './domain.js';
import type { LabelLayout } from './labels.js';
import {
  HIGHLIGHT,
  type Along,
  type ChartModel,
  type Placement,
  type Series,
} from './model/model.js';
import type { Reference } from './model/references.js';

/** How one type of chart draws. */
export interface ChartType {
  readonly placement: (x: ColumnExpression) => Placement;
  /** What it goes along where the author does not say; names, if it is not given. */
  readonly along?: Along;
  /** What Chart.js draws it with. */
  readonly base: 'bar' | 'line';
  /** Whether the value axis begins at zero: a bar's length is its value, a point's place is not. */
  readonly beginsAtZero: boolean;
  /** Whether intervals that the author names are bands along the marks. */
  readonly hasBands?: boolean;
  /** The look of a series, as a dataset of Chart.js; `chartConfig` adds its data. */
  readonly dataset: (series: Series, frame: Frame) => object;
  /** Draws a series' sign in the legend, where marks differ by more than colour; else it is a box. */
  readonly sign?: Sign;
  /** Whether the sign needs the room of a dash. */
  readonly isSignWide?: boolean;
}

/** Draws how a series looks into a box of the legend. */
export type Sign = (
  context: CanvasRenderingContext2D,
  color: string,
  pattern: number,
  size: { readonly width: number; readonly height: number },
) => void;

/** Draws something of a frame beside what Chart.js draws. */
export type FramePlugin = (chart: Chart, frame: Frame) => void;

/** What the attributes of a chart ask for beside its channels. */
export interface ChartOptions {
  readonly type: ChartType;
  readonly orientation: 'auto' | 'vertical' | 'horizontal';
  readonly scale: 'linear' | 'log';
  readonly xScale: 'linear' | 'log';
  readonly aspect: Aspect;
  readonly stacked: boolean;
  readonly values: boolean;
  /** One Pareto front, or one for each colour. */
  readonly frontier: boolean | 'color';
  readonly domain: Domain;
  readonly xDomain: Domain;
  readonly references: readonly Reference[];
}

/** What a chart shows, whatever it looks like. */
export interface Scene {
  readonly model: ChartModel;
  readonly options: ChartOptions;
  /** Writes a number of a column, with its unit. */
  readonly format: (column: ColumnExpression, value: number) => string;
  /** A cell of a row as the table shows it. */
  readonly cell: (column: ColumnExpression, row: Row) => string;
  /** What is known of the rows by a value column. */
  readonly wordings: ReadonlyMap<ColumnExpression, Wording>;
  readonly isHighlighted: (row: Row) => boolean;
  readonly isSelected: (row: Row) => boolean;
  /** The row that the others are compared with, and what it is called. */
  readonly baseline?: Row | null;
  readonly baselineName?: string;
  readonly lang: string;
  readonly messages: Messages;
}

/** All that is needed to draw a chart of a given size. */
export interface Frame extends Scene, LabelLayout {
  readonly theme: Theme;
  /** Of the whole canvas, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The colour of a place in the palette; beyond its end it begins again. */
export function colorOf(theme: Theme, index: number): string {
  if (index === HIGHLIGHT) return theme.accent;
  if (index < 0) return theme.other;
  return theme.series[index % theme.series.length] ?? theme.text;
}

/** How a mark or an entry of the legend looks. */
interface Look {
  readonly color: number | null;
  readonly pattern: number;
}

/**
 * The patterns that looks are drawn with: those of the author, else one for each colour, since colour
 * alone tells nothing to many. A bar gets a hatch only where a reader asks for contrast.
 */
export function patternsOf(looks: readonly Look[], type: ChartType, theme: Theme): number[] {
  const isByColor =
    looks.every(({ pattern }) => pattern === 0) && (type.sign !== undefined || theme.isContrast);
  return looks.map(({ color, pattern }) => (isByColor ? Math.max(color ?? 0, 0) : pattern));
}

/** Whether bars are told apart by their colour within a category; what is highlighted gets a rim then. */
export function isSplit({ channels, barsPerCategory }: ChartModel): boolean {
  return channels.y.length > 1 || barsPerCategory > 1;
}

/** The pattern of one series of a frame. */
export function patternOf({ model, options, theme }: Frame, series: Series): number {
  return patternsOf(model.series, options.type, theme)[model.series.indexOf(series)]!;
}

/**
 * Values for the marks of a series by whether their rows are highlighted or selected; one value for
 * all marks where all have the same: Chart.js then works out their options once.
 */
export function byState({ slots }: Series, frame: Frame) {
  const states = slots.map(({ point }) => ({
    isHighlighted: point !== null && frame.isHighlighted(point.row),
    isSelected: point !== null && frame.isSelected(point.row),
  }));
  return <T>(valueOf: (state: (typeof states)[number]) => T): T | readonly T[] | undefined => {
    const values = states.map(valueOf);
    return values.every((value) => value === values[0]) ? values[0] : values;
  };
}
