import type { Frame, FramePlugin } from '../frame.js';
import { elementOf, marksOf, type Mark } from '../marks.js';

/**
 * The Pareto front of a scatter: the marks that no other mark beats, where less x and more y is
 * better (a lower cost, a higher score). From left to right. None where x holds names, of which
 * none is less.
 */
export function paretoFront({ model }: Frame): Mark[] {
  if (model.categories) return [];
  let best = -Infinity;
  return marksOf(model)
    .filter(({ series }) => series.axis === 'y')
    .sort(({ point: a }, { point: b }) => a.position - b.position || b.y - a.y)
    .filter(({ point: { y } }) => {
      const isFront = y > best;
      best = Math.max(best, y);
      return isFront;
    });
}

/** The front as steps: what can be had for so much x. */
export const frontier: FramePlugin = (chart, frame) => {
  const { ctx, chartArea } = chart;
  const [first, ...others] = frame.options.frontier
    ? paretoFront(frame).map((mark) => elementOf(chart, mark))
    : [];
  if (!first) return;
  ctx.strokeStyle = frame.theme.quietText;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(first.x, chartArea.bottom);
  ctx.lineTo(first.x, first.y);
  let { y } = first;
  for (const place of others) {
    ctx.lineTo(place.x, y);
    ctx.lineTo(place.x, place.y);
    y = place.y;
  }
  ctx.lineTo(chartArea.right, y);
  ctx.stroke();
};
