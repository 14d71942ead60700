import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from './chromium.mjs';
import { projectWithPackage } from './installed.mjs';

let server;
let browser;
const faults = [];

before(async () => {
  if (skipWithout()) return;
  server = await serveFolder(projectFolder, 0);
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function open(hash = '') {
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${server.address}/demo/builder.html${hash}`, { waitUntil: 'networkidle0' });
  return page;
}

const tagsIn = (page) => page.$eval('#tags', ({ value }) => value);

/** Sets a field, as a reader does. */
const set = (page, selector, value) =>
  page.$eval(
    selector,
    (field, value) => {
      if (field.type === 'checkbox') field.checked = value;
      else field.value = value;
      for (const type of ['input', 'change'])
        field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    value,
  );

async function pasted(page) {
  await set(page, '#text', 'model,score (%),time\nalpha,71.5,12 ms\nbeta,80,9 ms\n');
  await page.click('#open button');
  await page.waitForFunction(() =>
    document.querySelector('#status').textContent.includes('2 rows'),
  );
}

describe('the builder', { skip: skipWithout() }, () => {
  it('makes both tags of a file, and of what is arranged', async () => {
    const page = await open();
    await pasted(page);
    assert.equal(
      await tagsIn(page),
      '<benchmark-chart\n  src="results.txt"></benchmark-chart>\n\n<benchmark-table\n  src="results.txt"></benchmark-table>\n',
    );
    await set(page, '#chart-form [name=type]', 'scatter');
    await set(page, '#table-form [name=details]', true);
    await set(page, '#columns li:first-child .label', 'Name');
    await page.$eval('#columns li:first-child button:last-child', (button) => button.click());
    const tags = await tagsIn(page);
    assert.match(tags, /type="scatter"/);
    assert.match(tags, /columns="&quot;score \(%\)&quot;, model as Name, time"\n {2}details/);
    await set(page, '#kind', 'inline');
    assert.match(
      await tagsIn(page),
      /type="application\/json">\{\{ site\.data\.results \| jsonify \}\}/,
    );
    await set(page, '#kind', 'jekyll');
    assert.match(
      await tagsIn(page),
      /src="\{\{ '\/assets\/data\/results\.txt' \| relative_url \}\}"/,
    );
    assert.equal(
      await page.$eval('#script', ({ textContent }) => textContent),
      `<script type="module" src="{{ '/assets/benchmark-elements.js' | relative_url }}"></script>`,
    );
  });

  it('shows a file that was chosen before the page was ready', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let goOn;
    page.on('request', (request) => {
      if (request.url().endsWith('custom-elements.json')) goOn = () => request.continue();
      else void request.continue();
    });
    await page.goto(`${server.address}/demo/builder.html`, { waitUntil: 'domcontentloaded' });
    const field = await page.$('#file');
    await field.uploadFile(join(projectFolder, 'demo/data/qwq.csv'));
    while (!goOn) await new Promise((resolve) => setTimeout(resolve, 20));
    goOn();
    await page.waitForFunction(() =>
      document.querySelector('#status').textContent.startsWith('qwq.csv: 7 rows'),
    );
    await page.close();
  });

  it('takes a tag that is pasted, and its address opens all again', async () => {
    const page = await open('#src=data%2Fqwq.yml');
    await page.waitForFunction(() =>
      document.querySelector('#status').textContent.includes('7 rows'),
    );
    await set(
      page,
      '#tags',
      '<benchmark-table columns="model as Name, pass_rate_2 (%)" bars="pass_rate_2"></benchmark-table>',
    );
    const again = await open(new URL(page.url()).hash);
    await again.waitForFunction(() =>
      document.querySelector('#status').textContent.includes('7 rows'),
    );
    const shown = await again.$eval('benchmark-table', (table) => table.toCSV().split('\n')[0]);
    assert.equal(shown, 'Name,Pass rate 2 (%)');
    assert.equal(await again.$eval('#table-form [name=bars]', ({ value }) => value), 'pass_rate_2');
    await set(
      again,
      '#tags',
      '<benchmark-table columns="model, pass_rate_2 - 10 as Gain, date" format="yaml"></benchmark-table>',
    );
    await again.$eval('#columns li:first-child button:last-child', (button) => button.click());
    assert.match(await tagsIn(again), /columns="pass_rate_2 - 10 as Gain, model, date"/);
    await again.waitForFunction(() => document.querySelector('benchmark-table').rows.length === 7);
    await again.$eval('benchmark-table >>> thead button', (button) => button.click());
    await again.click('#column [name=bars]');
    assert.match(await tagsIn(again), /bars="Gain"/);
    assert.equal(await again.$eval('benchmark-table', ({ error }) => error), null);
    assert.deepEqual(faults, []);
  });

  it('arranges a column by its title, by keyboard, too', async () => {
    const page = await open();
    await pasted(page);
    const title = (index) => `benchmark-table >>> thead th:nth-child(${index}) button`;
    await page.focus(title(2));
    await page.keyboard.press('Enter');
    assert.equal(
      await page.$eval('#column[open] h2', ({ textContent }) => textContent),
      'score (%)',
    );
    assert.equal(await page.evaluate(() => document.activeElement.name), 'label');
    await page.keyboard.type('Points');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.select('#column [name=sort]', '-');
    await page.click('#column [name=move][value="0"]');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('#column[open]'), null);
    assert.match(
      await tagsIn(page),
      /sort="-&quot;score \(%\)&quot;"\n {2}columns="&quot;score \(%\)&quot; as \w*Points \(%\), model, time"\n {2}bars="&quot;score \(%\)&quot;"/,
    );
    assert.equal(await page.$eval('#table-form [name=bars]', ({ value }) => value), '"score (%)"');
    // The same again finds all of it, and takes it back.
    await page.click(title(1));
    const fields = await page.$eval('#column form', ({ elements: { unit, bars, heat, sort } }) => [
      unit.value,
      bars.checked,
      heat.checked,
      sort.value,
    ]);
    assert.deepEqual(fields, ['%', true, false, '-']);
    await page.select('#column [name=sort]', '');
    await page.click('#column [name=bars]');
    await page.click('#column [name=shown]');
    assert.match(
      await tagsIn(page),
      /<benchmark-table\n {2}src="results.txt"\n {2}columns="model, time"></,
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('writes a style beside the tags, and takes it back', async () => {
    const page = await open();
    await pasted(page);
    await set(page, '#look [name="--benchmark-color-1"]', 'teal');
    await set(page, '#look [name="--benchmark-font-size"]', '1em');
    await set(page, '#look [name="--benchmark-grid-color"]', 'no colour');
    const style =
      '<style>\n  benchmark-chart,\n  benchmark-table {\n    --benchmark-color-1: teal;\n    --benchmark-font-size: 1em;\n  }\n</style>\n\n';
    assert.ok((await tagsIn(page)).startsWith(`${style}<benchmark-chart`));
    const color = () =>
      page.$eval('benchmark-chart', (chart) =>
        getComputedStyle(chart).getPropertyValue('--benchmark-color-1'),
      );
    assert.equal(await color(), 'teal');
    const again = await open(new URL(page.url()).hash);
    assert.equal(
      await again.$eval('#look [name="--benchmark-font-size"]', ({ value }) => value),
      '1em',
    );
    await set(page, '#kind', 'jsx');
    assert.match(await tagsIn(page), /\n\n<style>\{`\n {2}benchmark-chart,[^]*`\}<\/style>\n\n</);
    await set(page, '#tags', (await tagsIn(page)).replace('teal', 'navy'));
    assert.equal(await color(), 'navy');
    await set(page, '#tags', '<benchmark-chart></benchmark-chart>');
    assert.equal(await color(), '');
    // A link can't bring rules of its own.
    const evil = await open('#look.--benchmark-color-1=red%3B%7Dbody%7Bdisplay%3Anone');
    assert.ok(await evil.$eval('h1', (heading) => heading.checkVisibility()));
    assert.deepEqual(faults, []);
  });

  it('says what is wrong with a file, and goes on', async () => {
    const page = await open();
    await set(page, '#text', '[{"a": 1,}]');
    await page.click('#open button');
    await page.waitForFunction(() =>
      document.querySelector('#status').textContent.includes('JSON'),
    );
    assert.match(
      await page.$eval('#check', ({ textContent }) => textContent),
      /not valid JSON at line 1/,
    );
    await page.waitForSelector('#check mark');
    assert.equal(
      await page.$eval('#check mark', ({ textContent }) => textContent),
      '1  [{"a": 1,}]\n',
    );
    await pasted(page);
    assert.deepEqual(faults, []);
  });

  it('says so of a file that is too large, and of a clipboard that is closed', async () => {
    const page = await open();
    await page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File(['a,b\n', '1,2\n'.repeat(13e6)], 'large.csv'));
      document.querySelector('#file').files = files.files;
      document.querySelector('#file').dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(() =>
      /has 52 MB, and at most 20 MB are loaded\. .*max-size="53"/.test(
        document.querySelector('#status').textContent,
      ),
    );
    await pasted(page);
    await browser
      .defaultBrowserContext()
      .setPermission(server.address, { permission: { name: 'clipboard-write' }, state: 'denied' });
    await page.click('#copy');
    await page.waitForFunction(() =>
      document.querySelector('#copied').value.startsWith('The browser does not let this page copy'),
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('needs no scrolling to the side on a phone', async () => {
    const page = await open();
    await page.setViewport({ width: 360, height: 800 });
    await pasted(page);
    await page.$eval('benchmark-table >>> thead button', (button) => button.click());
    await page.waitForSelector('#column[open]');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });

  it('is served by the command of the package, with all that it needs', async () => {
    const { folder } = projectWithPackage();
    const bin = join(folder, 'node_modules/benchmark-elements/bin/benchmark-elements.mjs');
    const command = spawn(process.execPath, [bin], {
      cwd: folder,
      env: { ...process.env, PORT: '0' },
    });
    try {
      const [output] = await once(command.stdout, 'data');
      const [address] = /http:\S+/.exec(String(output));
      const page = await browser.newPage();
      const failed = [];
      page.on('response', (response) => {
        if (response.status() >= 400) failed.push(response.url());
      });
      page.on('pageerror', ({ message }) => faults.push(message));
      // Where the address is cut off, it leads there, too.
      await page.goto(new URL(address).origin, { waitUntil: 'networkidle0' });
      assert.equal(page.url(), address);
      await pasted(page);
      await page.click('#open button');
      assert.equal(await page.$$eval('a[href]', (links) => links.length), 0);
      assert.deepEqual([failed, faults], [[], []]);
    } finally {
      command.kill();
    }
  });
});
