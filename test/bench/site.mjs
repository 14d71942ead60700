/** The pages that the contenders are measured on. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { columns, makeRecords, toJson, toYaml } from './records.mjs';

/** What readers type, letter by letter, and the column that they sort by. */
export const KEYS = ['g', 'gp', 'gpt'];
export const SORTED_BY = 'total_cost';

/**
 * Serves a page for each contender of a scenario.
 *
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @returns {Promise<{ addressOf: (contender: object) => string, close: () => void }>}
 */
export async function serveScenario({ kind, rows, contenders }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await bundle(contenders, folder);
  const records = makeRecords(rows);
  writeFileSync(join(folder, 'records.json'), toJson(records));
  writeFileSync(join(folder, 'records.yml'), toYaml(records));
  const states = statesOf(records);
  contenders.forEach((contender, i) => {
    writeFileSync(join(folder, `${i}.html`), pageOf(kind, contender, folder, states));
  });
  const server = await serveFolder(folder, 0);
  return {
    addressOf: (contender) => `${server.address}/${contenders.indexOf(contender)}.html`,
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Each adapter with its library, and the driver. */
async function bundle(contenders, folder) {
  const adapters = new Set(contenders.flatMap(({ table, chart }) => modulesOf({ table, chart })));
  await build({
    entryPoints: [
      join(import.meta.dirname, 'page/driver.js'),
      ...[...adapters].map((name) => join(import.meta.dirname, `adapters/${name}.js`)),
    ],
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'benchmark-elements': join(projectFolder, 'dist/benchmark-elements.js') },
  });
}

const modulesOf = ({ table, chart }) => [...new Set([table, chart])].filter(Boolean);

function pageOf(kind, contender, folder, states) {
  const modules = modulesOf(contender);
  const adapters = ['table', 'chart'].filter((part) => contender[part]);
  const src = `records.${contender.format ?? 'json'}`;
  const isRead = kind === 'page' || kind === 'table';
  const setting = { src, columns, states: contender.table ? withoutSeries(states) : states };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bench</title>
    <link rel="icon" href="data:,">
    ${modules
      .filter((name) => existsSync(join(folder, `${name}.css`)))
      .map((name) => `<link rel="stylesheet" href="${name}.css">`)
      .join('\n    ')}
    <style>
      body { width: 1240px; margin: 16px; font: 14px sans-serif; }
      #chart { width: 1200px; height: ${contender.chart ? 400 : 0}px; }
    </style>
  </head>
  <body>
    <h1>Benchmark results</h1>
    <p>A chart, and a table with a search box.</p>
    <div id="chart"></div>
    <div id="table"></div>
    <p>What stands below must not jump.</p>
    <script type="module">
      import { drive } from './driver.js';
      ${adapters.map((part) => `import * as ${part} from './${contender[part]}.js';`).join('\n      ')}
      globalThis.bench = drive({ ${adapters.join(', ')} }, ${JSON.stringify(setting)});
      ${isRead ? 'globalThis.loaded = bench.load();' : ''}
    </script>
  </body>
</html>
`;
}

/** What must be seen after each action. */
function statesOf(records) {
  const texts = records.map((record) =>
    columns
      .map(({ key }) => record[key])
      .join('\n')
      .toLowerCase(),
  );
  const matches = (text) => records.filter((_, i) => texts[i].includes(text));
  const shown = {
    all: records,
    ...Object.fromEntries(KEYS.map((text) => [text, matches(text)])),
    sorted: records.toSorted((a, b) => a[SORTED_BY] - b[SORTED_BY]),
  };
  return Object.fromEntries(
    Object.entries(shown).map(([state, some]) => [
      state,
      {
        keys: some.slice(0, 5).map(({ dirname }) => dirname),
        count: some.length,
        series: {
          labels: some.map(({ dirname }) => dirname),
          values: some.map((record) => record.pass_rate_2),
        },
      },
    ]),
  );
}

/** On a page, charts have as many bars as they like. */
function withoutSeries(states) {
  return Object.fromEntries(
    Object.entries(states).map(([state, { keys, count }]) => [state, { keys, count }]),
  );
}
