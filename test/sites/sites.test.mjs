import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serveFolder } from '../../scripts/static-server.mjs';
import { npm, run } from '../../scripts/steps.mjs';
import { launchChromium, skipWithout } from '../node/chromium.mjs';
import { projectWithPackage } from '../node/installed.mjs';

// `npm run test:sites`: real sites, with generators from the registry. Too slow for `npm test`.

/** The folder of each site, and where its generator writes to. */
const sites = { astro: 'dist', vitepress: '.vitepress/dist', next: 'dist' };

describe('a site that is built with the packed package', { skip: skipWithout() }, () => {
  const { tarball } = projectWithPackage();
  let browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const [name, output] of Object.entries(sites)) {
    test(`by ${name} has the tags in its HTML, and draws them`, async () => {
      const { folder } = projectWithPackage();
      cpSync(join(import.meta.dirname, name), folder, { recursive: true });
      const steps = [npm('install', '--no-audit', '--no-fund', tarball), npm('run', 'build')];
      for (const step of steps) {
        const { ok } = await run(step, { quiet: true, cwd: folder, timeout: 600 });
        assert.ok(ok);
      }
      assert.match(readFileSync(join(folder, output, 'index.html'), 'utf8'), /<benchmark-table/);
      const { address, close } = await serveFolder(join(folder, output), 0);
      after(close);
      const page = await browser.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(address, { waitUntil: 'networkidle0' });
      const shown = await page.evaluate(() => ({
        points: document.querySelector('benchmark-chart').series[0].points.length,
        rows: document.querySelector('benchmark-table').shadowRoot.querySelectorAll('tbody tr')
          .length,
      }));
      assert.deepEqual(shown, { points: 2, rows: 2 });
      assert.deepEqual(faults, []);
    });
  }
});
