/**
 * Measures the elements, what can be reached by hand, and other libraries on the same pages, by
 * turns, so that ratios hold on a noisy machine. A run whose result is wrong is not timed.
 */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { withWork } from '../../scripts/main-thread.mjs';
import { KEYS, SORTED_BY, serveScenario } from './site.mjs';

const MOUNTS = 100;

/** @typedef {Record<string, number>} Figures of one run: by measure; `…_work` is that of the main thread */

/**
 * The runs of each contender of a scenario; null where a result was wrong.
 *
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {number} rounds
 * @returns {Promise<Map<import('./scenarios.mjs').Contender, (Figures | null)[]>>}
 */
export async function runScenario(scenario, rounds) {
  const { contenders } = scenario;
  const site = await serveScenario(scenario);
  const browser = await launchBrowser();
  const runs = new Map(contenders.map((contender) => [contender, []]));
  const measureOne = async (contender) => {
    try {
      return await withPage(browser, (page) =>
        measure[scenario.kind](page, site.addressOf(contender)),
      );
    } catch (error) {
      console.error(`${scenario.name}, ${contender.name}: ${error.message}`);
      return null;
    }
  };
  try {
    await measureOne(contenders[0]); // The first run warms the browser up.
    for (let round = 0; round < rounds; round++) {
      // Nobody always follows the same neighbour.
      for (let i = 0; i < contenders.length; i++) {
        const contender = contenders[(i + round) % contenders.length];
        runs.get(contender).push(await measureOne(contender));
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
  return runs;
}

export function launchBrowser() {
  return puppeteer.launch({
    executablePath: findBrowsers().find(({ engine }) => engine === 'chromium').path,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-gpu',
      '--disable-quic',
      // A frame as soon as it is ready: otherwise all times are multiples of 16.7 ms.
      '--disable-frame-rate-limit',
    ],
  });
}

/** Gives a page with an empty cache; what fails in it fails here. */
async function withPage(browser, action) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const failed = new Promise((_, reject) => page.on('pageerror', reject));
    return await Promise.race([action(page), failed]);
  } finally {
    await context.close();
  }
}

/** @type {Record<string, (page: import('puppeteer-core').Page, address: string) => Promise<Figures>>} */
const measure = {
  page: measurePage,
  table: measurePage,
  chart: measureChart,
  mounts: measureMounts,
};

async function measurePage(page, address) {
  const [load, load_work] = await withWork(page, async () => {
    await page.goto(address);
    return page.evaluate(() => loaded);
  });
  await holdToState(page, 'all');
  const resting = { ...(await memoryOf(page)), ...(await page.evaluate(() => bench.strain())) };
  const keys = [];
  for (const text of KEYS) keys.push(await act(page, text, (text) => bench.filter(text), text));
  const [clear, clear_work] = await act(page, 'all', () => bench.filter(''));
  const figures = {
    load,
    load_work,
    key: mean(keys.map(([time]) => time)),
    key_work: mean(keys.map(([, work]) => work)),
    clear,
    clear_work,
    ...resting,
  };
  if (await page.evaluate(() => bench.hasChart)) return figures;
  const [sort, sort_work] = await act(page, 'sorted', (key) => bench.sort(key), SORTED_BY);
  return { ...figures, sort, sort_work };
}

async function measureChart(page, address) {
  await page.goto(address);
  const [load, load_work] = await act(page, 'all', () => bench.draw());
  const resting = await memoryOf(page);
  const [update, update_work] = await act(page, 'gpt', () => bench.update());
  return { load, load_work, update, update_work, ...resting };
}

/**
 * What is left in memory when the last is gone: of the first, with what the browser compiles for
 * them, and of as many after three times as many.
 */
async function measureMounts(page, address) {
  await page.goto(address);
  const mount = (times) => page.evaluate((times) => bench.mount(times), times);
  const leftOf = async (times) => {
    const before = await memoryOf(page);
    await mount(times);
    const after = await memoryOf(page);
    return Object.fromEntries(
      Object.entries(after).map(([name, value]) => [name, value - before[name]]),
    );
  };
  await mount(5);
  const first = await leftOf(MOUNTS);
  await mount(2 * MOUNTS);
  const { memory: later } = await leftOf(MOUNTS);
  return { ...first, later };
}

/** The time and the work of an action whose result is right. */
async function act(page, state, action, ...values) {
  const measured = await withWork(page, () => page.evaluate(action, ...values));
  await holdToState(page, state);
  return measured;
}

async function holdToState(page, state) {
  const faults = await page.evaluate((state) => bench.faults(state), state);
  if (faults.length > 0) throw new Error(`${state}: ${faults.join('; ')}`);
}

async function memoryOf(page) {
  const session = await page.createCDPSession();
  // What only weak references hold is gone after the second, and where those hold more, later.
  for (let i = 0; i < 5; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const heap = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap;
  const memory = (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20;
  return { memory, nodes, listeners: jsEventListeners };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
