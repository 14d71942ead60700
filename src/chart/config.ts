import { extent } from 'd3-array';
import type { ChartConfiguration, ChartDataset, Scale, Tick } from 'chart.js';
import type { ColumnExpression } from '../columns/expression.js';
import { titleOf } from '../columns/find-column.js';
import { localeOf } from '../columns/number-format.js';
import type { Theme } from '../theme/theme.js';
import { dateRange, rangeOf, valuesOn } from './axis-range.js';
import { dateTicks } from './date-ticks.js';
import { colorOf, type Frame } from './frame.js';
import { arePowersOfTwo, binaryTicks, evenBinaryTicks, logTicks } from './log-ticks.js';
import type { Series } from './model/model.js';
import { pointShape } from './point-shape.js';
import { fontOf } from './text.js';
import { tickLabels } from './tick-labels.js';
import { areValuesTurned, longestValue, roomBelow } from './plugins/value-labels.js';

/** Between a name and its bar, in CSS pixels. */
const NAME_PADDING = 6;

/** What Chart.js needs to draw a frame; a pure function of it. */
export function chartConfig(frame: Frame): ChartConfiguration<'bar' | 'line'> {
  const { model, isHorizontal, options } = frame;
  const { categories, series, channels } = model;
  const placeAxis = isHorizontal ? 'y' : 'x';
  const valueAxis = isHorizontal ? 'x' : 'y';
  const { type } = options;
  const datasets = series.map((one) => ({
    label: one.label,
    data: one.slots.map(({ position, point }) =>
      categories ? (point?.y ?? null) : { x: position, y: point?.y ?? NaN },
    ),
    ...(one.axis === 'y2'
      ? pointsDataset(frame, one)
      : { type: type.base, ...type.dataset(one, frame) }),
    [`${valueAxis}AxisID`]: one.axis === 'y2' ? 'y2' : valueAxis,
  })) as ChartDataset<'bar' | 'line'>[];

  return {
    type: type.base,
    data: { labels: categories ? [...categories] : undefined, datasets },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: placeAxis,
      locale: localeOf(frame.lang),
      layout: { padding: paddingOf(frame) },
      // Pointing is up to `Pointing`, which knows the group as well.
      events: [],
      scales: {
        [placeAxis]: categories ? categoryScale(frame) : continuousScale(frame, channels.x),
        [valueAxis]: valueScale(frame, 'y', isHorizontal ? 'bottom' : 'left'),
        ...(channels.y2.length > 0 && {
          y2: { ...valueScale(frame, 'y2', isHorizontal ? 'top' : 'right'), axis: valueAxis },
        }),
      },
    },
  } as ChartConfiguration<'bar' | 'line'>;
}

/** Room for what is written at the ends of bars and lines, in CSS pixels. */
function paddingOf(frame: Frame): { top: number; right: number } {
  const { options, theme, isHorizontal } = frame;
  const line = theme.fontSize * 1.5;
  const above = options.references.length > 0 || frame.baseline ? line : 8;
  if (!options.values) return { top: above, right: 8 };
  const length = longestValue(frame) + 8;
  return isHorizontal
    ? { top: above, right: length }
    : { top: areValuesTurned(frame) ? length : line, right: 8 };
}

/** A measure on the second axis: points without a line, whatever the type of the chart. */
function pointsDataset(
  { theme }: Frame,
  { color, pattern }: Series,
): Partial<ChartDataset<'line'>> {
  return {
    type: 'line',
    showLine: false,
    order: -1,
    pointRadius: 5,
    pointHoverRadius: 7,
    pointBackgroundColor: colorOf(theme, color),
    pointBorderColor: theme.surface,
    pointBorderWidth: 1.5,
    ...pointShape(pattern),
  };
}

function categoryScale({ lines, widest, isTurned, theme, options, isHorizontal }: Frame) {
  return {
    type: 'category',
    stacked: options.stacked,
    grid: { display: false, drawTicks: false },
    border: { color: theme.quietText },
    // Chart.js would make the axis narrower than its names where the rest needs much room.
    ...(isHorizontal && {
      afterFit: (scale: Scale) => {
        scale.width = Math.ceil(widest) + 2 * NAME_PADDING;
      },
    }),
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = scale.ticks.filter(({ value }) => lines[value]);
    },
    ticks: {
      font: fontOf(theme),
      autoSkip: false,
      maxRotation: isTurned ? 90 : 0,
      minRotation: isTurned ? 90 : 0,
      color: theme.text,
      padding: NAME_PADDING,
      callback: (value: number) => lines[value],
    },
  };
}

