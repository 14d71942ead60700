/**
 * Every sentence that readers see or hear, in English. Each is whole: what stands beside it is
 * never a part of it, since other languages order their words otherwise. Labels of columns come as
 * they are.
 */
import { languageOf } from './language.js';

const { number, list, choose } = languageOf('en');

/** The first names of `count`. */
const some = (names: readonly string[], count: number): string => {
  const others = count - names.length;
  return others > 0 ? `${names.join(', ')} and ${number(others)} more` : list(names);
};

const megabytes = (value: number): string => number(Math.round(value * 10) / 10);

/** How the values of several rows became one. */
export type AggregateWord = 'mean' | 'median' | 'min' | 'max' | 'sum' | 'count';

/** What a chart can't draw of a column, and in how many rows. */
export interface LeftOut {
  readonly label: string;
  readonly count: number;
}

/** Words that stand in place of a column's values, and in how many rows. */
export interface WordsLeftOut {
  readonly label: string;
  readonly words: readonly { readonly word: string; readonly count: number }[];
  /** How many rows have other words. */
  readonly others: number;
}

const aggregates: Readonly<Record<AggregateWord, string>> = {
  mean: 'Mean',
  median: 'Median',
  min: 'Min',
  max: 'Max',
  sum: 'Sum',
  count: 'Count',
};

const few = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const suffixes = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixOf: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (count: number): string =>
  few[count - 2] ?? number(count) + (suffixOf[suffixes.select(count)] ?? 'th');

const runs = (most: number, isUpTo: boolean): string =>
  choose(most, {
    one: isUpTo ? 'up to 1 run' : '1 run',
    other: isUpTo ? `up to ${number(most)} runs` : `${number(most)} runs`,
  });

