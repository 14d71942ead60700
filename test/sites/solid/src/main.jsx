import 'benchmark-elements/solid';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

const formatters = { score: (value) => `${value} points` };

function Results() {
  const [sort, setSort] = createSignal('');
  return (
    <>
      <benchmark-chart src="/results.csv" error="low, high" />
      <benchmark-table
        src="/results.csv"
        row-key="model"
        no-controls="false"
        prop:formatters={formatters}
        on:benchmark-sort-change={(event) => setSort(event.detail.sort)}
      />
      <output>{sort()}</output>
    </>
  );
}

render(() => <Results />, document.querySelector('#app'));
