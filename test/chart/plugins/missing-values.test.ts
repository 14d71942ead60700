import { expect } from '@open-wc/testing';
import { missingValues } from '../../../src/chart/plugins/missing-values.js';
import { drawn, only, type Attributes, type Data } from '../drawn.js';

/** What is written, and where. */
const written = (data: Data, attributes: Attributes) =>
  only(drawn(missingValues, data, attributes), 'translate', 'rotate', 'fillText');

const models = [
  { model: 'a', rate: 50, cost: 1 },
  { model: 'b', rate: null, cost: 2 },
  { model: 'c', rate: 0, cost: null },
];

describe('a missing value', () => {
  it('is named in the place of its bar, upwards; a 0 is none', () => {
    expect(drawn(missingValues, models, { y: 'rate' })).to.deep.equal([
      'fillStyle = gray',
      'textBaseline = middle',
      'textAlign = left',
      'save',
      'translate 211 271',
      'rotate -90°',
      'lineJoin = round',
      'lineWidth = 3',
      'strokeStyle = white',
      'strokeText "no value" 0 0',
      'fillText "no value" 0 0',
      'restore',
    ]);
  });

  it('is named beside the axis where the bars lie', () => {
    expect(written(models, { y: 'rate', orientation: 'horizontal' })).to.deep.equal([
      'translate 25 142',
      'fillText "no value" 0 0',
    ]);
  });

  it('is not named where another bar stands, and the points of a second axis are no bars', () => {
    expect(written(models, { y: 'rate, cost' })).to.deep.equal([]);
    expect(written(models, { y: 'rate', y2: 'cost' })).to.include('fillText "no value" 0 0');
  });

  it('is told apart from a 0 on a logarithmic axis in that neither is said to be the other', () => {
    expect(only(written(models, { y: 'rate', scale: 'log' }), 'fillText')).to.deep.equal([
      'fillText "no value above 0" 0 0',
      'fillText "no value above 0" 0 0',
    ]);
  });

  it('is not named in a line or a scatter, which have none to be taken for 0', () => {
    expect(written(models, { type: 'line', y: 'rate' })).to.deep.equal([]);
    expect(written(models, { type: 'scatter', x: 'cost', y: 'rate' })).to.deep.equal([]);
  });
});
