/**
 * `npm run bench`: measures the built bundle in Chromium. Machines are noisy, so compare figures of
 * one run only; nothing here passes or fails.
 *
 * `npm run bench -- --against other/dist/benchmark-elements.js`: measures ours and the other bundle
 * by turns, on the same pages, and says how many times as long ours takes.
 *
 * `npm run bench -- --peers`: measures ours beside other libraries; see `test/bench/run.mjs`.
 */
import { gzipSync } from 'node:zlib';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';
import { withWork } from './main-thread.mjs';
import { median, pairedRatio } from './paired-ratio.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder } from './static-server.mjs';

const BUNDLE = 'dist/benchmark-elements.js';
// As a reader types: words, a comparison, a column's text, a tick of a facet, and all away again.
const KEYS = [
  ...['m', 'mo', 'mod', 'model', 'model 7', 'model 77', 'score>50', 'score>50 diff'],
  ...['cost:7', 'format=diff', 'format=diff,whole', 'date>=2024-06', ''],
];
// Two bundles are compared until the intervals of their work are within 5 % of the ratios, or patience
// ends. Where other programs run, those of the time may stay wider.
const WIDTH = 1.05 ** 2;
const ROUNDS = { least: 8, most: 30 };

/**
 * What one run tells: times by the clock, in milliseconds, the milliseconds that the page's main
 * thread worked meanwhile, or a layout shift.
 *
 * @typedef {{ name: string, unit: 'time' | 'work' | 'shift', values: number[] }} Figure
 * @type {{ runs: number, measure: (address: string) => Promise<Figure[]> }[]}
 */
const scenarios = [
  { runs: 7, measure: measurePost },
  ...[100, 1_000, 10_000, 100_000].flatMap((rows) =>
    [false, true].map((isRich) => ({
      runs: 1,
      measure: (address) => measureFilter(address, rows, isRich),
    })),
  ),
  ...[
    ['JSON', 10_000],
    ['CSV', 10_000],
    ['YAML', 1_000],
  ].map(([format, rows]) => ({
    runs: 7,
    measure: (address) => measureParsing(address, rows, format),
  })),
];

const { against, peers, rounds, only } = parseArgs({
  options: {
    against: { type: 'string' },
    peers: { type: 'boolean' },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
  },
}).values;

if (peers) {
  const { measurePeers } = await import('../test/bench/run.mjs');
  await measurePeers({ rounds: Number(rounds), only });
  process.exit();
}

const server = await serveFolder(projectFolder, 0);
const browser = await puppeteer.launch({
  executablePath: findBrowsers().find(({ engine }) => engine === 'chromium').path,
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});

try {
  if (against) await compare(against);
  else await measureOurs();
} finally {
  await browser.close();
  server.close();
}

async function measureOurs() {
  print('bundle, gzipped', `${gzippedSize(projectFolder).toLocaleString('en')} bytes`);
  for (const { runs, measure } of scenarios) {
    const results = [];
    while (results.length < runs) results.push(await measure(server.address));
    results[0].forEach(({ name, unit }, i) => {
      const values = results.flatMap((figures) => figures[i].values);
      if (unit === 'shift') print(name, Math.max(...values).toFixed(4));
      else if (unit === 'time') print(name, values.length > runs ? spread(values) : time(values));
    });
  }
}

async function compare(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(join(projectFolder, 'demo'), join(folder, 'demo'), { recursive: true });
  cpSync(join(projectFolder, 'README.md'), join(folder, 'README.md'));
  cpSync(bundle, join(folder, BUNDLE));
  const other = await serveFolder(folder, 0);
  try {
    printColumns('', 'ours', 'other', 'ratio', '95 % interval');
    const [ours, theirs] = [gzippedSize(projectFolder), gzippedSize(folder)];
    printColumns('bundle, gzipped', ours, theirs, (ours / theirs).toFixed(2));
    for (const { measure } of scenarios) {
      const sides = [
        { address: server.address, results: [] },
        { address: other.address, results: [] },
      ];
      let comparisons;
      do {
        // Each is the first in every other round, since the first may warm the machine up.
        const turns = sides[0].results.length % 2 ? sides.toReversed() : sides;
        for (const { address, results } of turns) results.push(await measure(address));
        comparisons = comparisonsOf(sides[0].results, sides[1].results);
      } while (!isEnough(sides[0].results.length, comparisons));
      for (const comparison of comparisons) printComparison(comparison);
    }
  } finally {
    other.close();
    rmSync(folder, { recursive: true });
  }
}

/** Each figure of the runs of two bundles; a run is the pair of the other's run of its number. */
function comparisonsOf(ours, theirs) {
  return ours[0].map(({ name, unit }, i) => {
    const sides = [ours, theirs].map((runs) => runs.map((figures) => mean(figures[i].values)));
    return { name, unit, sides, ...(unit !== 'shift' && pairedRatio(...sides)) };
  });
}

function isEnough(rounds, comparisons) {
  const isNarrow = comparisons.every(
    ({ unit, low, high }) => unit !== 'work' || high / low < WIDTH,
  );
  return rounds >= (isNarrow ? ROUNDS.least : ROUNDS.most);
}

