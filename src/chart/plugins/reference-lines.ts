import type { FramePlugin } from '../frame.js';
import { writeText } from '../text.js';

/** Dashed lines with a label, over the marks. */
export const referenceLines: FramePlugin = ({ ctx, chartArea, scales }, frame) => {
  const { isHorizontal, theme } = frame;
  const { left, right, top, bottom } = chartArea;
  for (const { value, label } of frame.options.references) {
    const scale = scales[isHorizontal ? 'x' : 'y']!;
    if (value < scale.min || value > scale.max) continue;
    const at = scale.getPixelForValue(value);
    ctx.strokeStyle = ctx.fillStyle = theme.text;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([6, 4]);
    ctx.beginPath();
    ctx.moveTo(isHorizontal ? at : left, isHorizontal ? top : at);
    ctx.lineTo(isHorizontal ? at : right, isHorizontal ? bottom : at);
    ctx.stroke();
    ctx.setLineDash([]);
    const text = label || String(value);
    const isAtLine = isHorizontal && at + ctx.measureText(text).width <= right;
    ctx.textBaseline = 'bottom';
    ctx.textAlign = isAtLine ? 'left' : 'right';
    writeText(ctx, text, isAtLine ? at : right, isHorizontal ? top - 2 : at - 3, theme);
  }
};
