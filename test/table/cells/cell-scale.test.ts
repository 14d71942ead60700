import { expect } from '@open-wc/testing';
import { scaleOf } from '../../../src/table/cells/cell-scale.js';

const scale = (...numbers: number[]) => scaleOf(Float64Array.from(numbers));

describe('the scale of a column', () => {
  it('goes from the least to the greatest number', () => {
    expect(scale(3, 1, 2)).to.deep.equal({
      least: 1,
      greatest: 3,
      low: 1,
      high: 3,
      isBrokenLow: false,
      isBrokenHigh: false,
    });
  });

  it('leaves out what is far above all others, and what is far below', () => {
    const { high, isBrokenHigh } = scale(1, 2, 3, 4, 5, 1000);
    expect([high, isBrokenHigh]).to.deep.equal([5, true]);
    const { low, isBrokenLow } = scale(-1, -2, -3, -4, -1000);
    expect([low, isBrokenLow]).to.deep.equal([-4, true]);
  });

  it('leaves out a loss among gains', () => {
    expect(scale(1, 2, 2.5, 3, -90)).to.include({ low: 1, isBrokenLow: true });
  });

  it('keeps what is beyond the fence, but not by half', () => {
    expect(scale(10, 10, 10, 10, 15)).to.include({ high: 15, isBrokenHigh: false });
  });

  it('keeps a number that is the only one above 0', () => {
    expect(scale(0, 0, 0, 0, 5)).to.include({ high: 5, isBrokenHigh: false });
  });

  it('looks at some of very many numbers, and leaves out none at the ends', () => {
    const numbers = Array.from({ length: 30_001 }, (_, index) => index % 1_000);
    expect(scale(...numbers, 1_500)).to.include({ low: 0, high: 1_500, isBrokenHigh: false });
    expect(scale(...numbers, 9e9)).to.include({ greatest: 9e9, high: 999, isBrokenHigh: true });
  });

  it('bears one number, and the same ones', () => {
    expect(scale(7)).to.include({ low: 7, high: 7 });
    expect(scale(0, 0)).to.include({ low: 0, high: 0 });
  });
});
