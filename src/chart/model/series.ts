import type { ColumnExpression } from '../../columns/expression.js';
import type { Row, Value } from '../../results/results.js';
import { timeOf } from '../../results/date.js';
import { aggregateOf } from '../../columns/aggregate.js';
import { extent } from '../../columns/extent.js';
import { cutNotes, gapNotes, mergeNotes } from './notes.js';
import type { LegendEntry } from './legend-entries.js';
import type { LegendKey, Names, Splits } from './splits.js';

/** The columns behind each visual property of a chart, as in Vega-Lite. */
export interface Channels {
  readonly x: ColumnExpression;
  readonly y: readonly ColumnExpression[];
  readonly y2: readonly ColumnExpression[];
  readonly color: ColumnExpression | null;
  readonly pattern: ColumnExpression | null;
  /** What is written beside the points. */
  readonly label: ColumnExpression | null;
  /** One column: plus and minus. Two: the low and the high end. */
  readonly error: readonly ColumnExpression[];
  readonly legend: readonly LegendEntry[];
}

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

/** More names than this along one axis can't be read. */
const MOST_CATEGORIES = 100;

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

/** A place along x, with a point or a gap. */
export interface Slot {
  readonly position: number;
  readonly point: Point | null;
}

export interface Series {
  readonly label: string;
  /** One for each mark. */
  readonly points: readonly Point[];
  /** The points with the gaps between them, in the order along x. */
  readonly slots: readonly Slot[];
  /** The value column. */
  readonly column: ColumnExpression;
  readonly axis: 'y' | 'y2';
  /** Place in the palette, from 0. */
  readonly color: number;
  /** Kind of hatch; 0 is none. */
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

/**
 * From rows to series.
 * @param rows the rows to draw, in order
 * @param splits what tells the series apart
 */
export function seriesOf(
  rows: readonly Row[],
  { names, colors, patterns, keys }: Splits,
  channels: Channels,
  { merges }: Placement,
  isLog: LogAxes,
): ChartModel {
  const { x, y, y2 } = channels;
  const along = names && namesAlong(rows, names);
  const categories = along?.names ?? null;
  const inView = along ? [...along.places.keys()] : rows;
  const read: Reader = {
    position: along
      ? (row) => along.places.get(row) ?? null
      : (row) => onAxis(continuousPosition(x.value(row)), isLog.x && x.type !== 'date'),
    number: (row, column) => onAxis(numberAt(row, column), isLog.y && !y2.includes(column)),
  };
  const cellAt = (color: number, pattern: number) => color * patterns.categories.length + pattern;
  const cells = groupBy(inView, (row) => cellAt(colors.indexOf(row), patterns.indexOf(row)));
  const marks = (column: ColumnExpression, of: readonly Row[]) => {
    const found = pointsOf(of, column, channels, merges, read);
    const slots = categories ? slotsBy(categories.length, found) : slotsAlong(of, found, read);
    return { points: slots.flatMap(({ point }) => point ?? []), slots };
  };

  const series: Series[] = [];
  y.forEach((column, columnIndex) => {
    const offset = columnIndex * colors.categories.length;
    colors.categories.forEach((color, colorIndex) =>
      patterns.categories.forEach((pattern, patternIndex) => {
        const names = [...new Set([color?.label, pattern?.label])].filter((name) => name != null);
        if (names.length === 0 || y.length > 1) names.unshift(column.label);
        series.push({
          label: names.join(', '),
          ...marks(column, cells.get(cellAt(colorIndex, patternIndex)) ?? []),
          column,
          axis: 'y',
          color: offset + colorIndex,
          pattern: patternIndex,
        });
      }),
    );
  });
  y2.forEach((column, index) =>
    series.push({
      label: column.label,
      ...marks(column, inView),
      column,
      axis: 'y2',
      color: y.length * colors.categories.length + index,
      pattern: 0,
    }),
  );
  const drawn = series.filter(({ points }) => points.length > 0);
  return {
    channels,
    categories,
    series: drawn,
    keys,
    barsPerCategory: mostAtOnePlace(drawn),
    notes: [
      ...(along ? cutNotes(MOST_CATEGORIES, along.count, x) : []),
      ...mergeNotes(drawn),
      ...gapNotes(inView, drawn, channels, read),
    ],
  };
}

interface Along {
  /** In the order of the rows, as many as can be drawn. */
  readonly names: readonly string[];
  /** Of all names. */
  readonly count: number;
  /** Where the rows stand whose name can be drawn. */
  readonly places: ReadonlyMap<Row, number>;
}

function namesAlong(rows: readonly Row[], names: Names): Along {
  const order = new Map<number, number>();
  const places = new Map<Row, number>();
  for (const row of rows) {
    const name = names.indexOf(row);
    let place = order.get(name);
    if (place === undefined) order.set(name, (place = order.size));
    if (place < MOST_CATEGORIES) places.set(row, place);
  }
  const drawn = [...order.keys()].slice(0, MOST_CATEGORIES);
  return { names: drawn.map((name) => names.all[name]!), count: order.size, places };
}

/** How a row is placed; `null` where it has no place. */
export interface Reader {
  readonly position: (row: Row) => number | null;
  readonly number: (row: Row, column: ColumnExpression) => number | null;
}

function onAxis(value: number | null, isLog: boolean): number | null {
  return isLog && value !== null && value <= 0 ? null : value;
}

function continuousPosition(value: Value): number | null {
  const position = typeof value === 'string' ? timeOf(value) : value;
  return typeof position === 'number' && Number.isFinite(position) ? position : null;
}

/** A number that can be drawn; `null` for a gap. */
function numberAt(row: Row, column: ColumnExpression): number | null {
  const value = column.value(row);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function pointsOf(
  rows: readonly Row[],
  column: ColumnExpression,
  { x, error }: Channels,
  merges: boolean,
  read: Reader,
): Point[] {
  const groups = new Map<unknown, { position: number; rows: Row[] }>();
  for (const row of rows) {
    const position = read.position(row);
    if (position === null || read.number(row, column) === null) continue;
    const place = merges || column.aggregate ? position : row;
    const group = groups.get(place);
    if (group) group.rows.push(row);
    else groups.set(place, { position, rows: [row] });
  }
  return [...groups.values()].map(({ position, rows: group }) => {
    const values = group.map((row) => numberAt(row, column)!);
    const row = group[0]!;
    const isSpread = values.length > 1 && !column.aggregate;
    const y = aggregateOf(column.aggregate ?? 'mean', values)!;
    const [low, high] = isSpread ? extent(values) : whisker(row, y, error);
    return { x: x.value(row), y, position, low, high, row, rows: group };
  });
}

/** A slot for each category. */
function slotsBy(length: number, points: readonly Point[]): Slot[] {
  const places = new Map(points.map((point) => [point.position, point]));
  return Array.from({ length }, (_, position) => ({
    position,
    point: places.get(position) ?? null,
  }));
}

/** A slot for each point and for each place that has none, in order. */
function slotsAlong(rows: readonly Row[], points: readonly Point[], read: Reader): Slot[] {
  const filled = new Set(points.map(({ position }) => position));
  const gaps = new Set(rows.map(read.position));
  return [
    ...points.map((point) => ({ position: point.position, point })),
    ...[...gaps].flatMap((position) =>
      position === null || filled.has(position) ? [] : { position, point: null },
    ),
  ].sort((a, b) => a.position - b.position);
}

function whisker(
  row: Row,
  y: number,
  error: readonly ColumnExpression[],
): [number | null, number | null] {
  const ends = error.map((column) => numberAt(row, column));
  if (ends.length === 1 && ends[0] != null) return [y - ends[0], y + ends[0]];
  return [ends[0] ?? null, ends[1] ?? null];
}

function mostAtOnePlace(series: readonly Series[]): number {
  const counts = new Map<number, number>();
  for (const { points, axis } of series) {
    if (axis === 'y2') continue;
    for (const { position } of points) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
