import { expect } from '@open-wc/testing';
import { atOnce, each, inSlices, mapped, some, type Work } from '../src/work.js';

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
