import { elementOf, isOnAxis, marksOf, pixelOf, pointAt } from '../marks.js';
import type { FramePlugin } from '../frame.js';

/** Half the length of the line across each end, in CSS pixels. */
const CAP = 4;

/** A line from the low to the high end of a point, open where that end is beyond the axis. */
export const whiskers: FramePlugin = (frameOf) => ({
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    const frame = frameOf();
    if (!frame) return;
    const { ctx } = chart;
    ctx.save();
    ctx.strokeStyle = frame.theme.text;
    ctx.lineWidth = 1.25;
    ctx.beginPath();
    for (const mark of marksOf(frame)) {
      const found = pointAt(frame, mark);
      const element = elementOf(chart, mark);
      if (!found || !element) continue;
      const { low, high } = found.point;
      if (low === null || high === null) continue;
      const from = pixelOf(chart, frame, mark, low);
      const to = pixelOf(chart, frame, mark, high);
      const line = (x1: number, y1: number, x2: number, y2: number) => {
        if (frame.isHorizontal) {
          ctx.moveTo(y1, x1);
          ctx.lineTo(y2, x2);
        } else {
          ctx.moveTo(x1, y1);
          ctx.lineTo(x2, y2);
        }
      };
      const at = frame.isHorizontal ? element.y : element.x;
      line(at, from, at, to);
      if (isOnAxis(frame, found.series, low)) line(at - CAP, from, at + CAP, from);
      if (isOnAxis(frame, found.series, high)) line(at - CAP, to, at + CAP, to);
    }
    ctx.stroke();
    ctx.restore();
  },
});
