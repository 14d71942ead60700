import { paretoFront } from './frontier.js';
import { elementOf, marksOf, pointAt } from '../marks.js';
import type { FramePlugin } from '../frame.js';
import { canvasFont, fontOf, writeText } from '../text.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room around a point, in CSS pixels. */
const POINT = 6;

/**
 * Names beside the points, as many as fit without touching a point or another name: first those
 * that are highlighted, then those on the Pareto front. The others have theirs in the tooltip.
 */
export const pointLabels: FramePlugin = (frameOf) => ({
  id: 'point-labels',
  afterDatasetsDraw(chart) {
    const frame = frameOf();
    const label = frame?.model.channels.label;
    if (!frame || !label) return;
    const { ctx, chartArea } = chart;
    const { size } = fontOf(frame.theme);
    const front = new Set(
      paretoFront(frame).map(({ datasetIndex, index }) => `${datasetIndex} ${index}`),
    );
    const points = marksOf(frame)
      .flatMap((mark) => {
        const element = elementOf(chart, mark);
        const found = pointAt(frame, mark);
        if (!element || !found) return [];
        const isHighlighted = frame.isHighlighted(found.point.row);
        const isFront = front.has(`${mark.datasetIndex} ${mark.index}`);
        const rank = isHighlighted ? 0 : isFront ? 1 : 2;
        return {
          x: element.x,
          y: element.y,
          text: label.text(found.point.row),
          rank,
          isHighlighted,
        };
      })
      .sort((a, b) => a.rank - b.rank);

    ctx.save();
    ctx.font = canvasFont(frame.theme);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    const taken: Box[] = points.map(({ x, y }) => around(x, y, POINT - 1, POINT - 1));
    for (const { x, y, text, isHighlighted } of points) {
      if (!text) continue;
      const { width } = ctx.measureText(text);
      const box = [
        { left: x + POINT + 2, top: y - size / 2 },
        { left: x - POINT - 2 - width, top: y - size / 2 },
        { left: x - width / 2, top: y - POINT - size - 1 },
        { left: x - width / 2, top: y + POINT + 1 },
      ]
        .map(({ left, top }) => ({ left, top, right: left + width, bottom: top + size }))
        .find((box) => isInside(box, chartArea) && !taken.some((other) => touches(box, other)));
      if (!box) continue;
      taken.push(box);
      ctx.fillStyle = isHighlighted ? frame.theme.accent : frame.theme.text;
      writeText(ctx, text, box.left, (box.top + box.bottom) / 2, frame.theme);
    }
    ctx.restore();
  },
});

function around(x: number, y: number, dx: number, dy: number): Box {
  return { left: x - dx, right: x + dx, top: y - dy, bottom: y + dy };
}

function isInside(box: Box, area: Box): boolean {
  return (
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom
  );
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
