import { some, type Work } from '../../work.js';
import { otherNumber } from '../reasons.js';
import type { Column, Interval, Results, Row } from '../results.js';
import { errorKind, Z } from './error-kind.js';
import { intervalAround } from './margins.js';
import { convert } from './unit.js';
import { wordsOf } from './words.js';

/** Reads an interval off a row. */
type Read = (row: Row) => Interval;

/** Words that say that a column is the value itself, not of what. */
const valueWords = /\b(?:mean|avg|average|value|estimate|point|result|score)\b/g;
/** Words that say no more than those beside them. */
const emptyWords = /\b(?:stats|confidence|interval|bound|limit)\b/g;
/** The lower of two bounds; asv calls the bounds "ci_99_a" and "ci_99_b". */
const lowerWords = /\blower\b|\bci low\b|\bci \d+ a$/;
/** Names of an error, the most telling first. "Error" may be a rate unless it is the last word. */
const errorWords: readonly RegExp[] = [
  /(?<!\b(?:standard|std) ?)\b(?:error|err|(?:\d+%? )?ci)$/,
  /\bstd(?: ?dev)?\b(?! err)|\bstdev\b|\bstandard deviation\b|\bsd$/,
  /\bstd ?err(?:or)?\b|\bstandard error\b|\bsem$/,
];
/** What nanobench calls an error in per cent is written as a part of the median. */
const partOfMedian = /^error %$|^medianAbsolutePercentError\((.+)\)$/;
/** "± 3%" and "stddev: 0.05" in the column "range" of github-action-benchmark. */
const rangeText = /^(?:±|\+\/-|stddev:)\s*(\d[\d.e-]*)\s*(%?)$/;

/**
 * Gives columns the intervals that the file has for them: from a column whose name says that it is
 * their error ("stddev" beside "mean", "acc_stderr" beside "acc"), or from their bounds
 * ("mean.lower_bound"). What is not around every value is no interval.
 */
export function* withFileIntervals(results: Results): Work<Results> {
  const numbers = results.columns.filter(({ type }) => type === 'number');
  const names = new Map(
    numbers.map((column) => [column, without(wordsOf(column.name).join(' '), emptyWords)]),
  );
  const found = new Map<Column, Column>();
  const give = function* (
    owner: Column | undefined,
    from: readonly Column[],
    interval: Read,
  ): Work<void> {
    if (!owner || owner.interval || found.has(owner)) return;
    if (!(yield* fits(owner, interval, results.rows))) return;
    found.set(owner, { ...owner, interval, intervalFrom: from.map(({ name }) => name) });
  };
  for (const [low, name] of names) {
    if (!lowerWords.test(name)) continue;
    const upper = name.replace(lowerWords, (words) =>
      words.replace(/lower|low|a$/, (word) => opposites[word]!),
    );
    const high = numbers.find((column) => names.get(column) === upper);
    const owner = ownerOf(without(name, lowerWords), names, low);
    if (owner && high) yield* give(owner, [low, high], (row) => [inUnitOf(owner, low, row), inUnitOf(owner, high, row)]); // prettier-ignore
  }
  for (const pattern of errorWords) {
    for (const [error, name] of names) {
      const owner = pattern.test(name) && ownerOf(without(name, pattern), names, error);
      // "Error" beside "score" may be what is missing to 100.
      const isRate = /^err(?:or)?$/.test(name);
      if (owner && !(isRate && !/mean|avg|average|estimate/.test(names.get(owner)!))) {
        yield* give(owner, [error], around(owner, error));
      }
    }
  }
  for (const [i, column] of results.columns.entries()) {
    const before = results.columns[i - 1];
    const { name, type, unit } = column;
    // What benchstat writes: "old sec/op", and right of it "old CI" in per cent of that.
    if (
      before &&
      names.has(before) &&
      unit === '%' &&
      /\bCI$/.test(name) &&
      before.name.startsWith(name.slice(0, -2))
    ) {
      yield* give(before, [column], around(before, column));
    }
    const [isOfMedian, of] = partOfMedian.exec(name) ?? [];
    const median = of ? `median(${of})` : 'elapsed';
    const owner = isOfMedian && numbers.find((other) => other.name === median);
    if (owner) yield* give(owner, [column], around(owner, column, 1));
    if (before && names.has(before) && type === 'text' && /\bci\b|interval|error/i.test(name)) {
      yield* give(before, [column], beside(before, column));
    }
    const value = name === 'range' && numbers.find((other) => other.name === 'value');
    if (value) yield* give(value, [column], inRange(value, column));
  }
  if (found.size === 0) return results;
  const columns = results.columns.map((column) => Object.freeze(found.get(column) ?? column));
  return Object.freeze({ ...results, columns: Object.freeze(columns) });
}

