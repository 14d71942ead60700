import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart } from '../../src/index.js';
import { parts, shown, textOf, type BenchmarkElement } from '../page.js';
import { random, type Random } from './random.js';

const CHARTS = 150;

const factors = [1, 1.234567, 1.1, 9.99, 1.79, -1, -9.99];
const exponents = [-323, -310, -300, -100, -20, -9, -1, 0, 1, 9, 16, 100, 154, 300, 306, 307, 308];

const numberFrom = (random: Random): number =>
  random.below(8) === 0 ? 0 : Number(`${random.pick(factors)}e${random.pick(exponents)}`);

/** Each hung an axis for good. */
const known: readonly (readonly number[])[] = [
  [3.1, 1e308, -1e-9],
  [-1.1e308, -9.99e306, 1.1e-310],
  [1.79e308, 1.79e308, 0],
  [-1.79e-310, -3.58e-310, -1.97e-310],
];

async function chartOf(values: readonly number[], attributes: Readonly<Record<string, string>>) {
  const box = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
  const element = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = values.map((value, index) => ({ name: 'abc'[index], place: values[2 - index], value })); // prettier-ignore
  box.append(element);
  return shown(element);
}

const said = (element: BenchmarkElement) => textOf(element.shadowRoot!.querySelector('figure')!);

describe('numbers of any size', () => {
  for (const values of known) {
    for (const type of ['bar', 'line', 'scatter']) {
      it(`are drawn as a ${type} chart: ${values.join(', ')}`, async () => {
        const chart = await chartOf(values, { type, y: 'value' });
        expect(chart.error).to.equal(null);
        expect(said(chart)).not.to.match(/NaN|undefined|Infinity/);
      });
    }
  }

  it('end no chart, wherever they stand', async function () {
    this.timeout(60_000);
    const numbers = random(1);
    const range = () => `${numberFrom(numbers)}..${numberFrom(numbers)}`;
    for (let count = 0; count < CHARTS; count++) {
      const first = numberFrom(numbers);
      const other = () =>
        numbers.pick([() => first * (1 + 1e-15), () => first * 2, () => numberFrom(numbers)])();
      const attributes: Record<string, string> = { type: numbers.pick(['bar', 'line', 'scatter']), y: 'value' }; // prettier-ignore
      const add = (name: string, value: string) => {
        if (numbers.below(4) === 0) attributes[name] = value;
      };
      add('x', 'place');
      add('scale', 'log');
      add('x-scale', 'log');
      add('stacked', '');
      add('values', '');
      add('interval', 'place');
      add('domain', range());
      add('x-domain', range());
      add('reference', String(numberFrom(numbers)));
      const values = [first, other(), other()];
      const chart: BenchmarkChart = await chartOf(values, attributes);
      const what = JSON.stringify([values, attributes]);
      expect(chart.error?.code ?? 'attribute', what).to.equal('attribute');
      expect(said(chart), what).not.to.match(/NaN|undefined/);
      chart.remove();
    }
  });

  it('that no axis can hold are left out, and counted', async () => {
    const chart = await chartOf([3.1, 1e308, 2], { y: 'value' });
    expect(chart.series[0]!.points.map(({ y }) => y)).to.deep.equal([3.1, 2]);
    expect(parts(chart, '.note').map(textOf).join()).to.include('2 of 3 rows; 1 without Value');
  });

  it('that no axis can hold are named in an attribute', async () => {
    const chart = await chartOf([1, 2, 3], { y: 'value', domain: '0..1e308', reference: '1e300' });
    expect(parts(chart, '[role=alert] p').map(textOf)).to.deep.equal([
      'domain="0..1e308" is no range. Write it as in domain="0..100".',
      'reference="1e300" is not a number. Write it as in "79.7 as Previous best; 50".',
    ]);
  });
});
