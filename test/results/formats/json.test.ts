import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseInPieces, parseJson } from '../../../src/results/formats/json.js';
import { parseText as parseTextWork } from '../../../src/results/parse.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const parseText = (...given: Parameters<typeof parseTextWork>) => atOnce(parseTextWork(...given));

describe('a JSON results file', () => {
  it('is what the JSON says', () => {
    expect(parseJson('[{"a": 1.5, "b": null}]')).to.deep.equal([{ a: 1.5, b: null }]);
  });

  it('may have the NaN and Infinity that Python writes, but not within text', () => {
    expect(parseJson('{"a": NaN, "b": -Infinity, "c": "a \\" NaN", "d": [NaN]}')).to.deep.equal({
      a: null,
      b: -Infinity,
      c: 'a " NaN',
      d: [null],
    });
    expect(parseJson('[Infinity, -NaN, 12345678901234567890]')).to.deep.equal([
      Infinity,
      null,
      '12345678901234567890',
    ]);
  });

  it('keeps whole numbers that a number cannot hold, digit by digit', () => {
    const text = `[{"id": 9007199254740993, "neg":-12345678901234567890,"list":[9007199254740993]},
      {"id":9007199254740992, "safe": 9007199254740991, "text": "\\"9007199254740993, 1"}]`;
    expect(parseJson(text)).to.deep.equal([
      { id: '9007199254740993', neg: '-12345678901234567890', list: ['9007199254740993'] },
      { id: '9007199254740992', safe: 9007199254740991, text: '"9007199254740993, 1' },
    ]);
  });

  it('keeps fractions, powers and long digits in texts as they are', () => {
    const text = '[0.12345678901234567, 1234567890123456.5, 1e21, "12345678901234567890"]';
    expect(parseJson(text)).to.deep.equal(JSON.parse(text));
  });

  it('finds a long number at any place', () => {
    for (let blanks = 0; blanks < 20; blanks++) {
      const text = `[${' '.repeat(blanks)}1234567890123456789]`;
      expect(parseJson(text), String(blanks)).to.deep.equal(['1234567890123456789']);
    }
  });

  it('says the file, the place and what to do, in every browser', () => {
    const faults: [text: string, place: string, advice: RegExp][] = [
      ['[\n  {"a": 1,}\n]', 'line 2, column 10', /comma: it is one too many/],
      ['[1, 2,\n]', 'line 1, column 6', /comma: it is one too many/],
      ['[\r\n// why\r\n1]', 'line 2, column 1', /no comments/],
      ['[1, /* x */ 2]', 'line 1, column 5', /no comments/],
      ['[1] // end', 'line 1, column 5', /no comments/],
      ["[{'a': 1}]", 'line 1, column 3', /double quotes/],
      ['{a: 1}', 'line 1, column 2', /double quotes/],
      ['["a", \'b\']', 'line 1, column 7', /double quotes/],
      ['[1 2]', 'line 1, column 4', /comma before it/],
      ['{"a" 1}', 'line 1, column 6', /colon/],
      ['{"a": True}', 'line 1, column 7', /true, false and null/],
      ['{"a": undefined}', 'line 1, column 7', /null/],
      ['{"a": "x\ny"}', 'line 1, column 9', /on its line/],
      ['{"a": "C:\\dir"}', 'line 1, column 10', /backslash twice/],
      ['{"a": .5}', 'line 1, column 7', /0\.5/],
      ['[{"a": 1}', 'line 1, column 10', /breaks off/],
      ['{"a": "abc', 'line 1, column 11', /breaks off/],
      ['{"a": 1]', 'line 1, column 8', /bracket/],
      ['[1]]', 'line 1, column 4', /behind the end/],
    ];
    for (const [text, place, advice] of faults) {
      const error = raised(() => parseJson(text, { url: '/data/results.json' }));
      expect(error.code).to.equal('parse');
      expect(error.message, text).to.contain(`results.json is not valid JSON at ${place}. `);
      expect(error.message, text).to.match(advice);
    }
  });

  it('is scanned for its fault without a stack, however deep it is', () => {
    expect(raised(() => parseJson('['.repeat(200_000))).message).to.contain('column 200001');
    expect(raised(() => parseJson(`["${'\\"'.repeat(200_000)}`)).message).to.contain('breaks off');
  });

  it('may be JSON Lines by another name', () => {
    const { blocks } = parseText('{"a": 1}\n{"a": 2}\n', { url: 'x.json' });
    expect(blocks[0]!.data).to.deep.equal([{ a: 1 }, { a: 2 }]);
    expect(raised(() => parseText('{"a": 1} {"a": 2}', { url: 'x.json' })).code).to.equal('parse');
  });
});

describe('a long list of maps', () => {
  const inPieces = (text: string) => atOnce(parseInPieces(text));
  const filling = 'x'.repeat(600);
  const rows = (count: number, row: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => row(index));

  it('is parsed piece by piece, to what it is at once', () => {
    const maps = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom('},', '"},{"', '\\"},', ']},{')),
      inner: fc.oneof(fc.json(), fc.constant([{ a: 1 }, { b: { c: 2 } }, {}])),
      filling: fc.constant(filling),
    });
    fc.assert(
      fc.property(
        fc.array(maps, { minLength: 2_000, maxLength: 2_000 }),
        fc.nat(2),
        (list, indent) => {
          const text = JSON.stringify(list, null, indent);
          expect(JSON.stringify(inPieces(text))).to.equal(JSON.stringify(JSON.parse(text)));
        },
      ),
      { numRuns: 5, seed: 7 },
    );
  });

  it('may hold what Python writes, and long whole numbers', () => {
    const text = JSON.stringify(rows(2_000, (id) => ({ id, filling })));
    const written = text.replace('"id":1999', '"id":NaN,"long":12345678901234567890');
    expect(inPieces(written)!.at(-1)).to.deep.equal({
      id: null,
      long: '12345678901234567890',
      filling,
    });
  });

  it('is left to the other way where it is short, broken, or no such list', () => {
    const list = rows(2_000, (id) => ({ id, filling }));
    const text = JSON.stringify(list);
    expect(inPieces(text)).to.have.lengthOf(2_000);
    const table = rows(2_000, (id) => [id, filling, ['],[', [id]]]);
    expect(inPieces(JSON.stringify(table))).to.deep.equal(table);
    const others = {
      short: '[{"a": 1}, {"a": 2}]',
      'a list of numbers': JSON.stringify(Array.from({ length: 600_000 }, () => 1)),
      'a map': JSON.stringify({ list }),
      'a spare comma': text.replace(/]$/, ',]'),
      'a spare comma within': text.replace('},{', '},,{'),
      'cut off': text.slice(0, -1),
      'two lists': text + text,
      'one map of very many': JSON.stringify([{ list }, { list }]),
    };
    for (const [name, other] of Object.entries(others))
      expect(inPieces(other), name).to.equal(null);
    const where = raised(() => parseText(others['cut off'], { url: 'x.json' })).message;
    expect(where).to.contain('breaks off');
  });
});
