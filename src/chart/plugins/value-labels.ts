import { max } from 'd3-array';
import type { Frame, FramePlugin } from '../frame.js';
import { elementOf, marksOf, pixelOf, pointAt } from '../marks.js';
import { canvasFont, writeText } from '../text.js';

/** Between a bar and its value, in CSS pixels. */
const ROOM = 4;

/** The value written at the end of each bar; upright bars that stand close get it turned. */
export const valueLabels: FramePlugin = (frameOf) => ({
  id: 'value-labels',
  afterDatasetsDraw(chart) {
    const frame = frameOf();
    if (!frame?.options.values) return;
    const { ctx } = chart;
    const isTurned = areValuesTurned(frame);
    ctx.save();
    ctx.font = canvasFont(frame.theme);
    ctx.fillStyle = frame.theme.text;
    for (const mark of marksOf(frame)) {
      const found = pointAt(frame, mark);
      const element = elementOf(chart, mark);
      if (!found || !element) continue;
      const { series, point } = found;
      const isNegative = point.y < 0;
      // Beyond the whisker; in a stack, within the bar.
      const isInside = frame.options.stacked && series.axis === 'y';
      const end = (isNegative ? point.low : point.high) ?? point.y;
      const at = pixelOf(chart, frame, mark, isInside ? point.y / 2 : end);
      const side = isInside ? 0 : isNegative ? -ROOM : ROOM;
      const isAlong = frame.isHorizontal || isTurned;
      ctx.save();
      if (frame.isHorizontal) ctx.translate(at + side, element.y);
      else ctx.translate(element.x, at - side);
      if (isTurned) ctx.rotate(-Math.PI / 2);
      ctx.textAlign = isInside || !isAlong ? 'center' : isNegative ? 'right' : 'left';
      ctx.textBaseline = isInside || isAlong ? 'middle' : isNegative ? 'top' : 'bottom';
      writeText(ctx, frame.format(series.column, point.y), 0, 0, frame.theme);
      ctx.restore();
    }
    ctx.restore();
  },
});

/** About how wide the longest value is, in CSS pixels: a digit takes about 0.6 em. */
export function longestValue({ model, format, theme }: Frame): number {
  const lengths = model.series.flatMap(({ points, column }) =>
    points.map(({ y }) => format(column, y).length),
  );
  return (max(lengths) ?? 0) * theme.fontSize * 0.6;
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
