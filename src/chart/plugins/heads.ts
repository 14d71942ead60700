import type { BarElement } from 'chart.js';
import type { FramePlugin } from '../frame.js';
import { elementOf, marksOf } from '../marks.js';

/** The radius of a point, in CSS pixels. */
const RADIUS = 5;

/** The points at the ends of what would be bars, if the axis had a zero. */
export const heads: FramePlugin = (chart, frame) => {
  const { options, model, theme } = frame;
  if (options.type.base !== 'bar' || options.scale !== 'log') return;
  const { ctx } = chart;
  for (const mark of marksOf(model)) {
    if (mark.series.axis === 'y2') continue;
    const { x, y, options } = elementOf(chart, mark) as BarElement;
    ctx.beginPath();
    ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
    ctx.fillStyle = options.backgroundColor;
    ctx.fill();
    ctx.lineWidth = options.borderWidth as number;
    ctx.strokeStyle = options.borderWidth === 1 ? theme.surface : options.borderColor;
    ctx.stroke();
  }
};
