import { drawPoint } from 'chart.js/helpers';
import type { Sign } from './frame.js';

/** How a point looks, as options of Chart.js. */
interface PointShape {
  readonly pointStyle: 'circle' | 'rectRot' | 'triangle' | 'rect';
  /** In degrees. */
  readonly pointRotation: number;
}

const SHAPES: readonly PointShape[] = [
  { pointStyle: 'circle', pointRotation: 0 },
  { pointStyle: 'rectRot', pointRotation: 0 },
  { pointStyle: 'triangle', pointRotation: 0 },
  { pointStyle: 'rect', pointRotation: 0 },
  { pointStyle: 'triangle', pointRotation: 180 },
];

/** The shape of the points of a series; there are five, then they begin again. */
export function pointShape(pattern: number): PointShape {
  return SHAPES[pattern % SHAPES.length]!;
}

/** A point, as large as its box. */
export const paintPoint: Sign = (context, color, pattern, { width, height }) => {
  const { pointStyle, pointRotation: rotation } = pointShape(pattern);
  context.fillStyle = context.strokeStyle = color;
  const point = { pointStyle, rotation, radius: Math.min(width, height) / 2 - 1, borderWidth: 1 };
  drawPoint(context, point, width / 2, height / 2);
};
