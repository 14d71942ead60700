import { colorOf, patternOf, type ChartType } from '../frame.js';

/** The dashes of a line, by its pattern; the first line has none. */
const DASHES = [[], [6, 4], [2, 3], [8, 3, 2, 3], [12, 4]];

const dashOf = (pattern: number): number[] => DASHES[pattern % DASHES.length]!;

/** A line over names, numbers or dates; a missing value breaks the line. */
export const line: ChartType = {
  placement: (x) => ({ isCategorical: x.type !== 'number' && x.type !== 'date', merges: true }),
  along: 'course',
  base: 'line',
  beginsAtZero: false,
  hasBands: true,
  isSignWide: true,
  sign: (context, color, pattern, { width, height }) => {
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.setLineDash(dashOf(pattern));
    context.beginPath();
    const middle = Math.round(height / 2);
    context.moveTo(0, middle);
    context.lineTo(width, middle);
    context.stroke();
  },
  dataset: (series, frame) => {
    const { theme } = frame;
    const color = colorOf(theme, series.color);
    return {
      borderColor: color,
      backgroundColor: color,
      borderWidth: 2,
      borderDash: dashOf(patternOf(frame, series)),
      pointRadius: series.points.length > 60 ? 0 : 3,
      pointHoverRadius: 6,
      pointHitRadius: 10,
      tension: 0,
      spanGaps: false,
    };
  },
};
