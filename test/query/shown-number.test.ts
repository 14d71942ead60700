import { expect } from '@open-wc/testing';
import { formatOf } from '../../src/columns/number-format.js';
import { parseColumn } from '../../src/columns/expression.js';
import { predicateOf } from '../../src/query/predicate.js';
import { parseQuery } from '../../src/query/query.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Column, Results } from '../../src/results/results.js';

/** The names of the rows that a query finds. */
function found({ rows }: Results, columns: readonly Column[], query: string): unknown[] {
  return rows.filter(predicateOf(parseQuery(query), columns)).map((row) => row['name']);
}

describe('what stands in a cell', () => {
  const results = resultsFrom([
    { name: 'a', mean: 0.000412, cost: 1.4196, p: 4.5e-23, steps: 12345 },
    { name: 'b', mean: 24.61, cost: 63.919, p: 0.03, steps: 999 },
    { name: 'c', mean: 30.6, cost: 5.3725, p: 0.0004, steps: 2000000 },
  ]);
  const shown = ['mean as Mean (s)', 'cost as Cost ($)', 'p', 'steps'].map((text) =>
    parseColumn(text, results.columns),
  );
  const columns = [results.columns[0]!, ...shown];

  for (const lang of ['en', 'de', 'fr']) {
    it(`is found by who types it, in ${lang}`, () => {
      for (const column of shown) {
        const { cell } = formatOf(column, results.rows, lang);
        for (const row of results.rows) {
          const text = cell(row);
          for (const query of [
            text,
            `"${text}"`,
            text.replace(/\s/g, ' '),
            `${column.name}:"${text}"`,
          ]) {
            expect(found(results, columns, query), query).to.include(row['name']);
          }
        }
      }
    });
  }

  it('is found in the row that shows it, and not in others', () => {
    expect(found(results, columns, '$1.42')).to.deep.equal(['a']);
    expect(found(results, columns, '412 µs')).to.deep.equal(['a']);
    expect(found(results, columns, '24.61')).to.deep.equal(['b']);
    expect(found(results, columns, '12,345')).to.deep.equal(['a']);
    expect(found(results, columns, '4.5 × 10⁻²³')).to.deep.equal(['a']);
    expect(found(results, columns, '7.77')).to.deep.equal([]);
    expect(found(results, columns, '412 µs c')).to.deep.equal([]);
    expect(found(results, columns, '24.61 b')).to.deep.equal(['b']);
  });

  it('is found as the file writes it, still', () => {
    expect(found(results, columns, '0.000412')).to.deep.equal(['a']);
    expect(found(results, columns, '63.919')).to.deep.equal(['b']);
    expect(found(results, columns, '-63.919')).to.deep.equal(['a', 'c']);
  });

  it('takes no number for another that is hardly like it', () => {
    const few = resultsFrom([
      { name: 'a', score: 6.8 },
      { name: 'b', score: 7.2 },
    ]);
    expect(found(few, few.columns, '7')).to.deep.equal(['b']);
    expect(found(few, few.columns, '6.9')).to.deep.equal([]);
  });

  it('is found below zero, though a minus means "not"', () => {
    const signed = resultsFrom([
      { name: 'a', delta: -5.25 },
      { name: 'b', delta: 5.25 },
    ]);
    expect(found(signed, signed.columns, '-5.25')).to.deep.equal(['a']);
  });
});

describe('a number in a condition', () => {
  const results = parseResults(
    'name,params,wall,score,time\n' +
      'a,17M,1:20,"71,5",412 µs\nb,8x7B,15:30,"9,25",3 s\nc,7B,0:45,"100,0",20 ms\n',
    { url: 'x.csv' },
  );
  const names = (query: string) => found(results, results.columns, query);

  it('is read in the way of its column', () => {
    expect(names('params>=7B')).to.deep.equal(['b', 'c']);
    expect(names('params<1e9')).to.deep.equal(['a']);
    expect(names('params:10M..10B')).to.deep.equal(['a', 'c']);
    expect(names('params=56B')).to.deep.equal(['b']);
    expect(names('wall>1:00')).to.deep.equal(['a', 'b']);
    expect(names('wall<=80')).to.deep.equal(['a', 'c']);
    expect(names('wall>2min')).to.deep.equal(['b']);
    expect(names('score>=71,5')).to.deep.equal(['a', 'c']);
    expect(names('score<9.3')).to.deep.equal(['b']);
  });

  it('has a comma where the comma of a list may be meant, and never more than it says', () => {
    expect(names('score=71,5')).to.deep.equal(['a']);
    expect(names('score=71,5..80')).to.deep.equal(['a']);
    expect(names('score=9,25..71,5')).to.deep.equal(['a', 'b']);
    expect(names('score=71,6..80')).to.deep.equal([]);
    expect(names('score:9,3..')).to.deep.equal(['a', 'c']);
    expect(names('71,5')).to.deep.equal(['a']);
    const sizes = resultsFrom([5, 7, 13, 15, 1234, 1234.5].map((size) => ({ name: size, size })));
    const with_ = (query: string) => found(sizes, sizes.columns, query);
    expect(with_('size=7,13')).to.deep.equal([7, 13]);
    expect(with_('size=7,13,15')).to.deep.equal([7, 13, 15]);
    expect(with_('size=5,10..14')).to.deep.equal([5, 13]);
    expect(with_('size=10..14,5')).to.deep.equal([5, 13]);
    expect(with_('size=1,234')).to.deep.equal([1234]);
    expect(with_('size=1234,5')).to.deep.equal([5, 1234, 1234.5]);
    expect(with_('-size=7,13')).to.deep.equal([5, 15, 1234, 1234.5]);
  });

  it('is read as a cell shows it', () => {
    expect(names('time<"412.5 µs"')).to.deep.equal(['a']);
    expect(names('time<1.5×10^3')).to.deep.equal(['a']);
    const small = resultsFrom([
      { name: 'a', p: 4.5e-23 },
      { name: 'b', p: 0.03 },
    ]);
    expect(found(small, small.columns, 'p<="4.5\u00a0×\u00a010⁻²³"')).to.deep.equal(['a']);
    const plain = resultsFrom([
      { name: 'a', params: 7e9 },
      { name: 'b', params: 17e6 },
    ]);
    expect(found(plain, plain.columns, 'params>=1B')).to.deep.equal(['a']);
    expect(found(plain, plain.columns, 'params>=17,000,001')).to.deep.equal(['a']);
  });

  it('compares versions as versions', () => {
    const python = resultsFrom(['3.8', '3.9', '3.10'].map((name) => ({ name, s: 1 })));
    const is = (query: string) => found(python, python.columns, query);
    expect(is('name>=3.9')).to.deep.equal(['3.9', '3.10']);
    expect(is('name<3.10')).to.deep.equal(['3.8', '3.9']);
    expect(is('name=3.1')).to.deep.equal([]);
  });
});
