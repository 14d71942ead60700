import { expect } from '@open-wc/testing';
import { valueLabels } from '../../../src/chart/plugins/value-labels.js';
import { drawn, only, type Attributes, type Data } from '../drawn.js';

/** Where values are written, and how. */
const written = (data: Data, attributes: Attributes = {}) =>
  only(
    drawn(valueLabels, data, { y: 'rate', values: true, ...attributes }),
    'translate',
    'rotate',
    'textAlign',
    'textBaseline',
    'fillText',
  );

const both = [
  { model: 'a', rate: 50 },
  { model: 'b', rate: -25 },
];

describe('the values at bars', () => {
  it('stand above a bar, and below one that goes down', () => {
    expect(drawn(valueLabels, both, { y: 'rate', values: true })).to.deep.equal([
      'fillStyle = black',
      'save',
      'translate 126 37',
      'textAlign = center',
      'textBaseline = bottom',
      'lineJoin = round',
      'lineWidth = 3',
      'strokeStyle = white',
      'strokeText "50" 0 0',
      'fillText "50" 0 0',
      'restore',
      'save',
      'translate 303 242',
      'textAlign = center',
      'textBaseline = top',
      'lineJoin = round',
      'lineWidth = 3',
      'strokeStyle = white',
      'strokeText "-25" 0 0',
      'fillText "-25" 0 0',
      'restore',
    ]);
  });

  it('stand beside bars that lie', () => {
    expect(written(both, { orientation: 'horizontal' })).to.deep.equal([
      'translate 343 77',
      'textAlign = left',
      'textBaseline = middle',
      'fillText "50" 0 0',
      'translate 68 208',
      'textAlign = right',
      'textBaseline = middle',
      'fillText "-25" 0 0',
    ]);
  });

  it('have their unit, and the decimals of their column', () => {
    const costs = [
      { model: 'a', cost: 1.5 },
      { model: 'b', cost: 20 },
    ];
    expect(only(written(costs, { y: 'cost as Cost ($)' }), 'fillText')).to.deep.equal([
      'fillText "$1.50" 0 0',
      'fillText "$20.00" 0 0',
    ]);
  });

  it('stand beyond the whisker, above the names below the chart', () => {
    const sure = [
      { model: 'a', rate: 50, e: 25 },
      { model: 'b', rate: -25, e: 25 },
    ];
    expect(only(written(sure, { interval: 'e' }), 'translate')).to.deep.equal([
      'translate 131 44',
      'translate 305 215',
    ]);
  });

  it('are turned upwards where they are too long to stand side by side', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      model: `m${index}`,
      rate: index === 9 ? -1000.25 : 1000.25,
    }));
    const lines = written(many);
    expect(only(lines, 'rotate')).to.have.lengthOf(10);
    expect(lines.slice(-10)).to.deep.equal([
      'translate 342 126',
      'rotate -90°',
      'textAlign = left',
      'textBaseline = middle',
      'fillText "1000.25" 0 0',
      'translate 375 207',
      'rotate -90°',
      'textAlign = right',
      'textBaseline = middle',
      'fillText "-1000.25" 0 0',
    ]);
  });

  it('stand in the middle of the parts of a stack', () => {
    const parts = [{ model: 'a', first: 10, second: 20 }];
    expect(written(parts, { y: 'first, second', stacked: true })).to.deep.equal([
      'translate 211 233',
      'textAlign = center',
      'textBaseline = middle',
      'fillText "10" 0 0',
      'translate 211 102',
      'textAlign = center',
      'textBaseline = middle',
      'fillText "20" 0 0',
    ]);
  });

  it('stand at the end of the axis for a bar that goes beyond it', () => {
    const long = [{ model: 'a', rate: 500 }];
    expect(written(long, { y: 'rate', domain: '0..100' })[0]).to.equal('translate 215 11');
  });

  it('are not written where the author does not ask for them', () => {
    expect(drawn(valueLabels, both, { y: 'rate' })).to.deep.equal([]);
  });
});
