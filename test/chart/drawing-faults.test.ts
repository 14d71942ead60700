import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart } from '../../src/index.js';
import { above as plugins } from '../../src/chart/plugins/frame-plugins.js';
import { chartTypes } from '../../src/chart/types/chart-types.js';
import { alerts, canvasOf, frames, isBlank, part, shown, thrownBy } from '../page.js';
import { waitUntil } from '../wait-until.js';

const { line } = chartTypes as { line: { dataset: typeof chartTypes.line.dataset } };

const data = [
  { model: 'a', rate: 70 },
  { model: 'b', rate: 40 },
];
const sentence = (reason: string) =>
  `The chart could not be drawn: ${reason}. Another type or other columns may work.`;

const chartOf = (type: string) =>
  fixture<BenchmarkChart>(
    html`<benchmark-chart type=${type} x="model" y="rate" .data=${data}></benchmark-chart>`,
  );

/** What the console is told meanwhile. */
async function warningsOf(action: () => unknown): Promise<unknown[]> {
  const { warn } = console;
  const warnings: unknown[] = [];
  console.warn = (text: unknown) => warnings.push(text);
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('an exception while a chart is drawn', () => {
  const { dataset } = line;
  const drawnBy = [...plugins];
  /** What the plugin throws; '' for nothing. */
  let broken: unknown = '';
  let drawings = 0;

  beforeEach(() => {
    broken = '';
    drawings = 0;
    plugins.push(() => {
      drawings += 1;
      // Strings are thrown, too.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (broken) throw broken;
    });
  });

  afterEach(() => {
    line.dataset = dataset;
    plugins.splice(0, plugins.length, ...drawnBy);
  });

  /** A type of chart that can't be drawn. */
  const breakLines = (reason: string) => {
    line.dataset = () => {
      throw new TypeError(reason);
    };
  };

  it('is a sentence of the element, which stays loaded and keeps its data table', async () => {
    breakLines('no such line.');
    let chart!: BenchmarkChart;
    const warnings = await warningsOf(async () => {
      const thrown = await thrownBy(async () => (chart = await shown(await chartOf('line'))));
      expect(thrown).to.deep.equal([]);
    });
    expect(alerts(chart)).to.deep.equal([sentence('no such line')]);
    expect(chart.error!.code).to.equal('drawing');
    expect(chart.error!.cause).to.be.instanceOf(TypeError);
    expect(chart.status).to.equal('loaded');
    expect(chart.matches(':state(error)')).to.equal(true);
    expect(part(chart, 'table').textContent).to.contain('70');
    expect(warnings.filter((text) => String(text).includes('no such line'))).to.deep.equal([
      `<benchmark-chart>: ${sentence('no such line')}`,
    ]);
  });

  it('fires `load`, when the sentence is there, and no `error`', async () => {
    breakLines('no load');
    const chart = document.createElement('benchmark-chart');
    const events: string[] = [];
    for (const type of ['load', 'error']) {
      chart.addEventListener(type, () => events.push(type, ...alerts(chart)));
    }
    Object.assign(chart, { type: 'line', data });
    (await fixture(html`<div></div>`)).append(chart);
    await shown(chart);
    expect(events).to.deep.equal(['load', sentence('no load')]);
  });

  it('is over when the chart can be drawn again, and comes back with what caused it', async () => {
    breakLines('not again');
    const chart = await shown(await chartOf('line'));
    for (const [type, expected] of [
      ['bar', []],
      ['line', [sentence('not again')]],
      ['scatter', []],
    ] as const) {
      chart.type = type;
      await waitUntil(() => isBlank(canvasOf(chart)) === expected.length > 0, type);
      await shown(chart);
      expect(alerts(chart), type).to.deep.equal(expected);
      expect(chart.matches(':state(error)'), type).to.equal(expected.length > 0);
    }
    expect(chart.error).to.equal(null);
  });

  it('keeps its own reason, however often the chart is drawn', async () => {
    breakLines('the reason');
    const chart = await shown(await chartOf('line'));
    chart.data = [...data, { model: 'c', rate: 10 }];
    await shown(chart);
    chart.style.width = '300px';
    await frames(4);
    expect(alerts(chart)).to.deep.equal([sentence('the reason')]);
  });

  it('harms no other chart', async () => {
    breakLines('alone');
    const page = await fixture(
      html`<div>
        <benchmark-chart type="line" group="one" .data=${data}></benchmark-chart>
        <benchmark-chart group="one" .data=${data}></benchmark-chart>
      </div>`,
    );
    const [bad, good] = [...page.children] as [BenchmarkChart, BenchmarkChart];
    await Promise.all([shown(bad), shown(good)]);
    good.query = 'a';
    await Promise.all([bad.updateComplete, good.updateComplete]);
    expect(good.error).to.equal(null);
    expect(good.rows).to.have.lengthOf(1);
    expect(bad.rows).to.have.lengthOf(1);
    expect(alerts(bad)).to.deep.equal([sentence('alone')]);
    expect(isBlank(canvasOf(good))).to.equal(false);
  });

  it('in a plugin, in a first drawing, is not told of as a canvas in use', async () => {
    broken = new Error('the first');
    const chart = await shown(await chartOf('bar'));
    expect(alerts(chart)).to.deep.equal([sentence('the first')]);
    broken = new Error('the second');
    chart.type = 'scatter';
    await waitUntil(() => alerts(chart).includes(sentence('the second')));
    broken = '';
    chart.type = 'bar';
    await waitUntil(() => !isBlank(canvasOf(chart)));
    await shown(chart);
    expect(alerts(chart)).to.deep.equal([]);
  });

  it('in a new size, is a sentence until another size can be drawn', async () => {
    const chart = await shown(await chartOf('bar'));
    await waitUntil(() => !isBlank(canvasOf(chart)));
    broken = 'a text';
    const thrown = await thrownBy(async () => {
      chart.style.width = '400px';
      await waitUntil(() => alerts(chart).length > 0);
    });
    expect(thrown).to.deep.equal([]);
    expect(alerts(chart)).to.deep.equal([sentence('a text')]);
    expect(isBlank(canvasOf(chart))).to.equal(true);
    broken = '';
    chart.style.width = '500px';
    await waitUntil(() => alerts(chart).length === 0);
    expect(isBlank(canvasOf(chart))).to.equal(false);
  });

  it('while a reader points at a bar, is a sentence', async () => {
    const chart = await shown(await chartOf('bar'));
    await waitUntil(() => !isBlank(canvasOf(chart)));
    broken = new Error('pointed');
    const thrown = await thrownBy(async () => {
      part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      await chart.updateComplete;
      part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    });
    expect(thrown).to.deep.equal([]);
    expect(alerts(chart)).to.deep.equal([sentence('pointed')]);
  });

  it('is no cause to draw again and again', async () => {
    broken = new Error('endless');
    const chart = await shown(await chartOf('bar'));
    await frames(4);
    const before = drawings;
    expect(before).to.be.greaterThan(0);
    await frames(10);
    expect(drawings).to.equal(before);
    expect(alerts(chart)).to.deep.equal([sentence('endless')]);
  });
});
