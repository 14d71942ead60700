import { expect } from '@open-wc/testing';
import { rangeIn, withoutRange, withRange } from '../../src/query/range-terms.js';
import type { Column } from '../../src/results/results.js';

const time: Column = { name: 'time', type: 'number', label: 'Wall time', unit: 's' };

describe('the range of a column in a query', () => {
  it('is read from what is typed, by name or label, in the unit of the column', () => {
    expect(rangeIn('qwq time:5..7', time)).to.deep.equal({ from: '5', to: '7' });
    expect(rangeIn('time=5..7', time)).to.deep.equal({ from: '5', to: '7' });
    expect(rangeIn('"wall time":2min..', time)).to.deep.equal({ from: '120', to: '' });
    expect(rangeIn('time:..1,000', time)).to.deep.equal({ from: '', to: '' });
    for (const query of ['', 'time:5', '-time:5..7', 'cost:5..7', 'time:a..b', 'time:1..2,5..7']) {
      expect(rangeIn(query, time), query).to.deep.equal({ from: '', to: '' });
    }
  });

  it('takes the place of the one before', () => {
    expect(withRange('qwq', time, { from: '5', to: '' })).to.equal('qwq time:5..');
    expect(withRange('time:5.. qwq', time, { from: '5', to: '7' })).to.equal('qwq time:5..7');
    expect(withRange('a; b', time, { from: '', to: '7' })).to.equal('a time:..7; b time:..7');
    expect(rangeIn(withRange('', time, { from: '-5', to: '7' }), time)).to.deep.equal({
      ...{ from: '-5', to: '7' },
    });
  });

  it('is lifted where both sides are open, and nothing else with it', () => {
    expect(withRange('qwq time:5..7', time, { from: '', to: '' })).to.equal('qwq');
    const query = 'a time:1..2; b "wall time":3..4 time=1 other>1';
    expect(withoutRange(query, time)).to.equal('a; b time=1 other>1');
  });

  it('is read from comparisons, and takes their place', () => {
    expect(rangeIn('time>=5', time)).to.deep.equal({ from: '5', to: '' });
    expect(rangeIn('a time<7 "wall time">2', time)).to.deep.equal({ from: '2', to: '7' });
    expect(rangeIn('-time>5 other>5', time)).to.deep.equal({ from: '', to: '' });
    expect(withRange('a time>=5', time, { from: '6', to: '' })).to.equal('a time:6..');
    expect(withoutRange('time>=5 time<7 a', time)).to.equal('a');
  });
});
