import { expect } from '@open-wc/testing';
import { parseJsonLines as parseJsonLinesWork } from '../../../src/results/formats/json-lines.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseJsonLines = (...given: Parameters<typeof parseJsonLinesWork>) =>
  atOnce(parseJsonLinesWork(...given));

describe('a JSON Lines results file', () => {
  it('has one value on each line; blank lines and CRLF do no harm', () => {
    expect(parseJsonLines('{"a": 1}\r\n\r\n{"a": NaN}\n')).to.deep.equal([{ a: 1 }, { a: null }]);
  });

  it('says which line is broken', () => {
    const error = raised(() => parseJsonLines('{"a": 1}\n{"a": \n', { url: 'runs.jsonl' }));
    expect(error.code).to.equal('parse');
    expect(error.message).to.match(/^runs\.jsonl is not valid JSON at line 2\./);
  });
});