const opposites: Readonly<Record<string, string>> = { lower: 'upper', low: 'high', a: 'b' };

function without(name: string, pattern: RegExp): string {
  return name.replace(pattern, '').replace(/ +/g, ' ').trim();
}

/** The column whose name is what is left of the error's: in full, or but for "mean" and such. */
function ownerOf(
  rest: string,
  names: ReadonlyMap<Column, string>,
  error: Column,
): Column | undefined {
  const others = [...names].filter(([column, name]) => column !== error && name !== '');
  const bare = without(rest, valueWords);
  const [owner] =
    others.find(([, name]) => name === rest) ??
    others.find(([, name]) => without(name, valueWords) === rest) ??
    others.find(([, name]) => rest !== '' && without(name, valueWords) === bare) ??
    [];
  return owner;
}

/** The number of another column in the unit of one; in the row's own where that can't be compared. */
function inUnitOf(owner: Column, column: Column, row: Row): number | null {
  const other = otherNumber(column, row);
  if (other !== null) return other;
  const value = column.value(row);
  return typeof value === 'number' && Number.isFinite(value)
    ? convert(value, column.unit || owner.unit, owner.unit)
    : null;
}

/**
 * From a value without its error to a value with it, of which a standard error is but a half. An
 * error in per cent is a part of the value.
 * @param part how much of the value an error of 1 is; 0 where it is in the value's unit
 */
function around(
  owner: Column,
  error: Column,
  part = error.unit === '%' && owner.unit !== '%' ? 0.01 : 0,
): Read {
  const scale = errorKind(error.name) === 'error' ? Z : 1;
  return (row) => {
    const off = inUnitOf(part ? error : owner, error, row);
    return plusMinus(inUnitOf(owner, owner, row), off && off * scale, part);
  };
}

/** A range is in the unit that the file has for its value, which may have been brought to another. */
function inRange(owner: Column, range: Column): Read {
  return (row) => {
    const value = inUnitOf(owner, owner, row);
    const [, off, percent] = rangeText.exec(range.text(row)) ?? [];
    if (value === null || !off) return [null, null];
    const scale = percent ? 1 : value / Number(owner.text(row)) || 1;
    return plusMinus(value, Number(off) * scale, percent ? 0.01 : 0);
  };
}

/** "+5/-4" in a column of its own, right of the value. */
function beside(owner: Column, { text }: Column): Read {
  return (row) => {
    const value = owner.value(row);
    const [, above, below] = /^\+([\d.]+)\s?\/\s?[-−]([\d.]+)$/.exec(text(row)) ?? [];
    return typeof value === 'number' && above
      ? intervalAround(value, Number(below), Number(above))
      : [null, null];
  };
}

function plusMinus(value: number | null, off: number | null, part: number): Interval {
  if (value === null || off === null) return [null, null];
  const error = part ? Math.abs(value) * off * part : off;
  return intervalAround(value, error, error);
}

/** Whether there are ends, and they are around each value. */
function* fits({ value }: Column, interval: Read, rows: readonly Row[]): Work<boolean> {
  let isThere = false;
  const isOff = yield* some(rows, (row) => {
    const [number, [low, high]] = [value(row), interval(row)];
    if (typeof number !== 'number' || low === null || high === null) return false;
    isThere ||= low < high;
    return low > number || high < number;
  });
  return isThere && !isOff;
}
