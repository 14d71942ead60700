import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from 'chart.js';
import type { ColumnExpression } from '../results/expression.js';
import type { Theme } from '../controllers/theme.js';
import { localeOf } from '../view/format.js';
import { colorOf, type Frame } from './frame.js';
import { chartTypes } from './types.js';

/** A mark on the canvas, as Chart.js counts. */
export interface Mark {
  readonly datasetIndex: number;
  readonly index: number;
}

/** What Chart.js needs to draw a frame; a pure function of it. */
export function chartConfig(frame: Frame): ChartConfiguration<'bar' | 'line'> {
  const { model, theme, isHorizontal, options } = frame;
  const { categories, series, channels } = model;
  const font = fontOf(theme);
  const placeAxis = isHorizontal ? 'y' : 'x';
  const valueAxis = isHorizontal ? 'x' : 'y';
  const type = chartTypes[options.type];
  const datasets = series.map((one) => ({
    label: one.label,
    data: categories
      ? categoryData(one.points, categories.length)
      : one.points.map(({ position, y }) => ({ x: position, y })),
    ...(one.axis === 'y2' ? pointsDataset(frame, one.color) : type.dataset(one, frame)),
    [`${valueAxis}AxisID`]: one.axis === 'y2' ? 'y2' : valueAxis,
  })) as ChartDataset<'bar' | 'line'>[];

  return {
    type: options.type === 'bar' ? 'bar' : 'line',
    data: { labels: categories ? [...categories] : undefined, datasets },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: placeAxis,
      locale: localeOf(frame.lang),
      layout: { padding: { top: 8, right: 4 } },
      interaction: { mode: 'nearest', intersect: options.type === 'bar', axis: 'xy' },
      scales: {
        [placeAxis]: categories ? categoryScale(frame) : continuousScale(frame, channels.x),
        [valueAxis]: valueScale(frame, isHorizontal ? 'bottom' : 'left'),
        ...(channels.y2.length > 0 && {
          y2: {
            ...valueScale(frame, isHorizontal ? 'top' : 'right'),
            axis: valueAxis,
            grid: { display: false },
          },
        }),
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: theme.text,
          titleColor: theme.surface,
          bodyColor: theme.surface,
          titleFont: { ...font, weight: 'bold' },
          bodyFont: font,
          padding: 10,
          cornerRadius: 4,
          callbacks: {
            title: (items) => items.map((item) => titleOf(frame, item)).slice(0, 1),
            label: (item) => pointLines(frame, item.datasetIndex, item.dataIndex),
          },
        },
      },
    },
  } as ChartConfiguration<'bar' | 'line'>;
}

/** A little smaller than the text around the chart. */
export function fontOf({ fontFamily, fontSize }: Theme): { family: string; size: number } {
  return { family: fontFamily, size: fontSize * 0.93 };
}

/** The index in `series.points` of each mark, by dataset and index in its data. */
export function pointAt({ model }: Frame, datasetIndex: number, dataIndex: number) {
  const series = model.series[datasetIndex];
  const point = model.categories
    ? series?.points.find(({ position }) => position === dataIndex)
    : series?.points[dataIndex];
  return series && point ? { series, point } : null;
}

/** What a mark says: the value with its label and unit, and the series. */
export function pointLines(frame: Frame, datasetIndex: number, dataIndex: number): string[] {
  const found = pointAt(frame, datasetIndex, dataIndex);
  if (!found) return [];
  const { series, point } = found;
  const write = (value: number) => frame.format(series.column, value);
  const lines = [`${series.column.label}: ${write(point.y)}`];
  if (point.low !== null && point.high !== null) {
    const runs = point.rows.length > 1 ? `${point.rows.length} runs, ` : '';
    lines.push(`${runs}${write(point.low)} to ${write(point.high)}`);
  }
  if (series.label !== series.column.label) lines.push(series.label);
  return lines;
}

/** A mark in one sentence, for screen readers. */
export function describeMark(frame: Frame, { datasetIndex, index }: Mark): string {
  const place = titleOf(frame, { datasetIndex, dataIndex: index });
  return `${place}. ${pointLines(frame, datasetIndex, index).join('. ')}`;
}

/** All marks in reading order: along x, and at each place series by series. */
export function marksOf({ model }: Frame): Mark[] {
  return model.series
    .flatMap(({ points }, datasetIndex) =>
      points.map(({ position, y }, index) => ({
        mark: { datasetIndex, index: model.categories ? position : index },
        position,
        y,
      })),
    )
    .sort((a, b) => a.position - b.position || a.mark.datasetIndex - b.mark.datasetIndex)
    .map(({ mark }) => mark);
}

function titleOf(frame: Frame, item: { datasetIndex: number; dataIndex: number }): string {
  const found = pointAt(frame, item.datasetIndex, item.dataIndex);
  return found ? placeName(frame, found.point.position, String(found.point.x ?? '')) : '';
}

/** The name of a place on the x axis. */
export function placeName({ model }: Frame, position: number, text: string): string {
  return model.categories?.[position] || text || `No ${model.channels.x.label.toLowerCase()}`;
}

function categoryData(points: Frame['model']['series'][number]['points'], length: number) {
  const data = new Array<number | null>(length).fill(null);
  for (const { position, y } of points) data[position] = y;
  return data;
}

/** A measure on the second axis: points without a line, whatever the type of the chart. */
function pointsDataset({ theme }: Frame, color: number): Partial<ChartDataset<'line'>> {
  return {
    type: 'line',
    showLine: false,
    order: -1,
    pointRadius: 5,
    pointHoverRadius: 7,
    pointBackgroundColor: colorOf(theme, color),
    pointBorderColor: theme.surface,
    pointBorderWidth: 1.5,
  };
}

function categoryScale({ lines, theme, options }: Frame): Partial<ScaleOptionsByType<'category'>> {
  return {
    type: 'category',
    stacked: options.stacked,
    grid: { display: false },
    border: { color: theme.quietText },
    ticks: {
      font: fontOf(theme),
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
      color: theme.text,
      padding: 6,
      callback: (_value: unknown, index: number) => lines[index] as string[],
    },
  } as unknown as Partial<ScaleOptionsByType<'category'>>;
}

function valueScale({ theme, options }: Frame, position: 'left' | 'right' | 'top' | 'bottom') {
  return {
    type: options.scale === 'log' ? 'logarithmic' : 'linear',
    position,
    stacked: options.stacked,
    beginAtZero: chartTypes[options.type].beginsAtZero,
    grid: {
      color: (context: { tick?: { value: number } }) =>
        context.tick?.value === 0 ? theme.quietText : theme.grid,
      drawTicks: false,
    },
    border: { display: false },
    ticks: {
      font: fontOf(theme),
      color: theme.quietText,
      padding: 8,
      maxTicksLimit: 7,
    },
  };
}

function continuousScale({ theme, options }: Frame, x: ColumnExpression) {
  return {
    type: options.xScale === 'log' ? 'logarithmic' : 'linear',
    position: 'bottom',
    grid: { color: theme.grid, drawTicks: false },
    border: { color: theme.quietText },
    title: {
      display: true,
      text: x.unit ? `${x.label} (${x.unit})` : x.label,
      color: theme.quietText,
      font: fontOf(theme),
    },
    ticks: { font: fontOf(theme), color: theme.quietText, padding: 8, maxRotation: 0 },
  };
}
