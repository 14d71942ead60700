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

  it('goes by lower, whichever way the columns lie', () => {
    const lower = 'cost';
    expect(front(models, { lower })).to.deep.equal(['cheap', 'best']);
    // The same front from the other side: the best score first.
    expect(front(models, { x: 'rate', y: 'cost', lower })).to.deep.equal(['best', 'cheap']);
    const speeds = [
      { model: 'slow', cost: 1, rate: 50 },
      { model: 'fast', cost: 9, rate: 60 },
      { model: 'beaten', cost: 2, rate: 40 },
    ];
    expect(front(speeds, { lower: 'cost, rate' })).to.deep.equal(['slow', 'beaten']);
    // More of both: the cheapest is none that anybody wants.
    expect(front(speeds, { lower: 'model' })).to.deep.equal(['fast']);
  });

  it('is one for each colour where the author asks for it', () => {
    const kinds = [
      { model: 'a', kind: 'solo', cost: 1, rate: 10 },
      { model: 'b', kind: 'pair', cost: 2, rate: 30 },
      { model: 'c', kind: 'solo', cost: 3, rate: 20 },
    ];
    const attributes = { color: 'kind', frontier: 'color' } as const;
    expect(front(kinds, attributes)).to.deep.equal(['a', 'c', 'b']);
    expect(
      drawn(frontier, kinds, { ...scatter, ...attributes }).filter((line) =>
        line.startsWith('strokeStyle'),
      ),
    ).to.deep.equal(['strokeStyle = blue', 'strokeStyle = orange']);
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

  it('goes to the left and down from the top where that is what is worse', () => {
    const attributes = { ...scatter, x: 'rate', y: 'cost', lower: 'cost' };
    const corners = drawn(frontier, models, attributes).filter((line) => line.startsWith('lineTo'));
    const [, start, , , end] = corners.map((line) => line.split(' ').map(Number));
    expect(corners).to.have.lengthOf(5);
    expect(corners[0]).to.match(/ 14$/);
    expect(end![1]).to.be.lessThan(start![1]!);
  });

  it('is drawn only where the author asks for it', () => {
    expect(drawn(frontier, models, { ...scatter, frontier: false })).to.deep.equal([]);
  });
});
