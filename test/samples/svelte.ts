import 'benchmark-elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const chart: SvelteHTMLElements['benchmark-chart'] = {
  class: 'wide',
  src: 'results.yml',
  type: 'line',
  'x-scale': 'log',
  data: [{ model: 'a', score: 1 }],
  onload: (event) => event.type,
  'onbenchmark-filter-change': (event) => event.detail.filter.query,
};

export const table: SvelteHTMLElements['benchmark-table'] = {
  'onbenchmark-sort-change': (event) => event.detail.sort.trim(),
};

export const filter: SvelteHTMLElements['benchmark-filter'] = { group: 'a', facets: 'model' };

// @ts-expect-error: there is no such type
export const pie: SvelteHTMLElements['benchmark-chart'] = { type: 'pie' };
