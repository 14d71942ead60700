import type { FramePlugin } from '../frame.js';
import { canvasFont, writeText } from '../text.js';

/** "No value" at the place of a bar whose value is not there, so that it is not taken for 0. */
export const missingValues: FramePlugin = (frameOf) => ({
  id: 'missing-values',
  afterDatasetsDraw(chart) {
    const frame = frameOf();
    const { categories, series } = frame?.model ?? {};
    if (!frame || !categories || !series || frame.options.type.base !== 'bar') return;
    const filled = new Set(
      series.flatMap(({ points, axis }) =>
        axis === 'y' ? points.map(({ position }) => position) : [],
      ),
    );
    // A 0, too, has no place on a logarithmic axis.
    const { messages, options } = frame;
    const text = options.scale === 'log' ? messages.noValueAboveZero() : messages.noValue();
    const scale = chart.scales[frame.isHorizontal ? 'y' : 'x'];
    if (!scale) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = canvasFont(frame.theme);
    ctx.fillStyle = frame.theme.quietText;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    categories.forEach((_, position) => {
      if (filled.has(position)) return;
      const at = scale.getPixelForValue(position);
      ctx.save();
      if (frame.isHorizontal) ctx.translate(chartArea.left + 6, at);
      else {
        ctx.translate(at, chartArea.bottom - 6);
        ctx.rotate(-Math.PI / 2);
      }
      writeText(ctx, text, 0, 0, frame.theme);
      ctx.restore();
    });
    ctx.restore();
  },
});
