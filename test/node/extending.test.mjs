import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';

// The examples of docs/extending.md as they stand there, with the built bundle.

const docs = readFileSync(join(projectFolder, 'docs/extending.md'), 'utf8');
const blocks = (language) =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code]) => code,
  );

const files = {
  'results.csv':
    'model,slug,params,total_cost\nQwQ,qwq-32b,32,1.5\nSonnet,"a""><b>",70,\nDeepSeek,v3,671,0.2\n',
  'scores.ini': 'a=1\n',
  'broken.ini': '<?xml version="1.0"?>',
  // The elements are defined, and read their attributes, before a page adds anything.
  'index.html': `<!doctype html>
<html lang="en">
  <title>Extended</title>
  <script type="importmap">{ "imports": { "benchmark-elements": "./benchmark-elements.js" } }</script>
  <script type="module" src="benchmark-elements.js"></script>
  <body>
    ${blocks('html').join('\n').replaceAll('"results.csv"', '"results.csv" sort="total_cost"')}
    <benchmark-table id="ini" src="scores.ini"></benchmark-table>
    <benchmark-table id="broken" src="broken.ini"></benchmark-table>
    <script type="module">
      await new Promise((resolve) => setTimeout(resolve, 100));
      await import('./added.js');
    </script>
  </body>
</html>`,
  'added.js': blocks('js')
    .join('\n')
    .replace(/^import .*/gm, '')
    .replace(/^/, "import { BenchmarkChart } from 'benchmark-elements';\n")
    .concat("\nawait document.querySelector('#ini').reload();\n"),
};

describe('the examples of docs/extending.md', { skip: skipWithout() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
  let browser;
  let server;
  let page;

  before(async () => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    cpSync(
      join(projectFolder, 'dist/benchmark-elements.js'),
      join(folder, 'benchmark-elements.js'),
    );
    server = await serveFolder(folder, 0);
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(server.address, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('#ini').status === 'loaded');
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  test('make cells from a template', async () => {
    const links = await page.$eval('benchmark-table', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('tbody th a')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('part'),
        link.parentElement.textContent.replace(/\s+/g, ' ').trim(),
      ]),
    );
    assert.deepEqual(links, [
      ['https://example.org/models/v3', 'name', 'DeepSeek, 671'],
      ['https://example.org/models/qwq-32b', 'name', 'QwQ, 32'],
      ['https://example.org/models/a"><b>', 'name', 'Sonnet, 70'],
    ]);
  });

  test('write a column by a formatter', async () => {
    const costs = await page.$eval('benchmark-table', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('tbody td:last-of-type')].map((cell) =>
        cell.textContent.trim(),
      ),
    );
    assert.deepEqual(costs, ['20 ct', '150 ct', 'free']);
  });

  test('draw a type of chart that is added later', async () => {
    const seen = await page.$eval('benchmark-chart', (chart) => {
      const canvas = chart.shadowRoot.querySelector('.plot canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return { error: chart.error, isDrawn: data.some((value) => value > 0), type: chart.type };
    });
    assert.deepEqual(seen, { error: null, isDrawn: true, type: 'steps' });
  });

  test('read a format, and say what a parser throws', async () => {
    const cells = await page.$eval('#ini', ({ rows }) => rows);
    assert.deepEqual(cells, [{ a: 1 }]);
    const message = await page.evaluate(async () => {
      const { BenchmarkTable } = await import('benchmark-elements');
      BenchmarkTable.formats.register('ini', {
        names: /^ini$/,
        parse: () => {
          throw new Error('line 1 has no "="');
        },
      });
      const table = document.querySelector('#broken');
      await table.reload();
      return table.error.message;
    });
    assert.equal(message, 'broken.ini can\'t be read as ini. Error: line 1 has no "="');
  });
});
