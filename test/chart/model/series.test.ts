import { expect } from '@open-wc/testing';
import { en } from '../../../src/messages/en.js';
import { parseResults, resultsFrom } from '../../../src/results/parse.js';
import type { Results, Row } from '../../../src/results/results.js';
import { channelsOf, type ChartAttributes } from './channels-of.js';
import type { ChartModel, Placement } from '../../../src/chart/model/model.js';
import { seriesOf } from '../../../src/chart/model/series.js';
import { splitsOf } from '../../../src/chart/model/splits.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const bars: Placement = { isCategorical: true, merges: true };
const dots: Placement = { isCategorical: false, merges: false };
const file = { url: 'data/x.yml' };

/** The attributes of the chart that are not named are not set. */
function model(
  results: Results,
  attributes: Partial<ChartAttributes>,
  { rows = results.rows, placement = bars }: { rows?: readonly Row[]; placement?: Placement } = {},
): ChartModel {
  const all = new Proxy(attributes as ChartAttributes, {
    get: (target, name): unknown => Reflect.get(target, name) ?? '',
  });
  const { channels, errors } = channelsOf(results, all, file);
  const [fault] = errors;
  if (!channels || fault) throw fault!.error;
  const splits = atOnce(splitsOf(results.rows, channels, placement, en));
  return atOnce(seriesOf(rows, splits, channels, placement, { x: false, y: false }, en));
}

/** Each series with its points as [x, y]. */
const drawn = ({ series }: ChartModel) =>
  Object.fromEntries(series.map(({ label, points }) => [label, points.map(({ x, y }) => [x, y])]));

