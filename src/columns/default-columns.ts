/** Which columns a person would choose who knows the file: what names its rows, what was measured. */
import { isMeasure } from '../results/values/measure.js';
import type { Column, Row } from '../results/results.js';
import { wordsOf } from '../results/values/words.js';
import {
  effortWords,
  fillWords,
  idWords,
  moneyWords,
  nameWords,
  qualityWords,
  sizeWords,
  speedWords,
  spreadWords,
  subjectWords,
  summaryWords,
  sureSpreadWords,
} from './column-words.js';
import { profileOf } from './column-profile.js';

/** The best of some columns, the first of those that are equally good; none of none. */
export function best<C extends Column>(
  columns: readonly C[],
  score: (column: C) => number,
): C | undefined {
  const scores = columns.map(score);
  return columns[scores.indexOf(Math.max(...scores))];
}

/**
 * The columns of numbers that a chart may draw: the measures, else those that are measures in all
 * rows of the file, else all.
 * @param rows those of the element
 * @param all those of the file
 */
export function measuresOf(
  columns: readonly Column[],
  rows: readonly Row[],
  all: readonly Row[],
): readonly Column[] {
  const numbers = columns.filter(({ type }) => type === 'number');
  for (const of of rows === all ? [all] : [rows, all]) {
    const measures = numbers.filter((column) => isMeasure(column, of));
    if (measures.length > 0) return measures;
  }
  return numbers;
}

/**
 * How much a column of numbers asks to be drawn: 3 for one that sums the others up, 2 for a measure
 * by its name, its unit, its intervals or its decimals, 1.5 for what something costs, 1 for whole
 * numbers, which may be a count, 0 for what belongs to another column (its error, its greatest
 * value) or describes what is measured (its size). A quarter less for each quarter of the rows that
 * have no value.
 */
export function measureScore(column: Column, rows: readonly Row[]): number {
  return measureKind(column, rows) - missingQuarters(column, rows);
}

const namesOfMeasures = [qualityWords, effortWords, speedWords, summaryWords];

function measureKind(column: Column, rows: readonly Row[]): number {
  const words = wordsOf(column.name);
  const last = words.at(-1) ?? '';
  if (spreadWords.has(last) || words.some((word) => sureSpreadWords.has(word))) return 0;
  if (sizeWords.has(last) || subjectWords.has(last)) return 0;
  if (words.some((word) => moneyWords.has(word)) || /^\p{Sc}/u.test(column.unit)) return 1.5;
  if (isSummary(words)) return 3;
  const isNamed = words.some((word) => namesOfMeasures.some((named) => named.has(word)));
  const { isWhole } = profileOf(column, rows);
  // Whole nanoseconds are for programs; a rate beside them is for people.
  if (last === 'ns' && isWhole) return 1.75;
  return isNamed || column.unit !== '' || column.interval || !isWhole ? 2 : 1;
}

/** "Average", "Mean (Task)", "overall_score"; "avg_time" is one of several measures. */
function isSummary(words: readonly string[]): boolean {
  return (
    words.some((word) => summaryWords.has(word)) &&
    words.every((word) => summaryWords.has(word) || qualityWords.has(word) || fillWords.has(word))
  );
}

/** Whether a column says what something costs, in money, time or room. */
export function isCost({ name }: Column): boolean {
  const words = wordsOf(name);
  const isCost = (word: string) => effortWords.has(word) || moneyWords.has(word);
  return words.some(isCost) || sizeWords.has(words.at(-1) ?? '');
}

/** Whether a column tells rows apart for a program. */
export function isId({ name }: Column): boolean {
  return name.trim() === '#' || idWords.has(wordsOf(name).at(-1) ?? '');
}

/** The column that names the rows; none where there are neither texts nor dates that differ. */
export function namesOf(columns: readonly Column[], rows: readonly Row[]): Column | undefined {
  const named = columns.filter((column) => {
    const { distinct, hasLists } = profileOf(column, rows);
    const isName = column.type === 'text' || column.type === 'date';
    return isName && !hasLists && (distinct > 1 || rows.length < 2);
  });
  return best(named, (column) => nameScore(column, rows));
}

/**
 * How much a column asks to name the rows: 2 for a name such as "model" (1 for "model_id", and a
 * little more for a name of one word), 1 more where most of its values differ and a little where all
 * do, hardly anything where each stands for many rows. Less for ids, prose and missing values. A date names rows where no text does it.
 */
export function nameScore(column: Column, rows: readonly Row[]): number {
  const { distinct, present, length } = profileOf(column, rows);
  const isProse = length > LONGEST_NAME;
  const isFew = distinct < present / 5;
  return (
    (isFew ? Math.min(nameKind(column), 0.25) : nameKind(column)) +
    (present > 0 && distinct >= present / 2 ? 1 : 0) +
    (distinct > 1 && distinct === present ? 0.1 : 0) -
    (column.type === 'date' ? 0.5 : 0) -
    (isProse ? 1.5 : 0) -
    2 * missingQuarters(column, rows)
  );
}

function nameKind(column: Column): number {
  const words = wordsOf(column.name);
  const [before = '', last = ''] = [words.at(-2), words.at(-1)];
  if (nameWords.has(last)) return words.length === 1 ? 2.5 : 2;
  if (isId(column)) return nameWords.has(before) ? 1 : -1;
  return 0;
}

/** Texts that are longer, on the whole, are no names. */
const LONGEST_NAME = 60;

/** The share of rows without a value, in whole quarters. */
export function missingQuarters(column: Column, rows: readonly Row[]): number {
  const { present, count } = profileOf(column, rows);
  return count === 0 ? 0 : Math.floor(4 * (1 - present / count)) / 4;
}
