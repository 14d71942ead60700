import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable, Results } from '../src/index.js';
import { load } from '../src/results/load.js';
import { alerts, pageAt, parts, shown, textOf } from './page.js';

const folder = '/demo/data/tools/';

async function resultsOf(file: string, unnest = ''): Promise<Results> {
  const request = new Request(new URL(folder + file, location.href));
  const { results, release } = load(request, { unnest });
  return results.finally(release);
}

async function refusalOf(file: string): Promise<string> {
  return resultsOf(file).then(
    () => 'no refusal',
    (error: Error) => error.message,
  );
}

/** The files, each with its rows, and with the columns that a chart of it needs. */
const files: readonly (readonly [file: string, rows: number, names: string, unnest?: string])[] = [
  ['hyperfine.json', 5, 'command, mean, stddev, times'],
  ['hyperfine.csv', 5, 'command, mean, stddev'],
  ['pytest-benchmark.json', 6, 'name, stats.mean, stats.stddev'],
  ['google-benchmark.json', 6, 'name, real_time, time_unit'],
  ['jmh.json', 6, 'benchmark, params.capacity, primaryMetric.score, primaryMetric.scoreUnit'],
  ['benchmarkdotnet.csv', 7, 'Method, Count, Mean, Error, Allocated'],
  ['benchmarkdotnet-semicolon.csv', 7, 'Method, Count, Mean, Error, Allocated'],
  ['benchstat.csv', 5, 'name, before.txt sec/op, after.txt sec/op, after.txt vs base'],
  ['benchstat.csv#2', 5, 'name, before.txt B/op, after.txt B/op, after.txt vs base'],
  ['nanobench.csv', 5, 'name, elapsed, error %'],
  ['nanobench.json', 5, 'name, median(elapsed), measurements'],
  ['nanobench.json', 25, 'name, elapsed, median(elapsed)', 'measurements'],
  ['criterion.jsonl', 5, 'id, typical.estimate, typical.lower_bound, typical.upper_bound'],
  ['estimates.json', 5, 'name, point_estimate, standard_error'],
  ['go-bench.txt', 12, 'name, iterations, time (ns/op), memory (B/op), allocations (allocs/op)'],
  ['k6.json#/metrics', 17, 'name, avg, med, p(95), rate'],
  ['locust_stats.csv', 7, 'Type, Name, Median Response Time, 95%'],
  ['vegeta.jsonl', 5, 'rate, throughput, success, latencies.mean, latencies.99th'],
  ['asv.json', 9, 'name, parameter 1, parameter 2, result'],
  ['lm-eval.json', 6, 'name, alias, acc,none, acc_stderr,none'],
  ['llama-bench.json', 8, 'model_type, n_prompt, n_gen, avg_ts, stddev_ts'],
  ['llama-bench.jsonl', 8, 'model_type, n_prompt, n_gen, avg_ts, stddev_ts'],
  ['llama-bench.csv', 8, 'model_type, n_prompt, n_gen, avg_ts, stddev_ts'],
  ['mlperf.csv', 8, 'SystemName, Model, Scenario, Result, Units'],
  ['data.js', 10, 'name, value, unit, date, commit.id, commit.timestamp', 'benches'],
  ['bencher.json', 8, 'benchmark.name, start_time, metric.value', 'metrics'],
  ['bencher-bmf.json', 4, 'name, latency.value'],
];

/** The columns with whiskers, and what these are from; no others have any. */
const whiskers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hyperfine.json': { mean: 'stddev' },
  'pytest-benchmark.json': { 'stats.mean': 'stats.stddev' },
  'google-benchmark.json': {},
  'jmh.json': { 'primaryMetric.score': 'primaryMetric.scoreError' },
  'benchmarkdotnet.csv': { Mean: 'Error', Ratio: 'RatioSD' },
  'benchstat.csv': { 'before.txt sec/op': 'before.txt CI', 'after.txt sec/op': 'after.txt CI' }, // prettier-ignore
  'nanobench.csv': { elapsed: 'error %' },
  'estimates.json': {
    point_estimate: 'confidence_interval.lower_bound, confidence_interval.upper_bound',
  },
  'go-bench.txt': {},
  'k6.json#/metrics': {},
  'locust_stats.csv': {},
  'vegeta.jsonl': {},
  'asv.json': { result: 'stats_ci_99_a, stats_ci_99_b' },
  'lm-eval.json': { 'acc,none': 'acc_stderr,none', 'acc_norm,none': 'acc_norm_stderr,none' },
  'llama-bench.csv': { avg_ns: 'stddev_ns', avg_ts: 'stddev_ts' },
  'mlperf.csv': {},
  'bencher-bmf.json': { 'latency.value': 'latency.lower_value, latency.upper_value' },
};

