import { areToldApart, type Measurement } from '../../ranks/rank.js';
import type { FramePlugin } from '../frame.js';
import { elementOf, marksOf, pixelOf, type Mark } from '../marks.js';
import { writeText } from '../text.js';

/** What a bar of Chart.js has, though the type of its base does not say so. */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly options: { readonly backgroundColor: string };
}

/**
 * The row that the others are compared with: a line with its name, and a band for its interval. Bars
 * that can't be told apart from it are pale, with an outline.
 */
export const baseline: FramePlugin = (chart, frame) => {
  const { ctx, chartArea } = chart;
  const { model, theme, options, isHorizontal } = frame;
  const marks = marksOf(model).filter(({ series: { axis } }) => axis === 'y');
  const own = marks.find(({ point: { rows } }) => frame.baseline && rows.includes(frame.baseline));
  if (!own || options.stacked) return;
  for (const mark of options.type.base === 'bar' ? marks : []) {
    const isSame = mark === own || mark.series.column !== own.series.column;
    if (isSame || mark.point.low === null || areToldApart(measured(mark), measured(own))) continue;
    const { x, y, base, width, height, options } = elementOf(chart, mark) as unknown as Bar;
    ctx.beginPath();
    if (isHorizontal) ctx.rect(base, y - height / 2, x - base, height);
    else ctx.rect(x - width / 2, y, width, base - y);
    ctx.globalAlpha = 0.65;
    ctx.fillStyle = theme.surface;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = options.backgroundColor;
    ctx.stroke();
  }
  const { left, right, top, bottom } = chartArea;
  const [from, to] = isHorizontal ? [top, bottom] : [left, right];
  const { y: value, low, high } = own.point;
  const pixel = (end: number) => pixelOf(chart, frame, own, end);
  const [first, last] = isHorizontal ? [left, right] : [top, bottom];
  const at = (end: number | null) => Math.min(Math.max(pixel(end ?? value), first), last);
  const fill = (one: number, other: number) =>
    isHorizontal
      ? ctx.fillRect(one, from, other - one, to - from)
      : ctx.fillRect(from, one, to - from, other - one);
  ctx.fillStyle = theme.text;
  ctx.globalAlpha = 0.1;
  fill(at(low), at(high));
  ctx.globalAlpha = 1;
  // Beyond the axis there is no place for it.
  if (at(value) !== pixel(value)) return;
  fill(at(value) - 0.75, at(value) + 0.75);
  ctx.textAlign = isHorizontal ? 'center' : 'right';
  ctx.textBaseline = 'bottom';
  const name = frame.baselineName ?? '';
  const half = ctx.measureText(name).width / 2;
  const within = Math.max(Math.min(at(value), frame.width - half), half);
  const [x, y] = isHorizontal ? [within, top - 2] : [right, at(value) - 3];
  writeText(ctx, name, x, y, theme);
};

function measured({ point: { y: value, low, high } }: Mark): Measurement {
  return { value, ends: low === null || high === null ? null : [low, high] };
}
