import { BenchmarkChart } from './benchmark-chart.js';
import { BenchmarkTable } from './benchmark-table.js';

export { BenchmarkChart, BenchmarkTable };
export { ResultsError, type ResultsErrorCode } from './errors.js';
export * from './events.js';
export type { Column, ColumnType, Results, Row, Value } from './results/results.js';

BenchmarkChart.define();
BenchmarkTable.define();

declare global {
  interface HTMLElementTagNameMap {
    'benchmark-chart': BenchmarkChart;
    'benchmark-table': BenchmarkTable;
  }
}
