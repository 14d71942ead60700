import { expect } from '@open-wc/testing';
import { frameOf } from '../drawn.js';

const rows = [
  { model: 'a', rate: 1, cost: 5, kind: 'solo', mode: 'diff' },
  { model: 'b', rate: 2, cost: 6, kind: 'pair', mode: 'whole' },
];

/** The entries of the legend, each with its place in the palette and its hatch. */
const entries = (attributes: object) =>
  frameOf(rows, attributes).model.keys.map(({ label, color, pattern, axis }) =>
    [label, color, pattern, axis].join(' '),
  );

describe('the entries of a legend', () => {
  it('explain colours and hatches apart, where two columns give them', () => {
    expect(entries({ y: 'rate', color: 'kind', pattern: 'mode' })).to.deep.equal([
      'solo 0 0 y',
      'pair 1 0 y',
      'diff  0 y',
      'whole  1 y',
    ]);
  });

  it('explain both at once, where one column gives them', () => {
    expect(entries({ y: 'rate', color: 'kind', pattern: 'kind' })).to.deep.equal([
      'solo 0 0 y',
      'pair 1 1 y',
    ]);
  });

  it('name the measure beside the hatches, where there is one colour', () => {
    expect(entries({ y: 'rate as Rate', pattern: 'mode' })).to.deep.equal([
      'Rate 0 0 y',
      'diff  0 y',
      'whole  1 y',
    ]);
  });

  it('explain the points of the second axis last', () => {
    expect(entries({ y: 'rate as Rate', y2: 'cost as Cost', color: 'kind' })).to.deep.equal([
      'solo 0 0 y',
      'pair 1 0 y',
      'Cost 2 0 y2',
    ]);
  });
});
