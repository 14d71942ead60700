/** What a plugin draws on a chart, as lines of text; see `recordedContext`. */
import { Chart } from 'chart.js';
import '../../src/chart/chart-controller.js';
import { chartConfig } from '../../src/chart/config.js';
import type { ChartOptions, Frame, FramePlugin } from '../../src/chart/frame.js';
import { layoutLabels } from '../../src/chart/labels.js';
import { knowing } from '../../src/chart/known.js';
import { channelsOf, type ChartAttributes } from './model/channels-of.js';
import { parseDomain } from '../../src/chart/domain.js';
import { en } from '../../src/messages/en.js';
import { parseReferences } from '../../src/chart/model/references.js';
import { seriesOf } from '../../src/chart/model/series.js';
import { splitsOf } from '../../src/chart/model/splits.js';
import { chartTypes, type ChartTypeName } from '../../src/chart/types/chart-types.js';
import { resultsFrom } from '../../src/results/parse.js';
import type { Row } from '../../src/results/results.js';
import type { Theme } from '../../src/theme/theme.js';
import { atOnce } from '../../src/work.js';
import { LETTER, recordedContext } from './recorded-context.js';

const WIDTH = 400;
const HEIGHT = 300;

const theme: Theme = {
  fontFamily: 'serif',
  // That of the canvas is 9.3 px.
  fontSize: 10,
  spacing: 'normal 0px',
  text: 'black',
  quietText: 'gray',
  grid: 'silver',
  accent: 'red',
  other: '#707070',
  ring: 'black',
  surface: 'white',
  isContrast: false,
  isPaper: false,
  series: ['blue', 'orange', 'green'],
};

/** The attributes of the chart; those that are not named are not set. */
export interface Attributes
  extends
    Partial<ChartAttributes>,
    Partial<Pick<ChartOptions, 'orientation' | 'scale' | 'xScale'>>,
    Partial<Pick<ChartOptions, 'stacked' | 'values' | 'frontier'>> {
  readonly type?: ChartTypeName;
  readonly reference?: string;
  readonly domain?: string;
  readonly isHighlighted?: (row: Row) => boolean;
  readonly isSelected?: (row: Row) => boolean;
  /** The model that the others are compared with. */
  readonly baseline?: string;
}

export type Data = Parameters<typeof resultsFrom>[0];

/** All that the element would give to a plugin. */
export function frameOf(data: Data, attributes: Attributes): Frame {
  const results = resultsFrom(data);
  const options: ChartOptions = {
    type: chartTypes[attributes.type ?? 'bar'],
    orientation: attributes.orientation ?? 'vertical',
    scale: attributes.scale ?? 'linear',
    xScale: attributes.xScale ?? 'linear',
    aspect: null,
    stacked: attributes.stacked ?? false,
    values: attributes.values ?? false,
    frontier: attributes.frontier ?? false,
    domain: parseDomain('domain', attributes.domain ?? '', false, false),
    xDomain: {},
    references: parseReferences(attributes.reference ?? '', attributes.scale === 'log').references,
  };
  const texts = {
    x: '',
    y: '',
    y2: '',
    color: '',
    pattern: '',
    label: '',
    legend: '',
    interval: '',
  };
  const { channels, errors } = channelsOf(results, { ...texts, ...attributes }, {});
  if (!channels || errors.length > 0) throw errors[0]!.error;
  const placement = options.type.placement(channels.x);
  const splits = atOnce(splitsOf(results.rows, channels, placement, en));
  const isLog = { x: options.xScale === 'log', y: options.scale === 'log' };
  const model = atOnce(seriesOf(results.rows, splits, channels, placement, isLog, en));
  const measure = (text: string) => text.length * LETTER;
  return {
    model,
    options,
    theme,
    width: WIDTH,
    height: HEIGHT,
    ...layoutLabels(
      model.categories ?? [],
      { width: WIDTH, height: HEIGHT, line: 12, orientation: options.orientation },
      measure,
    ),
    ...knowing()(channels, results.rows, en, 'en', (row) => String(row['model'])),
    isHighlighted: attributes.isHighlighted ?? (() => false),
    isSelected: attributes.isSelected ?? (() => false),
    baseline: results.rows.find((row) => row['model'] === attributes.baseline) ?? null,
    baselineName: attributes.baseline ?? '',
    lang: 'en',
    messages: en,
  };
}

/** What a chart of these rows is made to draw by a plugin, and by nothing else. */
export function drawn(plugin: FramePlugin, data: Data, attributes: Attributes): string[] {
  const frame = frameOf(data, attributes);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const { context, lines } = recordedContext(canvas);
  canvas.getContext = (() => context) as unknown as typeof canvas.getContext;
  const { options, ...config } = chartConfig(frame);
  const drawing: string[] = [];
  const chart = new Chart(canvas, {
    ...config,
    options: { ...options, devicePixelRatio: 1 },
    plugins: [
      {
        id: 'drawn',
        afterDatasetsDraw(chart) {
          const before = lines.length;
          plugin(chart, frame);
          drawing.push(...lines.slice(before));
        },
      },
    ],
  });
  chart.destroy();
  return drawing;
}

/** The lines that begin with one of these words. */
export const only = (lines: readonly string[], ...words: string[]): string[] =>
  lines.filter((line) => words.includes(line.split(' ', 1)[0]!));
