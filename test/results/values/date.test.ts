import { expect } from '@open-wc/testing';
import { rangeOf, timeOf } from '../../../src/results/values/date.js';

describe('a written date', () => {
  it('is the same moment in every way that files write it', () => {
    const time = Date.UTC(2024, 10, 28);
    const day = ['2024-11-28', '2024/11/28', '28 Nov 2024', '28 November 2024', 'Nov 28, 2024'];
    const more = ['November 28 2024', '2024-11-28T00:00Z', '2024-11-28 00:00:00', '28. nov. 2024'];
    for (const text of [...day, ...more]) expect(timeOf(text), text).to.equal(time);
  });

  it('is of the first century where its year is', () => {
    expect(timeOf('0050-03-01')).to.equal(Date.parse('0050-03-01T00:00:00Z'));
    expect(rangeOf('0050')).to.deep.equal(
      ['0050-01-01', '0051-01-01'].map((day) => Date.parse(`${day}T00:00:00Z`)),
    );
  });

  it('keeps its time and zone', () => {
    const time = Date.UTC(2001, 11, 15, 2, 59, 43, 100);
    for (const text of [
      '2001-12-15T02:59:43.1Z',
      '2001-12-14t21:59:43.10-05:00',
      '2001-12-14 21:59:43.10 -5',
      '2001-12-15 08:29:43.1 +0530',
    ]) {
      expect(timeOf(text), text).to.equal(time);
    }
  });

  it('covers all of its month or year when it is no longer than that', () => {
    expect(rangeOf('2024')).to.deep.equal([Date.UTC(2024, 0), Date.UTC(2025, 0)]);
    expect(rangeOf('2024-12')).to.deep.equal([Date.UTC(2024, 11), Date.UTC(2025, 0)]);
    expect(rangeOf('Dec 2024')).to.deep.equal(rangeOf('2024-12'));
    expect(rangeOf('2024-02-28')).to.deep.equal([Date.UTC(2024, 1, 28), Date.UTC(2024, 1, 29)]);
    const noon = Date.UTC(2024, 1, 28, 12);
    expect(rangeOf('2024-02-28T12:00')).to.deep.equal([noon, noon + 60_000]);
  });

  it('is no date where the calendar has none or where its reading is a guess', () => {
    const none = ['2024-02-30', '2024-13', '2024-00', '2024-1', '11/28/2024', '31 Nov 2024'];
    const text = [
      '2024-11-28 25:00',
      '0.65.2',
      '2024-11-28-21-38-50--x',
      'May',
      'Marble 3, 2024',
      '',
    ];
    for (const written of [...none, ...text]) expect(timeOf(written), written).to.equal(null);
  });
});
