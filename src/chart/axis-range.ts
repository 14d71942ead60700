/** How far axes go: as far as what is drawn, and from zero where that is near. */
import { extent, nice, sum } from 'd3-array';
import { decimalsIn } from '../columns/decimals.js';
import type { ColumnExpression } from '../columns/expression.js';
import { numberFormat } from '../columns/number-format.js';
import type { Messages } from '../messages/messages.js';
import type { Domain } from './domain.js';
import type { Frame } from './frame.js';
import { whiskerEnds } from './whisker-ends.js';

/** Room beside the outermost points of a date axis, as a share of its length. */
const ROOM = 0.02;
const DAY = 86_400_000;

/** A frame before its size is known. */
type Drawing = Pick<Frame, 'model' | 'options'>;

/** What must be within a value axis: values, and the ends of whiskers and reference lines. */
export function valuesOn({ model, options }: Drawing, axis: 'y' | 'y2') {
  const series = model.series.filter((one) => one.axis === axis);
  const isFirst = axis === 'y';
  const isLog = options.scale === 'log' && isFirst;
  const ends = [
    ...whiskerEnds(series, options.stacked && isFirst),
    ...(isFirst ? options.references.map(({ value }) => value) : []),
  ].filter((end) => !isLog || end > 0);
  return { ends, values: series.flatMap(({ points }) => points.map(({ y }) => y)) };
}

/** The ends of an axis of numbers where the author gives them, or where zero is too far off. */
export function rangeOf(drawing: Drawing, axis: 'x' | 'y'): Domain {
  const { model, options } = drawing;
  const { domain, xDomain, scale, xScale, type } = options;
  if (axis === 'x') {
    const positions = model.series.flatMap(({ points }) => points.map(({ position }) => position));
    const isFree = !model.categories && model.channels.x.type === 'number' && xScale !== 'log';
    return { ...(isFree && farFromZero(positions)), ...given(xDomain) };
  }
  const { ends, values } = valuesOn(drawing, 'y');
  const isFree = !type.beginsAtZero && scale !== 'log';
  return { ...(isFree && farFromZero([...ends, ...values])), ...given(domain) };
}

/** An axis begins at zero unless what is on it would have less than a third of its length. */
function farFromZero(numbers: readonly number[]): Domain {
  const [least = 0, most = 0] = extent(numbers);
  const span = most - least;
  const size = Math.max(most, -least);
  if (least * most <= 0 || span >= size / 3) return {};
  const room = (span || size) * 0.05;
  const [min, max] = nice(least - room, most + room, 6);
  return { min, max };
}

const given = ({ min, max }: Domain): Domain => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
});

/** Which axes of measures don't begin at zero, and what is beyond their ends. */
export function axisNotes(drawing: Drawing, messages: Messages, lang: string): string[] {
  const { model, options } = drawing;
  const { channels, series } = model;
  const [x, y] = [rangeOf(drawing, 'x'), rangeOf(drawing, 'y')];
  const begins = ({ min = 0 }: Domain, columns: readonly ColumnExpression[], isLog: boolean) => {
    if (min <= 0 || isLog || series.length === 0) return [];
    const value = numberFormat(columns[0]!.unit, decimalsIn(min), lang)(min);
    return [messages.axisBegins(columns.map(({ label }) => label).join(', '), value)];
  };
  const beyond = sum(series, ({ points, axis }) => {
    const isOff = ({ min = -Infinity, max = Infinity }: Domain, value: number) =>
      value < min || value > max;
    return points.filter((point) => isOff(x, point.position) || (axis === 'y' && isOff(y, point.y)))
      .length;
  });
  return [
    ...begins(y, channels.y, options.scale === 'log'),
    ...(options.type.along === 'measure' ? begins(x, [channels.x], options.xScale === 'log') : []),
    ...(beyond > 0 ? [messages.beyondAxis(beyond)] : []),
  ];
}

/** The ends of a date axis; empty where there is nothing to draw. */
export function dateRange(least: number, most: number): { min?: number; max?: number } {
  if (!Number.isFinite(least) || !Number.isFinite(most)) return {};
  // One day alone stands in the middle of a month.
  const space = least === most ? 15 * DAY : ROOM * (most - least);
  return { min: least - space, max: most + space };
}
