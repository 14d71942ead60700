import { expect } from '@open-wc/testing';
import { columnOf } from '../column-of.js';

function read(values: readonly unknown[], name?: string) {
  const { type, unit, values: numbers, texts } = columnOf(values, name);
  expect(texts, 'shown as written').to.deep.equal(values.map(String));
  return { type, unit, values: numbers };
}

describe('a count with a letter', () => {
  it('is the number that it stands for', () => {
    const params = ['17M', '350M', '1.5B', '7B', '8x7B', '8×22B', '1.2T'];
    expect(read(params, 'params').values).to.deep.equal([
      17e6, 350e6, 1.5e9, 7e9, 56e9, 176e9, 1.2e12,
    ]);
    expect(read(['128K', '8K', '1M'], 'context').values).to.deep.equal([128e3, 8e3, 1e6]);
    expect(read(['1.2k', '980', '12k'], 'stars').values).to.deep.equal([1200, 980, 12000]);
    expect(read(['7b', '13b', '350m']).values).to.deep.equal([7e9, 13e9, 350e6]);
    expect(read(['124 M', '1,558 M', '?']).values).to.deep.equal([124e6, 1558e6, null]);
    expect(read(['2948.124 B params', '36.390 B params']).values).to.deep.equal([
      2948124e6, 3639e7,
    ]);
    expect(read(['137 Million', '2 billion']).values).to.deep.equal([137e6, 2e9]);
  });

  it('may have a unit, or what is counted, behind it', () => {
    expect(read(['1.2k req/s', '900 req/s', '15k req/s'])).to.deep.equal({
      type: 'number',
      unit: 'req/s',
      values: [1200, 900, 15000],
    });
    expect(read(['1.2M ops/s', '900K ops/s', '15 ops/s']).values).to.deep.equal([1.2e6, 9e5, 15]);
    expect(read(['12K tok', '1.2M tok', '500 tok']).values).to.deep.equal([12e3, 1.2e6, 500]);
    expect(read(['12K kittens', '1.2M kittens']).type).to.equal('text');
  });

  it('may be an amount of money', () => {
    expect(read(['$1.5M', '$3B', '$900K'])).to.deep.equal({
      type: 'number',
      unit: '$',
      values: [1.5e6, 3e9, 9e5],
    });
  });

  it('is bytes where the name or the other values say so', () => {
    expect(read(['1,024 B', '512 B'], 'Allocated')).to.deep.include({
      unit: 'B',
      values: [1024, 512],
    });
    expect(read(['512B', '3B', '12kB'])).to.deep.include({ unit: 'B', values: [512, 3, 12000] });
    expect(read(['1.5G', '512M', '17K'], 'memory')).to.deep.include({
      unit: 'B',
      values: [1.5e9, 512e6, 17e3],
    });
    expect(read(['7 B', '13 B'], 'Parameters').values).to.deep.equal([7e9, 13e9]);
  });

  it('is no number where it is a name, or may be minutes', () => {
    expect(read(['7B', '13B', '70B'], 'Model').type).to.equal('text');
    expect(read(['5m', '12m']).type).to.equal('text');
    expect(read(['4K', 'HD', '8K', 'SD']).type).to.equal('text');
  });

  it('is said in what the column was read by', () => {
    expect(columnOf(['17M', '1.5B']).read).to.equal('counts (K, M, B, T)');
    expect(columnOf(['1.5G', '17K'], 'memory').read).to.equal('sizes (K is 1,000 bytes)');
  });
});
