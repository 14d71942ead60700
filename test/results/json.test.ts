import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/results/json.js';
import { raised } from '../raised.js';

describe('a JSON results file', () => {
  it('is what the JSON says', () => {
    expect(parseJson('[{"a": 1.5, "b": null}]')).to.deep.equal([{ a: 1.5, b: null }]);
  });

  it('may have the NaN and Infinity that Python writes, but not within text', () => {
    expect(parseJson('{"a": NaN, "b": -Infinity, "c": "a \\" NaN", "d": [NaN]}')).to.deep.equal({
      ...{ a: null, b: -Infinity, c: 'a " NaN', d: [null] },
    });
  });

  it('says the file and what to look for when it is broken', () => {
    const error = raised(() => parseJson('[\n  {"a": 1,}\n]', { url: '/data/results.json' }));
    expect(error.code).to.equal('syntax');
    expect(error.message).to.match(/^results\.json is not valid JSON.*comma/);
    // WebKit's own message has no place.
    if (/line|position/.test(String(error.cause))) expect(error.message).to.contain('at line 2,');
  });

  it('says so when the file breaks off', () => {
    expect(raised(() => parseJson('[{"a": 1}')).message).to.match(/not valid JSON/);
  });
});