function printComparison({ name, unit, sides, ratio, low, high }) {
  if (unit === 'shift') {
    printColumns(name, ...sides.map((values) => Math.max(...values).toFixed(4)));
  } else {
    printColumns(
      unit === 'work' ? '  work of the main thread' : name,
      ...sides.map((values) => `${median(values).toFixed(1)} ms`),
      ratio.toFixed(2),
      `${low.toFixed(2)} to ${high.toFixed(2)} (${sides[0].length} rounds)`,
    );
  }
}

/** A cold load of the demo's post: when its first row is there, and what moved meanwhile. */
async function measurePost(address) {
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
  const [seen, work] = await withWork(page, async () => {
    await page.goto(`${address}/demo/qwq.html`, { waitUntil: 'networkidle0' });
    return page.evaluate(() => window.seen);
  });
  await context.close();
  const shift = 'QwQ page: layout shift';
  return [
    ...timeFigures('QwQ page: navigation to first row', [seen.row], work),
    { name: `${shift}, all`, unit: 'shift', values: [seen.shift] },
    { name: `${shift} with the chart among the sources`, unit: 'shift', values: [seen.chartShift] },
  ];
}

/** Work of each keystroke: from the event to the end of layout, for a table and a chart. */
async function measureFilter(address, rows, isRich) {
  const page = await openBlank(address);
  const src = await page.evaluate(writeFile, rows, 'JSON');
  const attributes = { src, sort: '-score', ...(isRich && { color: 'format', facets: 'format' }) };
  const [load, loadWork] = await withWork(page, () =>
    page.evaluate(async (attributes) => {
      window.chart = document.createElement('benchmark-chart');
      window.table = document.createElement('benchmark-table');
      for (const element of [chart, table]) Object.assign(element, attributes);
      const start = performance.now();
      document.body.append(chart, table);
      await Promise.all([chart.loadComplete, table.loadComplete]);
      void document.body.offsetHeight;
      return performance.now() - start;
    }, attributes),
  );
  const [times, work] = await withWork(page, () =>
    page.evaluate(async (keys) => {
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
      return times.slice(1);
    }, KEYS),
  );
  await page.close();
  const change = isRich
    ? 'the same with colours and a facet'
    : 'a change of the filter, table and chart';
  return [
    ...(isRich ? [] : timeFigures(`${rows} rows: from JSON to table and chart`, [load], loadWork)),
    ...timeFigures(`${rows} rows: ${change}`, times, work / times.length),
  ];
}

/** From a file's text to its results: those of a filter, which shows no more of them than their number. */
async function measureParsing(address, rows, format) {
  const page = await openBlank(address);
  const [few, src] = [
    await page.evaluate(writeFile, 10, format),
    await page.evaluate(writeFile, rows, format),
  ];
  const read = async (src) => {
    const filter = document.createElement('benchmark-filter');
    Object.assign(filter, { src, hidden: true });
    const start = performance.now();
    document.body.append(filter);
    await filter.loadComplete;
    return { time: performance.now() - start, count: filter.results?.rows.length };
  };
  // What the first element of a page takes, and its first question to Intl, is none of parsing.
  await page.evaluate(read, few);
  const [{ time, count }, work] = await withWork(page, () => page.evaluate(read, src));
  await page.close();
  if (count !== rows) throw new Error(`${count} of ${rows} rows were read from ${format}.`);
  return timeFigures(`${rows} rows: from ${format} to results`, [time], work);
}

/** A page of the server that has nothing but the elements' definitions. */
async function openBlank(address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${address}/README.md`);
  await page.evaluate(async (bundle) => {
    document.body.replaceChildren();
    await import(bundle);
  }, `${address}/${BUNDLE}`);
  return page;
}

/** The address of a results file that is made in the page. */
function writeFile(count, format) {
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
  const names = Object.keys(rows[0]);
  const [type, write] = {
    JSON: ['application/json', () => JSON.stringify(rows)],
    CSV: ['text/csv', () => [names, ...rows.map(Object.values)].join('\n')],
    YAML: [
      'application/yaml',
      () =>
        rows
          .map((row) => `-${names.map((name) => ` ${name}: ${row[name]}`).join('\n ')}`)
          .join('\n'),
    ],
  }[format];
  return URL.createObjectURL(new Blob([write()], { type }));
}

/** @returns {Figure[]} */
function timeFigures(name, times, work) {
  return [
    { name, unit: 'time', values: times },
    { name, unit: 'work', values: [work] },
  ];
}

function gzippedSize(folder) {
  return gzipSync(readFileSync(join(folder, BUNDLE)), { level: 9 }).length;
}

function time(values) {
  return `${Math.round(median(values))} ms`;
}

function spread(values) {
  return `${time(values)} (slowest ${Math.round(Math.max(...values))} ms)`;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function print(what, value) {
  console.log(`${what.padEnd(60)} ${value}`);
}

function printColumns(what, ours, other, ratio = '', interval = '') {
  const columns = [ours, other, ratio].map((text) => String(text).padStart(11));
  console.log(what.padEnd(60) + columns.join('') + `   ${interval}`);
}
