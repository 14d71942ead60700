import type { Theme } from '../theme/theme.js';
import type { SignPaint } from './legend.js';
import { SvgContext } from './svg-context.js';
import { fontOf } from './text.js';

/** Around it, in CSS pixels. */
const PADDING = 16;

/** What stands around a plot in a picture that stands alone. */
export interface ImageText {
  readonly caption: string;
  readonly subtitle: string;
  /** The titles of the two value axes. */
  readonly axes: readonly [string, string];
  readonly keys: readonly { readonly label: string; readonly paint: SignPaint }[];
  /** Below: what is left out, how sure it is, where it is from. */
  readonly notes: readonly string[];
}

/** Something to paint from its upper left corner on; sizes are in CSS pixels. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly paint: (context: CanvasRenderingContext2D) => void;
}

/** A chart with all that is said around it, ready to be painted on a canvas, or as SVG. */
export function imageOf(
  { caption, subtitle, axes, keys, notes }: ImageText,
  plot: Image,
  theme: Theme,
): Image {
  const { family, size } = fontOf(theme);
  const width = plot.width + 2 * PADDING;
  const measuring = document.createElement('canvas').getContext('2d')!;
  const steps: ((context: CanvasRenderingContext2D) => void)[] = [];
  let top = PADDING;

  const write = (
    text: string,
    x: number,
    color = theme.text,
    font = `${size}px ${family}`,
    align: CanvasTextAlign = 'left',
  ) => {
    const y = top;
    steps.push((context) => {
      Object.assign(context, { font, textAlign: align, textBaseline: 'top', fillStyle: color });
      context.fillText(text, x, y);
    });
  };
  const writeLines = (text: string, scale: number, color: string, weight = '') => {
    const font = `${weight}${size * scale}px ${family}`;
    measuring.font = font;
    for (const line of linesOf(text, plot.width, (part) => measuring.measureText(part).width)) {
      write(line, PADDING, color, font);
      top += size * scale * 1.35;
    }
  };

  if (caption) writeLines(caption, 1.25, theme.text, 'bold ');
  if (subtitle) writeLines(subtitle, 1, theme.quietText);
  if (axes[0] || axes[1]) {
    top += 4;
    write(axes[0], PADDING, theme.quietText);
    if (axes[1]) write(axes[1], width - PADDING, theme.quietText, undefined, 'right');
    top += size * 1.6;
  }
  measuring.font = `${size}px ${family}`;
  let left = PADDING;
  for (const { label, paint } of keys) {
    const needed = size * 1.4 + measuring.measureText(label).width;
    if (left > PADDING && left + needed > width - PADDING) {
      left = PADDING;
      top += size * 1.6;
    }
    const place = [left, top] as const;
    steps.push((context) => {
      context.save();
      context.translate(...place);
      paint(context, { width: size, height: size });
      context.restore();
    });
    write(label, left + size * 1.4);
    left += needed + size * 1.4;
  }
  if (keys.length > 0) top += size * 1.9;
  const plotTop = top;
  steps.push((context) => {
    context.save();
    context.translate(PADDING, plotTop);
    plot.paint(context);
    context.restore();
  });
  top += plot.height + 8;
  writeLines(notes.join(' '), 0.9, theme.quietText);
  const height = Math.ceil(top + PADDING);
  return {
    width,
    height,
    paint: (context) => {
      context.fillStyle = theme.surface;
      context.fillRect(0, 0, width, height);
      for (const step of steps) step(context);
    },
  };
}

/** A text in lines that are no wider than there is room, broken at blanks. */
function linesOf(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As SVG: true vectors, and text that can be selected. */
export function svgOf(image: Image, title: string): string {
  return SvgContext.picture(image, title, image.paint);
}

/** As a file of pixels, two for each CSS pixel; `null` where the browser can't write it. */
export function blobOf({ width, height, paint }: Image, type: string): Promise<Blob | null> {
  const scale = 2;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * scale, height: height * scale });
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  // Chart.js clears its canvas before it draws; here, other things are on it.
  Object.assign(context, { clearRect: () => {}, resetTransform: () => {} });
  paint(context);
  return new Promise((resolve) => canvas.toBlob(resolve, type));
}