describe('the file of a tool', () => {
  for (const [file, count, names, unnest] of files) {
    it(`${file} has its rows${unnest ? ` with unnest="${unnest}"` : ''}`, async () => {
      const { rows, columns } = await resultsOf(file, unnest);
      expect(rows).to.have.lengthOf(count);
      const missing = names
        // A comma without a blank is part of a name: "acc,none".
        .split(', ')
        .filter((name) => !columns.some((column) => column.name === name));
      expect(missing).to.deep.equal([]);
    });
  }

  for (const [file, expected] of Object.entries(whiskers)) {
    it(`${file} has the whiskers that its columns say`, async () => {
      const { columns } = await resultsOf(file);
      const found = columns.flatMap(({ name, intervalFrom }) =>
        intervalFrom ? [[name, intervalFrom.join(', ')]] : [],
      );
      expect(Object.fromEntries(found)).to.deep.equal(expected);
    });
  }

  it('says which pointer or attribute leads to its rows', async () => {
    expect(await refusalOf('k6.json')).to.match(/Add their place to its address: "#\/metrics" \(17 rows: .*\)\.$/); // prettier-ignore
    expect(await refusalOf('data.js')).to.contain('inside. Add the attribute unnest="benches": ');
    const chart = html`<benchmark-chart src="${folder}bencher.json"></benchmark-chart>`;
    const { error } = await shown(await fixture<BenchmarkChart>(chart));
    expect(error?.message).to.contain('With the attribute unnest="metrics" each map');
  });
});

/** A chart and a table of a file, by `src` alone. */
async function alone(file: string, where = '') {
  const box = await fixture(
    html`<div>
      <benchmark-chart src=${folder + file} where=${where}></benchmark-chart>
      <benchmark-table src=${folder + file}></benchmark-table>
    </div>`,
  );
  const chart = await shown(box.querySelector('benchmark-chart')!);
  const table = await shown(box.querySelector('benchmark-table')!);
  const names = [...new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)))];
  return { names, rows: table.rows.length, note: parts(chart, '.note').map(textOf).join() };
}

describe('a row that sums others up', () => {
  it('is in the table, and no bar beside the others', async () => {
    const locust = await alone('locust_stats.csv');
    expect(locust.names).to.deep.equal(['/', '/api/items', '/api/items/[id]', '/login']);
    expect(locust.rows).to.equal(7);
    expect(locust.note).to.contain('Aggregated sums up other rows, and is in the table only.');
    expect((await alone('benchstat.csv')).names).to.have.lengthOf(4);
  });

  it('is a bar where the author’s condition names it', async () => {
    const named = await alone('locust_stats.csv', 'Name=Aggregated,/login');
    expect(named.names).to.deep.equal(['/login', 'Aggregated']);
    expect(named.note).to.not.contain('table only');
  });
});

describe('the page of a tool', () => {
  it('shows what its tags say, without a word of a fault', async function () {
    this.timeout(60_000);
    const index = await pageAt('/demo/tools.html');
    const addresses = [...index.querySelectorAll('.groups a')].map((a) => a.getAttribute('href'));
    expect(addresses).to.have.lengthOf(18);
    for (const address of addresses) {
      const page = await pageAt(`/demo/${address}`);
      const tags = [...page.querySelectorAll('benchmark-chart, benchmark-table')];
      const kinds = new Set(tags.map(({ localName }) => localName));
      expect([...kinds]).to.have.members(['benchmark-chart', 'benchmark-table']);
      const place = await fixture<HTMLElement>(html`<div></div>`);
      for (const tag of tags) {
        tag.setAttribute('src', `/demo/tools/${tag.getAttribute('src')}`);
        place.append(document.importNode(tag, true));
      }
      for (const element of place.querySelectorAll<BenchmarkChart | BenchmarkTable>('*')) {
        await shown(element);
        expect(alerts(element), address!).to.deep.equal([]);
        const drawn = 'series' in element ? element.series.flatMap(({ points }) => points) : element.rows; // prettier-ignore
        expect(drawn, address!).to.not.have.lengthOf(0);
      }
      place.remove();
    }
  });

  it('has the tags that it shows as text', async () => {
    const index = await pageAt('/demo/tools.html');
    for (const a of index.querySelectorAll('.groups a')) {
      const page = await pageAt(`/demo/${a.getAttribute('href')}`);
      const real = [...page.querySelectorAll('main > benchmark-chart, main > benchmark-table')];
      const text = new DOMParser().parseFromString(page.querySelector('pre')!.textContent, 'text/html'); // prettier-ignore
      const told = [...text.querySelectorAll('benchmark-chart, benchmark-table')];
      const written = (elements: readonly Element[]) =>
        elements.map(({ localName, attributes }) => [
          localName,
          ...[...attributes].map(({ name, value }) => `${name}=${value.replace('../data/tools/', '').replace(/\s+/g, ' ')}`), // prettier-ignore
        ]);
      expect(written(told), a.textContent).to.deep.equal(written(real));
    }
  });
});
