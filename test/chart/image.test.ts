import { expect, fixture, html } from '@open-wc/testing';
import { BenchmarkChart } from '../../src/index.js';

const data = [
  { name: 'a <b> & "c"', kind: 'one', size: 1, time: 40, low: 35, high: 44 },
  { name: 'beta', kind: 'two', size: 10, time: 80, low: 70, high: 92 },
  { name: 'gamma', kind: 'one', size: 100, time: 20, low: 15, high: 22 },
];

const charts = {
  bars: 'x="name" y="time (ms)" color="kind" interval="low, high" values',
  hatched: 'x="name" y="time (ms)" color="kind" pattern="kind" orientation="horizontal"',
  stacked: 'x="name" y="time, size" y2="high" stacked reference="30 as Limit"',
  lines: 'type="line" x="size" y="time (ms)" color="kind" x-scale="log" interval="low, high"',
  points:
    'type="scatter" x="size" y="time (ms)" label="name" color="kind" frontier highlight="beta"',
};

async function chart(attributes: string): Promise<BenchmarkChart> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = `<div style="width:600px;background:#fff;color:#000;color-scheme:light">
    <benchmark-chart caption="Speed & size" note="By hand." ${attributes}></benchmark-chart></div>`;
  const element = box.querySelector('benchmark-chart')!;
  element.data = data;
  await element.updateComplete;
  return element;
}

/** The side of the squares whose mean colours are compared, so that lines may lie a little apart. */
const SQUARE = 8;

/** A picture as it looks alone, as the mean grey of each of its squares. */
async function squaresOf(blob: Blob, width: number, height: number): Promise<number[]> {
  const address = URL.createObjectURL(blob);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(address);
  const squares: number[] = [];
  for (let top = 0; top + SQUARE <= height; top += SQUARE) {
    for (let left = 0; left + SQUARE <= width; left += SQUARE) {
      const { data } = context.getImageData(left, top, SQUARE, SQUARE);
      const sum = data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0);
      squares.push(sum / (SQUARE * SQUARE * 3));
    }
  }
  return squares;
}

describe('a picture of a chart', () => {
  for (const [name, attributes] of Object.entries(charts)) {
    it(`is the same as SVG and as PNG: ${name}`, async () => {
      const element = await chart(attributes);
      const svg = element.toSVG();
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).to.equal(null);
      const [width, height] = ['width', 'height'].map((side) =>
        Number(parsed.documentElement.getAttribute(side)),
      ) as [number, number];
      // A legend beside the lines stands above them here.
      expect(width).to.be.within(name === 'lines' ? 500 : 632, 632);
      const vector = await squaresOf(new Blob([svg], { type: 'image/svg+xml' }), width, height);
      const painted = await squaresOf((await element.toBlob())!, width, height);
      const inked = painted.filter((grey) => grey < 250).length;
      const differing = painted.filter((grey, at) => Math.abs(grey - vector[at]!) > 40).length;
      expect(inked, 'inked').to.be.greaterThan(300);
      // Text is smoothed in another way.
      expect(differing / inked, 'differing').to.be.lessThan(0.03);
    });
  }

  it('has its texts as texts, and says what it is of', async () => {
    const element = await chart(charts.bars);
    const svg = new DOMParser().parseFromString(element.toSVG(), 'image/svg+xml');
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).to.include.members([
      'Speed & size',
      'Time (ms)',
      'one',
      'two',
      'beta',
      '80\u00a0ms',
    ]);
    expect(texts.join(' ')).to.match(/the data: 3 rows; .* By hand\./);
    expect(svg.querySelector('title')!.textContent).to.contain('Speed & size');
  });

  it('leaves the chart as it was', async () => {
    const element = await chart(charts.lines);
    const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>('.plot canvas')!;
    const before = canvas.toDataURL();
    element.toSVG();
    await element.toBlob();
    element.requestUpdate();
    await element.updateComplete;
    expect(canvas.toDataURL()).to.equal(before);
  });

  it('is nothing while nothing is drawn', async () => {
    expect(new BenchmarkChart().toSVG()).to.equal('');
    expect(await new BenchmarkChart().toBlob()).to.equal(null);
  });
});
