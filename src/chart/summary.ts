/** What a chart says of itself before it is looked at: its name, and what it shows, in sentences. */
import { extent, greatest, least } from 'd3-array';
import type { ColumnExpression } from '../columns/expression.js';
import { titleOf } from '../columns/find-column.js';
import { isolated } from '../messages/isolated.js';
import type { Messages } from '../messages/messages.js';
import type { Column, Row } from '../results/results.js';
import type { Scene } from './frame.js';
import { marksOf, placeText, type Mark } from './marks.js';
import type { Channels, Point, Series } from './model/model.js';
import { frontOf } from './states.js';
import { chartTypes } from './types/chart-types.js';

/** What the sentences speak of. */
export interface Told extends Scene {
  /** Those of the file. */
  readonly columns: readonly Column[];
  /** The rows before the reader's filter, and how many it leaves. */
  readonly population: readonly Row[];
  readonly matching: number;
  readonly nameOf: (row: Row) => string;
}

/** Of more series than these each has no sentence of its own. */
const MOST_SERIES = 8;
/** Of more marks than these not all are named. */
const MOST_NAMES = 5;
/** A longer name is cut. */
const LONGEST_NAME = 60;
/** Fewer points than these have no direction, and a weaker connection is none. */
const LEAST_POINTS = 5;
const LEAST_CONNECTION = 0.5;

/** The titles of the columns on one axis. */
export function axisTitle(columns: readonly ColumnExpression[]): string {
  return columns.map((column) => isolated(titleOf(column))).join(', ');
}

/** What is drawn against what. */
export function nameOf({ x, y, y2 }: Channels, messages: Messages): string {
  const measures = [...y, ...y2].map(({ label }) => label);
  return messages.chartName(measures, x.label);
}

/** What kind of chart it is, how much is drawn, from where to where, and what is marked; '' for nothing. */
export function summaryOf(told: Scene): string {
  const { model, options, messages } = told;
  const { channels, series } = model;
  const marks = marksOf(model);
  if (marks.length === 0) return '';
  const [type = ''] = Object.entries(chartTypes).find(([, type]) => type === options.type) ?? [];
  const along = options.type.along ?? 'names';
  const areOne = new Set(series.map(({ column }) => column)).size === 1;
  const isCourse = along === 'course';
  const range = areOne && !(isCourse && series.length === 1) ? rangeText(told, marks) : '';
  const drawn = messages.drawn(
    type,
    nameOf(channels, messages),
    marks.length,
    series.length,
    range,
  );
  const each = series.length > MOST_SERIES || (series.length === 1 && !isCourse) ? [] : series;
  return [
    drawn,
    ...each.map((one) => seriesSummary(told, one)),
    along === 'measure' && areOne ? directionText(told, marks) : '',
    ...referenceTexts(told),
    ...markedTexts(told, marks),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A sentence on one series. */
export function seriesSummary(told: Scene, series: Series): string {
  const isCourse = told.options.type.along === 'course';
  return isCourse ? courseText(told, series) : seriesText(told, series);
}

function named(told: Scene, { point }: Mark): string {
  return shortened(placeText(told, point));
}

/** A name that nobody would listen to the end of is cut. */
export function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)} …` : name;
}

/** "from 79.7% (o1-preview) down to 42.1% (QwQ)" */
function rangeText(told: Scene, marks: readonly Mark[]): string {
  const { format, messages } = told;
  const { column } = marks[0]!.series;
  const high = greatest(marks, (a, b) => a.point.y - b.point.y)!;
  const low = least(marks, (a, b) => a.point.y - b.point.y)!;
  const write = (mark: Mark) => format(column, mark.point.y);
  if (marks.length === 1) return messages.at(write(high), named(told, high));
  if (high.point.y === low.point.y) return messages.allAt(write(high));
  return messages.fromDownTo(write(high), named(told, high), write(low), named(told, low));
}

/** "Solo model: 42.1% to 79.7%, 4 points." */
function seriesText({ format, messages }: Scene, { label, column, points }: Series): string {
  const [low, high] = extent(points, ({ y }) => y);
  if (low === undefined) return '';
  const ends = [format(column, low), format(column, high)] as const;
  return messages.seriesRange(label, ...ends, points.length);
}

/** "GPT: rises from 3 s (2024-01-01) to 5 s (2024-12-01); greatest 6 s (2024-06-01), least 2 s (…)." */
function courseText(told: Scene, series: Series): string {
  const { format, cell, model, messages } = told;
  const { label, column } = series;
  const points = series.slots.flatMap(({ point }) => point ?? []);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return seriesText(told, series);
  const at = ({ y, row, position }: Point) => {
    const place = model.categories?.[position] ?? cell(model.channels.x, row);
    return messages.at(format(column, y), shortened(place));
  };
  const most = greatest(points, (a, b) => a.y - b.y)!;
  const fewest = least(points, (a, b) => a.y - b.y)!;
  if (most.y === fewest.y) return seriesText(told, series);
  const change = Math.sign(last.y - first.y) as -1 | 0 | 1;
  return messages.course(label, change, at(first), at(last), at(most), at(fewest));
}

/** Whether more of x goes with more of y, by their ranks, and from where to where x goes. */
function directionText({ model, messages }: Scene, marks: readonly Mark[]): string {
  const { x, y } = model.channels;
  if (model.categories || marks.length < LEAST_POINTS) return '';
  const connection = correlation(
    ranksOf(marks.map(({ point }) => point.position)),
    ranksOf(marks.map(({ point }) => point.y)),
  );
  const direction = Math.abs(connection) < LEAST_CONNECTION ? 0 : Math.sign(connection);
  return messages.tends(x.label, y[0]!.label, direction as -1 | 0 | 1);
}

/** The place of each number among all; what is equal shares the middle one. */
function ranksOf(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const places = Map.groupBy(sorted.keys(), (index) => sorted[index]!);
  return numbers.map((number) => {
    const at = places.get(number)!;
    return (at[0]! + at.at(-1)!) / 2;
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  // Ranks have the same mean.
  const mean = (a.length - 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one, index) => sum + (one - mean) * (b[index]! - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b)) || 0;
}

/** "Previous best: 79.7%; 1 of 7 is above it." */
function referenceTexts({ model, options, format, messages }: Scene): string[] {
  const marks = marksOf(model).filter(({ series }) => series.axis === 'y');
  const [column] = model.channels.y;
  return options.references.map(({ value, label }) => {
    const above = marks.filter(({ point }) => point.y > value).length;
    const text = format(column!, value);
    return messages.reference(label ? messages.labelled(label, text) : text, above, marks.length);
  });
}

/** Which marks are on the front, and which are highlighted. */
function markedTexts(told: Scene, marks: readonly Mark[]): string[] {
  const { isHighlighted, messages } = told;
  const front = frontOf(told);
  const say = (state: string, of: readonly Mark[]) => {
    const names = [...new Set(of.map((mark) => named(told, mark)))];
    const isSome = names.length > 0 && of.length < marks.length;
    const capital = state.replace(/^./u, (letter) => letter.toUpperCase());
    return isSome ? messages.marked(capital, names.slice(0, MOST_NAMES), names.length) : '';
  };
  return [
    say(
      messages.onFront(),
      marks.filter(({ point }) => front.has(point)),
    ),
    say(
      messages.highlighted(),
      marks.filter(({ point }) => isHighlighted(point.row)),
    ),
  ];
}
