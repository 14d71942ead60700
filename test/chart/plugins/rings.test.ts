import { expect } from '@open-wc/testing';
import { rings } from '../../../src/chart/plugins/rings.js';
import { drawn, only, type Attributes } from '../drawn.js';

const models = [
  { model: 'a', rate: 50 },
  { model: 'b', rate: 100 },
];
const isSelected: Attributes['isSelected'] = (row) => row['model'] === 'b';

describe('a mark that is selected', () => {
  it('has a ring in two tones, that of the page and one that differs from it, around a bar', () => {
    const commands = drawn(rings, models, { y: 'rate', isSelected });
    expect(only(commands, 'strokeStyle', 'lineWidth')).to.deep.equal([
      'strokeStyle = white',
      'lineWidth = 2',
      'strokeStyle = black',
      'lineWidth = 2',
    ]);
    const [inner, outer] = only(commands, 'rect').map((line) =>
      line.split(' ').slice(1).map(Number),
    );
    expect(outer![2]! - inner![2]!, 'the second one is around the first').to.equal(4);
  });

  it('has the same around a point', () => {
    const attributes: Attributes = { type: 'scatter', x: 'rate', y: 'rate', isSelected };
    expect(only(drawn(rings, models, attributes), 'arc')).to.have.lengthOf(2);
  });

  it('is the only one that has it', () => {
    expect(drawn(rings, models, { y: 'rate' })).to.deep.equal([]);
  });
});
