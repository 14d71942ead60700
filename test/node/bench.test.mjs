import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { launchBrowser, runScenario } from '../bench/compare.mjs';
import { BY_HAND, OURS, scenarios } from '../bench/scenarios.mjs';
import { serveScenario } from '../bench/site.mjs';
import { comparisonOf, resultsOf, summaryTable } from '../bench/summary.mjs';
import { skipWithout } from './chromium.mjs';

// The peers are not installed here: ours and what is written by hand need none.

const small = (name) => {
  const scenario = scenarios.find((one) => one.name === name);
  const contenders = scenario.contenders.filter(({ name }) => [OURS, BY_HAND].includes(name));
  return { ...scenario, rows: 100, contenders };
};

describe('the comparison with peers', { skip: skipWithout() }, () => {
  test('gets right results of ours and of what is written by hand', async () => {
    const scenario = small('page, 1,000 rows');
    const runs = await runScenario(scenario, 1);
    assert.equal(runs.size, 2);
    for (const [contender, [figures]] of runs) {
      assert.ok(figures?.load > 0, `${contender.name} has no figures`);
    }
  });

  test('sees what is not as it must be', async () => {
    const scenario = small('page, 1,000 rows');
    const byHand = scenario.contenders.find(({ name }) => name === BY_HAND);
    const site = await serveScenario(scenario);
    const browser = await launchBrowser();
    after(() => Promise.all([browser.close(), site.close()]));
    const page = await browser.newPage();
    await page.goto(site.addressOf(byHand));
    const [right, wrong] = await page.evaluate(async () => {
      await globalThis.loaded;
      await globalThis.bench.faults('all');
      await globalThis.bench.filter('g');
      return [await globalThis.bench.faults('g'), await globalThis.bench.faults('gpt')];
    });
    assert.deepEqual(right, []);
    assert.match(wrong[0], /^the first rows are .*gemini.*, not .*gpt/);
    assert.match(wrong[1], /^it counts \d+ rows, not \d+$/);
    assert.equal(wrong[2], 'the chart did not change');
  });
});

describe('the summary of a comparison', () => {
  const ours = { name: OURS, role: 'ours' };
  const byHand = { name: BY_HAND, role: 'by hand' };
  const [fast, slow] = ['fast', 'slow'].map((name) => ({ name, role: 'peer' }));
  const scenario = { name: 'table', kind: 'table', rows: 100, goals: ['load', 'block'] };
  const runs = new Map([
    [ours, [10, 20].map((load) => ({ load, load_work: load, block: 60 }))],
    [byHand, [5, 10].map((load) => ({ load, load_work: load / 2, block: 0 }))],
    [slow, [100, null].map((load) => load && { load, load_work: load, block: 100 })],
    [fast, [20, 40].map((load) => ({ load, load_work: load, block: 70 }))],
  ]);

  test('pairs the runs of a round, and takes the best of the others', () => {
    const [first, second, ...blocks] = comparisonOf(scenario, runs);
    assert.deepEqual([first.beside, first.times, first.work], ['by hand', 2, 4]);
    assert.deepEqual([second.beside, second.times, second.work], ['fast', 0.5, 0.5]);
    assert.ok(blocks.every(({ times }) => times === undefined));
  });

  test('leaves a run out that was wrong', () => {
    assert.equal(resultsOf(scenario, runs).find(({ contender }) => contender === 'slow').rounds, 1);
  });

  test('has a line for each figure', () => {
    const table = summaryTable(comparisonOf(scenario, runs)).replaceAll(/ +/g, ' ');
    assert.deepEqual(table.split('\n').slice(2), [
      '| table: first rows | 15 ms | 2 × (work 4 ×) | 0.5 × (work 0.5 ×) fast |',
      '| table: longest block | 60 ms | 0 ms | 70 ms fast |',
    ]);
  });
});
