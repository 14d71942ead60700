import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';

const page = `<!doctype html><html lang="de"><title>Results</title>
<script src="benchmark-elements.iife.js"></script>
<script src="benchmark-elements.de.iife.js"></script>
<benchmark-chart><script type="text/csv">
model,score
a,1
b,2
</script></benchmark-chart>
<benchmark-table src="results.csv"></benchmark-table></html>`;

describe(
  'the classic script, on a page that is opened from the disk',
  { skip: skipWithout() },
  () => {
    let folder;
    let browser;
    let shown;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
      for (const name of ['benchmark-elements.iife.js', 'benchmark-elements.de.iife.js']) {
        copyFileSync(join(projectFolder, 'dist', name), join(folder, name));
      }
      writeFileSync(join(folder, 'page.html'), page);
      writeFileSync(join(folder, 'results.csv'), 'model,score\na,1\n');
      browser = await launchChromium();
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(join(folder, 'page.html')).href);
      shown = await tab.evaluate(async () => {
        const [chart, table] = document.querySelectorAll('benchmark-chart, benchmark-table');
        await Promise.all([chart.loadComplete, table.loadComplete]);
        return {
          isPainted: chart.shadowRoot.querySelector('canvas').width > 0,
          points: chart.series[0].points.length,
          label: chart.shadowRoot.querySelector('[part=plot]').ariaRoleDescription,
          error: table.shadowRoot.querySelector('[part=error]').textContent.trim(),
          names: Object.keys(window.benchmarkElements),
        };
      });
    });
    after(async () => {
      await browser?.close();
      if (folder) rmSync(folder, { recursive: true });
    });

    test('draws the data that is in the page, in the language of the page', () => {
      assert.deepEqual([shown.isPainted, shown.points, shown.label], [true, 2, 'Diagramm']);
    });

    test('says why a file can’t be read, and what to do', () => {
      assert.equal(
        shown.error,
        'results.csv could not be loaded. A browser lets no page that is opened from the disk read ' +
          'files. Show the page by a web server (npm start is one), or write the data between the tags.',
      );
    });

    test('gives scripts one global name with all that the module exports', () => {
      for (const name of ['BenchmarkChart', 'addMessages', 'check']) {
        assert.ok(shown.names.includes(name), name);
      }
    });
  },
);
