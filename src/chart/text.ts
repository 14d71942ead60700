import type { Theme } from '../theme/theme.js';
import type { Measure } from './labels.js';

/** The font of all text on the canvas: a little smaller than the text around the chart. */
export function fontOf({ fontFamily, fontSize }: Theme): { family: string; size: number } {
  return { family: fontFamily, size: fontSize * 0.93 };
}

/** The same as the canvas wants it. */
export function canvasFont(theme: Theme): string {
  const { family, size } = fontOf(theme);
  return `${size}px ${family}`;
}

/** More widths than these are forgotten: names of a chart come back at each key, those of a file do not. */
const MOST_WIDTHS = 5_000;
const widths = new Map<string, Map<string, number>>();

/** Measures texts in the font of a theme, each once. */
export function measureIn(theme: Theme, context: CanvasRenderingContext2D | null): Measure {
  const font = canvasFont(theme);
  // A canvas takes over the spacing of its element.
  const key = `${font} ${theme.spacing}`;
  const known = widths.get(key) ?? new Map<string, number>();
  widths.set(key, known);
  if (context) context.font = font;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = context?.measureText(text).width ?? text.length * 8;
      if (known.size >= MOST_WIDTHS) known.clear();
      known.set(text, width);
    }
    return width;
  };
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
