import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildDocs, docsFolder } from '../../scripts/docs.mjs';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const read = (path) => readFileSync(join(projectFolder, path), 'utf8');
buildDocs();
const pages = readdirSync(docsFolder).filter((name) => name.endsWith('.html'));
const textOf = (page) => readFileSync(join(docsFolder, page), 'utf8');

describe('the docs', () => {
  test('have a page for each file of docs/ and for the README', () => {
    const sources = readdirSync(join(projectFolder, 'docs')).filter((name) => /\.md$/.test(name));
    const expected = [...sources, 'README.md'].map((name) =>
      name === 'start.md' ? 'index.html' : name.toLowerCase().replace('.md', '.html'),
    );
    assert.deepEqual(pages, expected.sort());
    assert.match(read('demo/index.html'), /href="docs\/index\.html"/);
  });

  for (const page of pages) {
    test(`lead somewhere by each link of ${page}`, () => {
      const links = [...textOf(page).matchAll(/\s(?:href|src)="([^"{:]+)"/g)].map(([, to]) => to);
      assert.ok(links.length > 10);
      const dead = links.filter((link) => {
        const [path, hash] = link.split('#');
        const file = join(docsFolder, path || page);
        if (!existsSync(file)) return true;
        const isOurs = file.startsWith(docsFolder) && hash;
        return isOurs && !readFileSync(file, 'utf8').includes(` id="${hash}"`);
      });
      assert.deepEqual(dead, []);
    });
  }

  test('quote in "Troubleshooting" sentences that the sources have', () => {
    const files = (folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(join(folder, name)));
    // A sentence may be broken over lines.
    const sources = files('src')
      .join('\n')
      .replace(/(['`]) \+\s+\1/g, '');
    const sentences = [...read('docs/troubleshooting.md').matchAll(/^## (.*…?.*)$/gm)]
      .map(([, heading]) => heading)
      .filter((heading) => !heading.startsWith('The tags') && !heading.startsWith('Each tag'));
    assert.ok(sentences.length > 20);
    for (const sentence of sentences) {
      const pieces = sentence
        .replaceAll('\\_', '_')
        .split(/…|(?<=\.) |\. ?$|: /)
        .map((piece) => piece.replace(/^[\s="<>,.:()]+|[\s="<>,.:()]+$/g, ''))
        .filter((piece) => piece.length > 1);
      assert.ok(
        pieces.some((piece) => piece.length > 8),
        sentence,
      );
      assert.deepEqual(
        pieces.filter((piece) => !sources.includes(piece)),
        [],
        sentence,
      );
    }
  });

  test('can be searched for each heading and each attribute', () => {
    const found = JSON.parse(textOf('search.json'));
    for (const heading of ['Theming', 'y2 of benchmark-chart', 'src']) {
      assert.ok(
        found.some((one) => one.heading === heading),
        heading,
      );
    }
    for (const { address } of found) {
      const [page, id] = address.split('#');
      assert.ok(textOf(page).includes(` id="${id}"`), address);
    }
  });
});

describe('the docs in a browser', { skip: skipWithout() }, () => {
  let server;
  let browser;

  before(async () => {
    server = await serveFolder(projectFolder, 0);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens a page, and hears what goes wrong on it and what it asks for. */
  async function open(path) {
    const page = await browser.newPage();
    const faults = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.address))
        faults.push(`asks for ${request.url()}`);
    });
    await page.setViewport({ width: 1200, height: 900 });
    await page.goto(`${server.address}/demo/docs/${path}`, { waitUntil: 'networkidle0' });
    return { page, faults };
  }

  for (const path of pages) {
    test(`show all elements of ${path}, on a phone too, and axe finds nothing`, async () => {
      const { page, faults } = await open(path);
      const broken = await page.evaluate(async () => {
        const all = [
          ...document.querySelectorAll(
            'benchmark-chart, benchmark-table, benchmark-filter, benchmark-value',
          ),
        ];
        await Promise.all(all.map((element) => element.loadComplete));
        return all
          .filter(({ error, status }) => error || status !== 'loaded')
          .map(({ outerHTML, error }) => `${error?.message} ${outerHTML}`);
      });
      assert.deepEqual(broken, []);
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        const { violations } = await globalThis.axe.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, target }) => `${id}: ${target} ${html.slice(0, 200)}`),
        );
      });
      assert.deepEqual(violations, []);
      await page.setViewport({ width: 360, height: 900 });
      await page.waitForFunction(() => document.documentElement.scrollWidth === 360);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('are searched by a filter, whose table is there only then', async () => {
    const { page, faults } = await open('index.html');
    const isShown = () => page.$eval('.search benchmark-table', (table) => table.checkVisibility());
    assert.equal(await isShown(), false);
    await page.focus('.search benchmark-filter >>> input[type=search]');
    await page.keyboard.type('y2 second axis');
    await page.waitForSelector(
      '.search benchmark-table >>> a[href="reference.html#benchmark-chart-y2"]',
      {
        visible: true,
      },
    );
    assert.equal(await isShown(), true);
    await page.$eval('.search benchmark-filter', (filter) => (filter.query = 'hugo unsafe'));
    // What was found in a text that is not shown is wrapped.
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('.search benchmark-table');
      const { scrollWidth, clientWidth } = shadowRoot.querySelector('.scroll');
      return shadowRoot.querySelector('.found') && scrollWidth === clientWidth;
    });
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('make of what is typed an element, and run nothing of it', async () => {
    const { page, faults } = await open('reference.html');
    const editor = await page.$('.editor');
    const type = (text) =>
      editor.$eval(
        'textarea',
        (field, text) => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    await type(`<script>globalThis.ran = 1</script><img src="x" onerror="globalThis.ran = 2">
      <iframe srcdoc="<script>parent.ran = 3</script>"></iframe>
      <benchmark-table onload="globalThis.ran = 4" style="color: red" sort="-b">
      <script type="text/csv">a,b
x,1
y,2</script></benchmark-table>`);
    await editor.waitForSelector('benchmark-table >>> tbody th');
    const seen = await editor.$eval('.seen', (place) => ({
      first: place.querySelector('benchmark-table').rows[0],
      markup: place.innerHTML,
      ran: globalThis.ran ?? null,
    }));
    assert.deepEqual(seen.first, { a: 'y', b: 2 });
    assert.equal(seen.ran, null);
    assert.doesNotMatch(seen.markup, /onload|style|<img|iframe|globalThis/);
    await type('nothing');
    await page.waitForFunction(() =>
      document.querySelector('.editor [role=status]').textContent.startsWith('There is no element'),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('open what they show in the builder', async () => {
    const { page } = await open('gallery.html');
    const address = await page.$eval('.try a', ({ href }) => href);
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('#tags').value.includes('pass_rate_2'));
    const tag = await page.$eval('#tags', ({ value }) => value);
    assert.match(tag, /^<benchmark-chart\n {2}src="qwq\.yml"\n/);
    assert.match(tag, /legend="architect: Architect \+ Editor; \*: Solo model"\n {2}values/);
    await page.close();
  });
});
