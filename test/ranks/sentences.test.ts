import { expect } from '@open-wc/testing';
import { parseColumn } from '../../src/columns/expression.js';
import { formatOf } from '../../src/columns/number-format.js';
import { de } from '../../src/messages/de.js';
import { en } from '../../src/messages/en.js';
import { readCases } from '../../src/ranks/cases.js';
import { rankingOf } from '../../src/ranks/ranking.js';
import {
  leadSentence,
  methodSentences,
  rankText,
  standingText,
  type Wording,
} from '../../src/ranks/sentences.js';
import { parseIntervals, uncertaintyOf } from '../../src/ranks/uncertainty.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';

interface Given {
  readonly cases?: string;
  readonly interval?: string;
  readonly isLowerBetter?: boolean;
  readonly lang?: 'en' | 'de';
}

function wordingOf({ columns, rows }: Results, name: string, given: Given): Wording {
  const { cases = '', interval = '', isLowerBetter = false, lang = 'en' } = given;
  const column = parseColumn(name, columns);
  const counts = cases ? readCases(cases, columns, {}) : null;
  const [entry] = parseIntervals(interval, columns, {});
  return {
    ranking: rankingOf(rows, column, uncertaintyOf(column, entry, counts, rows), isLowerBetter),
    messages: lang === 'de' ? de : en,
    lang,
    nameOf: (row) => String(row['model']),
    number: formatOf(column, rows, lang).number,
  };
}

async function qwq(given: Given): Promise<Wording> {
  const text = await (await fetch('/demo/data/qwq.yml')).text();
  return wordingOf(parseResults(text, { url: 'qwq.yml' }), 'pass_rate_2 as (%)', given);
}

const board = (...rates: readonly (readonly [number, number])[]) =>
  resultsFrom(rates.map(([rate, cases], index) => ({ model: 'abcdefgh'[index], rate, cases })));
const lead = (results: Results, given: Given = { cases: 'cases' }) =>
  leadSentence(wordingOf(results, 'rate (%)', given), results.rows.length, results.rows.length);

describe('what a ranking says', () => {
  it('says who leads, and from whom it can not be told apart', async () => {
    expect(leadSentence(await qwq({ cases: 'test_cases' }), 7, 7)).to.equal(
      "7 rows. o1-preview leads with 79.7% (95%: 72–86%); it can't be told apart from the next 4.",
    );
    expect(lead(board([90, 1000], [80, 10], [70, 1000]))).to.contain('from the next one.');
    expect(lead(board([90, 1000], [80, 1000], [70, 5]))).to.contain('from 1 other.');
    expect(lead(board([50, 10], [49, 10], [48, 10]))).to.contain('from any of the other 2.');
    expect(lead(board([90, 1000], [80, 1000], [50, 1000]))).to.contain('it is told apart from all 2 others.'); // prettier-ignore
  });

  it('claims no lead where no interval is known', async () => {
    expect(leadSentence(await qwq({}), 7, 7)).to.equal(
      '7 rows. Highest: o1-preview with 79.7%. Lowest: QwQ with 42.1%.',
    );
    expect(leadSentence(await qwq({ isLowerBetter: true }), 7, 7)).to.equal(
      '7 rows. Lowest, which is best: QwQ with 42.1%. Highest: o1-preview with 79.7%.',
    );
  });

  it('says under a filter what the ranks are among', async () => {
    const wording = await qwq({ cases: 'test_cases' });
    expect(leadSentence(wording, 4, 7)).to.equal('4 of 7 rows; ranks are among all 7.');
    expect(leadSentence(await qwq({}), 4, 7)).to.equal('4 of 7 rows.');
  });

  it('says of a row what the file knows of it', async () => {
    const wording = await qwq({ cases: 'test_cases' });
    const [first, second] = wording.ranking.standings;
    expect(standingText(wording, first!)).to.equal(
      '79.7%, 106 of 133 cases; 95%: 72–86%; rank 1–5 of 7',
    );
    expect(standingText(wording, second!)).to.equal(
      '73.6% of 132 cases; 95%: 65–80%; rank 1–6 of 7',
    );
    expect(rankText(wording.ranking.standings.at(-1)!, 'en')).to.equal('7');
  });

  it('writes both ends of an interval, however small they are', () => {
    const wording = wordingOf(board([90, 225], [3.56, 225]), 'rate (%)', { cases: 'cases' });
    expect(standingText(wording, wording.ranking.standings[1]!)).to.contain('95%: 2–7%;');
    const german = wordingOf(board([90, 225], [3.56, 225]), 'rate (%)', {
      cases: 'cases',
      lang: 'de',
    });
    expect(standingText(german, german.ranking.standings[1]!)).to.contain('2–7\u00a0%;');
  });

  it('says how it came about, and what is odd', async () => {
    expect(methodSentences(await qwq({ cases: 'test_cases' }), 'whiskers', true)).to.deep.equal([
      'Whiskers: 95% intervals for 132 or 133 cases each (test_cases).',
      en.rankIsRange(7),
      '† 73.6% is no whole number of 132 cases (97 gives 73.5%).',
    ]);
    expect(methodSentences(await qwq({}), 'intervals', true)).to.deep.equal([
      en.ranksMayBeChance(),
    ]);
    expect(methodSentences(await qwq({}), 'whiskers', false)).to.deep.equal([]);
  });

  it('names cases that differ, or are not there', () => {
    const results = resultsFrom([
      { model: 'a', rate: 50, cases: 36 },
      { model: 'b', rate: 50, cases: 134 },
      { model: 'c', rate: 50, cases: null },
    ]);
    const said = methodSentences(
      wordingOf(results, 'rate (%)', { cases: 'cases' }),
      'whiskers',
      false,
    );
    expect(said).to.deep.equal([
      'Whiskers: 95% intervals for 36 to 134 cases each (cases).',
      'cases is 36 to 134: not all rows answered the same cases.',
      '1 row has no cases.',
    ]);
  });

  it('says of what the file gives that it is from the file', () => {
    const results = resultsFrom([
      { model: 'a', elo: 1500, low: 1492, high: 1508 },
      { model: 'b', elo: 1450, low: 1445, high: 1455 },
    ]);
    const wording = wordingOf(results, 'elo', { interval: 'low, high' });
    expect(leadSentence(wording, 2, 2)).to.equal(
      '2 rows. a leads with 1500 (1,492–1,508 by the file); it is told apart from the other one.',
    );
    expect(methodSentences(wording, 'whiskers', false)).to.deep.equal([
      'Whiskers: as the file gives them (low and high).',
    ]);
  });

  it('speaks German', async () => {
    expect(leadSentence(await qwq({ cases: 'test_cases', lang: 'de' }), 7, 7)).to.match(
      /^7 Zeilen\. o1-preview führt mit 79,7\s%.*, ist aber von den nächsten 4 nicht zu unterscheiden\.$/,
    );
  });
});
