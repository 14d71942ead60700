import {
  BenchmarkChart,
  BenchmarkTable,
  type ChartType,
  type FileFormat,
  type Formatters,
} from 'benchmark-elements';
import type { BenchmarkChartProps } from './node_modules/benchmark-elements/dist/frameworks/props.js';

declare module 'benchmark-elements' {
  interface ChartTypes {
    steps: ChartType;
  }
  interface Formats {
    ini: FileFormat;
  }
}

const steps: ChartType = {
  placement: () => ({ isCategorical: true, merges: true }),
  base: 'line',
  beginsAtZero: false,
  dataset: ({ color }, { theme }) => ({ stepped: 'middle', borderColor: theme.series[color] }),
};
BenchmarkChart.types.register('steps', steps);
BenchmarkTable.formats.register('ini', { parse: (text) => text.split('\n'), names: /^ini$/i });
// @ts-expect-error: a format needs its names
BenchmarkTable.formats.register('ini', { parse: (text) => text });

const chart = document.querySelector('benchmark-chart')!;
chart.type = 'steps';
chart.format = 'ini';
chart.error = 'low, high';
chart.rowKey = 'model';
export const props: BenchmarkChartProps = { type: 'steps', format: 'ini', 'row-key': 'model' };

const table = document.querySelector('benchmark-table')!;
const formatters: Formatters = {
  cost: (value, row) => `${String(row['model'])}: ${String(value)}`,
};
table.formatters = formatters;
// @ts-expect-error: a formatter gives text
table.formatters = { cost: () => 5 };
