import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { median, pairedRatio } from '../../scripts/paired-ratio.mjs';

const round = (number) => Number(number.toFixed(3));
const rounded = ({ ratio, low, high }) => [ratio, low, high].map(round);

/** The same numbers between 0 and 1 in each run. */
function* randomNumbers() {
  for (let seed = 1; ;) yield (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('the median is the one in the middle, or between the two there', () => {
  assert.equal(median([10, 1, 3]), 3);
  assert.equal(median([10, 1, 3, 4]), 3.5);
});

describe('the ratio of pairs', () => {
  test('is that of each pair, however slow the machine was at the time', () => {
    const theirs = [10, 80, 20, 40, 160, 10, 30, 25];
    const ours = theirs.map((time) => time * 1.2);
    assert.deepEqual(rounded(pairedRatio(ours, theirs)), [1.2, 1.2, 1.2]);
  });

  test('is hardly moved by one pair that was disturbed', () => {
    const ours = [101, 99, 100, 102, 98, 100, 101, 99, 100, 9_000];
    const { ratio, high } = pairedRatio(ours, Array(10).fill(100));
    assert.ok(Math.abs(ratio - 1) < 0.01, `${ratio}`);
    assert.ok(high < 20, `${high}`);
  });

  test('turns round when the sides do', () => {
    const [ours, theirs] = [
      [10, 12, 11, 13, 12, 11, 10, 14],
      [9, 11, 12, 10, 11, 10, 9, 12],
    ];
    const [one, other] = [pairedRatio(ours, theirs), pairedRatio(theirs, ours)];
    assert.equal(round(one.ratio * other.ratio), 1);
    assert.equal(round(one.low * other.high), 1);
    assert.ok(one.low < one.ratio && one.ratio < one.high);
  });

  test('of few pairs may be any that was seen', () => {
    const { low, high } = pairedRatio([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    assert.deepEqual([low, high].map(round), [1, 5]);
  });

  test('is within its interval in about 95 of 100 cases', () => {
    const random = randomNumbers();
    const next = () => random.next().value;
    // Times with now and then a great delay, which the two of a pair have in part in common.
    const delay = () => (next() < 0.1 ? 1 + 3 * next() : 1);
    for (const pairs of [8, 12, 30]) {
      let within = 0;
      for (let run = 0; run < 1_000; run++) {
        const common = Array.from({ length: pairs }, delay);
        const theirs = common.map((time) => time * (1 + next() / 5) * delay());
        const ours = common.map((time) => 1.1 * time * (1 + next() / 5) * delay());
        const { low, high } = pairedRatio(ours, theirs);
        if (low <= 1.1 && 1.1 <= high) within++;
      }
      assert.ok(within > 930 && within < 985, `${within} of 1000 with ${pairs} pairs`);
    }
  });
});
