/** The width of a line, in CSS pixels. */
const LINE = 2;

/** The lines of each kind of hatch, in a square with a side of so many CSS pixels: they are 8 apart. */
const KINDS: readonly {
  readonly side: number;
  readonly draw: (path: CanvasPath, size: number) => void;
}[] = [
  { side: 11, draw: (path, size) => diagonals(path, size, size) },
  { side: 11, draw: (path, size) => diagonals(path, size, 0) },
  {
    side: 8,
    draw: (path, size) => {
      path.moveTo(0, size / 2);
      path.lineTo(size, size / 2);
      path.moveTo(size / 2, 0);
      path.lineTo(size / 2, size);
    },
  },
  { side: 8, draw: (path, size) => path.arc(size / 2, size / 2, size / 5, 0, 2 * Math.PI) },
];

/** Lines from one edge of a square to the other, on into the squares beside it. */
function diagonals(path: CanvasPath, size: number, from: number): void {
  for (const offset of [-size, 0, size]) {
    path.moveTo(offset, from);
    path.lineTo(offset + size, size - from);
  }
}

/** A pattern of a canvas tells nothing of itself. */
const made = new WeakMap<CanvasPattern, { readonly color: string; readonly kind: number }>();

/** What `hatch` was asked for. */
export const hatchOf = (pattern: CanvasPattern) => made.get(pattern);

/**
 * A fill with a hatch over a lighter shade of its colour.
 * @param kind 1 and up; there are four, then they begin again
 * @param ratio how many pixels of the screen a CSS pixel has
 */
export function hatch(color: string, kind: number, ratio: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(sideOf(kind) * ratio);
  const context = tile.getContext('2d');
  if (!context) return color;
  drawTile(context, color, kind, ratio);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return color;
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  made.set(pattern, { color, kind });
  return pattern;
}

/** The side of a square of a hatch, in CSS pixels. */
export const sideOf = (kind: number): number => kindOf(kind).side;

const kindOf = (kind: number) => KINDS[(kind - 1) % KINDS.length]!;

/**
 * One square of a hatch; its lines go on in the squares beside it.
 * @param ratio how many pixels of the canvas a CSS pixel has
 */
export function drawTile(
  context: CanvasRenderingContext2D,
  color: string,
  kind: number,
  ratio: number,
): void {
  const { side, draw } = kindOf(kind);
  const size = Math.round(side * ratio);
  context.globalAlpha = 0.25;
  context.fillStyle = color;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = LINE * ratio;
  context.beginPath();
  draw(context, size);
  context.stroke();
}
