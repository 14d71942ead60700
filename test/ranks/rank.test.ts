import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wilson } from '../../src/ranks/interval.js';
import { areToldApart, differenceOf, rankRanges, type Measurement } from '../../src/ranks/rank.js';

const rate = (count: number, cases: number): Measurement => {
  const [low, high] = wilson(count / cases, cases);
  return { value: (100 * count) / cases, ends: [100 * low, 100 * high] };
};
const given = (value: number, low: number, high: number): Measurement => ({
  value,
  ends: [low, high],
});
const rounded = ({ ends }: Measurement) => ends!.map((end) => Number(end.toFixed(2)));

const rates = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([cases, share]) => rate(Math.round(share * cases), cases));
const boards = fc.array(fc.oneof(rates, rates, fc.constant({ value: 50, ends: null })), {
  minLength: 1,
  maxLength: 60,
});

const runs = { seed: 26 };

describe('ranks that admit ties', () => {
  it("gives Newcombe's table of differences", () => {
    expect(rounded(differenceOf(rate(56, 70), rate(48, 80)))).to.deep.equal([5.24, 33.39]);
    expect(rounded(differenceOf(rate(9, 10), rate(3, 10)))).to.deep.equal([17.05, 80.9]);
    expect(rounded(differenceOf(rate(5, 56), rate(0, 29)))).to.deep.equal([-3.81, 19.26]);
    expect(rounded(differenceOf(rate(0, 10), rate(0, 20)))).to.deep.equal([-16.11, 27.75]);
    expect(rounded(differenceOf(rate(10, 10), rate(0, 20)))).to.deep.equal([67.91, 100]);
  });

  it('gives a range to each row', () => {
    const board = [
      given(1500, 1492, 1508),
      given(1490, 1480, 1500),
      given(1489, 1486, 1492),
      given(1478, 1470, 1486),
      given(1450, 1445, 1455),
    ];
    expect(rankRanges(board, false)).to.deep.equal([[1, 2], [1, 4], [2, 3], [3, 4], [5, 5]]); // prettier-ignore
    expect(rankRanges(board, true)).to.deep.equal([[4, 5], [2, 5], [3, 4], [2, 3], [1, 1]]); // prettier-ignore
  });

  it('gives plain places where nothing has an interval', () => {
    const board = [3, 9, 9, 1].map((value) => ({ value, ends: null }));
    expect(rankRanges(board, false)).to.deep.equal([[3, 3], [1, 1], [1, 1], [4, 4]]); // prettier-ignore
    expect(rankRanges(board, true)).to.deep.equal([[2, 2], [3, 3], [3, 3], [1, 1]]); // prettier-ignore
    expect(rankRanges([], false)).to.deep.equal([]);
  });

  it('puts a row without an interval anywhere', () => {
    const board = [rate(90, 100), { value: 60, ends: null }, rate(10, 100)];
    expect(rankRanges(board, false)).to.deep.equal([[1, 2], [1, 3], [2, 3]]); // prettier-ignore
  });

  it('counts as it says: by each pair', () => {
    fc.assert(
      fc.property(boards, fc.boolean(), (board, isLowerBetter) => {
        const sign = isLowerBetter ? -1 : 1;
        if (board.every(({ ends }) => !ends)) return;
        const expected = board.map((a) => {
          const apart = board.filter((b) => areToldApart(a, b));
          const better = apart.filter((b) => sign * b.value > sign * a.value).length;
          return [1 + better, board.length - (apart.length - better)];
        });
        expect(rankRanges(board, isLowerBetter)).to.deep.equal(expected);
      }),
      runs,
    );
  });

  it('mirrors the ranks where less is better, and holds each place', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const size = board.length;
        const up = rankRanges(board, false);
        if (board.every(({ ends }) => !ends)) return;
        expect(rankRanges(board, true)).to.deep.equal(
          up.map(([best, worst]) => [size + 1 - worst, size + 1 - best]),
        );
        board.forEach((row, index) => {
          const places = board.filter(({ value }) => value > row.value).length + 1;
          expect(up[index]![0]).to.be.at.most(places);
          expect(up[index]![1]).to.be.at.least(places);
        });
      }),
      runs,
    );
  });

  it('tells apart what does not overlap', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        if (a.ends![0] > b.ends![1] + 1e-9) expect(areToldApart(a, b)).to.equal(true);
      }),
      runs,
    );
  });
});
