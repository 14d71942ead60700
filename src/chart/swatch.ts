import type { Theme } from '../controllers/theme.js';
import type { LegendKey } from '../view/splits.js';
import { colorOf } from './frame.js';
import { hatch } from './hatch.js';

/** Draws the sign of a legend entry as large as the canvas is shown. */
export function paintSwatch(canvas: HTMLCanvasElement, key: LegendKey, theme: Theme): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const color = key.color === null ? theme.quietText : colorOf(theme, key.color);
  context.fillStyle = key.pattern > 0 ? hatch(color, key.pattern, devicePixelRatio) : color;
  context.strokeStyle = color;
  context.beginPath();
  if (key.axis === 'y2') context.arc(width / 2, height / 2, width / 2 - 1, 0, 2 * Math.PI);
  else context.rect(0.5, 0.5, width - 1, height - 1);
  context.fill();
  context.stroke();
}
