import { expect } from '@open-wc/testing';
import { rangeIn, withoutRange, withRange } from '../../src/query/range-terms.js';
import { formatQuery, parseQuery, type Range } from '../../src/query/query.js';
import { fileColumn } from '../../src/results/values/file-column.js';

const time = fileColumn({ name: 'time', type: 'number', label: 'Wall time', unit: 's' });
const range = (query: string) => rangeIn(parseQuery(query), time);
const changed = (query: string, range: Range) =>
  formatQuery(withRange(parseQuery(query), time, range));
const without = (query: string) => formatQuery(withoutRange(parseQuery(query), time));

describe('the range of a column in a query', () => {
  it('is read from what is typed, by name or label, in the unit of the column', () => {
    expect(range('qwq time:5..7')).to.deep.equal({ from: '5', to: '7' });
    expect(range('time=5..7')).to.deep.equal({ from: '5', to: '7' });
    expect(range('"wall time":2min..')).to.deep.equal({ from: '120', to: '' });
    expect(range('time:..1,000')).to.deep.equal({ from: '', to: '' });
    for (const query of ['', 'time:5', '-time:5..7', 'cost:5..7', 'time:a..b', 'time:1..2,5..7']) {
      expect(range(query), query).to.deep.equal({ from: '', to: '' });
    }
  });

  it('takes the place of the one before', () => {
    expect(changed('qwq', { from: '5', to: '' })).to.equal('qwq time:5..');
    expect(changed('time:5.. qwq', { from: '5', to: '7' })).to.equal('qwq time:5..7');
    expect(changed('a; b', { from: '', to: '7' })).to.equal('a time:..7; b time:..7');
    expect(range(changed('', { from: '-5', to: '7' }))).to.deep.equal({
      from: '-5',
      to: '7',
    });
  });

  it('is cleared where both sides are open, and nothing else with it', () => {
    expect(changed('qwq time:5..7', { from: '', to: '' })).to.equal('qwq');
    const query = 'a time:1..2; b "wall time":3..4 time=1 other>1';
    expect(without(query)).to.equal('a; b time=1 other>1');
  });

  it('is read from comparisons, and takes their place', () => {
    expect(range('time>=5')).to.deep.equal({ from: '5', to: '' });
    expect(range('a time<7 "wall time">2')).to.deep.equal({ from: '2', to: '7' });
    expect(range('-time>5 other>5')).to.deep.equal({ from: '', to: '' });
    expect(changed('a time>=5', { from: '6', to: '' })).to.equal('a time:6..');
    expect(without('time>=5 time<7 a')).to.equal('a');
  });
});
