import type { Chart, Element } from 'chart.js';
import { sharedMemo } from '../memo.js';
import { comparisonOf } from '../ranks/comparison.js';
import { rangeText, standingText } from '../ranks/sentences.js';
import type { ChartModel, Point, Series } from './model/model.js';
import type { Frame, Scene } from './frame.js';

/** A mark on the canvas, as Chart.js counts, with what it stands for. */
export interface Mark {
  readonly datasetIndex: number;
  readonly index: number;
  readonly series: Series;
  readonly point: Point;
}

/** All marks in reading order: along x, and at each place series by series. */
export const marksOf = sharedMemo((model: ChartModel): readonly Mark[] =>
  model.series
    .flatMap((series, datasetIndex) =>
      series.slots.flatMap(({ point }, index) =>
        point ? { datasetIndex, index, series, point } : [],
      ),
    )
    .sort((a, b) => a.point.position - b.point.position || a.datasetIndex - b.datasetIndex),
);

/** What is known of the row behind a mark; nothing where there are several, or nobody asks for it. */
export function standingOf(
  { wordings }: Pick<Frame, 'wordings'>,
  { column }: Series,
  point: Point,
) {
  const wording = wordings.get(column);
  const standing = point.rows.length === 1 ? wording?.ranking.of(point.row) : undefined;
  return wording && standing && { wording, standing };
}

/** The value of a mark, with a dagger where no whole number of cases gives it. */
export function valueText(
  frame: Pick<Frame, 'wordings' | 'format'>,
  series: Series,
  point: Point,
): string {
  const dagger = standingOf(frame, series, point)?.standing.isBroken ? '†' : '';
  return frame.format(series.column, point.y) + dagger;
}

/** What the place of a mark is called; a number or a date with what it is. */
export function placeText({ model, messages, cell }: Scene, { row, position }: Point): string {
  const { x, label } = model.channels;
  const name = label?.text(row) ?? model.categories?.[position];
  if (name === undefined) return messages.labelled(x.label, cell(x, row));
  return name || messages.without((label ?? x).label);
}

/** What a mark says: the name of its place, its values with labels and units, then its series. */
export function textsOf(frame: Scene, { series, point }: Mark): string[] {
  const { model, messages, cell } = frame;
  const { x, label } = model.channels;
  const { row, rows, low, high } = point;
  const write = (value: number) => frame.format(series.column, value);
  const known = model.channels.areIntervalsNamed && standingOf(frame, series, point);
  const texts = [
    placeText(frame, point),
    messages.labelled(
      series.column.label,
      known ? standingText(known.wording, known.standing) : write(point.y),
    ),
  ];
  const wording = model.channels.areIntervalsNamed && frame.wordings.get(series.column);
  if (low !== null && high !== null && wording && !known) {
    texts.push(messages.interval95(rangeText([low, high], wording.ranking, wording)));
  } else if (low !== null && high !== null && !known) {
    const ends = [write(low), write(high)] as const;
    texts.push(
      rows.length > 1 ? messages.intervalOfRuns(rows.length, ...ends) : messages.interval(...ends),
    );
  }
  const baseline = known && frame.baseline && known.wording.ranking.of(frame.baseline);
  if (baseline && row !== frame.baseline) {
    const comparison = comparisonOf(known.wording, known.standing, baseline);
    if (comparison) texts.push(comparison.sentence);
  }
  if (label) texts.push(messages.labelled(x.label, cell(x, row)));
  if (series.label !== series.column.label) texts.push(series.label);
  return texts;
}

/** Where a mark is drawn. */
export function elementOf(chart: Chart, { datasetIndex, index }: Mark): Element {
  return chart.getDatasetMeta(datasetIndex).data[index]!;
}

/** Whether a value has a place on the axis of its series: 0 and less have none on a logarithmic one. */
export function isOnAxis({ options }: Frame, { axis }: Series, value: number): boolean {
  return options.scale !== 'log' || axis === 'y2' || value > 0;
}

/**
 * The place of a value along its scale, in CSS pixels, as seen from a drawn point: in a stack, a
 * point begins where the one below it ends. What has no place on the axis lies at its end.
 */
export function pixelOf(chart: Chart, frame: Frame, mark: Mark, value: number): number {
  const { series, point } = mark;
  const { x, y } = elementOf(chart, mark);
  const scale = chart.scales[series.axis === 'y2' ? 'y2' : frame.isHorizontal ? 'x' : 'y']!;
  const shown = isOnAxis(frame, series, value) ? value : scale.min;
  const end = frame.isHorizontal ? x : y;
  return end + scale.getPixelForValue(shown) - scale.getPixelForValue(point.y);
}
