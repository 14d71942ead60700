import { each, filtered, grouped, some, type Work } from '../../work.js';
import { extent, max } from 'd3-array';
import { aggregateOf } from '../../columns/aggregate.js';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import { spread } from '../../columns/spread.js';
import type { Messages } from '../../messages/messages.js';
import type { Column, Row } from '../../results/results.js';
import { drawnCategories, thinned } from './categories.js';
import type {
  Channels,
  ChartModel,
  LogAxes,
  Placement,
  Point,
  Reader,
  Series,
  Slot,
  Splits,
} from './model.js';
import { apartNotes, thinningNotes, mergeNotes, missingNotes, unitNotes } from './notes.js';
import { readerOf } from './reader.js';

/** More marks than these can't be told apart, and take too long; then so many places are left. */
const MOST_MARKS = 100_000;
const MOST_POINTS = 5_000;

/**
 * From rows to series.
 * @param rows the rows to draw, in order
 * @param splits what tells the series apart
 * @param isHighlighted which of very many are drawn in any case
 */
export function* seriesOf(
  rows: readonly Row[],
  { categories: all, colors, patterns, looks, keys, notes }: Splits,
  channels: Channels,
  { merges }: Placement,
  isLog: LogAxes,
  messages: Messages,
  isHighlighted: (row: Row) => boolean = () => false,
): Work<ChartModel> {
  const { x, y, y2, apart, layers } = channels;
  const along = all && (yield* drawnCategories(rows, all, y[0]!));
  const categories = along?.names ?? null;
  const read = readerOf(channels, isLog, along && ((row) => along.placeOf(row) ?? null));
  const isMany = !along && rows.length * (y.length + y2.length) > MOST_MARKS;
  const thinning =
    isMany && merges ? yield* thinned(rows, read.position, y[0]!, MOST_POINTS) : along;
  const drawable = thinning?.rows ?? rows;
  const cellAt = (color: number, pattern: number) =>
    color < 0 || pattern < 0 ? -1 : color * patterns.parts.length + pattern;
  const cells = yield* grouped(drawable, (row) =>
    cellAt(colors.indexOf(row), patterns.indexOf(row)),
  );
  // The extremes of a cloud of points are not its shape; and a small one is not to be lost.
  if (isMany && !merges) {
    const most = Math.ceil(MOST_POINTS / cells.size);
    for (const [cell, all] of cells) {
      const accented = yield* filtered(all, isHighlighted);
      cells.set(cell, [...new Set([...spread(all, most), ...spread(accented, most)])]);
    }
  }
  const inView = isMany && !merges ? [...cells.values()].flat() : drawable;
  const marks = function* (column: ColumnExpression, of: readonly Row[], by = layers) {
    const found: Pick<Series, 'points' | 'slots'>[] = [];
    for (const layer of yield* layersOf(of, by, read)) {
      const points = yield* pointsOf(layer, column, channels, merges, read);
      const slots = categories
        ? slotsBy(categories.length, points)
        : yield* slotsAlong(of, points, read);
      found.push({ points: slots.flatMap(({ point }) => point ?? []), slots });
    }
    return found;
  };

  const series: Series[] = [];
  for (const [columnIndex, column] of y.entries()) {
    for (const [colorIndex, color] of colors.parts.entries()) {
      for (const [patternIndex, pattern] of patterns.parts.entries()) {
        const names = [...new Set([color?.label, pattern?.label])].filter((name) => name != null);
        if (names.length === 0 || y.length > 1) names.unshift(column.label);
        const look = looks.y(columnIndex, colorIndex, patternIndex);
        const label = names.join(', ');
        const found = yield* marks(column, cells.get(cellAt(colorIndex, patternIndex)) ?? []);
        series.push(...found.map((layer) => ({ label, ...layer, column, axis: 'y', ...look }) as const)); // prettier-ignore
      }
    }
  }
  for (const [index, column] of y2.entries()) {
    const [{ label }, look] = [column, looks.y2(index)];
    const found = yield* marks(column, inView, apart);
    series.push(...found.map((layer) => ({ label, ...layer, column, axis: 'y2', ...look }) as const)); // prettier-ignore
  }
  const drawn = series.filter(({ points }) => points.length > 0);
  const unit = yield* unitNotes(inView, y, messages);
  const apartOnes = yield* apartNotes(inView, channels, read, messages);
  const merged = mergeNotes(drawn, channels, messages);
  yield;
  // A row without a value has no part in what is drawn of many, and is missing all the same.
  const missing = yield* missingNotes(along ? inView : rows, drawn, channels, read, messages);
  return {
    channels,
    categories,
    series: drawn,
    keys,
    barsPerCategory: mostAtOnePlace(drawn),
    notes: [
      ...notes,
      ...(thinning ? thinningNotes(thinning, x, messages) : []),
      ...(inView.length < drawable.length ? [messages.spreadRows(inView.length, rows.length)] : []),
      ...unit,
      ...apartOnes,
      ...merged,
      ...missing,
    ],
  };
}