function valueScale(frame: Frame, axis: 'y' | 'y2', position: 'left' | 'right' | 'top' | 'bottom') {
  const { theme, options, model, format, lang } = frame;
  const isLog = options.scale === 'log' && axis === 'y';
  const isStacked = options.stacked && axis === 'y';
  const { ends, values } = valuesOn(frame, axis);
  const [first, last] = extent(ends);
  const [least = Infinity, most = -Infinity] = extent([...values, ...ends]);
  const range = axis === 'y' ? rangeOf(frame, axis) : {};
  return {
    type: 'linear',
    ...(isLog && logScale),
    position,
    stacked: isStacked,
    beginAtZero: true,
    // The shortest bar has a length, too: the axis begins at the power of ten below it.
    ...(isLog &&
      least > 0 &&
      least < Infinity && { min: 10 ** (Math.ceil(Math.log10(least)) - 1) }),
    ...(first !== undefined && { suggestedMin: first, suggestedMax: last }),
    ...(!options.type.beginsAtZero && axis === 'y' && least < 0 && most > 0 && { grace: '5%' }),
    // Chart.js takes the percentage of half the axis.
    ...(options.values && !isStacked && least < 0 && { grace: `${200 * roomBelow(frame)}%` }),
    ...range,
    grid: {
      color: (context: { tick?: { value: number } }) =>
        context.tick?.value === 0 ? theme.quietText : theme.grid,
      drawTicks: false,
      drawOnChartArea: axis === 'y',
    },
    border: { display: false },
    ticks: {
      ...ticksOf(theme),
      maxTicksLimit: 7,
      maxRotation: 0,
      autoSkipPadding: 8,
      major: { enabled: isLog },
      callback: tickLabels(model.channels[axis], format, isLog, lang),
    },
  };
}

const ticksBy = (ticksIn: (min: number, max: number) => number[]) => ({
  afterBuildTicks: (scale: Scale) => {
    // Where there is no room for all, the powers of ten stay.
    scale.ticks = ticksIn(scale.min, scale.max).map((value) => ({
      value,
      major: value.toExponential().startsWith('1e'),
    }));
  },
});

/** Chart.js puts a tick at each digit, which overlap. */
const logScale = { type: 'logarithmic', ...ticksBy(logTicks) };

/** For numbers that are powers of two. */
function binaryScale(isLog: boolean, least: number, most: number) {
  return isLog
    ? { ...ticksBy(binaryTicks), min: least / 1.1, max: most * 1.1 }
    : { ...ticksBy(evenBinaryTicks), max: most * 1.04 };
}

function continuousScale(frame: Frame, x: ColumnExpression) {
  const { theme, options, model, format, lang } = frame;
  const points = model.series.flatMap(({ points }) => points);
  const [least = Infinity, most = -Infinity] = extent(points, ({ position }) => position);
  const axis = {
    type: 'linear',
    position: 'bottom',
    grid: { color: theme.grid, drawTicks: false },
    border: { color: theme.quietText },
  };
  const ticks = { ...ticksOf(theme), maxRotation: 0, autoSkipPadding: 16 };
  if (x.type === 'date') {
    return {
      ...axis,
      ...dateRange(least, most),
      afterBuildTicks: (scale: Scale) => {
        const { min, max, width } = scale;
        const count = Math.max(3, width / (theme.fontSize * 7));
        const { times, format } = dateTicks(min, max, count, localeOf(lang));
        scale.ticks = times.map((value) => ({ value, label: format(value) }));
      },
      ticks: {
        ...ticks,
        autoSkip: false,
        callback: (_value: unknown, index: number, ticks: readonly Tick[]) => ticks[index]?.label,
      },
    };
  }
  const isLog = options.xScale === 'log';
  const isBinary = arePowersOfTwo(points.map(({ position }) => position));
  return {
    ...axis,
    ...(isLog && logScale),
    ...(isBinary && binaryScale(isLog, least, most)),
    grace: '3%',
    beginAtZero: !isLog,
    ...rangeOf(frame, 'x'),
    title: { display: true, text: titleOf(x), color: theme.quietText, font: fontOf(theme) },
    ticks: {
      ...ticks,
      callback: tickLabels([x], format, isLog, lang),
      // Years and other whole numbers of four digits are written without a comma.
      ...(!isLog && { format: { useGrouping: 'min2' } }),
    },
  };
}

function ticksOf(theme: Theme) {
  return { font: fontOf(theme), color: theme.quietText, padding: 8 };
}
