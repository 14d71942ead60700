import type { Chart } from 'chart.js';
import { colorOf, type Frame, type FramePlugin, type Scene } from '../frame.js';
import { elementOf, marksOf, type Mark } from '../marks.js';

/** Whether less is better along x and along y: as the author says, else a cost and a score. */
function directionsOf({ model: { channels } }: Scene): readonly [x: boolean, y: boolean] {
  const { x, y, lower } = channels;
  return lower.size === 0
    ? [true, false]
    : [lower.has(x.name), y.some(({ name }) => lower.has(name))];
}

/**
 * The Pareto fronts of a scatter: the marks that no other mark beats along both axes, of all marks
 * or of each colour. From the best along x to the worst. None where x holds names.
 */
export function paretoFronts(frame: Scene): Mark[][] {
  const { model, options } = frame;
  if (model.categories) return [];
  const [isLowerX, isLowerY] = directionsOf(frame);
  const marks = marksOf(model).filter(({ series }) => series.axis === 'y');
  const isPerColor = options.frontier === 'color';
  return [...Map.groupBy(marks, ({ series }) => isPerColor && series.color).values()].map((of) => {
    const [x, y] = [isLowerX ? 1 : -1, isLowerY ? -1 : 1];
    let best = -Infinity;
    return of
      .sort(({ point: a }, { point: b }) => x * (a.position - b.position) || y * (b.y - a.y))
      .filter(({ point }) => {
        const isFront = y * point.y > best;
        best = Math.max(best, y * point.y);
        return isFront;
      });
  });
}

/** A corner of a line on the canvas. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The corners of each front that is drawn, as steps: what can be had for so much x. */
export function stepsOf(chart: Chart, frame: Frame): { color: string; corners: Corner[] }[] {
  const { left, right, top, bottom } = chart.chartArea;
  const { options, theme } = frame;
  if (!options.frontier) return [];
  const [isLowerX, isLowerY] = directionsOf(frame);
  return paretoFronts(frame).map((front) => {
    let y = isLowerY ? top : bottom;
    const corners = front.flatMap((mark): Corner[] => {
      const place = elementOf(chart, mark);
      const before = { x: place.x, y };
      y = place.y;
      return [before, { x: place.x, y }];
    });
    const isOwn = options.frontier === 'color';
    return {
      color: isOwn ? colorOf(theme, front[0]!.series.color) : theme.quietText,
      corners: [...corners, { x: isLowerX ? right : left, y }],
    };
  });
}

export const frontier: FramePlugin = (chart, frame) => {
  const { ctx } = chart;
  for (const { color, corners } of stepsOf(chart, frame)) {
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 3]);
    ctx.beginPath();
    corners.forEach(({ x, y }) => ctx.lineTo(x, y));
    ctx.stroke();
  }
};
