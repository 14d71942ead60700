/**
 * `npm run bench -- --peers`: installs the peers, measures all scenarios, and writes the figures to
 * `demo/data/speed.json`, which `demo/speed.html` shows, and into the README.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project.mjs';
import { readReadme, withBlock, writeReadme } from '../../scripts/readme.mjs';
import { npm, run } from '../../scripts/steps.mjs';
import { launchBrowser, runScenario } from './compare.mjs';
import { scenarios } from './scenarios.mjs';
import { comparisonOf, resultsOf, summaryTable } from './summary.mjs';

const folder = import.meta.dirname;
const FILE = 'demo/data/speed.json';

/** @param {{ rounds?: number, only?: string }} [options] only: part of the names of scenarios; writes nothing */
export async function measurePeers({ rounds = 7, only = '' } = {}) {
  await installPeers();
  const about = { ...(await setting()), rounds };
  const results = [];
  const comparison = [];
  for (const scenario of scenarios.filter(({ name }) => name.includes(only))) {
    console.log(`${new Date().toTimeString().slice(0, 5)} ${scenario.name}`);
    const runs = await runScenario(scenario, scenario.kind === 'mounts' ? 1 : rounds);
    results.push(...resultsOf(scenario, runs));
    comparison.push(...comparisonOf(scenario, runs));
  }
  const table = summaryTable(comparison);
  console.log(`\n${table}`);
  if (only) return;
  writeFileSync(join(projectFolder, FILE), toFile({ ...about, comparison, results }));
  writeReadme(withBlock(readReadme(), 'speed', `${sentence(about)}\n\n${table}`));
}

async function installPeers() {
  const { dependencies } = readJson(join(folder, 'package.json'));
  const isThere = (name) => existsSync(join(folder, 'node_modules', name));
  if (Object.keys(dependencies).every(isThere)) return;
  console.log('Installing the peers ...');
  const install = npm('install', '--no-package-lock', '--no-audit', '--no-fund');
  const { ok } = await run(install, { quiet: true, cwd: folder });
  if (!ok) throw new Error('The peers could not be installed: see above.');
}

/** When, where and with what it was measured. */
async function setting() {
  const browser = await launchBrowser();
  const [chromium] = /[\d.]+/.exec(await browser.version());
  await browser.close();
  const { version } = readJson(join(projectFolder, 'package.json'));
  const { dependencies } = readJson(join(folder, 'package.json'));
  return {
    date: new Date().toISOString().slice(0, 10),
    command: 'npm run bench -- --peers',
    machine: { cores: availableParallelism(), gigabytes: Math.round(totalmem() / 2 ** 30) },
    load: Number(loadavg()[0].toFixed(1)),
    versions: { 'benchmark-elements': version, chromium, ...dependencies },
  };
}

function sentence({ date, command, machine, load, rounds, versions }) {
  const busy = load > 1 ? `, which other programs kept busy (load ${load} before the run)` : '';
  return [
    `Measured on ${date} with \`${command}\`: ${rounds} rounds in Chromium`,
    `${versions.chromium.split('.')[0]}, on ${machine.cores} cores and ${machine.gigabytes} GB${busy}.`,
  ].join(' ');
}

/** JSON with a line for each row. */
function toFile(value) {
  const lines = Object.entries(value).map(([name, part]) => {
    const rows = Array.isArray(part) && part.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
    return `  ${JSON.stringify(name)}: ${rows ? `[\n${rows}\n  ]` : JSON.stringify(part)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
