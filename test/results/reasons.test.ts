import { expect } from '@open-wc/testing';
import { reasonCounts, reasonIn, reasonOf } from '../../src/results/reasons.js';
import { columnOf } from './column-of.js';

const countsOf = (values: readonly unknown[]) => {
  const column = columnOf(values);
  return reasonCounts(column, column.results.rows).map(({ reason, count }) => `${count} ${reason}`);
};

describe('reasons for no number', () => {
  it('leave a column one of numbers at any share, and are shown as written', () => {
    const texts = ['38.1', 'timeout', 'timeout', '120.5', '>600'];
    const { type, values, texts: shown } = columnOf(texts);
    expect([type, values]).to.deep.equal(['number', [38.1, null, null, 120.5, null]]);
    expect(shown).to.deep.equal(texts);
    expect(columnOf(['2.1 GB', 'OOM', 'OOM', 'OOM']).unit).to.equal('GB');
    expect(columnOf(['DNF', 'DNF', 'error', '5']).type).to.equal('number');
  });

  it('may be words that nobody knows, if they are few, short and repeated', () => {
    expect(columnOf(['38.1', 'n.s.', 'spilled', 'spilled', 'spilled', '120.5']).type).to.equal(
      'number',
    );
    expect(
      columnOf(['1.5', '2.5', 'spilled', 'spilled', '3.5', 'evicted', 'evicted']).type,
    ).to.equal('number');
  });

  it('are none in a column of names of which a few are numbers', () => {
    for (const texts of [
      ['4o', '7', 'o1', '8'],
      ['adult', 'adult', '1049', '1049'],
      ['77.0', '5', 'x'],
      ['one', 'two', '3', '4'],
      ['auto', 'auto', 'auto', 'auto', 'auto', '4'],
    ]) {
      expect(columnOf(texts).type, texts.join(', ')).to.equal('text');
    }
    expect(columnOf(['4', '5', 'mini', 'mini'], 'model').type).to.equal('text');
    expect(columnOf(['timeout', 'OOM', '>600']).type, 'no number at all').to.equal('text');
  });

  it('are counted by name', () => {
    expect(countsOf(['38.1', 'timeout', 'Timeout', '120.5', '>600', '-', null])).to.deep.equal([
      '2 timeout',
      '1 over 600',
    ]);
    expect(countsOf(['5', '6', '7', 'N/A'])).to.deep.equal(['1 N/A']);
    expect(countsOf(['5', '6', '7', '8'])).to.deep.equal([]);
  });

  it('are bounds in every spelling', () => {
    const bounds: Record<string, string> = {
      '>600': 'over 600',
      '> 600 s': 'over 600 s',
      '≥5': 'at least 5',
      '>=5': 'at least 5',
      '<0.01': 'under 0.01',
      '<=1e-5': 'at most 1e-5',
      '~70': 'about 70',
      '≈ 70': 'about 70',
      '> 1,000': 'over 1,000',
      'over 600': 'over 600',
      'ca. 5': 'about 5',
    };
    for (const [text, reason] of Object.entries(bounds)) {
      expect(reasonIn(text), text).to.equal(reason);
    }
  });

  it('are words in every spelling, and no other words', () => {
    for (const text of [
      'OOM',
      'oom',
      'out of memory',
      'Timeout',
      'TIMEOUT (600s)',
      'timed out',
      'time limit',
      'TLE',
      'DNF',
      'Error: no such file',
      'failed',
      'not supported',
      'N/S',
      'tbd',
      'unknown',
      '✗',
    ]) {
      expect(reasonIn(text), text).to.equal(text);
    }
    for (const text of ['errorless', 'o1', 'gpt-4', 'failover', 'tbdx', '5', '']) {
      expect(reasonIn(text), text).to.equal('');
    }
  });

  it('are known for a row', () => {
    const column = columnOf(['$5', '$6', '$7', '6 %', '']);
    expect(column.results.rows.map((row) => reasonOf(column, row))).to.deep.equal([
      '',
      '',
      '',
      'in %',
      '',
    ]);
  });
});
