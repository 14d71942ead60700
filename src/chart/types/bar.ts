import { byState, colorOf, isSplit, patternOf, type ChartType, type Frame } from '../frame.js';
import { ratioIn } from '../../theme/theme.js';
import { hatch } from '../hatch.js';

/** No bar is thicker than this, in CSS pixels. */
const THICKEST = 84;
/** The share of a category's room that its bars fill. */
const FILL = 0.78;

/** On a logarithmic axis a length says nothing: there are points, and thin lines to the axis. */
const STEM = 2;

/** Bars from zero, side by side where a category has several. */
export const bar: ChartType = {
  placement: () => ({ isCategorical: true, merges: true }),
  base: 'bar',
  beginsAtZero: true,
  dataset: (series, frame) => {
    const { theme } = frame;
    const pattern = patternOf(frame, series);
    const fill = (color: string) => (pattern > 0 ? hatch(color, pattern, ratioIn(theme)) : color);
    const color = colorOf(theme, series.color);
    const [plain, accent] = [fill(color), fill(theme.accent)];
    const hasRim = isSplit(frame.model);
    const each = byState(series, frame);
    return {
      // Bars that are told apart by their colour keep it, and get an accent around them.
      backgroundColor: each(({ isHighlighted }) => (isHighlighted && !hasRim ? accent : plain)),
      borderColor: each(({ isHighlighted }) => (isHighlighted ? theme.accent : color)),
      borderWidth: each(({ isHighlighted }) => (isHighlighted && hasRim ? 3 : Number(pattern > 0))),
      // Chart.js looks through all bars to see which stand side by side.
      grouped: barsAtOnePlace(frame) > 1,
      skipNull: true,
      // All bars of a chart are equally thick, however many a category has.
      barThickness: thickness(frame),
      ...(frame.options.scale === 'log' && { maxBarThickness: STEM }),
    };
  },
};

const barsAtOnePlace = ({ model, options }: Frame): number =>
  options.stacked ? 1 : model.barsPerCategory;

function thickness(frame: Frame) {
  const { model, isHorizontal } = frame;
  const most = barsAtOnePlace(frame);
  return ({ chart }: { chart: { scales: Record<string, { width: number; height: number }> } }) => {
    const scale = isHorizontal ? chart.scales['y'] : chart.scales['x'];
    const room = (isHorizontal ? scale?.height : scale?.width) ?? 0;
    const slot = (room / Math.max(model.categories?.length ?? 1, 1)) * FILL;
    return Math.max(1, Math.min(slot / most, THICKEST));
  };
}
