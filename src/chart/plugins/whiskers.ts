import { colorOf, type Frame, type FramePlugin } from '../frame.js';
import { elementOf, isOnAxis, marksOf, pixelOf, type Mark } from '../marks.js';

/** Half the length of the line across each end, in CSS pixels. */
const CAP = 4;

/**
 * A line from the low to the high end of a point, open where that end is beyond the axis; with a rim,
 * so that it is seen over a bar as well as beside it.
 */
export const whiskers: FramePlugin = (chart, frame) => {
  const { model, theme, isHorizontal } = frame;
  const { ctx } = chart;
  /** Along the value axis are `y1` and `y2`, whichever that is. */
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    ctx.moveTo(isHorizontal ? y1 : x1, isHorizontal ? x1 : y1);
    ctx.lineTo(isHorizontal ? y2 : x2, isHorizontal ? x2 : y2);
  };
  ctx.beginPath();
  const inBands = new Set(bandsOf(frame).flatMap((band) => band.map(({ point }) => point)));
  for (const mark of marksOf(model)) {
    const { low, high } = mark.point;
    if (low === null || high === null || inBands.has(mark.point)) continue;
    const { x, y } = elementOf(chart, mark);
    const at = isHorizontal ? y : x;
    const pixel = (end: number) => pixelOf(chart, frame, mark, end);
    line(at, pixel(low), at, pixel(high));
    for (const end of [low, high]) {
      if (isOnAxis(frame, mark.series, end)) line(at - CAP, pixel(end), at + CAP, pixel(end));
    }
  }
  for (const [color, width] of [
    [theme.surface, 3.25],
    [theme.text, 1.25],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.stroke();
  }
};

/** An area from the low to the high ends of the marks along a line. */
export const bands: FramePlugin = (chart, frame) => {
  const { ctx } = chart;
  ctx.globalAlpha = 0.2;
  for (const band of bandsOf(frame)) {
    const edge = (end: 'low' | 'high') =>
      band.map(
        (mark) => [elementOf(chart, mark), pixelOf(chart, frame, mark, mark.point[end]!)] as const,
      );
    ctx.beginPath();
    for (const [{ x, y }, at] of [...edge('low'), ...edge('high').reverse()]) {
      ctx.lineTo(frame.isHorizontal ? at : x, frame.isHorizontal ? y : at);
    }
    ctx.fillStyle = colorOf(frame.theme, band[0]!.series.color);
    ctx.fill();
  }
};

/** The marks along a line that have intervals, as far as none is missing between them. */
function bandsOf({ model, options }: Frame): Mark[][] {
  if (!options.type.hasBands || !model.channels.areIntervalsNamed) return [];
  const found: Mark[][] = [];
  for (const series of model.series) {
    let band: Mark[] = [];
    const datasetIndex = model.series.indexOf(series);
    series.slots.forEach(({ point }, index) => {
      if (point?.low == null || point.high === null || series.axis === 'y2') band = [];
      else if (band.push({ datasetIndex, index, series, point }) === 2) found.push(band);
    });
  }
  return found;
}
