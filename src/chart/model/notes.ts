/** What a chart leaves out or puts together, in words: nothing is left out in silence. */
import { each, filtered, grouped, type Work } from '../../work.js';
import { extent, sum } from 'd3-array';
import type { ColumnExpression } from '../../columns/expression.js';
import { numberAt } from '../../columns/number-at.js';
import type { Messages } from '../../messages/messages.js';
import { quoted } from '../../results/quote.js';
import { otherUnit, reasonCounts, type ReasonCount } from '../../results/reasons.js';
import { textOf, type Column, type Row } from '../../results/results.js';
import { timeOf } from '../../results/values/date.js';
import type { Thinned } from './categories.js';
import type { Channels, Reader, Series, Split } from './model.js';

/** Which places are drawn, where there are too many. */
export function thinningNotes(
  { count, run }: Thinned,
  x: ColumnExpression,
  messages: Messages,
): string[] {
  return run > 1 ? [messages.extremeCategories(count, x.label, run)] : [];
}

/** Which parts became one, since they were too many to tell apart. */
export function partNotes(
  { parts }: Split,
  column: ColumnExpression | null,
  messages: Messages,
): string[] {
  const merged = parts.at(-1)?.merged;
  if (!column || merged === undefined) return [];
  return [messages.mergedParts(column.label, parts.length - 1, merged)];
}

/** What tells rows apart at one place, where no attribute says so. */
export function* apartNotes(
  rows: readonly Row[],
  { x, y, y2, apart }: Channels,
  read: Reader,
  messages: Messages,
): Work<string[]> {
  if (apart.length === 0) return [];
  const drawn = yield* filtered(rows, (row) =>
    [...y, ...y2].some((column) => read.number(row, column) !== null),
  );
  const places = [...(yield* grouped(drawn, read.position)).values()];
  const [least = 1, most = 1] = extent(places, ({ length }) => length);
  if (most === 1) return [];
  const labels = apart.map(({ label }) => label);
  return [messages.rowsDiffer(most, least < most, x.label, labels)];
}

/**
 * What unit is taken for granted, and which are brought to it; which rows can't stand on the axis,
 * since theirs can't be compared, and what draws them.
 */
export function* unitNotes(
  rows: readonly Row[],
  y: readonly ColumnExpression[],
  messages: Messages,
): Work<string[]> {
  const notes: string[] = [];
  for (const column of y) {
    const others = yield* filtered(rows, (row) => otherUnit(column, row) !== '');
    const { label, unit, unitFrom = '', unitIn, hasBare } = column;
    if (others.length > 0) {
      const units = [...new Set(others.map((row) => otherUnit(column, row)))];
      const where = `where='${quoted(unitFrom)}=${quoted(textOf(others[0]!, unitFrom))}'`;
      notes.push(messages.otherUnits(others.length, label, unit, units, where));
      continue;
    }
    const own = new Set<string>();
    if (unitIn) yield* each(rows, (row) => own.add(unitIn(row)));
    own.delete('');
    if (own.size > 1) notes.push(messages.broughtTo(label, unit, [...own]));
    else if (hasBare) notes.push(messages.bareNumbers(label, unit));
  }
  return notes;
}

const YEAR = 365 * 86_400_000;

/** What rows differ in that are compared, though nothing shows it. */
export function conditionNotes(
  columns: readonly Column[],
  rows: readonly Row[],
  { x, y, y2, color, pattern, label, apart }: Channels,
  messages: Messages,
): string[] {
  const shown = new Set(
    [x, ...y, ...y2, color, pattern, label, ...apart].map((column) => column?.name),
  );
  return columns.flatMap((column) => {
    const { name, type, text } = column;
    const isFormat = type === 'text' && /format$/i.test(name);
    if (shown.has(name) || !(isFormat || type === 'date')) return [];
    const values = [...new Set(rows.map(text).filter(Boolean))];
    if (type === 'date') {
      const [least, most] = extent(values);
      const isLong = timeOf(most ?? '')! - timeOf(least ?? '')! > YEAR;
      return isLong ? messages.isFromTo(name, least!, most!) : [];
    }
    return values.length > 1
      ? messages.isAnyOf(name, values.slice(0, MOST_WORDS), values.length)
      : [];
  });
}

