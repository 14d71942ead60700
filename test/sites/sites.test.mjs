import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { onPath } from '../../scripts/browsers.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { npm, run } from '../../scripts/steps.mjs';
import { launchChromium, skipWithout } from '../node/chromium.mjs';
import { projectWithPackage } from '../node/installed.mjs';

// `npm run test:sites`: real sites, with generators from the registry and from Debian. Too slow for
// `npm test`. To build some of them: `SITES=hugo,vue npm run test:sites`. Jekyll is in `npm test`.

/** Where a generator takes the results file from, where it writes to, and how else it differs. */
const generators = {
  plain: { program: [], assets: '.', output: '.', pages: ['index.html', 'classic.html'] },
  'github-pages': {
    program: ['jekyll', 'build'],
    debian: 'jekyll',
    assets: '.',
    output: '_site',
    pages: ['project/index.html', 'project/inline.html'],
  },
  astro: { assets: 'public', output: 'dist' },
  next: { assets: 'public', output: 'dist' },
  vitepress: { assets: 'public', output: '.vitepress/dist' },
  docusaurus: { assets: 'static', output: 'build' },
  eleventy: { assets: '.', output: 'dist' },
  cms: { assets: 'dist', output: 'dist' },
  hugo: { program: ['hugo'], debian: 'hugo', assets: 'static', output: 'public' },
  'hugo-shortcode': { program: ['hugo'], debian: 'hugo', assets: 'static', output: 'public' },
  mkdocs: { program: ['mkdocs', 'build'], debian: 'mkdocs', assets: 'docs', output: 'site' },
  sphinx: {
    program: ['sphinx-build', '-b', 'html', '.', '_build'],
    debian: 'python3-sphinx python3-myst-parser',
    assets: '_static',
    output: '_build',
    pages: ['index.html', 'markdown.html'],
  },
  htmx: { assets: 'site', output: 'site', isLoadedLater: true },
  turbo: { assets: 'site', output: 'site', isLoadedLater: true },
};

/** Applications, whose tags a script writes. */
const frameworks = {
  react: { assets: 'public', output: 'dist', isLoadedLater: true },
  vue: { assets: 'public', output: 'dist', isLoadedLater: true },
  svelte: { assets: 'public', output: 'dist', isLoadedLater: true },
  solid: { assets: 'public', output: 'dist', isLoadedLater: true },
  angular: { assets: 'public', output: 'dist/browser', isLoadedLater: true },
};

const asked = process.env.SITES?.split(',');
const chosen = (sites) => Object.entries(sites).filter(([name]) => asked?.includes(name) ?? true);

/** Builds a site in a folder of its own, and gives the folder that is published. */
async function build(name, { program, assets, output }) {
  const { folder, tarball } = projectWithPackage();
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  const public_ = join(folder, assets);
  mkdirSync(public_, { recursive: true });
  cpSync(join(import.meta.dirname, 'results.csv'), join(public_, 'results.csv'));
  for (const file of program ? ['benchmark-elements.js', 'benchmark-elements.iife.js'] : []) {
    cpSync(join(projectFolder, 'dist', file), join(public_, file));
  }
  const [command, ...args] = program ?? [];
  const install = [npm('install', '--no-audit', '--no-fund', tarball), npm('run', 'build')];
  const steps = !program ? install : command ? [{ command, args }] : [];
  for (const step of steps) {
    const { ok } = await run(step, { quiet: true, cwd: folder, timeout: 600 });
    assert.ok(ok);
  }
  return join(folder, output);
}

/** What a reader sees of the page. Runs in the page. */
function shown() {
  const canvas = document.querySelector('benchmark-chart').shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const table = document.querySelector('benchmark-table').shadowRoot;
  return {
    isDrawn: data.some((value) => value > 0),
    points: document.querySelector('benchmark-chart').series[0].points.length,
    rows: table.querySelectorAll('tbody tr').length,
    alerts: [...document.querySelectorAll('benchmark-chart, benchmark-table')].flatMap((one) =>
      [...one.shadowRoot.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent),
    ),
  };
}

describe('a site that is built with the package', { skip: skipWithout() }, () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  /** Opens a page of a folder, and gives it with the faults that its console tells. */
  async function open(folder, path) {
    const { address, close } = await serveFolder(folder, 0);
    after(close);
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      const isOfPage = !message.location().url?.endsWith('/favicon.ico');
      if (message.type() === 'error' && isOfPage) faults.push(message.text());
    });
    // As a reader has it: Docusaurus, for one, renders another page where "index.html" is in the address.
    await page.goto(`${address}/${path.replace(/index\.html$/, '')}`, {
      waitUntil: 'networkidle0',
    });
    return { page, faults };
  }

  async function assertShown(folder, path) {
    const { page, faults } = await open(folder, path);
    const seen = await page.evaluate(shown);
    assert.deepEqual(seen, { isDrawn: true, points: 2, rows: 2, alerts: [] });
    assert.deepEqual(faults, []);
    return page;
  }

  for (const [name, site] of chosen(generators)) {
    const { program: [program] = [], debian, pages = ['index.html'], isLoadedLater } = site;
    const skip = program && !onPath(program) && `${program} is missing (apt-get install ${debian})`;
    test(`by ${name} has the tags in its HTML, and draws them`, { skip }, async () => {
      const folder = await build(name, site);
      for (const path of pages) {
        const html = readFileSync(join(folder, path), 'utf8');
        if (!isLoadedLater) assert.match(html, /<benchmark-table/);
        await assertShown(folder, path);
      }
      if (name === 'cms') {
        const { page } = await open(folder, 'plain.html');
        const tags = await page.evaluate(() =>
          ['benchmark-table', 'table'].map((tag) => document.querySelectorAll(tag).length),
        );
        assert.deepEqual(tags, [0, 1], 'the table survives where the tags are taken away');
      }
    });
  }

  for (const [name, site] of chosen(frameworks)) {
    test(`with ${name} takes properties, and tells of events`, async () => {
      const page = await assertShown(await build(name, site), 'index.html');
      const table = await page.$('benchmark-table');
      const texts = await table.evaluate(({ shadowRoot }) => ({
        cell: shadowRoot.querySelector('tbody td').textContent.trim(),
        hasSearch: shadowRoot.querySelector('input[type=search]') !== null,
      }));
      assert.deepEqual(texts, { cell: '1 points', hasSearch: true });
      assert.deepEqual(await table.evaluate(({ rowKey }) => rowKey), 'model');
      assert.equal(await page.$eval('benchmark-chart', (chart) => chart.errorColumns), 'low, high');
      await table.evaluate(({ shadowRoot }) =>
        shadowRoot.querySelectorAll('thead button')[1].click(),
      );
      await page.waitForFunction(() => /score/.test(document.querySelector('output').textContent));
    });
  }
});
