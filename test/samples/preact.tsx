/** @jsxImportSource preact */
import 'benchmark-elements/preact';
import type { BenchmarkTable } from 'benchmark-elements';
import { createRef } from 'preact';

const table = createRef<BenchmarkTable>();

export const page = (
  <>
    <benchmark-chart
      key="a"
      class="wide"
      src="results.yml"
      type="line"
      x-scale="log"
      stacked
      limit={5}
      data={[{ model: 'a', score: 1 }]}
      noControls
      onload={(event) => event.type}
      onbenchmark-filter-change={(event) => event.detail.filter.query}
    >
      <p>Loading.</p>
    </benchmark-chart>
    <benchmark-table
      ref={table}
      code="command"
      onbenchmark-sort-change={(event) => event.detail.sort.trim()}
    />
    <benchmark-filter group="a" facets="model" />
    {/* @ts-expect-error: there is no such type */}
    <benchmark-chart type="pie" />
    {/* @ts-expect-error: nor such an attribute */}
    <benchmark-table colums="model" />
  </>
);
