import { expect } from '@open-wc/testing';
import { pointerOf, valueAt } from '../../src/results/pointer.js';
import { raised } from '../raised.js';

describe('a JSON Pointer behind the address', () => {
  const data = { leaderboards: [{ results: [1] }, {}], 'a/b': { 'm~n': 2 }, '': 'text' };

  it('finds the part, with escaped slashes and tildes', () => {
    expect(valueAt(data, '')).to.equal(data);
    expect(valueAt(data, '/leaderboards/0/results')).to.deep.equal([1]);
    expect(valueAt(data, '/a~1b/m~0n')).to.equal(2);
    expect(valueAt(data, '/')).to.equal('text');
  });

  it('is percent-decoded from the fragment', () => {
    expect(pointerOf('https://x.org/a.json#/pass%401/gr%C3%B6%C3%9Fe')).to.equal('/pass@1/größe');
    expect(pointerOf('a.json')).to.equal('');
    expect(pointerOf('a.json#/100%')).to.equal('/100%');
  });

  it('says how far it got and what is there instead', () => {
    const error = raised(() => valueAt(data, '/leaderboards/0/result', { url: 'all.json' }));
    expect(error.code).to.equal('pointer');
    expect(error.message).to.equal(
      'all.json has no "result" at "#/leaderboards/0". Did you mean "results"? The keys there are: results.',
    );
    expect(raised(() => valueAt(data, '/x')).message).to.contain('at its top level');
    expect(raised(() => valueAt(data, '/leaderboards/7')).message).to.contain('0, 1');
    expect(raised(() => valueAt(data, '//x')).message).to.contain(
      'There is "text", with nothing in it.',
    );
  });

  it('does not find what every object has', () => {
    for (const pointer of ['/constructor', '/__proto__', '/leaderboards/length', 'leaderboards']) {
      expect(raised(() => valueAt(data, pointer)).code, pointer).to.equal('pointer');
    }
  });
});
