import { expect } from '@open-wc/testing';
import { parseQuery } from '../../src/query/query.js';
import { asWritten, signedWordIn } from '../../src/query/signed-words.js';
import { resultsFrom } from '../../src/results/parse.js';
import { atOnce } from '../../src/work.js';

const { rows } = resultsFrom([
  { compiler: 'gcc', flags: '-O3 -march=native' },
  { compiler: 'clang', flags: '-O2' },
  { compiler: 'whole-diff', flags: '' },
]);
const signedIn = (query: string) => atOnce(signedWordIn(rows, parseQuery(query)))[0]?.text ?? null;

describe('a word with a minus', () => {
  it('is told from "not" where the file has it as a word', () => {
    expect(signedIn('-O3')).to.equal('O3');
    expect(signedIn('gcc -o2')).to.equal('o2');
    expect(signedIn('-march')).to.equal('march');
    for (const query of ['-diff', '-gcc', 'O3', '"-O3"', '-"O3"', '-flags=-O3', '']) {
      expect(signedIn(query), query).to.equal(null);
    }
  });

  it('can be looked for as it is written', () => {
    const query = parseQuery('gcc -O3; -O2');
    const [term] = atOnce(signedWordIn(rows, query));
    expect(asWritten(query, term!)).to.equal('gcc "-O3"; -O2');
  });
});
