import { markup } from '../export/text-formats.js';
import { plainColor } from '../theme/plain-color.js';
import { drawTile, hatchOf, sideOf } from './hatch.js';

/** What `save` keeps, as a canvas does. */
class State {
  fillStyle: string | CanvasPattern = '#000';
  strokeStyle: string | CanvasPattern = '#000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  /** Private to the context. */
  dash: readonly number[] = [];
  transform = '';
  clipId = '';
}

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** How far below its place a text's foot is; few programs know `dominant-baseline`. */
const DROPS: Readonly<Record<string, number>> = { middle: 0.35, top: 0.8, bottom: -0.2 };

/**
 * As much of a canvas' 2D context as our charts use, which writes SVG: true vectors, and text that can
 * be selected. A method that is missing here throws, and the chart's test of it fails.
 */
export class SvgContext extends State {
  #parts: string[] = [];
  #definitions = new Map<string, string>();
  #saved: State[] = [];
  #path = '';

  /** A whole picture. */
  static picture(
    size: { width: number; height: number },
    title: string,
    paint: (context: CanvasRenderingContext2D) => void,
  ): string {
    const { width, height } = size;
    const svg = new SvgContext();
    paint(svg as unknown as CanvasRenderingContext2D);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${markup(title)}</title>
<defs>${[...svg.#definitions.values()].join('')}</defs>
${svg.#parts.join('\n')}
</svg>
`;
  }

  save(): void {
    this.#saved.push({ ...(this as State) });
  }
  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform += `translate(${short(x)} ${short(y)})`;
  }
  rotate(angle: number): void {
    this.transform += `rotate(${short((angle * 180) / Math.PI)})`;
  }
  scale(x: number, y: number): void {
    this.transform += `scale(${short(x)} ${short(y)})`;
  }
  /** A picture begins empty. */
  clearRect(): void {}
  resetTransform(): void {}

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  measureText(text: string): TextMetrics {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = this.font;
    return context.measureText(text);
  }

  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path ? 'L' : 'M'}${short(x)} ${short(y)}`;
  }
  closePath(): void {
    this.#path += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number) =>
      [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    // A whole circle has no ends to be drawn between: half of it, and the rest.
    const turn = Math.min(to - from, 2 * Math.PI);
    this.lineTo(...at(from));
    for (const angle of [from + turn / 2, from + turn]) {
      const [endX, endY] = at(angle);
      this.#path += `A${short(radius)} ${short(radius)} 0 0 1 ${short(endX)} ${short(endY)}`;
    }
  }

  fill(rule = 'nonzero'): void {
    this.#shape(`${this.#fill()}${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`);
  }
  stroke(): void {
    this.#shape(`fill="none"${this.#stroke()}`);
  }
  clip(): void {
    const path = `<path d="${this.#path}"${this.#place()}/>`;
    this.clipId = this.#define('clipPath', this.#clip(), path);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#inRect(x, y, width, height, () => this.fill());
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#inRect(x, y, width, height, () => this.stroke());
  }
  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#fill());
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none"${this.#stroke()}`);
  }

  /** A rectangle leaves the path as it was. */
  #inRect(x: number, y: number, width: number, height: number, draw: () => void): void {
    const before = this.#path;
    this.#path = '';
    this.rect(x, y, width, height);
    draw();
    this.#path = before;
  }

  #shape(look: string): void {
    if (this.#path) this.#add(`<path d="${this.#path}" ${look}${this.#place()}/>`);
  }

  #text(text: string, x: number, y: number, look: string): void {
    const [, style = '', size = '10', family = ''] = /^(.*?)([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const drop = (DROPS[this.textBaseline] ?? 0) * Number(size);
    const anchor = ANCHORS[this.textAlign];
    this.#add(
      `<text x="${short(x)}" y="${short(y + drop)}" font-size="${size}" font-family="${markup(family)}"` +
        `${/bold|[6-9]00/.test(style) ? ' font-weight="bold"' : ''}${anchor ? ` text-anchor="${anchor}"` : ''} ` +
        `${look}${this.#place()}>${markup(text)}</text>`,
    );
  }

  /** What clips lies around an element, so that the element's own place does not move it. */
  #add(element: string): void {
    this.#parts.push(this.clipId ? `<g${this.#clip()}>${element}</g>` : element);
  }

  #place(): string {
    return this.transform && ` transform="${this.transform}"`;
  }

  #clip(): string {
    return this.clipId && ` clip-path="url(#${this.clipId})"`;
  }

  #fill(): string {
    return this.#paint('fill', this.fillStyle);
  }

  #stroke(): string {
    const { lineWidth, lineCap, lineJoin, lineDashOffset, dash } = this;
    return (
      ` ${this.#paint('stroke', this.strokeStyle)} stroke-width="${short(lineWidth)}"` +
      `${lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`}` +
      `${lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`}` +
      `${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}" stroke-dashoffset="${lineDashOffset}"` : ''}`
    );
  }

  #paint(name: string, style: string | CanvasPattern): string {
    if (typeof style !== 'string') return `${name}="url(#${this.#tile(style)})"`;
    const [red, green, blue, alpha] = plainColor(style);
    const opacity = (alpha / 255) * this.globalAlpha;
    return `${name}="rgb(${red},${green},${blue})"${opacity < 1 ? ` ${name}-opacity="${short(opacity)}"` : ''}`;
  }

  #tile(pattern: CanvasPattern): string {
    const { color, kind } = hatchOf(pattern)!;
    const tile = new SvgContext();
    drawTile(tile as unknown as CanvasRenderingContext2D, color, kind, 1);
    const side = sideOf(kind);
    const size = ` width="${side}" height="${side}" patternUnits="userSpaceOnUse"`;
    return this.#define('pattern', size, tile.#parts.join(''));
  }

  /** The same again has the same name. */
  #define(tag: string, attributes: string, content: string): string {
    const key = tag + attributes + content;
    const known = [...this.#definitions.keys()].indexOf(key);
    const id = `d${known < 0 ? this.#definitions.size : known}`;
    this.#definitions.set(key, `<${tag} id="${id}"${attributes}>${content}</${tag}>`);
    return id;
  }
}

/** A hundredth of a pixel is enough. */
const short = (value: number): number => Math.round(value * 100) / 100;
