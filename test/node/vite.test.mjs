import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { build } from 'vite';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';
import { projectWithPackage } from './installed.mjs';

const files = {
  'src/page.js': `
    import { BenchmarkTable } from 'benchmark-elements';
    import 'benchmark-elements/de';
    export const page = () => BenchmarkTable.define('my-table') ??
      '<benchmark-chart src="results.csv"></benchmark-chart><my-table src="results.csv"></my-table>';`,
  'src/main.js': `
    import { page } from './page.js';
    const app = document.querySelector('#app');
    if (!app.hasChildNodes()) app.innerHTML = page();
    else page();`,
  'index.html': `<!doctype html><html lang="de"><title>Results</title><div id="app"></div>
    <script type="module" src="/src/main.js"></script></html>`,
  'public/results.csv': 'model,score\na,1\nb,2\n',
};

describe('a page made with Vite', { skip: skipWithout() }, () => {
  const { folder } = projectWithPackage();
  let browser;

  before(async () => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    browser = await launchChromium();
  });
  after(() => browser?.close());

  const buildInto = (outDir, options) =>
    build({ root: folder, logLevel: 'error', ...options, build: { outDir, ...options?.build } });

  async function show(outDir) {
    const { address, close } = await serveFolder(join(folder, outDir), 0);
    after(close);
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle0' });
    return page.evaluate(() => ({
      points: document.querySelector('benchmark-chart').series[0].points.length,
      rows: document.querySelector('my-table').shadowRoot.querySelectorAll('tbody tr').length,
      isGerman: document.querySelector('my-table').shadowRoot.textContent.includes('2 Zeilen'),
    }));
  }

  test('has chart and table', async () => {
    await buildInto('dist');
    assert.deepEqual(await show('dist'), { points: 2, rows: 2, isGerman: true });
  });

  test('can be rendered beforehand, in Node', async () => {
    // With the package in the server's bundle, and with Node's own import of it.
    for (const noExternal of [true, []]) {
      const ssr = { ssr: { noExternal }, build: { ssr: 'src/page.js' } };
      await buildInto(`server-${noExternal}`, ssr);
      const server = join(folder, `server-${noExternal}/page.js`);
      const { page } = await import(pathToFileURL(server).href);
      assert.match(page(), /^<benchmark-chart/);
      writeFileSync(
        join(folder, 'index.html'),
        files['index.html'].replace('</div>', `${page()}</div>`),
      );
    }
    await buildInto('prerendered');
    assert.deepEqual(await show('prerendered'), { points: 2, rows: 2, isGerman: true });
  });
});
