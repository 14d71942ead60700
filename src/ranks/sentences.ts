/** What a ranking says in words: no more than the file knows. */
import type { Messages } from '../messages/messages.js';
import { localeOf, numberFormat } from '../columns/number-format.js';
import type { Row } from '../results/results.js';
import { extent } from 'd3-array';
import type { Ends } from './interval.js';
import { leadOf, type Ranking, type Standing } from './ranking.js';
import { nearestWhole } from './whole-cases.js';
import { writtenRate } from './cases.js';

/** How a ranking is put into words. */
export interface Wording {
  readonly ranking: Ranking;
  readonly messages: Messages;
  readonly lang: string;
  /** What a row is called. */
  readonly nameOf: (row: Row) => string;
  /** A value of the column with its unit. */
  readonly number: (value: number) => string;
}

/**
 * "7 rows. o1-preview leads with 79.7% (95%: 72–86%); it can't be told apart from the next 4."
 * @param matching how many rows the reader's filter leaves of all
 */
export function leadSentence(wording: Wording, matching: number, all: number): string {
  const { ranking, messages, nameOf, number } = wording;
  const { standings, isLowerBetter, hasRanges } = ranking;
  if (matching < all) {
    return hasRanges
      ? messages.rankedAmongAll(matching, all)
      : `${messages.matchCount(matching, all)}.`;
  }
  const count = `${messages.rowCount(all)}.`;
  const lead = leadOf(ranking);
  const [first, last] = [standings[0], standings.at(-1)];
  if (!first || !last || standings.length < 2) return count;
  const say = (standing: Standing) => [nameOf(standing.row), number(standing.value)] as const;
  if (!lead) {
    const ends = isLowerBetter
      ? [messages.lowestIsBest(...say(first)), messages.highest(...say(last))]
      : [messages.highest(...say(first)), messages.lowest(...say(last))];
    return [count, ...ends].join(' ');
  }
  const { leader, ties, areNext } = lead;
  const interval = intervalText(wording, leader)!;
  return `${count} ${messages.leads(...say(leader), interval, ties, standings.length - 1, areNext)}`;
}

/** "72–86%"; `null` where there is no interval. */
export function intervalRange(wording: Wording, { ends }: Standing): string | null {
  return ends && rangeText(ends, wording.ranking, wording);
}

/** "95%: 72–86%", or "1,492–1,508 by the file"; `null` where there is no interval. */
function intervalText(wording: Wording, standing: Standing): string | null {
  const range = intervalRange(wording, standing);
  const { ranking, messages } = wording;
  if (!range) return null;
  return ranking.uncertainty!.is95 ? messages.interval95(range) : messages.intervalByFile(range);
}

/**
 * "72–86%": both ends with no more decimals than a quarter of their distance asks for.
 */
export function rangeText(
  [low, high]: Ends,
  { column: { unit } }: Ranking,
  wording: Pick<Wording, 'lang' | 'number'>,
): string {
  if (low === high) return wording.number(low);
  if (unit && unit !== '%') return `${wording.number(low)}–${wording.number(high)}`;
  const decimals = decimalsOfEnds(low, high);
  const plain = plainFormat(decimals, wording.lang);
  if (!unit) return plain.formatRange(low, high);
  // Browsers differ in whether they write the unit once.
  const percent = plainFormat(decimals, wording.lang, { style: 'unit', unit: 'percent' });
  return percent.format(high).replace(plain.format(high), plain.formatRange(low, high));
}

/** No more decimals than a quarter of the distance asks for. */
export const decimalsOfEnds = (low: number, high: number) =>
  Math.min(Math.max(0, -Math.floor(Math.log10((high - low) / 4))), 10);

