import { BenchmarkChart } from './benchmark-chart.js';
import { BenchmarkFilter } from './benchmark-filter.js';
import { BenchmarkTable } from './benchmark-table.js';
import { BenchmarkValue } from './benchmark-value.js';

export { BenchmarkChart, BenchmarkFilter, BenchmarkTable, BenchmarkValue };
export type { ChartType, Frame } from './chart/frame.js';
export type { ChartTypes } from './chart/types/chart-types.js';
export { addMessages, type Messages } from './messages/messages.js';
export { ResultsError, type ResultsErrorCode } from './errors.js';
export * from './group/events.js';
export { check, type Finding } from './results/check.js';
export type { FileFormat, Formats } from './results/formats/file-format.js';
export type { Note } from './results/note.js';
export type { Column, ColumnType, Results, Row, Value } from './results/results.js';
export type { Formatters } from './table/formatters.js';

BenchmarkChart.define();
BenchmarkFilter.define();
BenchmarkTable.define();
BenchmarkValue.define();

declare global {
  interface HTMLElementTagNameMap {
    'benchmark-chart': BenchmarkChart;
    'benchmark-filter': BenchmarkFilter;
    'benchmark-table': BenchmarkTable;
    'benchmark-value': BenchmarkValue;
  }
}