export const en = {
  /** The language of these sentences. */
  lang: 'en',

  // While there is nothing to see.
  loading: (file: string) => `Loading ${file} …`,
  drawing: (rows: number) => `Drawing ${en.rowCount(rows)} …`,
  loaded: (file: string, all: number) =>
    choose(all, {
      one: `${file} is loaded: 1 row.`,
      other: `${file} is loaded: ${number(all)} rows.`,
    }),
  /** In MB; 0 where nobody knows how many there will be. */
  progress: (received: number, total: number) =>
    total > 0 ? `${megabytes(received)} of ${megabytes(total)} MB` : `${megabytes(received)} MB`,
  rowsSoFar: (rows: number) =>
    choose(rows, { one: '1 row so far', other: `${number(rows)} rows so far` }),
  onlyBeginning: (rows: number) =>
    choose(rows, {
      one: 'Its first row came, and is shown.',
      other: `Its first ${number(rows)} rows came, and are shown.`,
    }),
  stillWaiting: (file: string, seconds: number) =>
    `Still waiting for ${file} after ${number(seconds)} s.`,
  tryAgain: () => 'Try again',
  tryingAgain: () => 'Trying again …',
  noRows: () => 'There are no rows.',
  noMatch: (query: string) => `No row matches “${query}”.`,
  withoutTerm: (term: string, count: number) =>
    choose(count, {
      one: `Without “${term}”, 1 row matches.`,
      other: `Without “${term}”, ${number(count)} rows match.`,
    }),
  clearTerm: () => 'Clear it',
  showAllRows: (count: number) =>
    choose(count, { one: 'Show the one row', other: `Show all ${number(count)} rows` }),

  // At the foot.
  source: (name: string) => `Source: ${name}`,

  // What can be taken away.
  actions: () => 'Copy, download, share',
  copyAs: (format: string) => `Copy as ${format}`,
  copyForSheet: () => 'Copy for a spreadsheet',
  downloadAs: (format: string) => `Download ${format}`,
  copyLink: () => 'Copy a link to this view',
  copyTag: () => 'Copy the tag of this view',
  copyPicture: () => 'Copy the picture',
  notCopied: () => 'The browser does not let this page copy pictures. Download it instead.',
  fullScreen: () => 'Full screen',
  copied: () => 'Copied.',
  copyByHand: () => 'The browser does not let this page copy. Copy it from here:',
  /** What a copy is of: the file, its rows, the filter, the day. */
  about: (file: string, shown: number, all: number, query: string, day: string) => {
    const rows = shown < all ? en.matchCount(shown, all) : en.rowCount(all);
    return `${file}: ${rows}${query && `, filtered by “${query}”`}; ${day}.`;
  },

  // How many rows there are.
  rowCount: (all: number) => choose(all, { one: '1 row', other: `${number(all)} rows` }),
  matchCount: (matching: number, all: number) =>
    choose(all, {
      one: `${number(matching)} of 1 row`,
      other: `${number(matching)} of ${number(all)} rows`,
    }),
  selectedCount: (count: number) => `${number(count)} selected`,
  rowSelected: (name: string) => `${name} selected`,
  rowNotSelected: (name: string) => `${name} no longer selected`,
  othersInSearch: () => 'Search or sort to see others.',
  firstRows: (shown: number, all: number) =>
    choose(all, {
      one: `The first ${number(shown)} of 1 row.`,
      other: `The first ${number(shown)} of ${number(all)} rows.`,
    }),
  allRows: (all: number) => choose(all, { one: '1 row.', other: `All ${number(all)} rows.` }),
  showAll: () => 'Show all',
  showFewer: () => 'Show fewer',
  showSelected: () => 'Show only selected',
  clearSelection: () => 'Clear selection',

  // Search and facets.
  search: () => 'Search',
  suggestions: () => 'Suggestions',
  suggestionCount: (count: number) =>
    choose(count, { one: '1 suggestion', other: `${number(count)} suggestions` }),
  howToSearch: () => 'How to search',
  howToSearchAndMove: () => 'How to search, and go from row to row',
  /** A line for each; what stands between backticks is a key. */
  rowKeys: () =>
    [
      '`↑` `↓` go from row to row, once one of them has the focus',
      '`Page Up` `Page Down` go on by ten rows',
      '`Home` `End` go to the first and the last row',
    ].join('\n'),
  exampleMeanings: {
    word: 'anywhere in a row',
    phrase: 'these words together',
    not: 'not',
    either: 'either',
    contains: 'in this column',
    equals: 'exactly one of these values',
    atLeast: 'at least; also <= < >',
    range: 'from and to',
  },
  unknownColumn: (name: string) => `There is no column "${name}", so it is searched for as text.`,
  unknownColumnMeaning: (name: string, meant: string) =>
    `There is no column "${name}", so it is searched for as text. Did you mean "${meant}"?`,
  /** A condition that no row can be tested for, by what the column holds. */
  notComparedWithNumbers: (condition: string, label: string) =>
    `“${condition}” can't be compared, since ${label} holds numbers; it is searched for as text.`,
  notComparedWithDates: (condition: string, label: string) =>
    `“${condition}” can't be compared, since ${label} holds dates; it is searched for as text.`,
  notComparedWithText: (condition: string, label: string) =>
    `“${condition}” can't be compared, since ${label} holds no numbers; it is searched for as text.`,
  longestQuery: (most: number) =>
    `A search has at most ${number(most)} characters; what is beyond is left out.`,
  /** A word with a minus that the file has just so: "-O3". */
  readAsNot: (word: string) => `“-${word}” leaves out the rows that have “${word}”.`,
  lookForWritten: (word: string) => `Look for “-${word}”`,
  noValueChoice: () => '(no value)',
  clear: () => 'Clear',
  clearFacet: (label: string) => `Clear ${label}`,
  showAllValues: (count: number) => `Show all ${number(count)}`,
  /** Of very many. */
  showFirstValues: (first: number, count: number) =>
    `Show the first ${number(first)} of ${number(count)}`,
  rangeFrom: () => 'from',
  rangeTo: () => 'to',

  // What check finds, for the author; '' for the file where there is none.
  findingCount: (count: number, file: string) =>
    choose(count, {
      one: `1 finding in ${file || 'the data'}`,
      other: `${number(count)} findings in ${file || 'the data'}`,
    }),
  nothingFound: (file: string) => `Nothing looks wrong in ${file || 'the data'}.`,

  // The table.
  /** A table without a caption: some of what it shows, of how many columns, and what names the rows. */
  tableName: (labels: readonly string[], count: number, name: string) =>
    `${some(labels, count)} by ${name}`,
  selectedHeader: () => 'Selected',
  selectRow: (name: string) => `Select ${name}`,
  rowDetails: (name: string) => `Details of ${name}`,
  searchedFor: (query: string) => `Search: ${query}.`,
  comparedWith: (name: string) => `Compared with ${name}.`,
  sorts: () => 'sorts the table',
  sortedBy: (label: string, isAscending: boolean) =>
    `Sorted by ${label}, ${isAscending ? 'ascending' : 'descending'}`,
  notSorted: () => 'Not sorted: in the order of the file',
  highlighted: () => 'highlighted',
  /** An entry of the legend. */
  highlightedKey: () => 'Highlighted',
  selected: () => 'selected',
  rowNumber: (place: number) => `row ${number(place)}`,
  matchIn: (label: string, text: string) => `Matches in ${label}: ${text}`,
  columnCount: (shown: number, all: number) => `${number(shown)} of ${number(all)} columns.`,
  columnsInDetails: (shown: number, all: number) =>
    `${number(shown)} of ${number(all)} columns; the others are in the details of each row.`,
  showMore: (count: number) => `Show ${number(count)} more`,
  showNext: (count: number) => `Show the next ${number(count)}`,
  /** What stands between backticks is shown as code. */
  nameColumns: () => 'or name them in `columns`',
  /** A list that a cell has no room for: how many values it has, and the first of them. */
  listOf: (count: number, first: string) =>
    choose(count, { one: `1 value: ${first} …`, other: `${number(count)} values: ${first} …` }),
  more: () => 'more',
  less: () => 'less',
  moreOf: (label: string) => `more of ${label}`,
  lessOf: (label: string) => `less of ${label}`,
  barNotToScale: () => 'Bar not to scale',

  // The chart.
  chart: () => 'chart',
  chartName: (measures: readonly string[], x: string) => `${list(measures)} by ${x}`,
  chartKeys: () => 'Arrow keys move from point to point; the question mark key shows all keys.',
  /** What a chart shows, before it is looked at; `type` is bar, line, scatter or a page's own. */
  drawn: (type: string, name: string, marks: number, series: number, range: string) => {
    const kind = { bar: 'Bar chart', line: 'Line chart', scatter: 'Scatter plot' }[type] ?? 'Chart';
    const count =
      type === 'bar'
        ? choose(marks, { one: '1 bar', other: `${number(marks)} bars` })
        : choose(marks, { one: '1 point', other: `${number(marks)} points` });
    const parts = series > 1 ? ` in ${number(series)} series` : '';
    return `${kind} of ${name}: ${count}${parts}${range && `, ${range}`}.`;
  },
  at: (value: string, place: string) => `${value} (${place})`,
  allAt: (value: string) => `all at ${value}`,
  fromDownTo: (high: string, highest: string, low: string, lowest: string) =>
    `from ${high} (${highest}) down to ${low} (${lowest})`,
  seriesRange: (label: string, low: string, high: string, count: number) =>
    choose(count, {
      one: `${label}: ${high}, 1 value.`,
      other: `${label}: ${low === high ? en.allAt(low) : `${low} to ${high}`}, ${number(count)} values.`,
    }),
  /** @param change 1 where the last value is above the first, -1 where it is below */
  course: (
    label: string,
    change: -1 | 0 | 1,
    first: string,
    last: string,
    greatest: string,
    least: string,
  ) => {
    const moves = { '-1': 'falls from', '0': 'goes from', '1': 'rises from' }[change];
    return `${label} ${moves} ${first} to ${last}; greatest ${greatest}, least ${least}.`;
  },
  axis: (title: string, first: string, last: string, isLog: boolean) =>
    `Axis of ${title}: from ${first} to ${last}${isLog ? ', logarithmic' : ''}.`,
  axisOfNames: (title: string, count: number, first: string, last: string) =>
    choose(count, {
      one: `Axis of ${title}: ${first}.`,
      other: `Axis of ${title}: ${number(count)} places, from ${first} to ${last}.`,
    }),
  tends: (x: string, y: string, direction: -1 | 0 | 1) =>
    direction === 0
      ? `${y} shows no clear direction along ${x}.`
      : `${y} tends to ${direction > 0 ? 'rise' : 'fall'} as ${x} rises.`,
  /** A line to compare with: how many values of all are above it. */
  reference: (line: string, above: number, all: number) =>
    choose(above, {
      one: `${line}; 1 of ${number(all)} is above it.`,
      other: `${line}; ${above === 0 ? 'none' : number(above)} of ${number(all)} are above it.`,
    }),
  /** Which marks have a state, of which all are `count`. */
  marked: (state: string, names: readonly string[], count: number) =>
    `${state}: ${some(names, count)}.`,
  firstPoints: (shown: number, all: number) =>
    `The first ${number(shown)} of ${number(all)} points.`,
  dataFile: (name: string) => `Data: ${name}`,
  remark: () => 'Remark',
  viewAs: () => 'View as',
  asChart: () => 'Chart',
  asTable: () => 'Table',
  howToRead: () => 'How to read this chart',
  /** A line for each; what stands between backticks is a key. */
  chartHelp: () =>
    [
      '`←` `→` go along the axis',
      '`↑` `↓` go to another series',
      '`Page Up` `Page Down` go on by a tenth of the points',
      '`Home` `End` go to the first and the last point',
      '`Enter` or a click selects; with `Shift`, beside others',
      '`Esc` goes up, from the point to the series and axes, and to the whole chart; `Enter` goes down',
    ].join('\n'),
  onFront: () => 'on the front',
  legendOf: (label: string, isUsed: boolean) => (isUsed ? `${label}: show and hide` : label),
  series: () => 'Series',
  value: () => 'Value',
  from: () => 'From',
  to: () => 'To',
  noValue: () => 'no value',
  noValueAboveZero: () => 'no value above 0',
  labelled: (label: string, value: string) => `${label}: ${value}`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalOfRuns: (count: number, low: string, high: string) =>
    choose(count, {
      one: `1 run, ${low} to ${high}`,
      other: `${number(count)} runs, ${low} to ${high}`,
    }),
  /** A mark among all, for screen readers; `texts` are its name and what it says. */
  mark: (texts: readonly string[], place: number, count: number) =>
    `${texts.join('. ')} (${number(place)} of ${number(count)})`,
  /** At the end there is no other mark to go to; `mark` is what the last one says. */
  endOfParts: (part: string) => `No more series or axes. ${part}`,
  playTones: () => 'Play values as tones',
  stopTones: () => 'Play no tones',
  endOfPoints: (mark: string) => `No more points. ${mark}`,
  /** The place of rows without a value in a column. */
  without: (label: string) => `No ${label}`,
  /** What stands in the legend for all that are too many to tell apart. */
  otherParts: (count: number) => `Other (${number(count)})`,
  seriesHidden: (label: string) => `${label} hidden`,
  seriesShown: (label: string) => `${label} shown`,
  aggregateOf: (aggregate: AggregateWord, label: string) => `${aggregates[aggregate]} of ${label}`,
  aggregate: (aggregate: AggregateWord) => aggregates[aggregate],

  // Ranks, intervals, and who leads.
  rank: () => 'Rank',
  rankTitle: (all: number, label: string) => `among ${en.rowCount(all)}, by ${label}`,
  rankOf: (range: string, all: number) => `rank ${range} of ${number(all)}`,
  couldBeFirst: () => 'could be first',
  interval95: (range: string) => `95%: ${range}`,
  intervalByFile: (range: string) => `${range} by the file`,
  solvedCases: (value: string, solved: number, cases: number) =>
    choose(cases, {
      one: `${value}, ${number(solved)} of 1 case`,
      other: `${value}, ${number(solved)} of ${number(cases)} cases`,
    }),
  ofCases: (value: string, cases: number) =>
    choose(cases, { one: `${value} of 1 case`, other: `${value} of ${number(cases)} cases` }),
  highest: (name: string, value: string) => `Highest: ${name} with ${value}.`,
  lowest: (name: string, value: string) => `Lowest: ${name} with ${value}.`,
  lowestIsBest: (name: string, value: string) => `Lowest, which is best: ${name} with ${value}.`,
  /** @param interval in words; @param others how many rows there are beside the leader */
  leads: (
    name: string,
    value: string,
    interval: string,
    ties: number,
    others: number,
    areNext: boolean,
  ) => {
    const leads = `${name} leads with ${value} (${interval})`;
    if (ties === 0) {
      return choose(others, {
        one: `${leads}; it is told apart from the other one.`,
        other: `${leads}; it is told apart from all ${number(others)} others.`,
      });
    }
    const from =
      ties === others
        ? choose(others, { one: 'the other one', other: `any of the other ${number(others)}` })
        : areNext
          ? choose(ties, { one: 'the next one', other: `the next ${number(ties)}` })
          : choose(ties, { one: '1 other', other: `${number(ties)} others` });
    return `${leads}; it can't be told apart from ${from}.`;
  },
  rankedAmongAll: (matching: number, all: number) =>
    `${en.matchCount(matching, all)}; ranks are among all ${number(all)}.`,
  whiskers: (method: string) => `Whiskers: ${method}`,
  bands: (method: string) => `Bands: ${method}`,
  intervals: (method: string) => `Intervals: ${method}`,
  /** @param cases how many: 133, or the least and the greatest */
  intervalsOfCases: (cases: readonly number[], name: string) => {
    const [least = 0, most = least] = cases;
    const count =
      least === most
        ? number(least)
        : `${number(least)} ${most - least > 1 ? 'to' : 'or'} ${number(most)}`;
    return `95% intervals for ${count} cases each${name && ` (${name})`}.`;
  },
  intervalsOfError: (names: readonly string[]) =>
    `95% intervals, from the standard error (${list(names)}).`,
  intervalsOfMean: (names: readonly string[]) =>
    `95% intervals of the mean, from the standard deviation (${list(names)}) and the number of cases.`,
  intervalsOfDeviation: (names: readonly string[]) =>
    `one standard deviation of single runs, not of the mean (${list(names)}).`,
  intervalsOfRuns: () =>
    '95% intervals of the mean: what another run of the same cases would move.',
  intervalsOfFile: (names: readonly string[]) =>
    `as the file gives them${names.length > 0 ? ` (${list(names)})` : ''}.`,
  rankIsRange: (all: number) =>
    `A rank is a range among all ${en.rowCount(all)}: with other cases of the same kind the row could stand anywhere in it. Intervals of rows that are told apart may overlap a little.`,
  ranksMayBeChance: () =>
    'The file does not say how many cases are behind these values; near places may be chance.',
  casesDiffer: (name: string, least: number, most: number) =>
    `${name} is ${number(least)} to ${number(most)}: not all rows answered the same cases.`,
  withoutCases: (count: number, name: string) =>
    choose(count, {
      one: `1 row has no ${name}.`,
      other: `${number(count)} rows have no ${name}.`,
    }),
  withoutInterval: (count: number) =>
    choose(count, {
      one: '1 row has no interval.',
      other: `${number(count)} rows have no interval.`,
    }),
  /** @param nearest the whole number of cases that comes nearest; @param given what it gives */
  notWhole: (value: string, cases: number, nearest: number, given: string) =>
    `† ${value} is no whole number of ${number(cases)} cases (${number(nearest)} gives ${given}).`,
  notWholeCount: (count: number) =>
    choose(count, {
      one: '† 1 value is no whole number of its cases.',
      other: `† ${number(count)} values are no whole number of their cases.`,
    }),
  meansWithoutInterval: (bars: number) =>
    choose(bars, {
      one: '1 mark is a mean of several rows; it has no interval.',
      other: `${number(bars)} marks are means of several rows; they have no interval.`,
    }),

  // The comparison with one row.
  compareWith: () => 'Compare with',
  compareWithThis: () => 'Compare with this',
  compareWithNone: () => 'none',
  points: (difference: string) => `${difference} points`,
  /** @param range the interval of the difference */
  differs: (
    difference: string,
    isMore: boolean,
    name: string,
    range: string,
    isToldApart: boolean,
  ) =>
    `${difference} ${isMore ? 'more' : 'less'} than ${name} (${range}): ${
      isToldApart ? 'told apart' : "can't be told apart"
    }`,
  casesApart: (count: number, cases: number) =>
    choose(count, {
      one: `1 case of ${number(cases)} apart`,
      other: `${number(count)} cases of ${number(cases)} apart`,
    }),
  tooNear: () => 'so near that no test could tell them apart',

  rowsInSeries: (rows: string, series: number) =>
    choose(series, { one: `${rows} in 1 series.`, other: `${rows} in ${number(series)} series.` }),

  // What a chart leaves out or puts together.
  axisBegins: (label: string, value: string) => `The axis of ${label} begins at ${value}.`,
  beyondAxis: (count: number) =>
    choose(count, {
      one: '1 mark lies beyond the axes.',
      other: `${number(count)} marks lie beyond the axes.`,
    }),
  /** @param length of how many names in a row the highest and the lowest value are drawn */
  extremeCategories: (count: number, label: string, length: number) =>
    `${number(count)} by ${label}: of each ${number(length)} in a row, the highest and the lowest are drawn; search to see others.`,
  spreadRows: (drawn: number, count: number) =>
    `${number(drawn)} of ${en.rowCount(count)} are drawn, spread over all of each series; search to see others.`,
  everyName: (count: number, every: number) =>
    `${number(count)} names, every ${ordinal(every)} written; all in the data table.`,
  /** @param shown how many are told apart, and how many others are not */
  mergedParts: (label: string, shown: number, others: number) =>
    `${label}: the ${number(shown)} of ${number(shown + others)} with most rows have a look of their own; the other ${number(others)} share one.`,
  meanOfRuns: (most: number, isUpTo: boolean) =>
    `Mean of ${runs(most, isUpTo)}, with whiskers from least to greatest.`,
  isFromTo: (name: string, least: string, most: string) => `${name} is ${least} to ${most}.`,
  /** @param values the first of them */
  isAnyOf: (name: string, values: readonly string[], count: number) =>
    `${name} is ${count > values.length ? `${values.join(', ')} …` : `${list(values)}.`}`,
  /** @param most how many rows are at one place, at most */
  rowsDiffer: (most: number, isUpTo: boolean, place: string, labels: readonly string[]) =>
    `${isUpTo ? 'Up to ' : ''}${number(most)} rows with the same ${place} differ in ${list(labels)}.`,
  broughtTo: (label: string, unit: string, units: readonly string[]) =>
    `${label} is in ${list(units)} in the file, and in ${unit} here.`,
  bareNumbers: (label: string, unit: string) =>
    `${label} is taken for ${unit} where the file names no unit.`,
  /** @param where what draws the first of the other units */
  otherUnits: (
    count: number,
    label: string,
    unit: string,
    others: readonly string[],
    where: string,
  ) =>
    choose(count, {
      one: `1 row has ${label} in ${list(others)}, which can't be compared with ${unit}; ${where} draws it.`,
      other: `${number(count)} rows have ${label} in ${list(others)}, which can't be compared with ${unit}; ${where} draws them.`,
    }),
  /** @param names what the first of the rows are called that sum others up */
  sumsLeftOut: (count: number, names: readonly string[]) =>
    choose(count, {
      one: `${names[0]} sums up other rows, and is in the table only.`,
      other: `${number(count)} rows that sum up others are in the table only: ${names.join(', ')}${count > names.length ? ' …' : '.'}`,
    }),
  aggregateOfRuns: (words: readonly AggregateWord[], most: number, isUpTo: boolean) =>
    `${list(words.map((word) => aggregates[word]))} of ${runs(most, isUpTo)}.`,
  leftOut: (
    drawn: number,
    all: number,
    missing: readonly LeftOut[],
    notAboveZero: readonly LeftOut[],
    words: readonly WordsLeftOut[] = [],
  ) => {
    const reasons = [
      ...missing.map(({ label, count }) => `${number(count)} without ${label}`),
      ...notAboveZero.map(({ label, count }) => `${number(count)} with ${label} not above 0`),
    ].join(', ');
    const named = words.map(({ label, words, others }) => {
      const counted = words.map(({ word, count }) => `${number(count)} ${word}`).join(', ');
      const rest = choose(others, {
        one: ' and 1 other word',
        other: ` and ${number(others)} other words`,
      });
      return `${counted}${others > 0 ? rest : ''} for ${label}`;
    });
    const rows = drawn < all ? en.matchCount(drawn, all) : en.rowCount(all);
    return `${[rows, reasons, ...named].filter(Boolean).join('; ')}.`;
  },
};
