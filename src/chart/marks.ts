import type { Chart, Element, Scale } from 'chart.js';
import type { Point, Series } from './model/model.js';
import type { Frame } from './frame.js';

/** A mark on the canvas, as Chart.js counts. */
export interface Mark {
  readonly datasetIndex: number;
  readonly index: number;
}

/** All marks in reading order: along x, and at each place series by series. */
export function marksOf({ model }: Frame): Mark[] {
  return model.series
    .flatMap(({ slots }, datasetIndex) =>
      slots.flatMap(({ point, position }, index) =>
        point ? { position, mark: { datasetIndex, index } } : [],
      ),
    )
    .sort((a, b) => a.position - b.position || a.mark.datasetIndex - b.mark.datasetIndex)
    .map(({ mark }) => mark);
}

/** The series and the point behind a mark; `null` where none is drawn. */
export function pointAt(
  { model }: Frame,
  { datasetIndex, index }: Mark,
): { series: Series; point: Point } | null {
  const series = model.series[datasetIndex];
  const point = series?.slots[index]?.point;
  return series && point ? { series, point } : null;
}

/** The name of the place that a mark stands at. */
export function markTitle(frame: Frame, mark: Mark): string {
  const found = pointAt(frame, mark);
  if (!found) return '';
  const { x, label } = frame.model.channels;
  const { row, position } = found.point;
  const name = label?.text(row) ?? frame.model.categories?.[position] ?? frame.cell(x, row);
  return name || frame.messages.without((label ?? x).label);
}

/** What a mark says: its values with labels and units, then its series. */
export function markLines(frame: Frame, mark: Mark): string[] {
  const found = pointAt(frame, mark);
  if (!found) return [];
  const { series, point } = found;
  const { x, label } = frame.model.channels;
  const write = (value: number) => frame.format(series.column, value);
  const { messages } = frame;
  const lines = [messages.labelled(series.column.label, write(point.y))];
  if (point.low !== null && point.high !== null) {
    const [low, high, runs] = [write(point.low), write(point.high), point.rows.length];
    lines.push(runs > 1 ? messages.intervalOfRuns(runs, low, high) : messages.interval(low, high));
  }
  if (label) lines.push(messages.labelled(x.label, frame.cell(x, point.row)));
  if (series.label !== series.column.label) lines.push(series.label);
  return lines;
}

/** A mark among all of its chart, for screen readers. */
export function describeMark(frame: Frame, mark: Mark, place: number, count: number): string {
  const texts = [markTitle(frame, mark), ...markLines(frame, mark)];
  return frame.messages.mark(texts, place, count);
}

/** Where a mark is drawn; `null` where it is not. */
export function elementOf(chart: Chart, { datasetIndex, index }: Mark): Element | null {
  return chart.getDatasetMeta(datasetIndex).data[index] ?? null;
}

/** The scale that a series is measured on. */
export function valueScaleOf(chart: Chart, frame: Frame, series: Series): Scale | undefined {
  return chart.scales[series.axis === 'y2' ? 'y2' : frame.isHorizontal ? 'x' : 'y'];
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
  const found = pointAt(frame, mark);
  const element = elementOf(chart, mark);
  const scale = found && valueScaleOf(chart, frame, found.series);
  if (!element || !scale) return NaN;
  const end = frame.isHorizontal ? element.x : element.y;
  const shown = isOnAxis(frame, found.series, value) ? value : scale.min;
  return end + scale.getPixelForValue(shown) - scale.getPixelForValue(found.point.y);
}
