import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  atOnce,
  each,
  filtered,
  grouped,
  inSlices,
  mapped,
  patiently,
  some,
  sorted,
  type Work,
} from '../src/work.js';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);
const never = () => new AbortController().signal;

/** Work that goes on until it is told to stop. */
function* busyUntil(isOver: () => boolean): Work<string> {
  while (!isOver()) yield;
  return 'over';
}

describe('work that can pause', () => {
  it('does something for each item, in order, and pauses now and then', () => {
    const seen: number[] = [];
    const work = each(items(2_500), (item, index) => seen.push(item + index));
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).to.equal(2);
    expect(seen).to.deep.equal(items(2_500).map((item) => 2 * item));
    expect(atOnce(mapped(new Set(['a', 'b']), (item, index) => item + index))).to.deep.equal([
      'a0',
      'b1',
    ]);
  });

  it('picks, groups and sorts as an array does', () => {
    const numbers = fc.array(fc.nat(50), { minLength: 1, maxLength: 9_000, size: 'max' });
    fc.assert(
      fc.property(numbers, (all) => {
        const places = items(all.length);
        const compare = (a: number, b: number) => all[a]! - all[b]!;
        expect(atOnce(sorted(places, compare))).to.deep.equal(places.toSorted(compare));
        const isEven = (number: number) => number % 2 === 0;
        expect(atOnce(filtered(all, isEven))).to.deep.equal(all.filter(isEven));
        const groups = Map.groupBy(all, isEven);
        expect([...atOnce(grouped(all, isEven))]).to.deep.equal([...groups]);
      }),
      { numRuns: 20, seed: 3 },
    );
    expect(atOnce(sorted([], () => 0))).to.deep.equal([]);
  });

  it('stops looking where it has found', () => {
    const seen: number[] = [];
    const isFound = (item: number) => {
      seen.push(item);
      return item === 3;
    };
    expect(atOnce(some(items(10), isFound))).to.equal(true);
    expect(seen).to.deep.equal([0, 1, 2, 3]);
    expect(atOnce(some([], isFound))).to.equal(false);
  });

  it('gives the page its turn', async () => {
    let turns = 0;
    const turn = () => setTimeout(() => turns++ < 3 && turn());
    turn();
    expect(
      await inSlices(
        busyUntil(() => turns >= 3),
        never(),
      ),
    ).to.equal('over');
  });

  it('is done in the same turn where it is short', async () => {
    let isLater = false;
    setTimeout(() => (isLater = true));
    expect(await inSlices(mapped(items(10), String), never())).to.have.lengthOf(10);
    expect(isLater).to.equal(false);
  });

  it('ends with what it throws, and with its signal', async () => {
    const failed = await inSlices(
      each([1], () => {
        throw new Error('no');
      }),
      never(),
    ).catch(String);
    expect(failed).to.equal('Error: no');
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('left')));
    const left = await inSlices(
      busyUntil(() => false),
      controller.signal,
    ).catch(String);
    expect(left).to.equal('Error: left');
  });
});

describe('a stage with patience', () => {
  const long = items(60_000);
  const counted = (onLater?: (work: Promise<void>) => void) =>
    patiently(function* (list: readonly number[], more: number) {
      const sum = { of: 0 };
      yield* each(list, (item) => (sum.of += item + more));
      // Longer than any slice.
      const end = performance.now() + 60;
      while (list.length > 50_000 && performance.now() < end) yield;
      return sum;
    }, onLater);

  it('has a result at once for a short list, and the same one again', () => {
    const stage = counted(() => expect.fail('not later'));
    const list = [1, 2];
    const first = stage(list, 0);
    expect(first).to.deep.equal({ of: 3 });
    expect(stage(list, 0)).to.equal(first);
    expect(stage(list, 1)).to.deep.equal({ of: 5 });
  });

  it('has none for a long list until its work has ended', async () => {
    const works: Promise<void>[] = [];
    const stage = counted((work) => works.push(work));
    expect(stage(long, 0)).to.equal(null);
    expect(stage(long, 0)).to.equal(null);
    expect(works).to.have.lengthOf(1);
    await works[0];
    expect(stage(long, 0)).to.deep.equal({ of: (60_000 * 59_999) / 2 });
  });

  it('has one at once for a long list, too, where no pause is needed', () => {
    const lengths = patiently(
      function* (list: readonly number[]) {
        return { of: list.length };
      },
      () => expect.fail('not later'),
    );
    expect(lengths(long)).to.deep.equal({ of: 60_000 });
  });

  it('leaves the work that nobody waits for any more', async () => {
    const works: Promise<void>[] = [];
    const stage = counted((work) => works.push(work));
    stage(long, 0);
    expect(stage([1], 0)).to.deep.equal({ of: 1 });
    await works[0];
    expect(stage([1], 0)).to.deep.equal({ of: 1 });
  });

  it('does all at once where nobody is told', () => {
    expect(counted()(long, 1)).to.deep.equal({ of: (60_000 * 59_999) / 2 + 60_000 });
  });
});
