/**
 * `npm test`, from nothing but Node: installs what is missing, runs all checks and all tests, and
 * ends with one line: `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { node, npmScript, run, step } from './steps.mjs';
import { provideSystemPackages } from './system-packages.mjs';

const checks = {
  format: 'format:check',
  lint: 'lint',
  types: 'types',
  build: 'build',
};

const notes = [];
const totals = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
const results = [];

results.push(await step('install', install));
// A step that fails stops none of the others: one run shows all that is wrong.
results.push(
  ...(await Promise.all(
    Object.entries(checks).map(([name, script]) => step(name, () => check(script))),
  )),
);
results.push(await step('tests in browsers', browserTests));
results.push(await step('tests in Node', nodeTests));
rmSync(totals, { recursive: true });
report();

async function install() {
  try {
    await installIfNeeded();
    notes.push(...(await provideSystemPackages()));
  } catch (error) {
    console.log(error.message);
    return { ok: false, passed: 0, failed: 1 };
  }
  notes.forEach((note) => console.log(note));
  // On a laptop, what is missing is named and left out. In CI, nothing may be.
  const failed = process.env.CI ? notes.length : 0;
  return { ok: failed === 0, passed: 0, failed };
}

async function check(script) {
  const { ok } = await run(npmScript(script), { quiet: true });
  return { ok, passed: Number(ok), failed: Number(!ok) };
}

async function browserTests() {
  const file = join(totals, 'browsers.json');
  const runner = node('node_modules/@web/test-runner/dist/bin.js');
  const { ok } = await run(runner, { env: { TEST_TOTALS: file }, timeout: 720 });
  const { passed, failed, failures } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, failures: ['the run broke off'] };
  return { ...judge(ok, passed, failed), failures };
}

async function nodeTests() {
  const folder = 'test/node';
  const files = readdirSync(join(projectFolder, folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/${name}`);
  const file = join(totals, 'node.tap');
  const runner = node(
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    // A second report, for the numbers.
    '--test-reporter=tap',
    `--test-reporter-destination=${file}`,
    ...files,
  );
  const { ok } = await run(runner, { timeout: 600 });
  const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = (name) => Number(report.match(new RegExp(`^# ${name} (\\d+)`, 'm'))?.[1] ?? 0);
  const failures = [...report.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name);
  return { ...judge(ok, count('pass'), count('fail') + count('cancelled')), failures };
}

/** A run that failed, or that ran nothing, counts as a failure even when no test says so. */
function judge(ok, passed, failed) {
  const isGood = ok && failed === 0 && passed > 0;
  return { ok: isGood, passed, failed: isGood ? 0 : Math.max(failed, 1) };
}

function report() {
  console.log('\n── summary');
  for (const { ok, name, seconds, passed, failed, failures = [] } of results) {
    const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
    console.log(`${ok ? '✓' : '✗'} ${name}, ${seconds} s${counts}`);
    failures.forEach((failure) => console.log(`  ✗ ${failure.split('\n')[0]}`));
  }
  notes.forEach((note) => console.log(note));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
