import { paretoFronts, stepsOf } from './frontier.js';
import { elementOf, marksOf } from '../marks.js';
import type { FramePlugin } from '../frame.js';
import { fontOf, writeText } from '../text.js';

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
export const pointLabels: FramePlugin = (chart, frame) => {
  const { model, theme } = frame;
  const { label } = model.channels;
  if (!label) return;
  const { ctx, chartArea } = chart;
  const { size } = fontOf(theme);
  const front = new Set(paretoFronts(frame).flat());
  const points = marksOf(model)
    .map((mark) => {
      const { row } = mark.point;
      const { x, y } = elementOf(chart, mark);
      const isHighlighted = frame.isHighlighted(row);
      const rank = isHighlighted ? 0 : front.has(mark) ? 1 : 2;
      return { x, y, text: label.text(row), rank, isHighlighted };
    })
    .sort((a, b) => a.rank - b.rank);

  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const taken: Box[] = points.map(({ x, y }) => boxAt(x - POINT + 1, y - POINT + 1, 2 * POINT - 2));
  // The line of a front crosses no name.
  for (const { corners } of stepsOf(chart, frame)) {
    corners.slice(1).forEach((b, index) => {
      const a = corners[index]!;
      const [left, top] = [Math.min(a.x, b.x) - 1, Math.min(a.y, b.y) - 1];
      taken.push(boxAt(left, top, Math.abs(a.x - b.x) + 2, Math.abs(a.y - b.y) + 2));
    });
  }
  for (const { x, y, text, isHighlighted } of points) {
    if (!text) continue;
    const { width } = ctx.measureText(text);
    const box = [
      boxAt(x + POINT + 2, y - size / 2, width, size),
      boxAt(x - POINT - 2 - width, y - size / 2, width, size),
      boxAt(x - width / 2, y - POINT - size - 1, width, size),
      boxAt(x - width / 2, y + POINT + 1, width, size),
    ].find((box) => isInside(box, chartArea) && !taken.some((other) => touches(box, other)));
    if (!box) continue;
    taken.push(box);
    ctx.fillStyle = isHighlighted ? theme.accent : theme.text;
    writeText(ctx, text, box.left, box.top + size / 2, theme);
  }
};

function boxAt(left: number, top: number, width: number, height = width): Box {
  return { left, top, right: left + width, bottom: top + height };
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
