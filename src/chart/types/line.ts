import { colorOf, type ChartType } from '../frame.js';

/** A line over names, numbers or dates; a missing value breaks the line. */
export const line: ChartType = {
  placement: (x) => ({ isCategorical: x.type !== 'number' && x.type !== 'date', merges: true }),
  along: 'course',
  base: 'line',
  beginsAtZero: false,
  dataset: (series, { theme }) => {
    const color = colorOf(theme, series.color);
    return {
      borderColor: color,
      backgroundColor: color,
      borderWidth: 2,
      borderDash: [[], [6, 4], [2, 3], [8, 3, 2, 3]][series.pattern % 4] ?? [],
      pointRadius: series.points.length > 60 ? 0 : 3,
      pointHoverRadius: 6,
      pointHitRadius: 10,
      tension: 0,
      spanGaps: false,
    };
  },
};
