import { colorOf, inOne, type ChartType } from '../frame.js';
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
    const points = series.slots.map(({ point }) => point?.row);
    const isHighlighted = points.map((row) => row !== undefined && frame.isHighlighted(row));
    const isSelected = points.map((row) => row !== undefined && frame.isSelected(row));
    const color = colorOf(theme, series.color);
    return {
      showLine: false,
      pointBackgroundColor: inOne(isHighlighted.map((is) => (is ? theme.accent : color))),
      pointBorderColor: inOne(isSelected.map((is) => (is ? theme.text : theme.surface))),
      pointBorderWidth: inOne(isSelected.map((is) => (is ? 3 : 1))),
      ...pointShape(series.pattern),
      pointRadius: 5,
      pointHoverRadius: 7,
      pointHitRadius: 6,
    };
  },
};
