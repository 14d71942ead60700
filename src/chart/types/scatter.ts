import { byState, colorOf, patternOf, type ChartType } from '../frame.js';
import { paintPoint, pointShape } from '../point-shape.js';

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
    return {
      showLine: false,
      pointBackgroundColor: each(({ isHighlighted }) => (isHighlighted ? theme.accent : color)),
      pointBorderColor: theme.surface,
      pointBorderWidth: 1,
      ...pointShape(patternOf(frame, series)),
      pointRadius: 5,
      pointHoverRadius: 7,
      pointHitRadius: 6,
    };
  },
};
