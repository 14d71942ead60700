import type { Theme } from '../theme/theme.js';

/** The font of all text on the canvas: a little smaller than the text around the chart. */
export function fontOf({ fontFamily, fontSize }: Theme): { family: string; size: number } {
  return { family: fontFamily, size: fontSize * 0.93 };
}

/** The same as the canvas wants it. */
export function canvasFont(theme: Theme): string {
  const { family, size } = fontOf(theme);
  return `${size}px ${family}`;
}

/** Writes a text with a rim in the colour of the page, so that it can be read over anything. */
export function writeText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  theme: Theme,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = theme.surface;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
