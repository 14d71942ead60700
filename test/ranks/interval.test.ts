import { expect } from '@open-wc/testing';
import { marginOfMean, studentT, wilson } from '../../src/ranks/interval.js';

const percent = (ends: readonly number[]) => ends.map((end) => Number((end * 100).toFixed(2)));

describe('95% intervals', () => {
  it("gives Newcombe's table of Wilson intervals", () => {
    expect(percent(wilson(81 / 263, 263))).to.deep.equal([25.53, 36.62]);
    expect(percent(wilson(15 / 148, 148))).to.deep.equal([6.24, 16.05]);
    expect(percent(wilson(0, 20))).to.deep.equal([0, 16.11]);
    expect(percent(wilson(1 / 29, 29))).to.deep.equal([0.61, 17.18]);
  });

  it('covers a single case, all cases and none', () => {
    for (const rate of [0, 1]) expect(wilson(rate, 1).every(Number.isFinite)).to.equal(true);
    expect(wilson(0, 10)[0]).to.equal(0);
    expect(wilson(1, 10)[1]).to.equal(1);
  });

  it("gives Student's t as the published tables do", () => {
    const published = { 2: 4.3027, 3: 3.1824, 4: 2.7764, 5: 2.5706, 10: 2.2281, 30: 2.0423 };
    for (const [degrees, t] of Object.entries(published)) {
      expect(studentT(Number(degrees)) / t).to.be.closeTo(1, 0.0005);
    }
    expect(studentT(1e6)).to.be.closeTo(1.96, 0.001);
  });

  it('says how far off the mean of runs may be, and nothing for fewer than three', () => {
    expect(marginOfMean([1, 2, 3])).to.be.closeTo(4.30265 / Math.sqrt(3), 1e-9);
    expect(marginOfMean([5, 5, 5, 5])).to.equal(0);
    expect(marginOfMean([1, 2])).to.equal(null);
    expect(marginOfMean([])).to.equal(null);
  });
});
