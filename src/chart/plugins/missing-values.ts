import type { FramePlugin } from '../frame.js';
import { writeText } from '../text.js';

/** "No value" at the place of a bar whose value is not there, so that it is not taken for 0. */
export const missingValues: FramePlugin = ({ ctx, chartArea, scales }, frame) => {
  const { model, options, theme, messages, isHorizontal } = frame;
  if (options.type.base !== 'bar') return;
  const filled = new Set(
    model.series.flatMap(({ points, axis }) =>
      axis === 'y' ? points.map(({ position }) => position) : [],
    ),
  );
  // A 0, too, has no place on a logarithmic axis.
  const text = options.scale === 'log' ? messages.noValueAboveZero() : messages.noValue();
  ctx.fillStyle = theme.quietText;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  model.categories?.forEach((_, position) => {
    if (filled.has(position)) return;
    const at = scales[isHorizontal ? 'y' : 'x']!.getPixelForValue(position);
    ctx.save();
    if (isHorizontal) ctx.translate(chartArea.left + 6, at);
    else {
      ctx.translate(at, chartArea.bottom - 6);
      ctx.rotate(-Math.PI / 2);
    }
    writeText(ctx, text, 0, 0, theme);
    ctx.restore();
  });
};
