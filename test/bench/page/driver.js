import { painted, sleep } from './clock.js';
import { pictureOf } from './picture.js';
import { searchTexts } from './search.js';

const [chartBox, tableBox] = ['chart', 'table'].map((id) => document.getElementById(id));

const blocks = [];
let shift = 0;
observe('longtask', ({ duration }) => blocks.push(duration));
observe('layout-shift', ({ value, hadRecentInput }) => {
  if (!hadRecentInput) shift += value;
});

function observe(type, look) {
  new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({
    type,
    buffered: true,
  });
}

/**
 * Uses a table, a chart, or both on one page, as a reader would; says how long each thing took, and
 * what was wrong afterwards.
 *
 * @param {{ table?: object, chart?: object }} adapters the modules of `adapters/`
 * @param {{ src: string, columns: object[], states: object }} setting states: what must be seen
 *   after each action: `keys` and `count` of the rows, `series` of the chart
 */
export function drive({ table, chart }, { src, columns, states }) {
  let rows, texts, look;

  return {
    hasChart: Boolean(chart),

    /** @returns {Promise<number>} milliseconds from navigation until all is seen */
    async load() {
      if (!table.fetches) rows = await (await fetch(src)).json();
      const time = await seen('all', () => {
        const parts = [table.mountTable(tableBox, { rows, src, columns })];
        if (chart) parts.push(chart.mountChart(chartBox, chart.fetches ? { src } : seriesOf(rows)));
        return Promise.all(parts);
      });
      // As a page would that wants its first keystroke to be fast.
      if (chart && rows) setTimeout(() => (texts = searchTexts(rows, columns)));
      return time;
    },

    filter: (text) =>
      timed(text || 'all', () => {
        const parts = [table.filter(text)];
        if (chart && !chart.fetches) parts.push(chart.updateChart(seriesOf(matches(text))));
        return Promise.all(parts);
      }),

    sort: (key) => timed('sorted', () => table.sort(key)),

    draw: () => timed('all', () => chart.mountChart(chartBox, states.all.series)),

    update: () => timed('gpt', () => chart.updateChart(states.gpt.series)),

    /** Mounts and unmounts: what is left of it is for the caller to see. */
    async mount(times) {
      for (let i = 0; i < times; i++) {
        await (table ? this.load() : this.draw());
        await (table ? table.unmountTable() : chart.unmountChart());
        await painted();
      }
    },

    /** @returns {Promise<string[]>} what is not as it must be */
    async faults(state) {
      const faults = [];
      if (table) faults.push(...(await tableFaults(states[state])));
      if (chart) faults.push(...(await chartFaults(states[state])));
      return faults;
    },

    /** The longest block of the main thread, 0 where none was of 50 ms, and what has moved. */
    async strain() {
      await sleep(300);
      return { block: Math.max(0, ...blocks), shift };
    },
  };

  async function timed(state, act) {
    await sleep(30);
    const start = performance.now();
    return (await seen(state, act)) - start;
  }

  /** Acts, and waits for the rows; where there is a chart, for all that was to be done, too. */
  function seen(state, act) {
    let isDone = !chart;
    Promise.resolve(act()).then(() => (isDone = true));
    const isThere = () => !table || table.keys(1)[0] === states[state].keys[0];
    return painted(() => isDone && isThere());
  }

  function matches(text) {
    texts ??= searchTexts(rows, columns);
    return text ? rows.filter((_, i) => texts[i].includes(text)) : rows;
  }

  async function tableFaults({ keys, count }) {
    // A line that says how many there are may come later, as may the others of very many rows.
    for (let i = 0; i < 200 && table.count() !== count; i++) await sleep(50);
    const faults = [];
    const shown = table.keys(keys.length);
    if (String(shown) !== String(keys)) faults.push(`the first rows are ${shown}, not ${keys}`);
    if (table.count() !== count) faults.push(`it counts ${table.count()} rows, not ${count}`);
    if (table.rendered() < Math.min(count, 15)) faults.push(`it has ${table.rendered()} rows`);
    return faults;
  }

  async function chartFaults({ series }) {
    const before = look;
    const picture = pictureOf(chartBox);
    await sleep(300);
    look = pictureOf(chartBox).look;
    const faults = [];
    if (!picture.hasBars) faults.push('the chart has no bars');
    if (picture.look === before) faults.push('the chart did not change');
    if (picture.look !== look) faults.push('the chart changed after it was timed');
    const wanted = series?.values.length;
    if (wanted && chart.bars && chart.bars() !== wanted) {
      faults.push(`the chart has ${chart.bars()} bars, not ${wanted}`);
    }
    return faults;
  }
}

function seriesOf(rows) {
  return { labels: rows.map((row) => row.dirname), values: rows.map((row) => row.pass_rate_2) };
}
