import type { FramePlugin } from '../frame.js';
import { canvasFont, writeText } from '../text.js';

/** Dashed lines with a label, over the marks. */
export const referenceLines: FramePlugin = (frameOf) => ({
  id: 'reference-lines',
  afterDatasetsDraw(chart) {
    const frame = frameOf();
    const scale = chart.scales[frame?.isHorizontal ? 'x' : 'y'];
    if (!frame || !scale) return;
    const { ctx, chartArea } = chart;
    const { left, right, top, bottom } = chartArea;
    ctx.save();
    ctx.font = canvasFont(frame.theme);
    for (const { value, label } of frame.options.references) {
      const at = scale.getPixelForValue(value);
      ctx.strokeStyle = ctx.fillStyle = frame.theme.text;
      ctx.lineWidth = 1.5;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(frame.isHorizontal ? at : left, frame.isHorizontal ? top : at);
      ctx.lineTo(frame.isHorizontal ? at : right, frame.isHorizontal ? bottom : at);
      ctx.stroke();
      ctx.setLineDash([]);
      const text = label || String(value);
      const isNearEnd = at + ctx.measureText(text).width > right;
      ctx.textBaseline = 'bottom';
      ctx.textAlign = !frame.isHorizontal || isNearEnd ? 'right' : 'left';
      if (frame.isHorizontal) writeText(ctx, text, isNearEnd ? right : at, top - 2, frame.theme);
      else writeText(ctx, text, right, at - 3, frame.theme);
    }
    ctx.restore();
  },
});
