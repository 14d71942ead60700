import { expect } from '@open-wc/testing';
import { aggregateNames, aggregateOf } from '../../src/columns/aggregate.js';

describe('an aggregate', () => {
  it('is one value for several', () => {
    const values = [4, 1, 10, 2];
    expect(aggregateNames.map((name) => [name, aggregateOf(name, values)])).to.deep.equal([
      ['mean', 4.25],
      ['median', 3],
      ['min', 1],
      ['max', 10],
      ['sum', 17],
      ['count', 4],
    ]);
    expect(aggregateOf('median', [10, 9, 1])).to.equal(9);
    expect(values).to.deep.equal([4, 1, 10, 2]);
  });

  it('of nothing is a gap and not 0, except for the count', () => {
    expect(aggregateOf('sum', [])).to.equal(null);
    expect(aggregateOf('max', [])).to.equal(null);
    expect(aggregateOf('count', [])).to.equal(0);
  });

  it('works for more values than a function takes arguments', () => {
    expect(
      aggregateOf(
        'max',
        Array.from({ length: 300_000 }, (_, i) => i),
      ),
    ).to.equal(299_999);
  });
});
