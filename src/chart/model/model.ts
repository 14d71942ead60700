/** What a chart is made of, from the attributes to the marks. */
import type { ColumnExpression } from '../../columns/expression.js';
import type { Column, Row, Value } from '../../results/results.js';
import type { Certainties } from './certainty.js';

/** What the `legend` attribute calls a value. */
export interface LegendEntry {
  /** The column that the entry is for; '' for any. */
  readonly column: string;
  /** The value as the file writes it; '*' for all others. */
  readonly value: string;
  readonly label: string;
}

/** The columns behind each visual property of a chart, as in Vega-Lite. */
export interface Channels {
  readonly x: ColumnExpression;
  readonly y: readonly ColumnExpression[];
  readonly y2: readonly ColumnExpression[];
  readonly color: ColumnExpression | null;
  readonly pattern: ColumnExpression | null;
  /** What is written beside the points. */
  readonly label: ColumnExpression | null;
  readonly legend: readonly LegendEntry[];
  /** What tells rows apart at one place, though no attribute names it; none for repeats. */
  readonly apart: readonly Column[];
  /** Those of them that give no look: such rows stand side by side. */
  readonly layers: readonly Column[];
  /** What is known of the values of each value column. */
  readonly certainties: Certainties;
  /** Whether the author says how far off values may be: by `cases` or `interval`. */
  readonly areIntervalsNamed: boolean;
  /** The names of the columns where less is better. */
  readonly lower: ReadonlySet<string>;
}

/** What a type of chart goes along where no attribute says so: names, a course in time, or a measure. */
export type Along = 'names' | 'course' | 'measure';

/** How a type of chart places its points. */
export interface Placement {
  /** x holds names, side by side; else numbers or times on an axis. */
  readonly isCategorical: boolean;
  /** Rows at one place become one point, their mean; else each row is a point. */
  readonly merges: boolean;
}

/** Which axes are logarithmic: there is no place for 0 and less on them. */
export interface LogAxes {
  readonly x: boolean;
  readonly y: boolean;
}

/** All categories along x, whatever the filter leaves of them. */
export interface Categories {
  /** Their names, in the order of the file. */
  readonly names: readonly string[];
  readonly indexOf: (row: Row) => number;
}

/** How many colours the palette has. */
export const PALETTE = 8;

/** In place of a place in the palette: the colour of all that has none of its own. */
export const OTHER = -1;

/** That of what is highlighted. */
export const HIGHLIGHT = -2;

/** Values of a column that are drawn alike, and have one entry in the legend. */
export interface Part {
  readonly label: string;
  /** As the file writes them; '' is a missing value. */
  readonly values: readonly string[];
  /** How many parts became this one, since they were too many to tell apart; not set for others. */
  readonly merged?: number;
}

/** How a column parts the rows into colours or hatches. */
export interface Split {
  /** `[null]` where no column parts them. */
  readonly parts: readonly (Part | null)[];
  /** The part of a row; -1 for a row without marks whose part has none. */
  readonly indexOf: (row: Row) => number;
}

/** An entry of the drawn legend. */
export interface LegendKey {
  readonly label: string;
  /** Place in the palette, `OTHER` or `HIGHLIGHT`; `null` where the entry explains a hatch alone. */
  readonly color: number | null;
  /** Whether only a rim has the colour. */
  readonly isRim?: boolean;
  readonly pattern: number;
  readonly axis: 'y' | 'y2';
  /** The column and the values of it that the entry stands for; `null` for all others. */
  readonly column: ColumnExpression | null;
  readonly values: readonly string[];
}

/** What tells the marks apart. */
export interface Splits {
  /** `null` where x is numbers or times. */
  readonly categories: Categories | null;
  readonly colors: Split;
  readonly patterns: Split;
  readonly looks: Looks;
  readonly keys: readonly LegendKey[];
  /** What is put together; one sentence each. */
  readonly notes: readonly string[];
}

/** What a series and its entry in the legend have in common. */
export interface Look {
  readonly color: number;
  readonly pattern: number;
}

/** How each series looks, by the index of its value column and of its parts. */
export interface Looks {
  readonly y: (column: number, color: number, pattern: number) => Look;
  readonly y2: (column: number) => Look;
}

/** How a row is placed; `null` where it has no place. */
export interface Reader {
  readonly position: (row: Row) => number | null;
  readonly number: (row: Row, column: ColumnExpression) => number | null;
}

/** One mark of the chart. */
export interface Point {
  /** As in the row: a name, a number or a date. */
  readonly x: Value;
  /** The number drawn, in the unit of its column. */
  readonly y: number;
  /** Where it stands on the x axis: the index of its category, a number, or a time in ms. */
  readonly position: number;
  /** The ends of its whisker, where there is one. */
  readonly low: number | null;
  readonly high: number | null;
  /** The row behind the point; the first one, where it stands for several. */
  readonly row: Row;
  readonly rows: readonly Row[];
}

/** A place along x, with a point or without. */
export interface Slot {
  readonly position: number;
  readonly point: Point | null;
}

export interface Series {
  readonly label: string;
  /** One for each mark. */
  readonly points: readonly Point[];
  /** The points with the empty places between them, in the order along x. */
  readonly slots: readonly Slot[];
  /** The value column. */
  readonly column: ColumnExpression;
  readonly axis: 'y' | 'y2';
  /** Place in the palette, from 0, or `OTHER`. */
  readonly color: number;
  /** Kind of hatch, dash or point; 0 is none, or the plain one. */
  readonly pattern: number;
}

/** What a chart draws. */
export interface ChartModel {
  readonly channels: Channels;
  /** The names along x, in order; `null` where x is numbers or times. */
  readonly categories: readonly string[] | null;
  readonly series: readonly Series[];
  readonly keys: readonly LegendKey[];
  /** The greatest number of marks on the first axis at one place: so many bars stand side by side. */
  readonly barsPerCategory: number;
  /** What is left out or put together; one sentence each. */
  readonly notes: readonly string[];
}
