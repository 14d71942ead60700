/** @jsxImportSource solid-js */
import 'benchmark-elements/solid';

export const page = (
  <>
    <benchmark-chart
      class="wide"
      src="results.yml"
      type="line"
      x-scale="log"
      attr:stacked={true}
      limit={5}
      prop:data={[{ model: 'a', score: 1 }]}
      on:load={(event) => event.type}
      on:benchmark-filter-change={(event) => event.detail.filter.query}
    >
      <p>Loading.</p>
    </benchmark-chart>
    <benchmark-table
      ref={(table) => void table.rows}
      on:benchmark-sort-change={(event) => event.detail.sort.trim()}
    />
    <benchmark-filter group="a" facets="model" />
    {/* @ts-expect-error: there is no such type */}
    <benchmark-chart type="pie" />
    {/* @ts-expect-error: nor such an attribute */}
    <benchmark-table colums="model" />
  </>
);
