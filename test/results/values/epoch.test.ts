import { expect } from '@open-wc/testing';
import { columnOf } from '../column-of.js';

describe('counts of seconds since 1970', () => {
  const moments = ['2025-01-07T10:00:00Z', '2025-01-08T10:00:00Z'];

  it('are dates in a column that says so', () => {
    const columns: [name: string, values: unknown[], unit: string][] = [
      ['date', [1736244000000, 1736330400000], 'milliseconds'],
      ['time', [1736244000, 1736330400], 'seconds'],
      ['created_at', ['1736244000', '1736330400'], 'seconds'],
      ['commit.timestamp', [1736244000000, 1736330400000], 'milliseconds'],
      ['lastUpdate', [1736244000000, 1736330400000], 'milliseconds'],
      ['start_time', [1736244000, 1736330400], 'seconds'],
      ['ts', ['1736244000000000000', '1736330400000000000'], 'nanoseconds'],
    ];
    for (const [name, values, unit] of columns) {
      const column = columnOf(values, name);
      expect([column.type, column.values, column.texts], name).to.deep.equal([
        'date',
        moments,
        moments,
      ]);
      expect(column.read, name).to.equal(`epoch ${unit}`);
    }
  });

  it('keep their fractions and their missing values', () => {
    const { values } = columnOf(['1736244000.123', 'n/a', null], 'timestamp');
    expect(values).to.deep.equal(['2025-01-07T10:00:00.123Z', null, null]);
  });

  it('are numbers elsewhere', () => {
    expect(columnOf([1736244000, 1736330400], 'real_time').type).to.equal('number');
    expect(columnOf([1736244000, 1736330400], 'ns').type).to.equal('number');
    expect(columnOf([1234567890, 234567], 'time').type, 'not all as long').to.equal('number');
    expect(columnOf([9736244000, 1736330400], 'time').type, 'too late').to.equal('number');
    expect(columnOf([2023, 2024], 'date').type).to.equal('number');
  });
});
