import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../src/results/parse.js';
import { orderOf, parseSort } from '../../src/rows/sort.js';
import { raised } from '../raised.js';
import { atOnce } from '../../src/work.js';

/** One column of the rows in the given order. */
function sorted(data: unknown, sort: string, column: string, lang = 'en') {
  const { rows, columns } = resultsFrom(data);
  const keys = parseSort(sort, columns, { url: 'data/x.yml' });
  return atOnce(orderOf(rows, keys, lang)).map((index) => rows[index]![column]);
}

describe('sorting', () => {
  const runs = [
    { model: 'b10', rate: 71.4, date: '2024-12-04', cost: 5 },
    { model: 'a', rate: 79.7, date: '2024-09-21', cost: null },
    { model: 'b9', rate: 71.4, date: '2024-11-28', cost: 0 },
    { model: 'É', rate: 42.1, date: '2024-11-09', cost: -1 },
    { model: 'f', rate: 100, date: '2023-01-01', cost: 30 },
  ];

  it('orders numbers as numbers', () => {
    expect(sorted(runs, 'rate', 'rate')).to.deep.equal([42.1, 71.4, 71.4, 79.7, 100]);
    expect(sorted(runs, '-rate', 'rate')).to.deep.equal([100, 79.7, 71.4, 71.4, 42.1]);
  });

  it('keeps the order of the file among equals, in both directions', () => {
    expect(sorted(runs, 'rate', 'model')).to.deep.equal(['É', 'b10', 'b9', 'a', 'f']);
    expect(sorted(runs, '-rate', 'model')).to.deep.equal(['f', 'a', 'b10', 'b9', 'É']);
  });

  it('breaks ties by the next column', () => {
    expect(sorted(runs, '-rate, model', 'model')).to.deep.equal(['f', 'a', 'b9', 'b10', 'É']);
    expect(sorted(runs, '-rate, -model', 'model')).to.deep.equal(['f', 'a', 'b10', 'b9', 'É']);
  });

  it('puts gaps last in both directions', () => {
    expect(sorted(runs, 'cost', 'cost')).to.deep.equal([-1, 0, 5, 30, null]);
    expect(sorted(runs, '-cost', 'cost')).to.deep.equal([30, 5, 0, -1, null]);
    const words = [{ a: '' }, { a: 'z' }, { a: null }, { a: 'b' }];
    expect(sorted(words, 'a', 'a').slice(0, 2)).to.deep.equal(['b', 'z']);
    expect(sorted(words, '-a', 'a').slice(0, 2)).to.deep.equal(['z', 'b']);
  });

  it('orders names as people do: 9 before 10, accents beside their letter', () => {
    expect(sorted(runs, 'model', 'model')).to.deep.equal(['a', 'b9', 'b10', 'É', 'f']);
  });

  it('orders dates by time, however they are written', () => {
    expect(sorted(runs, 'date', 'date')[0]).to.equal('2023-01-01');
    const dates = [{ d: '4 Dec 2024' }, { d: '2024-11-28' }, { d: 'Nov 2023' }];
    expect(sorted(dates, 'd', 'd')).to.deep.equal(['Nov 2023', '2024-11-28', '4 Dec 2024']);
  });

  it('orders by what is calculated', () => {
    const rows = [
      { a: 1, b: 5 },
      { a: 2, b: 1 },
      { a: 3, b: 3 },
    ];
    expect(sorted(rows, '-(a + b)', 'a')).to.deep.equal([1, 3, 2]);
    expect(sorted(rows, 'b - a', 'a')).to.deep.equal([2, 3, 1]);
  });

  it('orders false before true', () => {
    const rows = [{ a: true }, { a: false }, { a: true }];
    expect(sorted(rows, 'a', 'a')).to.deep.equal([false, true, true]);
  });

  it('orders by columns with commas and signs in their names', () => {
    const rows = [{ 'cost, in $': 3 }, { 'cost, in $': 1 }];
    expect(sorted(rows, '"cost, in $"', 'cost, in $')).to.deep.equal([1, 3]);
    expect(sorted(rows, '-"cost, in $"', 'cost, in $')).to.deep.equal([3, 1]);
  });

  it('leaves the rows that it is given as they are', () => {
    const { rows, columns } = resultsFrom(runs);
    const before = [...rows];
    atOnce(orderOf(rows, parseSort('rate', columns, {}), 'en'));
    expect(rows).to.deep.equal(before);
  });

  it('takes a language that no browser knows', () => {
    expect(sorted(runs, 'rate', 'model', 'tlh-x')).to.have.lengthOf(5);
    expect(sorted(runs, 'rate', 'model', 'not a language')).to.have.lengthOf(5);
  });

  it('says which column is not there', () => {
    const error = raised(() => sorted(runs, '-rat', 'rate'));
    expect(error.code).to.equal('column');
    expect(error.message).to.match(/^Column "rat" is not in x\.yml\. Did you mean "rate"\?/);
  });
});
