import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { BenchmarkChart } from '../../src/index.js';
import {
  alerts,
  announced,
  asTable,
  canvasOf,
  frames,
  part,
  parts,
  pixels,
  shown,
  textOf,
} from '../page.js';

const models = [
  { model: 'cheap', cost: 1, rate: 50 },
  { model: 'beaten', cost: 2, rate: 40 },
  { model: null, cost: 5, rate: 80 },
];

async function chartWith(attributes: Record<string, string>, data: unknown = models) {
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.data = data;
  (await fixture(html`<div></div>`)).append(chart);
  await shown(chart);
  // The page may get a scrollbar first.
  await frames(3);
  return chart;
}

const scatter = { type: 'scatter', x: 'cost as Cost ($)', y: 'rate as Rate (%)' };

/** Whether an attribute, set and taken away again, changes what is drawn. */
async function isDrawn(chart: BenchmarkChart, attribute: string, value: string): Promise<boolean> {
  const without = pixels(chart);
  chart.setAttribute(attribute, value);
  await chart.updateComplete;
  const differs = pixels(chart) !== without;
  chart.removeAttribute(attribute);
  await chart.updateComplete;
  expect(pixels(chart) === without, `${attribute} is gone`).to.equal(true);
  return differs;
}

describe('frontier on a chart', () => {
  it('draws the Pareto front of a scatter', async () => {
    const chart = await chartWith(scatter);
    expect(await isDrawn(chart, 'frontier', '')).to.equal(true);
    expect(alerts(chart)).to.deep.equal([]);
  });

  it('takes dates along x, too', async () => {
    const chart = await chartWith({ ...scatter, x: 'date' }, [
      { date: '2024-11-28', rate: 50 },
      { date: '2024-12-03', rate: 80 },
    ]);
    expect(await isDrawn(chart, 'frontier', '')).to.equal(true);
  });

  it('draws nothing over names, and says what it needs', async () => {
    for (const type of ['bar', 'scatter']) {
      const chart = await chartWith({ type, x: 'model', y: 'rate' });
      expect(await isDrawn(chart, 'frontier', ''), type).to.equal(false);
      chart.frontier = true;
      await chart.updateComplete;
      expect(alerts(chart), type).to.deep.equal([
        'frontier needs numbers or dates along x, and there are names. Write it as in type="scatter" x="total_cost" frontier.',
      ]);
    }
  });
});

/** What is announced when the reader presses a key on the chart. */
async function read(chart: BenchmarkChart, key: string): Promise<string> {
  part(chart, '.plot').focus();
  part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key }));
  await chart.updateComplete;
  return announced(chart);
}

describe('label on a chart', () => {
  it('writes names beside the points', async () => {
    expect(await isDrawn(await chartWith(scatter), 'label', 'model')).to.equal(true);
  });

  it('is what a point is called, before its values', async () => {
    const chart = await chartWith({ ...scatter, label: 'model' });
    expect(await read(chart, 'Home')).to.equal('cheap. Rate: 50%. Cost: $1 (1 of 3)');
    const lines = parts(chart, '[part=tooltip] > *').map(textOf);
    expect(lines).to.deep.equal(['cheap', 'Rate: 50%', 'Cost: $1']);
  });

  it('says of a point that has none that it has none', async () => {
    const chart = await chartWith({ ...scatter, label: 'model' });
    expect(await read(chart, 'End')).to.match(/^No model\. Rate: 80%/i);
    expect(part(chart, '[part=tooltip] strong').textContent).to.match(/^No model$/i);
  });

  it('has a column in the data table', async () => {
    const chart = await chartWith({ ...scatter, label: 'model as Name' });
    await asTable(chart);
    const [head, first] = parts<HTMLTableRowElement>(chart, 'table tr');
    expect([...head!.cells].map(textOf)).to.deep.equal(['Name', 'Cost ($)', 'Rate (%)']);
    expect([...first!.cells].map(textOf)).to.deep.equal(['cheap', '$1', '50%']);
  });

  it('names the rows that are selected', async () => {
    const chart = await chartWith({ ...scatter, label: 'model' });
    await read(chart, 'Home');
    await read(chart, 'Enter');
    expect(chart.selected).to.deep.equal(['cheap']);
  });

  it('names a column that is there', async () => {
    const chart = await chartWith({ ...scatter, label: 'modle' });
    expect(alerts(chart)[0]).to.match(/^Column "modle" is not in .* Did you mean "model"\?/);
  });
});