/** More marks than this side by side nobody tells apart: they become their mean, and the note says so. */
const MOST_LAYERS = 16;

/** Rows at one place that are no repeats are in different layers. */
function* layersOf(
  rows: readonly Row[],
  by: readonly Column[],
  read: Reader,
): Work<readonly (readonly Row[])[]> {
  if (by.length === 0) return [rows];
  const layers: Row[][] = [[]];
  const known = new Map<number | null, string[]>();
  const areMany = yield* some(rows, (row) => {
    const place = read.position(row);
    const kind = by.map(({ text }) => text(row)).join('\n');
    const kinds = known.get(place) ?? [];
    known.set(place, kinds);
    if (!kinds.includes(kind)) kinds.push(kind);
    (layers[kinds.indexOf(kind)] ??= []).push(row);
    return kinds.length > MOST_LAYERS;
  });
  return areMany ? [rows] : layers;
}

function* pointsOf(
  rows: readonly Row[],
  column: ColumnExpression,
  { x, certainties, areIntervalsNamed }: Channels,
  merges: boolean,
  read: Reader,
): Work<Point[]> {
  const isDrawn = (row: Row) => read.position(row) !== null && read.number(row, column) !== null;
  const isMerged = merges || column.aggregate !== undefined;
  const drawn = yield* filtered(rows, isDrawn);
  const places = isMerged
    ? (yield* grouped(drawn, read.position)).values()
    : drawn.map((row) => [row]);
  const points: Point[] = [];
  for (const merged of places) {
    const row = merged[0]!;
    const values = merged.map((row) => numberAt(row, column)!);
    const isSpread = values.length > 1 && !column.aggregate && !areIntervalsNamed;
    const [low = null, high = null] = isSpread
      ? extent(values)
      : certainties.get(column)!.whisker(merged);
    const y = aggregateOf(column.aggregate ?? 'mean', values)!;
    points.push({
      x: x.value(row),
      y,
      position: read.position(row)!,
      low,
      high,
      row,
      rows: merged,
    });
    if (merged.length > 1_000) yield;
  }
  return points;
}

/** A slot for each category. */
function slotsBy(length: number, points: readonly Point[]): Slot[] {
  const places = new Map(points.map((point) => [point.position, point]));
  return Array.from({ length }, (_, position) => ({
    position,
    point: places.get(position) ?? null,
  }));
}

/**
 * A slot for each point and for each place between them that has none, in order. What is before the
 * first and after the last has nothing to draw, and an axis goes no further than that.
 */
function* slotsAlong(rows: readonly Row[], points: readonly Point[], read: Reader): Work<Slot[]> {
  const filled = new Set(points.map(({ position }) => position));
  const [first = Infinity, last = -Infinity] = extent(filled);
  const places = new Set<number | null>();
  yield* each(rows, (row) => places.add(read.position(row)));
  return [
    ...points.map((point) => ({ position: point.position, point })),
    ...[...places].flatMap((position) =>
      position === null || position < first || position > last || filled.has(position)
        ? []
        : { position, point: null },
    ),
  ].sort((a, b) => a.position - b.position);
}

function mostAtOnePlace(series: readonly Series[]): number {
  const counts = new Map<number, number>();
  for (const { points, axis } of series) {
    if (axis === 'y2') continue;
    for (const { position } of points) counts.set(position, (counts.get(position) ?? 0) + 1);
  }
  return max(counts.values()) ?? 1;
}
