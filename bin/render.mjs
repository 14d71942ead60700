import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { withFallbacks } from '../dist/benchmark-elements.cli.js';
import { findBrowsers } from '../scripts/browsers.mjs';
import { serveFolder } from '../scripts/static-server.mjs';

/**
 * Opens pages in a browser, and writes what their elements show: pictures, tables of Markdown and
 * cards into a folder, or, with `isStatic`, a table into each element of the page itself.
 * @returns the exit code: 2 where an element failed; the others are written all the same
 */
export async function renderPages(pages, { out, isStatic = false }) {
  const browser = await launch();
  if (!browser) return 2;
  const { address, close } = await serveFolder('.', 0);
  let code = 0;
  const fail = (page, sentence) => {
    console.log(`${page}: ${sentence}`);
    code = 2;
  };
  try {
    if (!isStatic) await mkdir(out, { recursive: true });
    for (const page of pages) {
      const open = await openPage(browser, `${address}/${relative('.', page)}`);
      const elements = await elementsOf(open);
      if (elements.length === 0) fail(page, 'has no element of ours.');
      for (const { error, tag } of elements) if (error) fail(page, `<${tag}>: ${error}`);
      if (isStatic) {
        const text = await readFile(page, 'utf8');
        await writeFile(page, withFallbacks(text, await tablesOf(open)));
        console.log(`${page} is written.`);
      } else await writeElements(open, page, elements, out);
      await open.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return code;
}

async function launch() {
  const puppeteer = await import('puppeteer-core').catch(() => null);
  if (!puppeteer) {
    console.log('This needs a package that drives a browser: npm install puppeteer-core');
    return null;
  }
  const { path: executablePath, hint } = findBrowsers().find(({ engine }) => engine === 'chromium');
  if (!executablePath) {
    console.log(`There is no browser to open pages in: ${hint}.`);
    return null;
  }
  // Chromium refuses to be sandboxed for root, which is who runs in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.default.launch({ executablePath, args });
}

/** Opens a page with all of its results. The day that pictures name is that of SOURCE_DATE_EPOCH. */
async function openPage(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 900, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? NaN) * 1000;
  if (epoch) {
    await page.evaluateOnNewDocument((now) => {
      globalThis.Date = class extends Date {
        constructor(...given) {
          super(...(given.length > 0 ? given : [now]));
        }
      };
    }, epoch);
  }
  await page.setBypassCSP(true);
  await page.goto(address, { waitUntil: 'networkidle0' });
  await provideElements(page);
  return page;
}

/** A page may load the elements from where only its readers get to, or not at all: then ours are there. */
async function provideElements(page) {
  const isMissing = await page.evaluate(
    () =>
      document.querySelector('benchmark-chart, benchmark-table') &&
      !customElements.get('benchmark-chart'),
  );
  if (!isMissing) return;
  const content = await readFile(new URL('../dist/benchmark-elements.js', import.meta.url), 'utf8');
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => customElements.get('benchmark-chart'));
}

/** What there is to write, in the order of the page. */
function elementsOf(page) {
  return page.evaluate(async () => {
    const found = [...document.querySelectorAll('benchmark-chart, benchmark-table')];
    for (const element of found) element.loading = 'eager';
    await Promise.all(found.map((element) => element.loadComplete));
    await Promise.all(found.map((element) => element.updateComplete));
    return found.map((element) => {
      const { id, localName: tag, error } = element;
      const isShown = element.results && (tag !== 'benchmark-chart' || element.toSVG());
      return { id, tag, error: isShown ? '' : (error?.message ?? 'There is nothing to show.') };
    });
  });
}

const tablesOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('benchmark-chart, benchmark-table')].map((element) =>
      element.toHTML(),
    ),
  );

async function writeElements(page, path, elements, out) {
  const base = basename(path, extname(path));
  const files = [];
  const write = async (name, content) => {
    files.push(name);
    await writeFile(join(out, name), content);
  };
  const names = elements.map(({ id }, index) => fileNameOf(id) || `${base}-${index + 1}`);
  for (const [index, { error }] of elements.entries()) {
    if (!error) await write(`${names[index]}.md`, await inPage(page, index, 'toMarkdown'));
  }
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    for (const [index, { tag, error }] of elements.entries()) {
      if (error) continue;
      const name = `${names[index]}-${scheme}`;
      if (tag === 'benchmark-chart') {
        const svg = await inPage(page, index, 'toSVG');
        await write(`${name}.svg`, svg);
        await write(`${name}.png`, await pixels(page, index));
        if (scheme === 'light') {
          const [, alt] = /<title>(.*)<\/title>/.exec(svg);
          await write(`${names[index]}.html`, snippet(names[index], 'svg', alt));
          await write(`${names[index]}-card.png`, await pixels(page, index, [1200, 630]));
        }
      } else {
        const element = (await page.$$('benchmark-chart, benchmark-table'))[index];
        await write(`${name}.png`, await element.screenshot());
        if (scheme === 'light') {
          await write(`${names[index]}.html`, snippet(names[index], 'png', await altOf(element)));
        }
      }
    }
  }
  if (files.length > 0) console.log(`${path}: ${files.map((file) => join(out, file)).join(', ')}`);
}

/** The text that a method of an element gives. */
const inPage = (page, index, method) =>
  page.evaluate(
    (at, name) => [...document.querySelectorAll('benchmark-chart, benchmark-table')][at][name](),
    index,
    method,
  );

/** A chart as PNG; in the middle of a card, where its size is given. */
async function pixels(page, index, size = null) {
  const base64 = await page.evaluate(
    async (at, size) => {
      const element = [...document.querySelectorAll('benchmark-chart, benchmark-table')][at];
      let blob = await element.toBlob();
      if (size) {
        const picture = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(...size);
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0, 1, 1, 0, 0, ...size);
        const scale = Math.min(size[0] / picture.width, size[1] / picture.height);
        const [width, height] = [picture.width * scale, picture.height * scale];
        context.drawImage(picture, (size[0] - width) / 2, (size[1] - height) / 2, width, height);
        blob = await canvas.convertToBlob();
      }
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    index,
    size,
  );
  return Buffer.from(base64, 'base64');
}

/** What a README or a post has in it, so that the picture is light or dark as the page. */
function snippet(name, type, alt) {
  return `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="${name}-dark.${type}" />
  <img src="${name}-light.${type}" alt="${alt}" />
</picture>
`;
}

/** What the picture of a table is of, as text for an attribute. */
async function altOf(element) {
  const text = await element.evaluate(({ caption, rows, shadowRoot }) => {
    const titles = [...shadowRoot.querySelectorAll('thead th')].map(({ innerText }) =>
      innerText.replace(/[▲▼↑↓]|\s+/g, ' ').trim(),
    );
    return `${caption || 'A table'}: ${rows.length} rows of ${titles.filter(Boolean).join(', ')}`;
  });
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A name that a file can have. */
const fileNameOf = (id) => id.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
