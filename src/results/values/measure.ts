import type { Column, Row } from '../results.js';
import { kindOf } from './unit.js';
import { endsWith, wordSet, wordsOf } from './words.js';

/** Last words of names whose numbers are no results: what was run, in which order, how often. */
const otherWords = wordSet(
  'version release ver commit sha hash id ids key uuid guid build rev revision year date day month ' +
    'timestamp tag rank ranking place position index idx order no nr number seed fold ' +
    'line count counts total n num size repetition reps repeats rounds trials iters forks workers code ' +
    'port level batch parsed affinity warmup range stddev stdev rstdev std sd sem variance ' +
    'row rows case cases sample samples runs iteration iterations repetitions thread threads core cores ' +
    'cpus gpus step steps epoch epochs',
);

/** What is counted where a word says so, unlike `total_cost`: `total_runs`, `test_questions`. */
const countedWords = wordSet(
  'test tests run question questions task tasks item items requests users tokens examples instances layers',
);
const countWords = wordSet('n num number count total nb no test eval val sample repeat');

/** What a run was told, in a map of its own: `opts.rate`, `params.size`. */
const optionOf = /^(?:opt|option|param|parameter|arg|config|setting)s?\./i;

/** Whether a column's name may be that of a measure: no version, id, rank, seed or number of cases. */
export function namesMeasure(name: string): boolean {
  const words = wordsOf(name);
  if (optionOf.test(name)) return false;
  const isCount =
    countWords.has(words[0] ?? '') && endsWith(name, countedWords) && words.length > 1;
  return !name.startsWith('#') && !isCount && !endsWith(name, otherWords);
}

/**
 * Whether a column holds what was measured, so that it may be drawn without being asked for: numbers
 * that differ, and no version, id, year, rank, seed or number of cases.
 */
export function isMeasure(column: Column, rows: readonly Row[]): boolean {
  // A "build" in seconds is no number of a build.
  if (column.type !== 'number' || !(kindOf(column.unit) || namesMeasure(column.name))) return false;
  let first: number | null = null;
  let differs = false;
  let areYears = true;
  for (const row of rows) {
    const value = column.value(row);
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    first ??= value;
    differs ||= value !== first;
    areYears &&= Number.isInteger(value) && value >= 1900 && value <= 2100;
    if (differs && !areYears) return true;
  }
  return differs && !(areYears && column.unit === '');
}