describe('the series of a chart', () => {
  const runs = resultsFrom([
    { model: 'a', rate: 80, cost: 1, kind: 'solo' },
    { model: 'b', rate: 70, cost: null, kind: 'pair' },
    { model: 'c', rate: null, cost: 3, kind: 'solo' },
    { model: 'd', rate: 60, cost: 4, kind: null },
  ]);

  it('are the two of the QwQ post, with three and four bars', async () => {
    const response = await fetch('/demo/data/qwq.yml');
    const qwq = parseResults(await response.text(), { url: 'qwq.yml' });
    const { series, keys, categories, notes } = model(qwq, {
      x: 'model',
      y: 'pass_rate_2 as Aider code editing benchmark (%)',
      color: 'edit_format',
      legend: 'architect: Architect + Editor; *: Solo model',
    });
    expect(series.map(({ label }) => label)).to.deep.equal(['Architect + Editor', 'Solo model']);
    expect(series.map(({ points }) => points.length)).to.deep.equal([3, 4]);
    expect(keys.map(({ label }) => label)).to.deep.equal(['Architect + Editor', 'Solo model']);
    expect(categories).to.deep.equal(qwq.rows.map((row) => row['model']));
    expect(notes).to.deep.equal([]);
  });

  it('are the highest and the lowest of each run of names, where there are more than pixels', () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => ({ model: `m${n}`, rate: (n * 7) % 10 }));
    const { series, notes, categories } = model(resultsFrom(rows), { x: 'model', y: 'rate' });
    expect(categories).to.have.lengthOf(1_000);
    expect(series[0]!.points.slice(0, 4).map(({ x, y }) => [x, y])).to.deep.equal([
      ['m0', 0],
      ['m7', 9],
      ['m10', 0],
      ['m17', 9],
    ]);
    expect(notes).to.deep.equal([
      '5,000 by Model: of each 10 in a row, the highest and the lowest are drawn; search to see others.',
    ]);
  });

  it('take the first column of text and the first of numbers where nothing is named', () => {
    expect(drawn(model(runs, {}))).to.deep.equal({
      Rate: [
        ['a', 80],
        ['b', 70],
        ['d', 60],
      ],
    });
  });

  it('are one for each value column, side by side', () => {
    const { series, barsPerCategory, keys } = model(runs, { y: 'rate as Rate (%), cost as Cost' });
    expect(series.map(({ label, color }) => [label, color])).to.deep.equal([
      ['Rate', 0],
      ['Cost', 1],
    ]);
    expect(keys.map(({ label }) => label)).to.deep.equal(['Rate', 'Cost']);
    expect(barsPerCategory).to.equal(2);
  });

  it('draw no gap as zero, and say so', () => {
    const { series, notes } = model(runs, { y: 'rate' });
    expect(series[0]!.points.map(({ y }) => y)).to.deep.equal([80, 70, 60]);
    expect(series[0]!.points.map(({ position }) => position)).to.deep.equal([0, 1, 3]);
    expect(notes).to.deep.equal(['3 of 4 rows; 1 without Rate.']);
  });

  it('say which words stand in place of a value, and how often', () => {
    const times = Array.from({ length: 20 }, (_, n) => n + 0.5);
    const words = ['timeout', 'Timeout', '>600', null, '-'];
    const solvers = resultsFrom([...times, ...words].map((time, n) => ({ solver: `s${n}`, time })));
    expect(model(solvers, { y: 'time' }).notes).to.deep.equal([
      '20 of 25 rows; 2 without Time; 2 timeout, 1 over 600 for Time.',
    ]);
    const many = resultsFrom(
      [...times, 'a', 'a', 'b', 'c', 'd'.repeat(50)].map((time, n) => ({ solver: `s${n}`, time })),
    );
    expect(model(many, { y: 'time' }).notes).to.deep.equal([
      '20 of 25 rows; 2 a, 1 b, 1 c and 1 other word for Time.',
    ]);
    const along = resultsFrom(
      [...times, 'serverless', 'serverless'].map((size, n) => ({ size, rate: n })),
    );
    expect(model(along, { x: 'size', y: 'rate' }, { placement: dots }).notes).to.deep.equal([
      '20 of 22 rows; 2 serverless for Size.',
    ]);
  });

  it('name a missing value among the colours', () => {
    const labels = model(runs, { color: 'kind' }).series.map(({ label }) => label);
    expect(labels).to.deep.equal(['solo', 'pair', 'No Kind']);
  });

  it('keep their colours when a filter leaves some of the rows', () => {
    const attributes = { color: 'kind', y: 'rate' };
    const all = model(runs, attributes);
    const colors = new Map(all.series.map(({ label, color }) => [label, color]));
    for (let index = 0; index < runs.rows.length; index++) {
      const rows = runs.rows.filter((_, other) => other >= index);
      for (const { label, color } of model(runs, attributes, { rows }).series) {
        expect(color, label).to.equal(colors.get(label));
      }
    }
    expect(model(runs, attributes, { rows: [runs.rows[1]!] }).series[0]!.color).to.equal(1);
  });

  it('keep all entries of the legend when a filter leaves some of the rows', () => {
    const { keys } = model(runs, { color: 'kind' }, { rows: [runs.rows[1]!] });
    expect(keys.map(({ label }) => label)).to.deep.equal(['solo', 'pair', 'No Kind']);
  });

  it('have no legend for one value column alone', () => {
    expect(model(runs, { y: 'rate' }).keys).to.deep.equal([]);
  });

  it('have no point where no row is left', () => {
    const { series, categories, notes } = model(runs, {}, { rows: [] });
    expect([series, categories, notes]).to.deep.equal([[], [], []]);
  });

  it('put a row’s mark where its name is, side by side where a name repeats', () => {
    const results = resultsFrom([
      { model: 'a', rate: 1, kind: 'x' },
      { model: 'a', rate: 2, kind: 'y' },
      { model: 'b', rate: 3, kind: 'y' },
    ]);
    const { categories, barsPerCategory, series } = model(results, { color: 'kind' });
    expect(categories).to.deep.equal(['a', 'b']);
    expect(barsPerCategory).to.equal(2);
    expect(series.map(({ points }) => points.map(({ position }) => position))).to.deep.equal([
      [0],
      [0, 1],
    ]);
  });

  it('put several runs of one name together as their mean, and say so', () => {
    const results = resultsFrom([
      { model: 'a', rate: 1 },
      { model: 'b', rate: 5 },
      { model: 'a', rate: 3 },
    ]);
    const { series, notes } = model(results, {});
    const [a, b] = series[0]!.points;
    expect([a!.y, a!.low, a!.high, a!.rows.length]).to.deep.equal([2, 1, 3, 2]);
    expect([b!.y, b!.low, b!.high, b!.rows.length]).to.deep.equal([5, null, null, 1]);
    expect(notes).to.deep.equal(['Mean of up to 2 runs, with whiskers from least to greatest.']);
  });

  it('take the aggregate that is named', () => {
    const results = resultsFrom([
      { model: 'a', rate: 1 },
      { model: 'a', rate: 3 },
      { model: 'b', rate: 5 },
    ]);
    const values = (y: string) => model(results, { y }).series[0]!.points.map((point) => point.y);
    expect(values('max(rate)')).to.deep.equal([3, 5]);
    expect(values('sum(rate)')).to.deep.equal([4, 5]);
    expect(values('count()')).to.deep.equal([2, 1]);
  });

  it('have a whisker from a column of errors, or from low to high', () => {
    const results = resultsFrom([{ model: 'a', rate: 10, err: 2, low: 7, high: 12 }]);
    const ends = (interval: string) => {
      const point = model(results, { y: 'rate', interval }).series[0]!.points[0]!;
      return [point.low, point.high];
    };
    expect(ends('err')).to.deep.equal([8, 12]);
    expect(ends('low, high')).to.deep.equal([7, 12]);
    expect(ends('')).to.deep.equal([null, null]);
  });

  it('have their own whiskers, where several columns are drawn', () => {
    const results = resultsFrom([{ model: 'a', rate: 10, low: 7, high: 12, cost: 5, err: 1 }]);
    const ends = (interval: string) =>
      model(results, { y: 'rate, cost', interval }).series.map(({ points }) => [
        points[0]!.low,
        points[0]!.high,
      ]);
    expect(ends('low, high')).to.deep.equal([
      [7, 12],
      [null, null],
    ]);
    expect(ends('low, high; err')).to.deep.equal([
      [7, 12],
      [4, 6],
    ]);
  });

  it('place points by numbers and by dates, and leave out what has no place', () => {
    const results = resultsFrom([
      { n: 3, d: '2024-11-28', y: 1 },
      { n: null, d: '2024-12', y: 2 },
      { n: 5, d: null, y: 3 },
    ]);
    const places = (x: string) =>
      model(results, { x, y: 'y' }, { placement: dots }).series[0]!.points.map((p) => p.position);
    expect(places('n')).to.deep.equal([3, 5]);
    expect(places('d')).to.deep.equal([Date.UTC(2024, 10, 28), Date.UTC(2024, 11, 1)]);
    const { notes } = model(results, { x: 'n', y: 'y' }, { placement: dots });
    expect(notes).to.deep.equal(['2 of 3 rows; 1 without N.']);
  });

  it('take the second axis from y2, with colours of its own', () => {
    const { series } = model(runs, { y: 'rate', y2: 'cost', color: 'kind' });
    const last = series.at(-1)!;
    expect([last.label, last.axis, last.color]).to.deep.equal(['Cost', 'y2', 3]);
    expect(last.points).to.have.lengthOf(3);
  });

  it('know the row behind each mark', () => {
    const { series } = model(runs, { y: 'rate' });
    expect(series[0]!.points[1]!.row).to.equal(runs.rows[1]);
  });

  it('take names that every object has', () => {
    const results = resultsFrom([
      { model: 'constructor', rate: 1, kind: '__proto__' },
      { model: '__proto__', rate: 2, kind: 'toString' },
    ]);
    expect(model(results, { color: 'kind' }).series.map(({ label }) => label)).to.deep.equal([
      '__proto__',
      'toString',
    ]);
  });

  it('say what is wrong with a channel', () => {
    expect(raised(() => model(runs, { y: 'model' })).message).to.equal(
      'Column "model" is not a column of numbers, and y needs one. Columns of numbers are: rate, cost.',
    );
    expect(raised(() => model(runs, { y: 'rat' })).message).to.match(
      /^Column "rat" is not in x\.yml\. Did you mean "rate"\? Its columns are: /,
    );
    expect(raised(() => model(runs, { color: 'colour' })).code).to.equal('column');
    const words = resultsFrom([{ a: 'x', b: 'y' }]);
    expect(raised(() => model(words, {})).message).to.match(/^x\.yml has no column of numbers/);
  });
});
