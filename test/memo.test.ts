import { expect } from '@open-wc/testing';
import { memo, sharedMemo, stable } from '../src/memo.js';

describe('a stage that remembers', () => {
  it('runs again only for new inputs', () => {
    let runs = 0;
    const stage = memo((a: object, b: number) => ({ a, b, run: ++runs }));
    const input = {};
    const first = stage(input, NaN);
    expect(stage(input, NaN)).to.equal(first);
    expect(stage({}, NaN).run).to.equal(2);
    expect(stage(input, 1).run).to.equal(3);
  });

  it('remembers the last result alone', () => {
    let runs = 0;
    const stage = memo((_input: string) => ++runs);
    expect([stage('a'), stage('b'), stage('a')]).to.deep.equal([1, 2, 3]);
  });

  it('does not remember what throws', () => {
    let isBroken = true;
    const stage = memo((input: string) => {
      if (isBroken) throw new Error('broken');
      return input;
    });
    expect(() => stage('a')).to.throw('broken');
    expect(() => stage('a')).to.throw('broken');
    isBroken = false;
    expect(stage('a')).to.equal('a');
  });

  it('is shared by all who ask with the same first input, and by no others', () => {
    let runs = 0;
    const stage = sharedMemo((_rows: object, query: string) => `${query} ${++runs}`);
    const [rows, others] = [{}, {}];
    expect([stage(rows, 'a'), stage(others, 'a')]).to.deep.equal(['a 1', 'a 2']);
    expect([stage(rows, 'a'), stage(others, 'a')]).to.deep.equal(['a 1', 'a 2']);
    expect([stage(rows, 'b'), stage(others, 'a')]).to.deep.equal(['b 3', 'a 2']);
  });

  it('keeps an object for as long as its entries are the same', () => {
    const keep = stable<{ a: unknown; b: unknown }>();
    const list: string[] = [];
    const first = keep({ a: 1, b: list });
    expect(keep({ a: 1, b: list })).to.equal(first);
    expect(keep({ a: 1, b: [] })).to.not.equal(first);
  });
});
