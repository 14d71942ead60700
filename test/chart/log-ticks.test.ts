import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/chart/chart-controller.js';
import { chartConfig } from '../../src/chart/config.js';
import {
  arePowersOfTwo,
  binaryTicks,
  evenBinaryTicks,
  logTicks,
} from '../../src/chart/log-ticks.js';
import { frameOf } from './drawn.js';

/** Without the marks of rounding in them, as the axis writes them. */
const ticks = (min: number, max: number) =>
  logTicks(min, max).map((tick) => Number(tick.toPrecision(12)));

describe('the ticks of a logarithmic axis', () => {
  const cases: [title: string, min: number, max: number, expected: number[]][] = [
    ['one power of ten', 1, 10, [1, 2, 5, 10]],
    ['one power of ten, not from a round number on', 3, 31, [5, 10, 20]],
    ['two powers of ten', 0.1, 10, [0.1, 0.2, 0.5, 1, 2, 5, 10]],
    ['a little less than three powers of ten', 2, 1900, [2, 5, 10, 20, 50, 100, 200, 500, 1000]],
    ['three powers of ten and more', 1, 1000, [1, 10, 100, 1000]],
    ['between powers of ten', 3, 30_000, [10, 100, 1000, 10_000]],
    ['tiny numbers', 1e-9, 2e-5, [1e-9, 1e-8, 1e-7, 1e-6, 1e-5]],
    ['not quite one power of ten', 1, 9.99, [2, 4, 6, 8]],
    ['from one power of ten to the next half', 8, 15, [8, 10, 12, 14]],
    ['two numbers that are nearly the same', 15, 15.5, [15, 15.1, 15.2, 15.3, 15.4, 15.5]],
    ['a number alone', 5, 5, [5]],
  ];
  for (const [title, min, max, expected] of cases) {
    it(`are round over ${title}`, () => expect(ticks(min, max)).to.deep.equal(expected));
  }

  it('are one for each power of ten over thirty of them, and over six hundred', () => {
    const powers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
    expect(ticks(1e-15, 1e15)).to.deep.equal(powers(-15, 15));
    // The ends may be lost to rounding.
    expect(logTicks(1e-300, 1e300).length).to.be.within(599, 601);
  });

  it('are within the axis, in order, and enough to read it by', () => {
    for (let min = 1e-3; min < 1e3; min *= 1.37) {
      for (let factor = 1.01; factor < 1e5; factor *= 1.21) {
        const found = logTicks(min, min * factor);
        const range = `${min} to ${min * factor}`;
        expect(found.length, range).to.be.within(2, 11);
        expect(found, range).to.deep.equal([...new Set(found)].sort((a, b) => a - b));
        expect(found[0], range).to.be.at.least(min);
        expect(found.at(-1), range).to.be.at.most(min * factor);
      }
    }
  });

  it('are none where such an axis can not be', () => {
    for (const [min, max] of [
      [0, 10],
      [-5, 10],
      [-10, -5],
      [10, 5],
      [NaN, 10],
      [1, NaN],
      [1, Infinity],
      [0, 0],
    ] as const) {
      expect(logTicks(min, max), `${min} to ${max}`).to.deep.equal([]);
    }
  });
});

describe('a narrow logarithmic axis', () => {
  const times = [10, 200, 3000, 60_000, 9_000_000].map((time, n) => ({ name: `case ${n}`, time }));

  /** The values of the ticks, and the angle of their labels. */
  function axisOf(width: number, data: typeof times) {
    const frame = frameOf(data, { scale: 'log', orientation: 'horizontal', x: 'name', y: 'time' });
    const canvas = Object.assign(document.createElement('canvas'), { width, height: 300 });
    const { options, ...config } = chartConfig(frame);
    const chart = new Chart(canvas, { ...config, options: { ...options, devicePixelRatio: 1 } });
    const { ticks, labelRotation } = chart.scales['x'] as unknown as {
      ticks: { value: number }[];
      labelRotation: number;
    };
    chart.destroy();
    return { values: ticks.map(({ value }) => value), labelRotation };
  }

  it('has fewer ticks, and none aslant', () => {
    const [wide, narrow] = [axisOf(900, times), axisOf(220, times)];
    expect(narrow.labelRotation).to.equal(0);
    expect(narrow.values.length).to.be.greaterThan(1).and.lessThan(wide.values.length);
  });

  it('keeps the powers of ten', () => {
    const { values, labelRotation } = axisOf(200, times.slice(0, 2));
    expect([values, labelRotation]).to.deep.equal([[1, 10, 100], 0]);
  });
});

describe('the ticks of numbers that are powers of two', () => {
  it('are even steps of a power of two, or powers of two, and never more than fit', () => {
    expect(evenBinaryTicks(0, 66)).to.deep.equal([0, 16, 32, 48, 64]);
    expect(evenBinaryTicks(900, 1100)).to.deep.equal([928, 960, 992, 1024, 1056, 1088]);
    expect(binaryTicks(0.9, 70)).to.deep.equal([1, 2, 4, 8, 16, 32, 64]);
    expect(binaryTicks(0.9, 70_000)).to.deep.equal([1, 8, 64, 512, 4096, 32_768]);
  });

  it('are for three different ones and more', () => {
    expect(arePowersOfTwo([1, 2, 4, 8])).to.equal(true);
    expect(arePowersOfTwo([0.25, 0.5, 1])).to.equal(true);
    for (const numbers of [[1, 2, 2], [1, 2, 3], [0, 1, 2], [-1, 1, 2], []]) {
      expect(arePowersOfTwo(numbers), String(numbers)).to.equal(false);
    }
  });

  const axis = (xScale: 'linear' | 'log', numbers: readonly number[]) => {
    const rows = numbers.map((threads) => ({ threads, rate: 100 / threads }));
    const attributes = { type: 'line', x: 'threads', y: 'rate', xScale } as const;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 800, height: 300 });
    const chart = new Chart(canvas, chartConfig(frameOf(rows, attributes)));
    const { ticks, min, max } = chart.scales['x']!;
    chart.destroy();
    return { ticks: ticks.map(({ label }) => label), min, max };
  };

  it('stand along the axis, with room for the points at its ends', () => {
    const threads = [1, 2, 4, 8, 16, 32, 64];
    const log = axis('log', threads);
    expect(log.ticks).to.deep.equal(threads.map(String));
    expect([log.min < 1, log.max > 64]).to.deep.equal([true, true]);
    const linear = axis('linear', threads);
    expect(linear.ticks).to.deep.equal(['0', '16', '32', '48', '64']);
    expect(linear.max).to.be.within(65, 70);
    expect(axis('linear', [1, 2, 3, 50]).ticks).to.include('10');
  });
});
