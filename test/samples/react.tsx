/** @jsxImportSource react */
import 'benchmark-elements/react';
import type { BenchmarkTable } from 'benchmark-elements';
import { createRef } from 'react';

const table = createRef<BenchmarkTable>();

export const page = (
  <>
    <benchmark-chart
      key="a"
      className="wide"
      src="results.yml"
      type="line"
      x-scale="log"
      stacked
      row-key="model"
      error="low, high"
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
