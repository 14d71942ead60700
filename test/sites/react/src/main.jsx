import 'benchmark-elements/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const formatters = { score: (value) => `${value} points` };

function Results() {
  const [sort, setSort] = useState('');
  return (
    <>
      <benchmark-chart src="/results.csv" error="low, high" />
      <benchmark-table
        src="/results.csv"
        row-key="model"
        no-controls="false"
        formatters={formatters}
        onbenchmark-sort-change={(event) => setSort(event.detail.sort)}
      />
      <output>{sort}</output>
    </>
  );
}

createRoot(document.querySelector('#app')).render(<Results />);