/** Which points stand for several rows. */
export function mergeNotes(
  series: readonly Series[],
  { areIntervalsNamed }: Channels,
  messages: Messages,
): string[] {
  const rangeOfRuns = (isAggregate: boolean) => {
    const points = series.flatMap(({ column, points }) =>
      Boolean(column.aggregate) === isAggregate ? points : [],
    );
    const [least = 1, most = 1] = extent(points, ({ rows }) => rows.length);
    return { most, isUpTo: least < most };
  };
  const merged = rangeOfRuns(false);
  const without = sum(series, ({ column, points }) => {
    const isMean = areIntervalsNamed && (column.aggregate ?? 'mean') === 'mean';
    return isMean ? points.filter(({ rows, low }) => rows.length > 1 && low === null).length : 0;
  });
  const open = without > 0 ? [messages.meansWithoutInterval(without)] : [];
  if (merged.most > 1) {
    const { most, isUpTo } = merged;
    return areIntervalsNamed
      ? [messages.aggregateOfRuns(['mean'], most, isUpTo), ...open]
      : [messages.meanOfRuns(most, isUpTo)];
  }
  const aggregated = rangeOfRuns(true);
  if (aggregated.most <= 1) return [];
  const words = new Set(series.flatMap(({ column }) => column.aggregate ?? []));
  return [messages.aggregateOfRuns([...words], aggregated.most, aggregated.isUpTo), ...open];
}

/** So many words are counted by name. */
const MOST_WORDS = 3;
/** Longer words are cut. */
const LONGEST_WORD = 40;

/** How many rows have no place or value for a column. */
interface Missing {
  readonly label: string;
  readonly without: number;
  readonly below: number;
  readonly words: readonly ReasonCount[];
}

/** "51 of 69 rows; 18 without Cost; 2 timeout, 1 over 600 for Time." */
export function* missingNotes(
  rows: readonly Row[],
  series: readonly Series[],
  { x, y, y2 }: Channels,
  read: Reader,
  messages: Messages,
): Work<string[]> {
  const leftOutOf = function* (
    column: ColumnExpression,
    isOut: (row: Row) => boolean,
  ): Work<Missing> {
    const out = yield* filtered(rows, isOut);
    // What is there but has no place is a number at or below 0 on a logarithmic axis.
    const below = (yield* filtered(out, (row) => numberAt(row, column) !== null)).length;
    const words = reasonCounts(column, out);
    return { label: column.label, without: out.length - below - countOf(words), below, words };
  };
  const leftOut: Missing[] = [];
  for (const column of [...y, ...y2]) {
    const hasNoNumber = (row: Row) => read.number(row, column) === null && !otherUnit(column, row);
    leftOut.push(yield* leftOutOf(column, hasNoNumber));
  }
  leftOut.push(yield* leftOutOf(x, (row) => read.position(row) === null));
  const count = (of: 'without' | 'below') =>
    leftOut.flatMap((one) => (one[of] > 0 ? { label: one.label, count: one[of] } : []));
  const [without, below] = [count('without'), count('below')];
  const words = leftOut.flatMap(({ label, words }) => {
    const [named, others] = [words.slice(0, MOST_WORDS), words.slice(MOST_WORDS)];
    return named.length > 0 ? { label, words: named.map(cut), others: countOf(others) } : [];
  });
  if (without.length + below.length + words.length === 0) return [];
  const drawn = new Set(series.flatMap(({ points }) => points.flatMap((point) => point.rows))).size;
  return [messages.leftOut(drawn, rows.length, without, below, words)];
}

const countOf = (words: readonly ReasonCount[]): number => sum(words, ({ count }) => count);

function cut({ reason, count }: ReasonCount): { word: string; count: number } {
  const word = reason.length > LONGEST_WORD ? `${reason.slice(0, LONGEST_WORD)} …` : reason;
  return { word, count };
}
