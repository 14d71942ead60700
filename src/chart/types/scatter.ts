import { sum } from 'd3-array';
import { byState, colorOf, patternOf, type ChartType } from '../frame.js';
import { paintPoint, pointShape } from '../point-shape.js';

/** Of so many points and more, each is smaller, and then has no rim, in CSS pixels. */
const RADII = [
  [0, 5],
  [1_000, 3.5],
  [10_000, 2],
] as const;

/** A point for each row. */
export const scatter: ChartType = {
  placement: (x) => ({ isCategorical: x.type !== 'number' && x.type !== 'date', merges: false }),
  along: 'measure',
  base: 'line',
  beginsAtZero: false,
  sign: paintPoint,
  dataset: (series, frame) => {
    const { theme } = frame;
    const each = byState(series, frame);
    const color = colorOf(theme, series.color);
    const count = sum(frame.model.series, ({ points }) => points.length);
    const [, radius] = RADII.findLast(([from]) => count >= from)!;
    return {
      showLine: false,
      pointBackgroundColor: each(({ isHighlighted }) => (isHighlighted ? theme.accent : color)),
      pointBorderColor: theme.surface,
      pointBorderWidth: radius > 2 ? 1 : 0,
      ...pointShape(patternOf(frame, series)),
      pointRadius: radius,
      pointHoverRadius: radius + 2,
      pointHitRadius: 6,
    };
  },
};