describe('reference on a chart', () => {
  const bars = { x: 'model', y: 'rate' };

  it('draws a line across, whichever way the bars go', async () => {
    for (const orientation of ['vertical', 'horizontal']) {
      const chart = await chartWith({ ...bars, orientation });
      expect(await isDrawn(chart, 'reference', '60 as Best'), orientation).to.equal(true);
      expect(alerts(chart)).to.deep.equal([]);
    }
  });

  it('that is no number is told of, and the others are drawn', async () => {
    const chart = await chartWith(bars);
    expect(await isDrawn(chart, 'reference', 'sixty')).to.equal(false);
    expect(await isDrawn(chart, 'reference', 'sixty; 60')).to.equal(true);
    chart.reference = 'sixty; 60; 7o as Typo';
    await chart.updateComplete;
    expect(alerts(chart)).to.deep.equal([
      'reference="sixty" is not a number. Write it as in "79.7 as Previous best; 50".',
      'reference="7o as Typo" is not a number. Write it as in "79.7 as Previous best; 50".',
    ]);
    expect(chart.series[0]!.points).to.have.lengthOf(3);
  });

  it('has to be above 0 on a logarithmic axis alone', async () => {
    const chart = await chartWith({ ...bars, reference: '0 as Nothing', scale: 'log' });
    expect(alerts(chart)).to.deep.equal([
      'reference="0 as Nothing" has no place on a logarithmic axis. Take a number above 0, or leave scale="log" out.',
    ]);
    chart.scale = 'linear';
    await chart.updateComplete;
    expect(alerts(chart)).to.deep.equal([]);
  });

  it('is a text on the canvas, never markup', async () => {
    const chart = await chartWith({ ...bars, reference: '60 as <img src=x onerror=alert(1)>' });
    expect(parts(chart, 'img')).to.deep.equal([]);
    expect(alerts(chart)).to.deep.equal([]);
  });
});

describe('an interval on a chart', () => {
  it('is read with its value; a mean of several rows has none', async () => {
    const runs = [
      { model: 'a', rate: 10, low: 5, high: 20 },
      { model: 'b', rate: 10, low: 0, high: 20 },
      { model: 'b', rate: 30, low: 0, high: 50 },
    ];
    const chart = await chartWith({ x: 'model', y: 'rate', interval: 'low, high' }, runs);
    expect(await read(chart, 'Home')).to.contain(
      'a. Rate: 10; 5 to 20 by the file; rank 1 to 3 of 3 (1 of 2)',
    );
    expect(await read(chart, 'End')).to.contain('b. Rate: 20 (2 of 2)');
    expect(textOf(part(chart, '[part=note]'))).to.contain(
      '1 mark is a mean of several rows; it has no interval.',
    );
  });
});

describe('a date axis', () => {
  it('has ticks, though all rows are of one day', async () => {
    const runs = [
      { time: '2024-11-28T09:00Z', rate: 1 },
      { time: '2024-11-28T15:00Z', rate: 2 },
    ];
    const chart = await chartWith({ type: 'line', x: 'time', y: 'rate', lang: 'en' }, runs);
    const ticks = Chart.getChart(canvasOf(chart))!.scales['x']!.ticks.map(({ label }) => label);
    expect(ticks[0]).to.match(/^Nov 28, \d\d:00$/);
    expect(ticks).to.include('12:00');
  });
});