export const plainFormat = (
  decimals: number,
  lang: string,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat =>
  new Intl.NumberFormat(localeOf(lang), {
    ...options,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** Both ends of an interval, each with its unit. */
export function endTexts(ends: Ends, { ranking, number, lang }: Wording): readonly string[] {
  const { unit } = ranking.column;
  const isPlain = ends[0] === ends[1] || (unit && unit !== '%');
  const write = isPlain ? number : numberFormat(unit, decimalsOfEnds(...ends), lang);
  return ends.map((end) => write(end));
}

/** A text with its ranges as they are spoken: "72 to 86%". */
export function spoken(text: string, messages: Messages): string {
  return text.replace(/[–～](?=\S?\d)/g, messages.interval('', ''));
}

/** A rank as it is shown: "1–5" or "7". */
export function rankText({ range: [best, worst] }: Standing, lang: string): string {
  const write = numberFormat('', 0, lang);
  return best === worst ? write(best) : `${write(best)}–${write(worst)}`;
}

/** "79.7%, 106 of 133 cases; 95%: 72–86%; rank 1–5 of 7" */
export function standingText(wording: Wording, standing: Standing): string {
  const { ranking, messages, number, lang } = wording;
  const { cases, solved, isBroken } = standing;
  const value = number(standing.value);
  const counted =
    cases === null || !ranking.uncertainty?.whole
      ? value
      : isBroken || solved === null
        ? messages.ofCases(value, cases)
        : messages.solvedCases(value, solved, cases);
  const rank =
    ranking.hasRanges && messages.rankOf(rankText(standing, lang), ranking.standings.length);
  return [counted, intervalText(wording, standing), rank].filter(Boolean).join('; ');
}

/**
 * How the intervals and the ranks came about, and what is odd about them; a sentence each.
 * @param shown as what the intervals are shown; `null` where they are not
 * @param isRanked ranks are shown
 */
export function methodSentences(
  wording: Wording,
  shown: 'whiskers' | 'bands' | 'intervals' | null,
  isRanked: boolean,
): string[] {
  const { ranking, messages, number } = wording;
  const { uncertainty, standings, hasRanges } = ranking;
  if (!uncertainty) return isRanked ? [messages.ranksMayBeChance()] : [];
  const { kind, from, cases, whole } = uncertainty;
  const [least, most] = extent(standings, (standing) => standing.cases ?? undefined);
  const method = () => {
    if (kind === 'cases') return messages.intervalsOfCases([least ?? 0, most ?? 0], cases!.name);
    if (kind === 'error') return messages.intervalsOfError(from);
    if (kind === 'runs') return messages.intervalsOfRuns();
    if (kind === 'given') return messages.intervalsOfFile(from);
    return uncertainty.is95 ? messages.intervalsOfMean(from) : messages.intervalsOfDeviation(from);
  };
  const hasAny = kind === 'runs' || standings.some(({ ends }) => ends);
  const without = cases?.name ? standings.filter((standing) => standing.cases === null).length : 0;
  // Those without a number of cases are counted already.
  const open = standings.filter(
    ({ ends, cases: count }) => !ends && !(cases && count === null),
  ).length;
  const broken = standings.filter(({ isBroken }) => isBroken);
  const [first] = broken;
  return [
    hasAny && shown && messages[shown](method()),
    isRanked && hasRanges && messages.rankIsRange(standings.length),
    isRanked && !hasRanges && messages.ranksMayBeChance(),
    cases?.name && least && most > 1.1 * least && messages.casesDiffer(cases.name, least, most),
    without > 0 && messages.withoutCases(without, cases!.name),
    kind !== 'runs' && hasAny && open > 0 && messages.withoutInterval(open),
    broken.length > 1 && messages.notWholeCount(broken.length),
    broken.length === 1 && notWhole(first!),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '') as string[];

  function notWhole({ row, value, cases: count }: Standing): string {
    const nearest = nearestWhole(writtenRate(ranking.column, row, whole)!, count!);
    return messages.notWhole(number(value), count!, nearest.count, number(nearest.rate));
  }
}
