import { max } from 'd3-array';
import type { Frame, FramePlugin } from '../frame.js';
import { elementOf, marksOf, pixelOf, valueText } from '../marks.js';
import { writeText } from '../text.js';

/** Between a bar and its value, in CSS pixels. */
const ROOM = 4;

/** The value written at the end of each bar; upright bars that stand close get it turned. */
export const valueLabels: FramePlugin = (chart, frame) => {
  const { model, options, theme, isHorizontal } = frame;
  if (!options.values) return;
  const { ctx } = chart;
  const { left, right, top, bottom } = chart.chartArea;
  const isTurned = areValuesTurned(frame);
  const isAlong = isHorizontal || isTurned;
  ctx.fillStyle = theme.text;
  for (const mark of marksOf(model)) {
    const { series, point } = mark;
    // Where there is no room for all names, there is none for their values.
    if (frame.every > 1 && !frame.lines[point.position]) continue;
    // On paper values are written unasked: those of points lie over bars.
    if (theme.isPaper && series.axis === 'y2') continue;
    const { x, y } = elementOf(chart, mark);
    const isNegative = point.y < 0;
    // Beyond the whisker; in a stack, within the bar.
    const isInside = options.stacked && series.axis === 'y';
    const end = (isNegative ? point.low : point.high) ?? point.y;
    // What goes beyond the axis has its value where that ends.
    const [from, to] = isHorizontal ? [left, right] : [top, bottom];
    const pixel = pixelOf(chart, frame, mark, isInside ? point.y / 2 : end);
    const at = Math.min(Math.max(pixel, from), to);
    const side = isInside ? 0 : isNegative ? -ROOM : ROOM;
    ctx.save();
    if (isHorizontal) ctx.translate(at + side, y);
    else ctx.translate(x, at - side);
    if (isTurned) ctx.rotate(-Math.PI / 2);
    ctx.textAlign = isInside || !isAlong ? 'center' : isNegative ? 'right' : 'left';
    ctx.textBaseline = isInside || isAlong ? 'middle' : isNegative ? 'top' : 'bottom';
    writeText(ctx, valueText(frame, series, point), 0, 0, theme);
    ctx.restore();
  }
};

/** About how wide the longest value is, in CSS pixels: a digit takes about 0.6 em. */
export function longestValue(frame: Frame): number {
  const lengths = frame.model.series.flatMap((series) =>
    series.points.map((point) => valueText(frame, series, point).length),
  );
  return (max(lengths) ?? 0) * frame.theme.fontSize * 0.6;
}

/** Room for what is written below negative bars: a share of the value axis, added at both ends. */
export function roomBelow(frame: Frame): number {
  const { isHorizontal, width, theme } = frame;
  const isAlong = isHorizontal || areValuesTurned(frame);
  const length = (isAlong ? longestValue(frame) : theme.fontSize * 1.5) + ROOM;
  // A chart is about half as high as it is wide.
  const share = Math.min(length / (isHorizontal ? width : width / 2), 0.25);
  return share / (1 - 2 * share);
}

/** Whether the values of upright bars are too long to stand side by side. */
export function areValuesTurned(frame: Frame): boolean {
  const { model, width, isHorizontal, options } = frame;
  const across = (model.categories?.length ?? 1) * (options.stacked ? 1 : model.barsPerCategory);
  return !isHorizontal && longestValue(frame) > (width / across) * 0.85;
}
