import type { Column, Row } from '../results.js';
import { kindOf } from './unit.js';
import { wordsOf } from './words.js';

/** Last words of names whose numbers are no results: what was run, in which order, how often. */
const otherWords = new Set(
  (
    'version release ver commit sha hash id ids key uuid guid build rev revision year date day month ' +
    'time_stamp timestamp tag rank ranking place position index idx order no nr number seed fold ' +
    'row rows line count counts total n num cases tests samples sample size repetitions repetition ' +
    'runs iterations iters rounds trials reps repeats threads thread cores forks workers cpus gpus ' +
    'code port level step steps epoch epochs batch parsed affinity warmup range stddev stdev rstdev std ' +
    'sd sem variance'
  ).split(' '),
);

/** First words of the same: `num_cpus`, `n_samples`, `total_runs`. */
const countWords = new Set('n num number count total nb no'.split(' '));
/** What is counted among them, unlike `total_cost`. */
const countedWords = new Set(
  (
    'cases case tests test samples sample runs run rows row questions question tasks task items item ' +
    'iterations requests users tokens examples instances threads cores cpus gpus layers epochs'
  ).split(' '),
);

/** Whether a column's name may be that of a measure: no version, id, rank, seed or number of cases. */
export function namesMeasure(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.length === 0) return true;
  if (name.startsWith('#') || (countWords.has(words[0]!) && countedWords.has(last))) return false;
  if (
    words.length === 2 &&
    countedWords.has(last) &&
    /^(?:test|eval|val|sample|repeat)$/.test(words[0]!)
  ) {
    return false;
  }
  return !otherWords.has(last) || (last === 'time' && words.length > 1);
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
