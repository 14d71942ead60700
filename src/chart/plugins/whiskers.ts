import { elementOf, isOnAxis, marksOf, pixelOf } from '../marks.js';
import type { FramePlugin } from '../frame.js';

/** Half the length of the line across each end, in CSS pixels. */
const CAP = 4;

/** A line from the low to the high end of a point, open where that end is beyond the axis. */
export const whiskers: FramePlugin = (chart, frame) => {
  const { model, theme, isHorizontal } = frame;
  const { ctx } = chart;
  /** Along the value axis are `y1` and `y2`, whichever that is. */
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    ctx.moveTo(isHorizontal ? y1 : x1, isHorizontal ? x1 : y1);
    ctx.lineTo(isHorizontal ? y2 : x2, isHorizontal ? x2 : y2);
  };
  ctx.strokeStyle = theme.text;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  for (const mark of marksOf(model)) {
    const { low, high } = mark.point;
    if (low === null || high === null) continue;
    const { x, y } = elementOf(chart, mark);
    const at = isHorizontal ? y : x;
    const pixel = (end: number) => pixelOf(chart, frame, mark, end);
    line(at, pixel(low), at, pixel(high));
    for (const end of [low, high]) {
      if (isOnAxis(frame, mark.series, end)) line(at - CAP, pixel(end), at + CAP, pixel(end));
    }
  }
  ctx.stroke();
};
