/**
 * A million rows, read, shown and searched, never block a page for longer than a reader notices, nor
 * does YAML of any shape. The bundle in Chromium, a fresh page for each case. The best of three pages counts: a browser that
 * clears away what half a gigabyte of memory holds takes 100 to 250 ms for it, now and then.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { launchChromium, skipWithout } from '../node/chromium.mjs';

/** In ms. */
const LONGEST_BLOCK = 200;
const ROWS = 1_000_000;

/** In ms; of what is read of YAML. */
const LONGEST_OF_YAML = 60;
const RECORDS = 10_000;

const table = '<benchmark-table facets="format, score"></benchmark-table>';
const lines =
  '<benchmark-chart type="line" x="seconds" y="score" color="format"></benchmark-chart>';
const type = (text) => `{
  const box = element.shadowRoot.querySelector('input[type=search]');
  box.focus();
  box.value = ${JSON.stringify(text)};
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));}`;

/** What a page shows, and what its reader does then. */
const cases = {
  'a table': ['<benchmark-table></benchmark-table>'],
  'a table in order': ['<benchmark-table sort="-score"></benchmark-table>'],
  'a table of some rows': ['<benchmark-table where="diff score>50"></benchmark-table>'],
  'a table without some values': ['<benchmark-table missing="score=5"></benchmark-table>'],
  'a table with heat': ['<benchmark-table heat="score" bar="seconds"></benchmark-table>'],
  'a table of means': ['<benchmark-table columns="format, mean(score)"></benchmark-table>'],
  'a table that is checked': ['<benchmark-table check></benchmark-table>'],
  'a chart of names': ['<benchmark-chart x="model" y="score"></benchmark-chart>'],
  'a chart of means': ['<benchmark-chart x="format" y="mean(score)"></benchmark-chart>'],
  'a chart as it comes': ['<benchmark-chart></benchmark-chart>'],
  lines: [lines],
  'lines of some rows': [lines, 'element.query = "score>50"', true],
  'a cloud': [
    '<benchmark-chart type="scatter" x="seconds" y="score" color="format"></benchmark-chart>',
  ],
  'facets of names': [
    '<benchmark-filter facets="model"></benchmark-filter>',
    '[...element.shadowRoot.querySelectorAll(".facet button")].at(-1).click()',
  ],
  'a letter at once': [table, type('m')],
  'a word': [table, type('model 77'), true],
  'two ticks': [table, 'element.query = "format=diff score=5"', true],
  'a search in vain': [table, type('diff zzz qqq'), true],
  'a word with a minus': [table, type('-O3'), true],
  'values to choose from': [table, type('model='), true],
  'the help': [table, 'element.shadowRoot.querySelector(".help-button").click()', true],
  'another order': [table, 'element.shadowRoot.querySelectorAll("th button")[1].click()', true],
};

const names = ['model', 'score', 'format', 'seconds'];
const row = (index) => [
  `model ${index}`,
  ((index * 37) % 1_000) / 10,
  ['diff', 'whole', 'architect'][index % 3],
  (index * 13) % 300,
];
const rows = (write) => Array.from({ length: ROWS }, (_, index) => write(row(index)));

const record = (index) =>
  names.map((name, at) => `  ${at === 0 ? '- ' : '  '}${name}: ${row(index)[at]}\n`).join('');
const records = (write) => Array.from({ length: RECORDS }, (_, index) => write(index)).join('');
const files = {
  csv: () => [names.join(','), ...rows((cells) => cells.join(','))].join('\n'),
  json: () => {
    const mapOf = (cells) => Object.fromEntries(cells.map((cell, at) => [names[at], cell]));
    return `[${rows((cells) => JSON.stringify(mapOf(cells))).join(',\n')}]`;
  },
};

/** More than a list of flat maps. */
const yaml = {
  'maps in maps': () => records((index) => `${record(index)}    env:\n      cpu: x${index % 5}\n`),
  'a list in a map': () => `date: 2024-11-28\nresults:\n${records(record)}`,
  'the same defaults': () =>
    `  - &all {edit: diff}\n${records((index) => `${record(index)}    <<: *all\n`)}`,
  'texts of some lines': () =>
    records((index) => `${record(index)}    note: |\n      one line\n      another: ${index}\n`),
  'rows in brackets': () =>
    `[${records((index) => `{model: m${index}, env: {cpu: x}, score: ${index % 97}},\n`)}]`,
  'columns in brackets': () =>
    `model: [${records((index) => `m${index}, `)}]\nscore: [${records((index) => `${index}, `)}]`,
};

/** In the page: the longest task, in ms. */
async function blocksOf(bundle, file, tag, deed, isRested) {
  document.body.replaceChildren();
  await import(bundle);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(1_500);
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  const template = document.createElement('template');
  template.innerHTML = tag;
  const element = template.content.firstElementChild;
  element.setAttribute('max-size', '200');
  element.setAttribute('src', file);
  document.body.append(element);
  await element.loadComplete;
  globalThis.element = element;
  await pause(isRested ? 4_000 : 200);
  if (deed) {
    const script = document.createElement('script');
    script.text = deed;
    document.head.append(script);
    await element.updateComplete;
    await pause(500);
  }
  return {
    longest: Math.max(0, ...tasks),
    all: element.results?.rows.length,
    error: element.error?.message,
  };
}

const mediaTypes = { csv: 'text/csv', json: 'application/json' };

describe('a large file never blocks a page for long', { skip: skipWithout() }, () => {
  let server;
  let browser;
  const results = createServer(({ url }, response) => {
    const name = decodeURIComponent(url.slice(1));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', mediaTypes[name] ?? 'application/yaml');
    response.end(written[name]);
  });
  const written = {};
  before(async () => {
    for (const [format, write] of Object.entries({ ...files, ...yaml }))
      written[format] = Buffer.from(write());
    await once(results.listen(0, '127.0.0.1'), 'listening');
    server = await serveFolder(projectFolder, 0);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    results.close();
  });

  const inFreshPage = async (name, ...of) => {
    const page = await browser.newPage();
    try {
      await page.goto(`${server.address}/README.md`);
      const bundle = `${server.address}/dist/benchmark-elements.js`;
      const file = `http://127.0.0.1:${results.address().port}/${encodeURIComponent(name)}`;
      return await page.evaluate(blocksOf, bundle, file, ...of);
    } finally {
      await page.close();
    }
  };

  const expectShort = async (test, most, count, ...of) => {
    const blocks = [];
    do {
      const { longest, all, error } = await inFreshPage(...of);
      assert.equal(error, undefined);
      assert.equal(all, count);
      blocks.push(longest);
    } while (blocks.length < 3 && blocks.at(-1) > most);
    test.diagnostic(`longest block: ${blocks.join(', ')} ms`);
    assert.ok(Math.min(...blocks) <= most, `blocked for ${blocks.join(', ')} ms`);
  };

  for (const name of Object.keys(yaml)) {
    const count = RECORDS + (name === 'the same defaults' ? 1 : 0);
    it(`yaml, ${name}`, (test) =>
      expectShort(test, LONGEST_OF_YAML, count, name, '<benchmark-table></benchmark-table>'));
  }

  for (const format of Object.keys(files)) {
    for (const [name, [tag, deed = '', isRested = false]] of Object.entries(cases)) {
      it(`${format}, ${name}`, (test) =>
        expectShort(test, LONGEST_BLOCK, ROWS, format, tag, deed, isRested));
    }
  }
});
