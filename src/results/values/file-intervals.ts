import type { Column, Interval, Results, Row } from '../results.js';
import { convert, labelAndUnit } from './unit.js';

/** Reads an interval off a row. */
type Read = (row: Row) => Interval;

/** Words that say that a column is the value itself, not of what. */
const valueWords = /\b(?:mean|avg|average|value|estimate|point|result|score)\b/g;
/** Words that say no more than those beside them. */
const emptyWords = /^(?:stats|confidence|interval|bound|limit)$/;
/** The lower of two bounds; asv calls the bounds "ci_99_a" and "ci_99_b". */
const lowerWords = /\blower\b|\bci low\b|\bci \d+ a$/;
/** Names of an error, the most telling first. "Error" may be a rate unless it is the last word. */
const errorWords: readonly RegExp[] = [
  /(?<!\b(?:standard|std) ?)\b(?:error|err|ci)$/,
  /\bstd(?: ?dev)?\b(?! err)|\bstdev\b|\bstandard deviation\b|\bsd$/,
  /\bstd ?err(?:or)?\b|\bstandard error\b|\bsem$/,
];
/** "± 3%" and "stddev: 0.05" in the column "range" of github-action-benchmark. */
const rangeText = /^(?:±|\+\/-|stddev:)\s*(\d[\d.e-]*)\s*(%?)$/;

/**
 * Gives columns the intervals that the file has for them: from a column whose name says that it is
 * their error ("stddev" beside "mean", "acc_stderr" beside "acc"), or from their bounds
 * ("mean.lower_bound"). What is not around every value is no interval.
 */
export function withFileIntervals(results: Results): Results {
  const numbers = results.columns.filter(({ type }) => type === 'number');
  const words = new Map(numbers.map((column) => [column, wordsOf(column.name)]));
  const found = new Map<Column, Column>();
  const give = (
    owner: Column | undefined,
    from: readonly Column[],
    readFor: (owner: Column) => Read,
  ) => {
    if (!owner || owner.interval || found.has(owner)) return;
    const interval = readFor(owner);
    const intervalFrom = from.map((column) => column.name);
    if (fits(owner, interval, results.rows)) found.set(owner, { ...owner, interval, intervalFrom });
  };
  for (const [low, name] of words) {
    if (!lowerWords.test(name)) continue;
    const upper = name.replace(lowerWords, (word) => word.replace(/lower|low|a$/, upperOf));
    const high = numbers.find((column) => words.get(column) === upper);
    const owner = ownerOf(without(name, lowerWords), words, [low]);
    if (high) give(owner, [low, high], (owner) => bounds(owner, low, high));
  }
  for (const pattern of errorWords) {
    for (const [error, name] of words) {
      if (!pattern.test(name)) continue;
      const owner = ownerOf(without(name, pattern), words, [error]);
      // "Error" beside "score" may be what is missing to 100.
      const isRate =
        /^err(?:or)?$/.test(name) && !/mean|avg|average|estimate/.test(words.get(owner!) ?? '');
      give(isRate ? undefined : owner, [error], (owner) => around(owner, error));
    }
  }
  for (const [i, column] of results.columns.entries()) {
    const before = results.columns[i - 1];
    const { name, type, unit } = column;
    // What benchstat writes: "old sec/op", and right of it "old CI" in per cent of that.
    const isPart = type === 'number' && unit === '%' && /\bCI$/.test(name);
    if (isPart && before?.type === 'number' && before.name.startsWith(name.slice(0, -2))) {
      give(before, [column], (owner) => around(owner, column));
    }
    if (name !== 'range') continue;
    give(numbers.find((other) => other.name === 'value'), [column], (owner) => inRange(owner, column)); // prettier-ignore
  }
  if (found.size === 0) return results;
  const columns = results.columns.map((column) => Object.freeze(found.get(column) ?? column));
  return Object.freeze({ ...results, columns: Object.freeze(columns) });
}

/** "primaryMetric.scoreError" is "primary metric score error". */
function wordsOf(name: string): string {
  const { label } = labelAndUnit(name);
  const words = label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return words.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !emptyWords.test(word)).join(' '); // prettier-ignore
}

function without(name: string, pattern: RegExp): string {
  return name.replace(pattern, '').replace(/ +/g, ' ').trim();
}

function upperOf(word: string): string {
  return word === 'a' ? 'b' : word === 'low' ? 'high' : 'upper';
}

/** The column whose name is what is left of the error's: in full, or but for "mean" and such. */
function ownerOf(
  rest: string,
  words: ReadonlyMap<Column, string>,
  [error]: readonly Column[],
): Column | undefined {
  const all = [...words].filter(([column, name]) => column !== error && name !== '');
  const isBare = (name: string, other: string) => without(name, valueWords) === other;
  const [owner] =
    all.find(([, name]) => name === rest) ??
    all.find(([, name]) => isBare(name, rest)) ??
    all.find(([, name]) => rest !== '' && isBare(name, without(rest, valueWords))) ??
    [];
  return owner;
}

/** The numbers of another column in the unit of one. */
function inUnitOf(owner: Column, column: Column): (row: Row) => number | null {
  return (row) => {
    const value = column.value(row);
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    return convert(value, column.unit || owner.unit, owner.unit);
  };
}

function bounds(owner: Column, low: Column, high: Column): Read {
  const [lower, upper] = [inUnitOf(owner, low), inUnitOf(owner, high)];
  return (row) => [lower(row), upper(row)];
}

/** From a value without its error to a value with it. An error in per cent is a part of the value. */
function around(owner: Column, error: Column): Read {
  const isPart = error.unit === '%' && owner.unit !== '%';
  const [value, off] = [inUnitOf(owner, owner), inUnitOf(isPart ? error : owner, error)];
  return (row) => plusMinus(value(row), off(row), isPart);
}

/** A range is in the unit that the file has for its value, which may have been brought to another. */
function inRange(owner: Column, range: Column): Read {
  const value = inUnitOf(owner, owner);
  return (row) => {
    const [, off, percent] = rangeText.exec(range.text(row)) ?? [];
    if (off === undefined) return [null, null];
    const scale = (value(row) ?? 0) / Number(owner.text(row)) || 1;
    return percent
      ? plusMinus(value(row), Number(off), true)
      : plusMinus(value(row), Number(off) * scale, false);
  };
}

function plusMinus(value: number | null, off: number | null, isPart: boolean): Interval {
  if (value === null || off === null) return [null, null];
  const error = isPart ? (Math.abs(value) * off) / 100 : off;
  // Without what doubles add: 9.8 - 0.1 is 9.7.
  return [Number((value - error).toPrecision(12)), Number((value + error).toPrecision(12))];
}

/** Whether there are ends, and they are around each value. */
function fits({ value }: Column, interval: Read, rows: readonly Row[]): boolean {
  let isThere = false;
  for (const row of rows) {
    const [number, [low, high]] = [value(row), interval(row)];
    if (typeof number !== 'number' || low === null || high === null) continue;
    if (low > number || high < number) return false;
    isThere ||= low < high;
  }
  return isThere;
}
