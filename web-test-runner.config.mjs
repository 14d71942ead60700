/**
 * Runs the tests in Chromium, Firefox and WebKit.
 *
 *     npx web-test-runner                                          all tests, all engines
 *     ENGINES=firefox npx web-test-runner test/toolchain.test.ts   one file in one engine
 *     npx web-test-runner --coverage                               what the tests reach, in Chromium
 *     SEED=5000 PAGES=700 npm run test:faults                      other pages than the last time
 */
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import * as puppeteer from 'puppeteer-core';
import { findBrowsers, findXvfb } from './scripts/browsers.mjs';
import { leaveOut } from './scripts/leave-out.mjs';
import { emulateThemePlugin, measureMemoryPlugin } from './test/commands.mjs';
import { webkitLauncher } from './test/launchers/webkit.mjs';
import { reportableValuesPlugin } from './test/reportable-values.mjs';
import { expected404sReporter, totalsReporter } from './test/reporter.mjs';
import { testServer } from './test/server.mjs';

const { SEED, PAGES } = process.env;
const isRoot = process.getuid?.() === 0;

const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        executablePath,
        args: [
          // Chromium refuses to be sandboxed for root, which is who runs in a container.
          ...(isRoot ? ['--no-sandbox'] : []),
          '--no-first-run',
          '--disable-quic',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--force-color-profile=srgb',
          '--font-render-hinting=none',
        ],
      },
      // Of two tabs in one window, the one behind gets neither focus nor frames.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath,
        // For the preferences that emulate-theme sets.
        args: ['--remote-allow-system-access'],
      },
      // A page in the background gets no animation frames.
      concurrency: 1,
    }),
  webkit: (driverPath) => webkitLauncher({ driverPath, xvfbPath: findXvfb() }),
};

function selectedBrowsers() {
  // Only Chromium counts what is reached.
  const all = process.argv.includes('--coverage') ? ['chromium'] : Object.keys(launchers);
  const engines = process.env.ENGINES?.split(',') ?? all;
  const unknown = engines.filter((engine) => !(engine in launchers));
  if (unknown.length > 0) throw new Error(`ENGINES names an unknown engine: ${unknown.join()}`);
  const browsers = findBrowsers().filter(({ engine }) => engines.includes(engine));
  const missing = browsers.filter(({ path }) => !path);
  for (const { engine, hint } of missing) console.warn(`No ${engine}: ${hint}.`);
  if (missing.length > 0 && process.env.CI) throw new Error('In CI, no engine may be missing.');
  return browsers.filter(({ path }) => path);
}

export default {
  files: 'test/**/*.test.ts',
  browsers: selectedBrowsers().map(({ engine, path }) => launchers[engine](path)),
  // Firefox runs one page at a time, and much of the time is waiting.
  concurrentBrowsers: 2,
  concurrency: 2,
  // The long runs of test/faults/ take their time.
  testsFinishTimeout: process.argv.some((file) => file.includes('.long.')) ? 3_600_000 : 300_000,
  // Of the sources alone: the test server makes scripts up that are in no file.
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcov', 'text'] },
  // However busy the machine is: a test that hangs is found all the same.
  testFramework: { config: { timeout: 20_000 } },
  // The development build of Lit says what is wrong; the tests of the bundle have the other one.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    // What is tested is what ships: rollup.config.mjs has it, too.
    fromRollup(leaveOut)(),
    emulateThemePlugin(),
    measureMemoryPlugin(),
    reportableValuesPlugin(),
  ],
  middleware: [testServer],
  mimeTypes: { '**/*.yml': 'text/yaml', '**/*.jsonl': 'application/x-ndjson' },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tests</title>
    <script>
      globalThis.process = { env: ${JSON.stringify({ NODE_ENV: 'development', SEED, PAGES })} };
    </script>
    <script type="module" src="${testFramework}"></script>
  </head>
  <body></body>
</html>`,
  // Tests provoke warnings on purpose; they are of interest where a test fails.
  filterBrowserLogs: ({ args }, session) =>
    !session?.passed && !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    expected404sReporter(),
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    totalsReporter({ file: process.env.TEST_TOTALS }),
  ],
};
