import { colorOf } from './frame.js';
import type { ChartType } from './types.js';

const POINT_STYLES = ['circle', 'rectRot', 'triangle', 'rect'] as const;

/** A point for each row. */
export const scatter: ChartType = {
  placement: (x) => ({ isCategorical: x.type !== 'number' && x.type !== 'date', merges: false }),
  beginsAtZero: false,
  dataset: (series, frame) => {
    const { theme } = frame;
    const colors = series.points.map(({ row }) =>
      frame.isHighlighted(row) ? theme.accent : colorOf(theme, series.color),
    );
    return {
      type: 'line',
      showLine: false,
      pointBackgroundColor: colors,
      pointBorderColor: theme.surface,
      pointBorderWidth: 1,
      pointStyle: POINT_STYLES[series.pattern % POINT_STYLES.length] ?? 'circle',
      pointRadius: 5,
      pointHoverRadius: 7,
      pointHitRadius: 6,
    };
  },
};
