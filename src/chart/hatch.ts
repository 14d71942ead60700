/** How far apart the lines of a hatch are, in CSS pixels. */
export const SIZE = 8;

/** The lines of each kind of hatch, in a square of the given size. */
const KINDS: readonly ((path: CanvasPath, size: number) => void)[] = [
  (path, size) => diagonals(path, size, size),
  (path, size) => diagonals(path, size, 0),
  (path, size) => {
    path.moveTo(0, size / 2);
    path.lineTo(size, size / 2);
    path.moveTo(size / 2, 0);
    path.lineTo(size / 2, size);
  },
  (path, size) => path.arc(size / 2, size / 2, size / 5, 0, 2 * Math.PI),
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
 */
export function hatch(color: string, kind: number, ratio: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(SIZE * ratio);
  const context = tile.getContext('2d');
  if (!context) return color;
  drawTile(context, color, kind, tile.width);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return color;
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  made.set(pattern, { color, kind });
  return pattern;
}

/** One square of a hatch; its lines go on in the squares beside it. */
export function drawTile(
  context: CanvasRenderingContext2D,
  color: string,
  kind: number,
  size: number,
): void {
  context.globalAlpha = 0.25;
  context.fillStyle = color;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 1;
  context.strokeStyle = color;
  context.lineWidth = size / 4;
  context.beginPath();
  KINDS[(kind - 1) % KINDS.length]?.(context, size);
  context.stroke();
}
