import { expect } from '@open-wc/testing';
import { summaryOf } from '../../src/chart/summary.js';
import { frameOf, type Attributes, type Data } from './drawn.js';

function summary(data: Data, attributes: Attributes): string {
  return summaryOf(frameOf(data, attributes)).replaceAll('\u00a0', ' ');
}

const models = [
  { model: 'o1', rate: 79.7, kind: 'solo' },
  { model: 'QwQ + Haiku', rate: 71.4, kind: 'pair' },
  { model: 'QwQ', rate: 42.1, kind: 'solo' },
];
const bars = { x: 'model', y: 'rate (%)' };
const days = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'];
const course = (values: readonly (number | null)[]) =>
  values.map((ms, index) => ({ day: days[index], ms }));

describe('the summary of a bar chart', () => {
  it('says how many bars there are, and goes from the greatest down to the least', () => {
    expect(summary(models, bars)).to.equal(
      'Bar chart of Rate by Model: 3 bars, from 79.7% (o1) down to 42.1% (QwQ).',
    );
  });

  it('has a sentence for each series', () => {
    expect(summary(models, { ...bars, color: 'kind' })).to.equal(
      'Bar chart of Rate by Model: 3 bars in 2 series, from 79.7% (o1) down to 42.1% (QwQ). ' +
        'solo: 42.1% to 79.7%, 2 values. pair: 71.4%, 1 value.',
    );
  });

  it('does not compare what has several units', () => {
    const data = [
      { model: 'a', rate: 50, cost: 2 },
      { model: 'b', rate: 60, cost: 3 },
    ];
    expect(summary(data, { x: 'model', y: 'rate (%), cost ($)' })).to.equal(
      'Bar chart of Rate and Cost by Model: 4 bars in 2 series. ' +
        'Rate: 50% to 60%, 2 values. Cost: $2 to $3, 2 values.',
    );
  });

  it('says of a line to compare with what is above it', () => {
    const reference = '70 as Previous best; 90';
    expect(summary(models, { ...bars, reference })).to.contain(
      'Previous best: 70.0%; 2 of 3 are above it. 90.0%; none of 3 are above it.',
    );
  });

  it('names what is highlighted', () => {
    const isHighlighted = (row: object) => 'model' in row && row.model === 'QwQ';
    expect(summary(models, { ...bars, isHighlighted })).to.match(/ Highlighted: QwQ\.$/);
  });

  it('is true of one bar, of equal bars, and of none', () => {
    expect(summary(models.slice(0, 1), bars)).to.equal(
      'Bar chart of Rate by Model: 1 bar, 79.7% (o1).',
    );
    const equal = models.map((row) => ({ ...row, rate: 5 }));
    expect(summary(equal, bars)).to.equal('Bar chart of Rate by Model: 3 bars, all at 5%.');
    expect(
      summary(
        [
          { model: 'a', rate: 1 },
          { model: 'b', rate: null },
        ],
        bars,
      ),
    ).to.match(/1 bar,/);
  });

  it('cuts a name of 500 characters, and keeps emoji and names from right to left', () => {
    const data = [
      { model: '🦄🚀', rate: 9 },
      { model: 'x'.repeat(500), rate: 5 },
      { model: 'نموذج', rate: 1 },
    ];
    const text = summary(data, bars);
    expect(text).to.contain('(🦄🚀)').and.to.contain('(نموذج)');
    expect(summary(data.slice(0, 2), bars)).to.contain(`(${'x'.repeat(60)} …)`);
  });
});

describe('the summary of a line chart', () => {
  const line = { type: 'line', x: 'day', y: 'ms as Time (ms)' } as const;

  it('says whether it rises or falls, first and last, greatest and least', () => {
    expect(summary(course([3, 6, 2, 5]), line)).to.equal(
      'Line chart of Time by Day: 4 points. Time rises from 3 ms (2024-01-01) to ' +
        '5 ms (2024-04-01); greatest 6 ms (2024-02-01), least 2 ms (2024-03-01).',
    );
    expect(summary(course([5, 6, 2, 3]), line)).to.contain('Time falls from');
    expect(summary(course([3, null, 2, 3]), line)).to.contain('Time goes from');
  });
});

describe('the summary of a scatter', () => {
  const scatter = { type: 'scatter', x: 'cost ($)', y: 'rate (%)', label: 'model' } as const;
  const points = [1, 2, 3, 4, 5, 6].map((cost) => ({ model: `m${cost}`, cost, rate: cost * 10 }));

  it('says its direction and its extremes', () => {
    expect(summary(points, scatter)).to.equal(
      'Scatter plot of Rate by Cost: 6 points, from 60% (m6) down to 10% (m1). ' +
        'Rate tends to rise as Cost rises.',
    );
    const down = points.map((row) => ({ ...row, rate: 100 - row.rate }));
    expect(summary(down, scatter)).to.contain('Rate tends to fall as Cost rises.');
    const rates = [10, 50, 20, 40, 30, 25];
    const none = points.map((row, index) => ({ ...row, rate: rates[index]! }));
    expect(summary(none, scatter)).to.contain('Rate shows no clear direction along Cost.');
  });

  it('says no direction of few points', () => {
    expect(summary(points.slice(0, 4), scatter)).to.not.contain('tends');
  });

  it('names what is on the front', () => {
    const data = [
      { model: 'cheap', cost: 1, rate: 50 },
      { model: 'worse', cost: 2, rate: 40 },
      { model: 'best', cost: 9, rate: 80 },
    ];
    expect(summary(data, { ...scatter, frontier: true })).to.contain(
      'On the front: cheap and best.',
    );
  });

  it('is as short for 10,000 points', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      model: `m${n}`,
      cost: n,
      rate: n % 7,
    }));
    const frame = frameOf(many, { ...scatter, frontier: true });
    expect(summaryOf(frame).length).to.be.below(600);
  });
});
