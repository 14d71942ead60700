import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { BenchmarkChart } from '../../src/index.js';
import { canvasOf, frames, shown } from '../page.js';

/** The ends of an axis that Chart.js has drawn. */
async function axisOf(
  axis: 'x' | 'y',
  data: readonly unknown[],
  attributes: Record<string, string>,
): Promise<readonly [min: number, max: number]> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = '700px';
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.data = data;
  box.append(chart);
  await shown(chart);
  await frames(2);
  const { min, max } = Chart.getChart(canvasOf(chart))!.scales[axis]!;
  return [min, max];
}

const scatter = { type: 'scatter', x: 't', y: 'v' };
const line = { type: 'line', x: 't', y: 'v' };
const rows = (...values: [unknown, unknown][]) => values.map(([t, v]) => ({ t, v }));

describe('an axis', () => {
  it('of times ends where the last point is, though later rows have no value', async () => {
    const dates = rows(
      ['2024-01-01', null],
      ['2025-03-01', 3],
      ['2025-06-01', null],
      ['2025-09-01', 4],
      ['2027-01-01', null],
    );
    for (const attributes of [scatter, line]) {
      const [min, max] = await axisOf('x', dates, attributes);
      expect(new Date(min).toISOString().slice(0, 7), attributes.type).to.equal('2025-02');
      expect(new Date(max).toISOString().slice(0, 7), attributes.type).to.equal('2025-09');
    }
  });

  it('of a single day is not years long', async () => {
    const [min, max] = await axisOf('x', rows(['2025-03-01', 3]), scatter);
    const month = 31 * 86_400_000;
    expect(max - min).to.be.at.most(month);
  });

  it('of numbers ends where the last point is, though others have no value', async () => {
    const numbers = rows([10, 1], [20, 2], [30, 3], [900, null]);
    for (const attributes of [scatter, line]) {
      expect((await axisOf('x', numbers, attributes))[1], attributes.type).to.be.at.most(35);
    }
  });

  it('does not pass below zero where no value does, along x and along y', async () => {
    const near = rows([4, 5], [300, 400], [1000, 1200]);
    expect((await axisOf('x', near, scatter))[0]).to.equal(0);
    expect((await axisOf('y', near, scatter))[0]).to.equal(0);
    const zeros = rows([0, 0], [5, 0], [9, 0]);
    expect((await axisOf('x', zeros, line))[0]).to.equal(0);
    expect((await axisOf('y', zeros, line))[0]).to.equal(0);
    const nearlyNothing = rows([0, 0], [0, 0]);
    expect((await axisOf('x', nearlyNothing, scatter))[0]).to.equal(0);
  });

  it('does not pass above zero where no value does', async () => {
    const losses = rows([-4, -5], [-300, -400], [-1000, -1200]);
    expect((await axisOf('x', losses, scatter))[1]).to.equal(0);
    expect((await axisOf('y', losses, scatter))[1]).to.equal(0);
  });

  it('shows what is below zero', async () => {
    const both = rows([-4, -5], [300, 400]);
    expect((await axisOf('x', both, scatter))[0]).to.be.at.most(-4);
    expect((await axisOf('y', both, scatter))[0]).to.be.at.most(-5);
  });

  it('leaves room around points far from zero', async () => {
    const far = rows([500, 70], [520, 71], [540, 72]);
    const [min, max] = await axisOf('x', far, scatter);
    expect([min > 400, min < 500, max > 540]).to.deep.equal([true, true, true]);
  });
});

describe('a line', () => {
  it('is broken by a missing value between two others, and by none before or after them', async () => {
    const chart = await fixture<BenchmarkChart>(
      html`<benchmark-chart
        type="line"
        x="t"
        y="v"
        .data=${rows([1, null], [2, 5], [3, null], [4, 6], [5, null])}
      ></benchmark-chart>`,
    );
    await shown(chart);
    const slots = chart.series[0]!.slots.map(({ position, point }) => [position, point?.y ?? null]);
    expect(slots).to.deep.equal([
      [2, 5],
      [3, null],
      [4, 6],
    ]);
  });
});
