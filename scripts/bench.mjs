/**
 * `npm run bench`: measures the built bundle in Chromium. Machines are noisy, so compare figures of
 * one run only; nothing here passes or fails.
 */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder } from './static-server.mjs';

const RUNS = 7;
// As a reader types: words, a comparison, a column's text, a tick of a facet, and all away again.
const KEYS = [
  ...['m', 'mo', 'mod', 'model', 'model 7', 'model 77', 'score>50', 'score>50 diff'],
  ...['cost:7', 'format=diff', 'format=diff,whole', 'date>=2024-06', ''],
];

const { address, close } = await serveFolder(projectFolder, 0);
const browser = await puppeteer.launch({
  executablePath: findBrowsers().find(({ engine }) => engine === 'chromium').path,
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});

try {
  const bundle = readFileSync(new URL('../dist/benchmark-elements.js', import.meta.url));
  print('bundle, gzipped', `${gzipSync(bundle, { level: 9 }).length.toLocaleString('en')} bytes`);
  const loads = [];
  for (let run = 0; run < RUNS; run++) loads.push(await measurePost());
  print('QwQ page: navigation to first row', `${median(loads.map(({ row }) => row))} ms`);
  print('QwQ page: layout shift, all', Math.max(...loads.map(({ shift }) => shift)).toFixed(4));
  print(
    'QwQ page: layout shift with the chart among the sources',
    Math.max(...loads.map(({ chartShift }) => chartShift)).toFixed(4),
  );
  for (const rows of [100, 1_000, 10_000, 100_000]) {
    const plain = await measureFilter(rows, {});
    print(`${rows} rows: from JSON to table and chart`, `${Math.round(plain.load)} ms`);
    print(`${rows} rows: a change of the filter, table and chart`, spread(plain.keys));
    const rich = await measureFilter(rows, { color: 'format', facets: 'format' });
    print(`${rows} rows: the same with colours and a facet`, spread(rich.keys));
  }
} finally {
  await browser.close();
  close();
}

/** A cold load of the demo's post: when its first row is there, and what moved meanwhile. */
async function measurePost() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const seen = (window.seen = { shift: 0, chartShift: 0, row: 0 });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        seen.shift += value;
        const tags = sources.map(({ node }) => node?.localName);
        if (tags.includes('benchmark-chart')) seen.chartShift += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const table = document.querySelector('benchmark-table');
      if (table?.shadowRoot?.querySelector('tbody tr')) seen.row = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${address}/demo/qwq.html`, { waitUntil: 'networkidle0' });
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return seen;
}

/** Work of each keystroke: from the event to the end of layout, for a table and a chart. */
async function measureFilter(count, attributes) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${address}/README.md`);
  const result = await page.evaluate(
    async ({ bundle, count, keys, attributes }) => {
      document.body.replaceChildren();
      await import(bundle);
      const rows = Array.from({ length: count }, (_, i) => ({
        model: `model ${i}`,
        score: (i * 37) % 100,
        cost: i / 7,
        format: ['diff', 'whole', 'architect'][i % 3],
        date: `2024-${String((i % 12) + 1).padStart(2, '0')}-01`,
        command: `run --model provider/model-${i} --format ${i % 3}`,
        cases: 225,
        seconds: (i * 13) % 300,
      }));
      const src = URL.createObjectURL(
        new Blob([JSON.stringify(rows)], { type: 'application/json' }),
      );
      const chart = document.createElement('benchmark-chart');
      const table = document.createElement('benchmark-table');
      for (const element of [chart, table]) {
        element.src = src;
        element.sort = '-score';
        Object.assign(element, attributes);
      }
      const start = performance.now();
      document.body.append(chart, table);
      await Promise.all([chart.loadComplete, table.loadComplete]);
      void document.body.offsetHeight;
      const load = performance.now() - start;
      const frame = () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const input = table.shadowRoot.querySelector('input');
      const times = [];
      for (const key of ['warm', ...keys]) {
        await frame();
        const begin = performance.now();
        input.value = key;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await Promise.all([chart.updateComplete, table.updateComplete]);
        void document.body.offsetHeight;
        times.push(performance.now() - begin);
      }
      return { load, keys: times.slice(1) };
    },
    { bundle: `${address}/dist/benchmark-elements.js`, count, keys: KEYS, attributes },
  );
  await page.close();
  return result;
}

function spread(times) {
  return `${median(times)} ms (slowest ${Math.round(Math.max(...times))} ms)`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[sorted.length >> 1]);
}

function print(what, value) {
  console.log(`${what.padEnd(60)} ${value}`);
}
