import 'benchmark-elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const chart: Props<'benchmark-chart'> = {
  class: 'wide',
  src: 'results.yml',
  type: 'line',
  'x-scale': 'log',
  data: [{ model: 'a', score: 1 }],
  onLoad: (event) => event.type,
  onBenchmarkFilterChange: (event) => event.detail.filter.query,
};

export const table: Props<'benchmark-table'> = {
  onBenchmarkSortChange: (event) => event.detail.sort.trim(),
};

export const filter: Props<'benchmark-filter'> = { group: 'a', facets: 'model' };

// @ts-expect-error: there is no such type
export const pie: Props<'benchmark-chart'> = { type: 'pie' };
