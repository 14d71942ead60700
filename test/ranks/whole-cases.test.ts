import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isAlwaysWhole, nearestWhole, solvedCases } from '../../src/ranks/whole-cases.js';

const percent = (value: number, decimals = 1) => ({ value, decimals, whole: 100 });

describe('whole cases', () => {
  it('knows which rates a whole number of cases gives', () => {
    expect(solvedCases(percent(71.4), 133)).to.equal(95);
    expect(solvedCases(percent(61.7), 225)).to.equal(139);
    expect(solvedCases(percent(79.7), 133)).to.equal(106);
    expect(solvedCases(percent(73.6), 132)).to.equal(null);
    expect(solvedCases(percent(61.7), 224)).to.equal(null);
    expect(solvedCases(percent(50), 133)).to.equal(null);
    expect(solvedCases({ value: 0.5, decimals: 1, whole: 1 }, 2)).to.equal(1);
  });

  it('names the nearest whole number, and what it gives', () => {
    expect(nearestWhole(percent(73.6), 132)).to.deep.equal({ count: 97, rate: 73.5 });
  });

  it('takes every rate of whole cases, rounded or cut off', () => {
    const shares = fc
      .integer({ min: 1, max: 3000 })
      .chain((cases) => fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases)));
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 3 }), ([count, cases], decimals) => {
        const exact = (100 * count) / cases;
        const last = 10 ** decimals;
        // Of whole numbers: 4.64 * 100 is less than 464.
        const cut = Math.floor((100 * last * count) / cases) / last;
        for (const value of [Number(exact.toFixed(decimals)), cut]) {
          expect(solvedCases(percent(value, decimals), cases)).to.not.equal(null);
        }
      }),
      { seed: 20_241_128, numRuns: 1_000 },
    );
  });

  it('knows where it can not fail', () => {
    expect(isAlwaysWhole(percent(50), 133)).to.equal(false);
    expect(isAlwaysWhole(percent(50), 1000)).to.equal(true);
    expect(isAlwaysWhole({ value: 0.5, decimals: 2, whole: 1 }, 40)).to.equal(true);
  });
});
