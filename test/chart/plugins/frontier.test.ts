import { expect } from '@open-wc/testing';
import { frontier, paretoFronts } from '../../../src/chart/plugins/frontier.js';
import { drawn, frameOf, type Data } from '../drawn.js';

const scatter = { type: 'scatter', x: 'cost', y: 'rate', frontier: true } as const;

const models = [
  { model: 'cheap', cost: 1, rate: 50 },
  { model: 'beaten', cost: 2, rate: 40 },
  { model: 'best', cost: 5, rate: 80 },
  { model: 'unknown', cost: 9, rate: null },
];

describe('the Pareto front', () => {
  /** The names of the marks on it, from left to right. */
  const front = (data: Data, attributes: object = {}) => {
    const frame = frameOf(data, { ...scatter, ...attributes });
    return paretoFronts(frame)
      .flat()
      .map((mark) => mark.point.row['model']);
  };

  it('is what nothing beats that costs no more', () => {
    expect(front(models)).to.deep.equal(['cheap', 'best']);
  });

  it('takes the better of two at one price, and one of two alike', () => {
    const pairs = [
      { model: 'worse', cost: 1, rate: 10 },
      { model: 'better', cost: 1, rate: 20 },
      { model: 'as good', cost: 1, rate: 20 },
      { model: 'no better', cost: 2, rate: 20 },
    ];
    expect(front(pairs)).to.deep.equal(['better']);
  });

  it('goes over all colours, but not over a second measure', () => {
    const kinds = [
      { model: 'a', kind: 'solo', cost: 1, rate: 10, time: 99 },
      { model: 'b', kind: 'pair', cost: 2, rate: 30, time: 99 },
      { model: 'c', kind: 'solo', cost: 3, rate: 20, time: 99 },
    ];
    expect(front(kinds, { color: 'kind', y2: 'time' })).to.deep.equal(['a', 'b']);
  });

  it('takes values below zero', () => {
    const losses = [
      { model: 'a', cost: -2, rate: -9 },
      { model: 'b', cost: -1, rate: -5 },
    ];
    expect(front(losses)).to.deep.equal(['a', 'b']);
  });

  it('is empty where no point is drawn', () => {
    const none = [
      { model: 'a', cost: 1, rate: null, time: 1 },
      { model: 'b', cost: null, rate: 1, time: 1 },
    ];
    expect(front(none)).to.deep.equal([]);
    expect(drawn(frontier, none, scatter)).to.deep.equal([]);
  });

  it('is empty where x holds names, of which none is less', () => {
    expect(front(models, { x: 'model' })).to.deep.equal([]);
    expect(front(models, { type: 'bar', x: 'model' })).to.deep.equal([]);
  });
});

describe('the line of the Pareto front', () => {
  it('goes in steps, from the axis up to the cheapest and on to the right end', () => {
    expect(drawn(frontier, models, scatter)).to.deep.equal([
      'strokeStyle = gray',
      'lineWidth = 1.5',
      'setLineDash [4 3]',
      'beginPath',
      'lineTo 90 254',
      'lineTo 90 104',
      'lineTo 329 104',
      'lineTo 329 14',
      'lineTo 389 14',
      'stroke',
    ]);
  });

  it('is drawn only where the author asks for it', () => {
    expect(drawn(frontier, models, { ...scatter, frontier: false })).to.deep.equal([]);
  });
});
