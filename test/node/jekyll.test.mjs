import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { findJekyll, jekyllHint } from '../../scripts/jekyll.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jekyll = findJekyll();
const skip = skipWithout(!jekyll && jekyllHint);

/** What a post shows, as a reader finds it once all is loaded. Runs in the page. */
async function shown() {
  const elements = [...document.querySelectorAll('benchmark-chart, benchmark-table')];
  await Promise.all(elements.map((element) => element.loadComplete));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const all = (tag) => [...document.querySelectorAll(tag)];
  const isPainted = (canvas) => {
    const blank = document.createElement('canvas');
    blank.width = canvas.width;
    blank.height = canvas.height;
    return canvas.width > 0 && canvas.toDataURL() !== blank.toDataURL();
  };
  return {
    title: document.querySelector('h1')?.textContent.trim(),
    charts: all('benchmark-chart').map((chart) => ({
      isPainted: isPainted(chart.shadowRoot.querySelector('.plot canvas')),
      points: chart.series.flatMap(({ points }) => points).length,
      error: chart.error?.message ?? null,
    })),
    tables: all('benchmark-table').map((table) => ({
      rows: [...table.shadowRoot.querySelectorAll('tbody tr')].filter((row) =>
        row.checkVisibility(),
      ).length,
      first: table.shadowRoot.querySelector('tbody th')?.textContent.trim(),
      error: table.error?.message ?? null,
    })),
    wrapped: all('p > benchmark-chart, p > benchmark-table').length,
  };
}

describe('the Jekyll site', { skip }, () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    assert.ok(existsSync(join(root, 'dist/benchmark-elements.js')), 'npm run build comes first');
    folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
    const source = join(root, 'demo/jekyll');
    const site = join(folder, 'site');
    const args = ['build', '--source', source, '--destination', site, '--baseurl', ''];
    execFileSync(jekyll, [...args, '--disable-disk-cache'], { stdio: 'pipe', cwd: folder });
    mkdirSync(join(site, 'assets'), { recursive: true });
    copyFileSync(
      join(root, 'dist/benchmark-elements.js'),
      join(site, 'assets/benchmark-elements.js'),
    );
    server = await serveFolder(site, 0);
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Opens a page of the site, and hears what goes wrong on it. */
  async function open(path) {
    const page = await browser.newPage();
    const faults = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.setViewport({ width: 1000, height: 1200 });
    await page.goto(server.address + path, { waitUntil: 'networkidle0' });
    return { page, faults };
  }

  /** The addresses of the posts, from the built folder. */
  const posts = () =>
    readdirSync(join(folder, 'site'), { recursive: true })
      .filter((name) => name.endsWith('.html') && statSync(join(folder, 'site', name)).isFile())
      .map((name) => `/${name}`)
      .filter((name) => /qwq|inline|markdown|fallback/.test(name));

  const post = (pattern) => {
    const found = posts().find((name) => pattern.test(name));
    assert.ok(found, `no post matches ${pattern}: ${posts()}`);
    return found;
  };

  test('links to its posts from the front page', async () => {
    const { page, faults } = await open('/');
    const links = await page.$$eval('a', (all) => all.map(({ pathname }) => pathname));
    for (const pattern of [/qwq/, /inline/, /markdown/]) {
      const address = post(pattern).replace(/(index)?\.html$/, '');
      assert.ok(
        links.some((link) => link.startsWith(address)),
        `${address} is not among ${links}`,
      );
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  const expectPost = async (pattern, { charts, tables }) => {
    const { page, faults } = await open(post(pattern));
    const found = await page.evaluate(shown);
    assert.deepEqual(found.charts, charts);
    assert.deepEqual(found.tables, tables);
    assert.equal(found.wrapped, 0, 'kramdown put a tag into a paragraph');
    assert.ok(found.title);
    assert.deepEqual(faults, []);
    return page;
  };

  const chart = { isPainted: true, points: 7, error: null };

  test('has the QwQ post from two tags and a published file', async () => {
    const page = await expectPost(/qwq/, {
      charts: [chart],
      tables: [{ rows: 7, first: 'o1-preview', error: null }],
    });
    await page.close();
  });

  test('has a post with the data in the page, by jsonify', async () => {
    const page = await expectPost(/inline/, {
      charts: [chart],
      tables: [{ rows: 7, first: 'QwQ', error: null }],
    });
    await page.close();
  });

  test('has a post with a Markdown table, which a chart draws from', async () => {
    const page = await expectPost(/markdown/, {
      charts: [chart],
      tables: [{ rows: 7, first: 'o1-preview', error: null }],
    });
    await page.close();
  });

  test('has a post whose table is in the page, too, as an include of Liquid wrote it', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.address + post(/fallback/));
    const cells = await page.$$eval('benchmark-table tr', (rows) =>
      rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent)),
    );
    assert.deepEqual(cells[0], ['Model', 'Percent completed correctly (%)', 'Date']);
    assert.deepEqual(cells[1], ['o1-preview', '79.7', '2024-09-21']);
    assert.deepEqual(cells.at(-1).slice(0, 2), ['QwQ', '42.1']);
    assert.equal(cells.length, 8);
    await page.close();
    const live = await expectPost(/fallback/, {
      charts: [],
      tables: [{ rows: 7, first: 'o1-preview', error: null }],
    });
    await live.close();
  });

  test('has the include that the docs show', () => {
    const docs = readFileSync(join(root, 'docs/generators.md'), 'utf8');
    const include = readFileSync(
      join(root, 'demo/jekyll/_includes/benchmark-fallback.html'),
      'utf8',
    );
    assert.ok(docs.includes(`\`\`\`liquid\n${include}\`\`\``));
  });

  test('filters a post’s chart by the search box of its table', async () => {
    for (const pattern of [/qwq/, /inline/, /markdown/]) {
      const { page, faults } = await open(post(pattern));
      await page.evaluate(shown);
      await page.focus('benchmark-table >>> input[type=search]');
      await page.keyboard.type('haiku');
      const found = await page.evaluate(shown);
      assert.equal(found.tables[0].rows, 1, String(pattern));
      assert.equal(found.charts[0].points, 1, String(pattern));
      assert.deepEqual(faults, []);
      await page.close();
    }
  });

  test('shows the Markdown table where no script runs', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.address + post(/markdown/));
    const text = await page.$eval('benchmark-table table', (table) => table.innerText);
    assert.match(text, /o1-preview\s+79\.7/);
    await page.close();
  });
});
