import { BenchmarkChart, check, type Finding, type Row } from 'benchmark-elements';
import { de } from 'benchmark-elements/de';

const chart = document.querySelector('benchmark-chart')!;
const table: HTMLElementTagNameMap['benchmark-table'] = document.createElement('benchmark-table');
chart.type = 'line';
// @ts-expect-error: there is no such type
chart.type = 'pie';
chart.crossOrigin = 'anonymous';
// @ts-expect-error: nor such an orientation
chart.orientation = 'diagonal';
const findings: Finding[] = chart.results ? check(chart.results) : [];
const rows: readonly Row[] = table.rows;
void chart.loadComplete.then(() => chart.series.flatMap(({ points }) => points).length);
table.addEventListener('benchmark-sort-change', (event) => event.detail.sort.trim());
document.addEventListener('benchmark-filter-change', (event) => event.detail.filter.query);
window.addEventListener('benchmark-sort-change', (event) => event.detail.sort.trim());
window.addEventListener('benchmark-hover-change', (event) => event.detail.key?.trim());
window.addEventListener('benchmark-filter-request', (event) => event.detail.group.trim());
BenchmarkChart.define('my-chart');
class SignedChart extends BenchmarkChart {
  protected override request(url: string): Request {
    return new Request(url, { headers: { authorization: 'Bearer 1' } });
  }
}
export { findings, rows, de, SignedChart };
