import { expect } from '@open-wc/testing';
import { columnOf } from '../column-of.js';

function read(values: readonly string[], name = 'wall') {
  const { type, unit, values: numbers, texts, read } = columnOf(values, name);
  expect(texts, 'shown as written').to.deep.equal(values);
  return { type, unit, values: numbers, read };
}

describe('a length of time', () => {
  it('is a number of seconds in all the ways that tools write it', () => {
    const ways: Record<string, number> = {
      '1:20': 80,
      '0:02:31': 151,
      '791:04:45': 2_847_885,
      '0:00:05.123456': 5.123456,
      '1 day, 2:03:04': 93_784,
      '2 days, 0:00:00': 172_800,
      '15m 17s 527ms': 917.527,
      '18s 939ms': 18.939,
      '1m 04s': 64,
      '0m1.234s': 1.234,
      '1h 28m 53s': 5333,
      '2 h 5 min': 7500,
      '2h5m': 7500,
      '1 hour 5 minutes': 3900,
      '1 d 2 h': 93_600,
      PT15M: 900,
      PT1H2M3S: 3723,
      'PT0.5S': 0.5,
    };
    for (const [text, seconds] of Object.entries(ways)) {
      const { type, unit, values } = read([text, text]);
      expect([type, unit, values[0]], text).to.deep.equal(['number', 's', seconds]);
    }
  });

  it('is brought to seconds from any unit beside it', () => {
    const { unit, values, read: note } = read(['896 ms', '2 h 5 m', '1.5 min']);
    expect([unit, values, note]).to.deep.equal(['s', [0.896, 7500, 90], 'durations, in seconds']);
    expect(read(['5m', '12m', '1h']).values).to.deep.equal([300, 720, 3600]);
    expect(columnOf(['9 hours', '10 hours', '2 days']).values).to.deep.equal([9, 10, 48]);
  });

  it('keeps the order of what is longer', () => {
    const { values } = read(['1m 04s 430ms', '15m 17s 527ms', '18s 939ms', '28m 39s 304ms']);
    expect(values).to.deep.equal([64.43, 917.527, 18.939, 1719.304]);
  });

  it('says where it may be read in another way', () => {
    expect(read(['1:20', '10:30', '2:45']).read).to.match(
      /in seconds; "1:20" .* hours and minutes/,
    );
    expect(read(['1:20', '70:30']).read).to.equal('durations, in seconds');
    expect(read(['10:20:30', '23:59:59']).read).to.contain('times of the day');
    expect(read(['0:02:31', '1:10:00']).read).to.equal('durations, in seconds');
    expect(read(['1:20', '1:10:00']).read).to.equal('durations, in seconds');
  });

  it('may stand beside words for none', () => {
    expect(read(['1:20', 'timeout', 'OOM', 'timeout']).values).to.deep.equal([
      80,
      null,
      null,
      null,
    ]);
  });

  it('is none in a column of other things with a colon', () => {
    expect(read(['10:30', '14:05'], 'start').type).to.equal('text');
    expect(read(['1:20', '4:10'], 'ratio').type).to.equal('text');
    expect(read(['16:9', '4:3'], 'wall').type).to.equal('text');
    expect(read(['1:75', '2:80'], 'wall').type).to.equal('text');
    expect(read(['1h later', '2h later'], 'wall').type).to.equal('text');
  });
});
