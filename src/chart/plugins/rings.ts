import { sharedMemo } from '../../memo.js';
import { elementOf, marksOf, type Mark } from '../marks.js';
import type { Frame, FramePlugin } from '../frame.js';

/**
 * A ring around each mark that is selected or read, in two tones: one of them differs from any colour
 * that the mark, its neighbours or the page may have.
 */
export const rings: FramePlugin = (chart, frame) => {
  const { ctx } = chart;
  const placeOf = ({ datasetIndex, index }: Pick<Mark, 'datasetIndex' | 'index'>) =>
    `${datasetIndex}/${index}`;
  const active = new Set(chart.getActiveElements().map(placeOf));
  const read =
    active.size > 0 ? marksOf(frame.model).filter((mark) => active.has(placeOf(mark))) : [];
  for (const mark of [...selectedMarks(frame), ...read]) {
    for (const [color, offset] of [
      [frame.theme.surface, 1],
      [frame.theme.ring, 3],
    ] as const) {
      ctx.strokeStyle = color;
      ctx.lineWidth = 2;
      ctx.beginPath();
      outline(ctx, elementOf(chart, mark) as unknown as Shape, offset);
      ctx.stroke();
    }
  }
};

/** Found once: a chart is drawn whenever the pointer moves. */
const selectedMarks = sharedMemo(({ model, isSelected }: Frame) =>
  marksOf(model).filter(({ point }) => point.rows.some(isSelected)),
);

/** What a bar and a point of Chart.js have; a point has no base. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
  readonly options: { readonly radius: number };
}

/** So far outside of the mark, in CSS pixels. */
function outline(path: CanvasPath, shape: Shape, offset: number): void {
  const { x, y, base, width, height, horizontal, options } = shape;
  if (base === undefined) {
    path.arc(x, y, options.radius + offset + 1, 0, 2 * Math.PI);
    return;
  }
  const [left, right] = horizontal ? [base, x] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [y, base];
  const [from, to] = [Math.min(left, right), Math.min(top, bottom)];
  path.rect(
    from - offset,
    to - offset,
    Math.abs(right - left) + 2 * offset,
    Math.abs(bottom - top) + 2 * offset,
  );
}
