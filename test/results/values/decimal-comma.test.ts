import { expect } from '@open-wc/testing';
import { parseResults, resultsFrom } from '../../../src/results/parse.js';
import { columnIn, columnOf } from '../column-of.js';

const nbsp = '\u00a0';
const narrow = '\u202f';

describe('a decimal comma', () => {
  it('is one where the whole column fits that reading alone', () => {
    const columns: Record<string, [string[], number[], string?]> = {
      percent: [
        ['71,5', '9,25', '100,0'],
        [71.5, 9.25, 100],
      ],
      small: [
        ['0,912', '0,123'],
        [0.912, 0.123],
      ],
      money: [['1.234,50 €', '87,00 €'], [1234.5, 87], '€'],
      time: [['1,5 s', '12,75 s'], [1.5, 12.75], 's'],
      long: [['393771,520 ops/s', '802,659 ops/s'], [393771.52, 802.659], 'ops/s'],
      blanks: [
        ['1 234,5', '12,5'],
        [1234.5, 12.5],
      ],
      unbroken: [
        [`1${nbsp}234,5`, `12${narrow}345,25`],
        [1234.5, 12345.25],
      ],
      quoted: [
        ['2523,00', '2143,50'],
        [2523, 2143.5],
      ],
      signs: [
        ['-1,5', '+2,5'],
        [-1.5, 2.5],
      ],
    };
    for (const [name, [texts, values, unit = '']] of Object.entries(columns)) {
      const column = columnOf(texts);
      expect([column.type, column.values, column.unit], name).to.deep.equal([
        'number',
        values,
        unit,
      ]);
      expect(column.read, name).to.match(/^decimal comma/);
      expect(column.texts, name).to.deep.equal(texts);
    }
  });

  it('decides for "1,234" in the other columns of its file', () => {
    const german = resultsFrom([
      { land: 'BW', cases: '2.155', change: '1,234', rate: '19,47' },
      { land: 'BY', cases: '2.282', change: '5,678', rate: '17,45' },
    ]);
    expect(columnIn(german, 'cases').values).to.deep.equal([2155, 2282]);
    expect(columnIn(german, 'cases').read).to.contain('as in rate');
    expect(columnIn(german, 'change').values).to.deep.equal([1.234, 5.678]);

    const english = resultsFrom([
      { change: '1,234', rate: '19.47' },
      { change: '5,678', rate: '17.45' },
    ]);
    expect(columnIn(english, 'change').values).to.deep.equal([1234, 5678]);
    expect(columnIn(english, 'change').read).to.equal('commas between thousands');
  });

  it('decides nothing where columns have both', () => {
    const mixed = resultsFrom([{ a: '71,5', b: '71.5', c: '1,234' }]);
    expect(['a', 'b', 'c'].map((name) => columnIn(mixed, name).values[0])).to.deep.equal([
      71.5, 71.5, 1234,
    ]);
  });

  it('is what the language of the page makes of "1,234", but never of "1.234"', () => {
    const comma = columnOf(['1,234', '5,678'], 'x', { lang: 'de' });
    expect(comma.values).to.deep.equal([1.234, 5.678]);
    expect(comma.read).to.contain('language of the page');
    expect(columnOf(['1,234', '5,678'], 'x', { lang: 'en' }).values).to.deep.equal([1234, 5678]);
    expect(columnOf(['1,234', '5,678'], 'x', { lang: 'no language' }).values[0]).to.equal(1234);
    expect(columnOf(['1.234', '5.678'], 'x', { lang: 'de' }).values).to.deep.equal([1.234, 5.678]);
    expect(columnOf(['1,234.5', '5,678'], 'x', { lang: 'de' }).values).to.deep.equal([
      1234.5, 5678,
    ]);
  });

  it('is found in YAML as well, and not in names', () => {
    const { columns } = parseResults('- model: "3,5 Turbo"\n  score: 71,5\n', { url: 'x.yml' });
    expect(columns.map(({ type }) => type)).to.deep.equal(['text', 'number']);
  });

  it('is none between other things', () => {
    for (const texts of [
      ['1,2,3', '4,5,6'],
      ['a,5', 'b,6'],
    ]) {
      expect(columnOf(texts).type, texts.join(' and ')).to.equal('text');
    }
  });
});

describe('thousands', () => {
  it('may have apostrophes and blanks between them', () => {
    expect(columnOf(["1'234.5", '12.5']).values).to.deep.equal([1234.5, 12.5]);
    expect(columnOf(['1’234’567', '12']).values).to.deep.equal([1234567, 12]);
    expect(columnOf([`1${narrow}234`, '99']).values).to.deep.equal([1234, 99]);
    const blanks = columnOf(['1 234', '23 456.5', '99']);
    expect(blanks.values).to.deep.equal([1234, 23456.5, 99]);
    expect(blanks.read).to.equal('blanks between thousands');
  });

  it('are not read from lists of numbers', () => {
    expect(columnOf(['100 200', '300 400']).type).to.equal('text');
  });
});
