import { cross, range } from 'd3-array';
import type { Chart } from 'chart.js';
import { sharedMemo } from '../../memo.js';
import { paretoFronts, stepsOf } from './frontier.js';
import { elementOf, marksOf } from '../marks.js';
import type { Frame, FramePlugin } from '../frame.js';
import { fontOf, writeText } from '../text.js';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name with its place; where that is away from its point, a line leads there. */
interface PlacedName {
  readonly text: string;
  readonly box: Box;
  readonly isHighlighted: boolean;
  readonly leader: readonly { readonly x: number; readonly y: number }[];
}

/** Room around a point, in CSS pixels. */
const POINT = 6;
/** Between two names in one line, in CSS pixels. */
const SPACE = 4;
/** Of more points than this no name is sought for: a chart has room for far fewer. */
const MOST_NAMES = 2_000;
/** Of more points than this none is led to its name. */
const MOST_LED = 80;
/** How far a name may be led away, in CSS pixels, and whereto. */
const WAYS = cross([18, 30], [45, -45, 135, -135, 75, -75, 105, -105]).map(
  ([far = 0, degrees = 0]) => [far, (degrees * Math.PI) / 180] as const,
);
/** A longer name has no room in any chart. */
const MOST_LETTERS = 200;

/**
 * Names beside the points, as many as fit without touching a point or another name: first those
 * that are highlighted, then those on the Pareto front. The others have theirs in the tooltip.
 */
export const pointLabels: FramePlugin = (chart, frame) => {
  const { ctx } = chart;
  const { theme, model } = frame;
  if (!model.channels.label) return;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const { text, box, isHighlighted, leader } of placedNames(frame, chart)) {
    if (leader.length > 0) {
      ctx.strokeStyle = theme.quietText;
      ctx.lineWidth = 1;
      ctx.beginPath();
      leader.forEach(({ x, y }) => ctx.lineTo(x, y));
      ctx.stroke();
    }
    ctx.fillStyle = isHighlighted ? theme.accent : theme.text;
    writeText(ctx, text, box.left, (box.top + box.bottom) / 2, theme);
  }
};

/** Found once: a chart is drawn whenever the pointer moves. */
const placedNames = sharedMemo((frame: Frame, chart: Chart): readonly PlacedName[] => {
  const { model, theme } = frame;
  const { label } = model.channels;
  if (!label) return [];
  const { ctx, chartArea } = chart;
  const { size } = fontOf(theme);
  const front = new Set(paretoFronts(frame).flat());
  const points = marksOf(model)
    .map((mark) => {
      const { row } = mark.point;
      const { x, y } = elementOf(chart, mark);
      const isHighlighted = frame.isHighlighted(row);
      const rank = isHighlighted ? 0 : front.has(mark) ? 1 : 2;
      return { x, y, text: label.text(row), rank, isHighlighted };
    })
    .sort((a, b) => a.rank - b.rank);

  const taken = new Boxes();
  for (const { x, y } of points) taken.add(boxAt(x - POINT + 1, y - POINT + 1, 2 * POINT - 2));
  // The line of a front crosses no name.
  for (const { corners } of stepsOf(chart, frame)) {
    corners.slice(1).forEach((b, index) => {
      const a = corners[index]!;
      const [left, top] = [Math.min(a.x, b.x) - 1, Math.min(a.y, b.y) - 1];
      taken.add(boxAt(left, top, Math.abs(a.x - b.x) + 2, Math.abs(a.y - b.y) + 2));
    });
  }
  const isFree = (box: Box) => isInside(box, chartArea) && !taken.touches(box);
  const named: PlacedName[] = [];
  const left = points.slice(0, MOST_NAMES).filter(({ x, y, text, isHighlighted }) => {
    if (!text || text.length > MOST_LETTERS) return false;
    const { width } = ctx.measureText(text);
    const box = [
      boxAt(x + POINT + 2, y - size / 2, width, size),
      boxAt(x - POINT - 2 - width, y - size / 2, width, size),
      boxAt(x - width / 2, y - POINT - size - 1, width, size),
      boxAt(x - width / 2, y + POINT + 1, width, size),
    ].find(isFree);
    if (!box) return true;
    taken.add(roomy(box));
    named.push({ text, box, isHighlighted, leader: [] });
    return false;
  });
  // When all that have room beside their points are there, the others may go further.
  for (const { x, y, text, isHighlighted } of points.length > MOST_LED ? [] : left) {
    const { width } = ctx.measureText(text);
    for (const [far, turn] of WAYS) {
      const at = (distance: number) => ({
        x: x + distance * Math.sin(turn),
        y: y - distance * Math.cos(turn),
      });
      const end = at(far);
      const box = boxAt(end.x > x ? end.x + 2 : end.x - 2 - width, end.y - size / 2, width, size);
      // The line crosses nothing, either.
      const line = range(1.5 * POINT, far).map((distance) => {
        const { x, y } = at(distance);
        return boxAt(x - 1, y - 1, 2);
      });
      if (![box, ...line].every(isFree)) continue;
      for (const one of [roomy(box), ...line]) taken.add(one);
      named.push({ text, box, isHighlighted, leader: [at(POINT), end] });
      break;
    }
  }
  return named;
});

/** Boxes by the squares of the canvas that they lie in, so that few are compared. */
class Boxes {
  readonly #squares = new Map<number, Box[]>();

  add(box: Box): void {
    for (const square of squaresOf(box)) {
      const known = this.#squares.get(square);
      if (known) known.push(box);
      else this.#squares.set(square, [box]);
    }
  }

  touches(box: Box): boolean {
    return squaresOf(box).some((square) =>
      this.#squares.get(square)?.some((other) => touches(box, other)),
    );
  }
}

/** The length of a square's side, in CSS pixels, and more squares than any canvas has in a row. */
const SIDE = 32;
const ROW = 4096;

function squaresOf({ left, right, top, bottom }: Box): number[] {
  const squares: number[] = [];
  for (let y = Math.floor(top / SIDE); y <= bottom / SIDE; y++) {
    for (let x = Math.floor(left / SIDE); x <= right / SIDE; x++) squares.push(y * ROW + x);
  }
  return squares;
}

function boxAt(left: number, top: number, width: number, height = width): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** With the space to the next name in the same line. */
const roomy = (box: Box): Box => ({ ...box, left: box.left - SPACE, right: box.right + SPACE });

function isInside(box: Box, area: Box): boolean {
  return (
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom
  );
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
