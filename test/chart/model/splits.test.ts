import { expect } from '@open-wc/testing';
import { channelsOf, type ChartAttributes } from './channels-of.js';
import {
  OTHER,
  type ChartModel,
  type LogAxes,
  type Placement,
} from '../../../src/chart/model/model.js';
import { seriesOf } from '../../../src/chart/model/series.js';
import { splitsOf } from '../../../src/chart/model/splits.js';
import { en } from '../../../src/messages/en.js';
import { resultsFrom } from '../../../src/results/parse.js';
import { atOnce } from '../../../src/work.js';
import type { Row } from '../../../src/results/results.js';

const bars: Placement = { isCategorical: true, merges: true };
const none: ChartAttributes = {
  x: '',
  y: '',
  y2: '',
  color: '',
  pattern: '',
  label: '',
  interval: '',
  legend: '',
};

function model(
  data: readonly unknown[],
  attributes: Partial<ChartAttributes>,
  {
    isLog = { x: false, y: false },
    filter = () => true,
  }: { isLog?: LogAxes; filter?: (row: Row) => boolean } = {},
): ChartModel {
  const results = resultsFrom(data);
  const { channels } = channelsOf(results, { ...none, ...attributes }, {});
  const splits = atOnce(splitsOf(results.rows, channels!, bars, en, isLog));
  return atOnce(seriesOf(results.rows.filter(filter), splits, channels!, bars, isLog, en));
}

/** So many rows of each organization, in turn. */
const rowsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([organization, count]) =>
    Array.from({ length: count }, (_, n) => ({
      model: `${organization}-${n}`,
      organization,
      score: 50.5 + n,
      cost: n,
    })),
  );

const organizations = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`org ${n}`, 1 + (n % 3)]));

const labelsOf = ({ keys }: ChartModel) => keys.map(({ label }) => label);
const lookOf = ({ color, pattern }: { color: number | null; pattern: number }) =>
  `${color === null || color < 0 ? color : color % 8} ${pattern}`;

describe('the legend of many colours', () => {
  const base = { x: 'model', y: 'score', color: 'organization' };

  it('has a look for each of sixteen, and no two are alike', () => {
    const chart = model(rowsOf(organizations(16)), base);
    expect(chart.keys).to.have.lengthOf(16);
    expect(new Set(chart.keys.map(lookOf)).size).to.equal(16);
    expect(chart.series.map(lookOf)).to.deep.equal(chart.keys.map(lookOf));
    expect(chart.keys.slice(0, 8).map(({ pattern }) => pattern)).to.deep.equal(Array(8).fill(0));
    expect(chart.notes).to.deep.equal([]);
  });

  it('has the fifteen with most rows of more, in the order of the file, and one for the others', () => {
    const chart = model(rowsOf({ ...organizations(103), big: 9 }), base);
    const labels = labelsOf(chart);
    expect(labels).to.have.lengthOf(16);
    expect(labels.at(-1)).to.equal('Other (89)');
    // Those with three rows, but for the last ones, and the one with nine.
    expect(labels.slice(0, 3)).to.deep.equal(['org 2', 'org 5', 'org 8']);
    expect(labels.at(-2)).to.equal('big');
    expect(chart.keys.at(-1)!.color).to.equal(OTHER);
    expect(chart.keys.at(-1)!.values).to.have.lengthOf(89);
    // Nobody reads a filter of 89 names: the entry is no button.
    expect(chart.keys.at(-1)!.column).to.equal(null);
    expect(chart.keys.at(-2)!.column!.name).to.equal('organization');
    expect(chart.notes.slice(0, 1)).to.deep.equal([
      'Organization: the 15 of 104 with most rows have a look of their own; the other 89 share one.',
    ]);
    expect(chart.series.at(-1)!.label).to.equal('Other (89)');
    expect(chart.series.flatMap(({ points }) => points)).to.have.lengthOf(214);
  });

  it('keeps what the author names in it', () => {
    const legend = 'org 0: Zero; org 1: One';
    const labels = labelsOf(model(rowsOf(organizations(40)), { ...base, legend }));
    expect(labels.slice(0, 2)).to.deep.equal(['Zero', 'One']);
    expect(labels).to.have.lengthOf(16);
  });

  it('has no more entries for several measures', () => {
    const chart = model(rowsOf(organizations(10)), { ...base, y: 'score, cost' });
    const labels = labelsOf(chart);
    expect(labels).to.have.lengthOf(16);
    expect(labels).to.include.members(['Score, Other (3)', 'Cost, Other (3)']);
    expect(new Set(chart.keys.map(lookOf)).size).to.equal(16);
  });

  it('leaves the hatch to the author, and then tells eight colours apart', () => {
    const data = rowsOf(organizations(12)).map((row, n) => ({ ...row, kind: n % 2 ? 'a' : 'b' }));
    const chart = model(data, { ...base, pattern: 'kind' });
    const colors = chart.keys.filter(({ color }) => color !== null);
    expect(colors.map(({ pattern }) => pattern)).to.deep.equal(Array(8).fill(0));
    expect(colors.at(-1)!.label).to.equal('Other (5)');
    for (const { label, pattern } of chart.series) {
      expect(pattern, label).to.equal(label.endsWith('b') ? 0 : 1);
    }
  });

  it('has as many looks where one column gives colour and hatch', () => {
    const chart = model(rowsOf(organizations(16)), { ...base, pattern: 'organization' });
    const looks = chart.keys.map(({ color, pattern }) =>
      // There are five dashes and five shapes, and four hatches beside none.
      [color! % 8, pattern % 5, pattern && 1 + ((pattern - 1) % 4)].join(' '),
    );
    expect(new Set(looks).size).to.equal(16);
    expect(chart.series.map(lookOf)).to.deep.equal(chart.keys.map(lookOf));
  });

  it('has another look for each of twelve measures, on a second axis as well', () => {
    const names = Array.from({ length: 12 }, (_, n) => `m${n}`);
    const data = [1, 2].map((v) => ({
      task: `t${v}`,
      ...Object.fromEntries(names.map((n) => [n, v + 0.5])),
    }));
    const y2 = names.splice(10).join(', ');
    const chart = model(data, { y: names.join(', '), y2 });
    expect(chart.keys).to.have.lengthOf(12);
    expect(new Set(chart.keys.map(lookOf)).size).to.equal(12);
    expect(chart.series.map(lookOf)).to.deep.equal(chart.keys.map(lookOf));
  });
});

