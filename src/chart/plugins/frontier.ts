import type { Frame } from '../frame.js';
import { elementOf, marksOf, pointAt, type Mark } from '../marks.js';
import type { FramePlugin } from '../frame.js';

/**
 * The Pareto front of a scatter: the marks that no other mark beats, where less x and more y is
 * better (a lower cost, a higher score). From left to right. None where x holds names, of which
 * none is less.
 */
export function paretoFront(frame: Frame): Mark[] {
  if (frame.model.categories) return [];
  const marks = marksOf(frame)
    .flatMap((mark) => {
      const found = pointAt(frame, mark);
      return found?.series.axis === 'y'
        ? [{ mark, x: found.point.position, y: found.point.y }]
        : [];
    })
    .sort((a, b) => a.x - b.x || b.y - a.y);
  let best = -Infinity;
  return marks
    .filter(({ y }) => {
      const isFront = y > best;
      best = Math.max(best, y);
      return isFront;
    })
    .map(({ mark }) => mark);
}

/** The front as steps: what can be had for so much x. */
export const frontier: FramePlugin = (frameOf) => ({
  id: 'frontier',
  beforeDatasetsDraw(chart) {
    const frame = frameOf();
    if (!frame?.options.frontier) return;
    const { ctx, chartArea } = chart;
    const places = paretoFront(frame).flatMap((mark) => elementOf(chart, mark) ?? []);
    const [first] = places;
    if (!first) return;
    ctx.save();
    ctx.strokeStyle = frame.theme.quietText;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 3]);
    ctx.beginPath();
    ctx.moveTo(first.x, chartArea.bottom);
    let { y } = first;
    for (const place of places) {
      ctx.lineTo(place.x, y);
      ctx.lineTo(place.x, place.y);
      y = place.y;
    }
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
    ctx.restore();
  },
});
