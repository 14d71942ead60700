import { colorOf, inOne, type ChartType } from '../frame.js';

const POINT_STYLES = ['circle', 'rectRot', 'triangle', 'rect'] as const;

/** A point for each row. */
export const scatter: ChartType = {
  placement: (x) => ({ isCategorical: x.type !== 'number' && x.type !== 'date', merges: false }),
  along: 'measure',
  base: 'line',
  beginsAtZero: false,
  dataset: (series, frame) => {
    const { theme } = frame;
    const points = series.slots.map(({ point }) => point?.row);
    const isHighlighted = points.map((row) => row !== undefined && frame.isHighlighted(row));
    const isSelected = points.map((row) => row !== undefined && frame.isSelected(row));
    const color = colorOf(theme, series.color);
    return {
      showLine: false,
      pointBackgroundColor: inOne(isHighlighted.map((is) => (is ? theme.accent : color))),
      pointBorderColor: inOne(isSelected.map((is) => (is ? theme.text : theme.surface))),
      pointBorderWidth: inOne(isSelected.map((is) => (is ? 3 : 1))),
      pointStyle: POINT_STYLES[series.pattern % POINT_STYLES.length] ?? 'circle',
      pointRadius: 5,
      pointHoverRadius: 7,
      pointHitRadius: 6,
    };
  },
};