describe('an entry of the legend', () => {
  const data = [
    { model: 'a', kind: 'x', score: 1.5, cost: null },
    { model: 'b', kind: 'y', score: null, cost: null },
    { model: 'c', kind: 'z', score: 2.5, cost: 0 },
  ];

  it('is not there where no row has a mark for it, and the others keep their colours', () => {
    const chart = model(data, { color: 'kind', y: 'score' });
    expect(chart.keys.map(({ label, color }) => [label, color])).to.deep.equal([
      ['x', 0],
      ['z', 2],
    ]);
  });

  it('stays where the reader’s filter hides its marks', () => {
    const filter = (row: Row) => row['kind'] !== 'x';
    expect(labelsOf(model(data, { color: 'kind', y: 'score' }, { filter }))).to.deep.equal([
      'x',
      'z',
    ]);
  });

  it('is not there for a measure that no row has, or that is not above 0 on a logarithmic axis', () => {
    const labels = (y: string, isLog = { x: false, y: false }) =>
      labelsOf(model(data, { y, x: 'model' }, { isLog }));
    expect(labels('score, cost')).to.deep.equal(['Score', 'Cost']);
    expect(labels('score, cost', { x: false, y: true })).to.deep.equal(['Score']);
  });

  it('is not there for a hatch or a second axis without marks', () => {
    expect(labelsOf(model(data, { y: 'score', pattern: 'kind' }))).to.deep.equal([
      'Score',
      'x',
      'z',
    ]);
    const empty = data.map((row) => ({ ...row, none: null }));
    empty[1]!.none = 5 as never;
    const chart = model(empty, { y: 'score', y2: 'none' }, { filter: () => true });
    expect(labelsOf(chart)).to.deep.equal(['Score', 'None']);
  });

  it('of a row without a mark breaks no line of another', () => {
    const many = { ...organizations(40) };
    const rows = rowsOf(many).map((row) =>
      row.organization === 'org 39' ? { ...row, score: null } : row,
    );
    const chart = model(rows, { x: 'model', y: 'score', color: 'organization' });
    expect(labelsOf(chart).at(-1)).to.equal('Other (24)');
  });
});
