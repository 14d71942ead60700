import { expect } from '@open-wc/testing';
import { dateTicks } from '../../src/chart/date-ticks.js';

const at = (date: string) => Date.parse(date);

/** The ticks between two dates as an axis writes them, about six. */
function written(from: string, to: string, lang = 'en'): string[] {
  const { times, format } = dateTicks(at(from), at(to), 6, lang);
  return times.map(format);
}

/** The ticks as dates, to the day. */
const days = (from: string, to: string) =>
  dateTicks(at(from), at(to), 6).times.map((time) => new Date(time).toISOString().split('T')[0]);

describe('the ticks of a date axis', () => {
  const cases: [title: string, from: string, to: string, expected: string[]][] = [
    [
      'a week: days',
      '2024-11-25',
      '2024-12-01',
      ['Nov 25', 'Nov 26', 'Nov 27', 'Nov 28', 'Nov 29', 'Nov 30', 'Dec 1'],
    ],
    [
      'some weeks: every seventh day',
      '2024-02-20',
      '2024-03-20',
      ['Feb 20', 'Feb 27', 'Mar 5', 'Mar 12', 'Mar 19'],
    ],
    [
      'half a year: months',
      '2024-10-15',
      '2025-03-20',
      ['Nov 2024', 'Dec 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025'],
    ],
    [
      'two years: half years',
      '2023-02-01',
      '2025-02-01',
      ['Jul 2023', 'Jan 2024', 'Jul 2024', 'Jan 2025'],
    ],
    ['some years: years', '2020-06-01', '2024-06-01', ['2021', '2022', '2023', '2024']],
    [
      'a century: each twenty years',
      '1900-01-01',
      '2010-01-01',
      ['1900', '1920', '1940', '1960', '1980', '2000'],
    ],
    [
      'a day: hours, and the day where one begins',
      '2024-11-28T17:30Z',
      '2024-11-29T09:00Z',
      ['Nov 28, 18:00', '21:00', 'Nov 29, 00:00', '03:00', '06:00', '09:00'],
    ],
    [
      'an hour: minutes, and the day once',
      '2024-11-28T09:10Z',
      '2024-11-28T10:35Z',
      ['Nov 28, 09:15', '09:30', '09:45', '10:00', '10:15', '10:30'],
    ],
    [
      'some seconds',
      '2024-11-28T09:10:58Z',
      '2024-11-28T09:11:01Z',
      ['Nov 28, 09:10:58', '09:10:59', '09:11:00', '09:11:01'],
    ],
    ['no time at all', '2024-11-28', '2024-11-28', ['Nov 28, 00:00:00']],
  ];
  for (const [title, from, to, expected] of cases) {
    it(`are round over ${title}`, () => expect(written(from, to)).to.deep.equal(expected));
  }

  it('are in the language of the page', () => {
    expect(written('2024-01-01', '2024-04-01', 'de')).to.deep.equal([
      'Jan. 2024',
      'Feb. 2024',
      'März 2024',
      'Apr. 2024',
    ]);
  });

  it('know leap years', () => {
    expect(days('2024-02-27', '2024-03-04')).to.include('2024-02-29');
    expect(days('2023-02-27', '2023-03-04').slice(0, 3)).to.deep.equal([
      '2023-02-27',
      '2023-02-28',
      '2023-03-01',
    ]);
    expect(days('1900-02-27', '1900-03-04')).to.include('1900-03-01').and.not.include('1900-02-29');
  });

  it('are midnights of UTC, also where clocks are put forward', () => {
    for (const time of dateTicks(at('2024-03-29'), at('2024-04-03'), 6).times) {
      expect(time % 86_400_000).to.equal(0);
    }
  });

  it('take years of one and two digits, and those before the year 0', () => {
    expect(days('0050-01-01', '0100-01-01')).to.deep.equal([
      '0050-01-01',
      '0060-01-01',
      '0070-01-01',
      '0080-01-01',
      '0090-01-01',
      '0100-01-01',
    ]);
    expect(days('-000001-08-15', '0000-01-15')).to.deep.equal([
      '-000001-09-01',
      '-000001-10-01',
      '-000001-11-01',
      '-000001-12-01',
      '0000-01-01',
    ]);
  });

  it('are about as many as asked for, over any time', () => {
    for (let span = 1000; span < 8.64e15; span *= 1.7) {
      for (const most of [3, 6, 12]) {
        const { times } = dateTicks(-span / 3, span, most);
        expect(times.length, `${span} ms`).to.be.within(1, most + 2);
        expect(times, `${span} ms`).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
        for (const time of times) expect(time, `${span} ms`).to.be.within(-span / 3, span);
      }
    }
  });

  it('come to an end over all time and beyond', () => {
    const last = 8.64e15;
    expect(dateTicks(-last, last, 6).times.length).to.be.within(4, 7);
    for (const [min, max] of [
      [-9e15, 9e15],
      [0, 1e300],
      [-Infinity, Infinity],
      [0, Infinity],
      [NaN, 0],
      [0, NaN],
      [5, -5],
    ] as const) {
      const { times, format } = dateTicks(min, max, 6);
      expect(times.length, `${min} to ${max}`).to.be.at.most(7);
      times.map(format);
    }
  });
});
