import { each, mapped, sorted, type Work } from '../work.js';
import { aggregateIn, aggregateOf } from '../columns/aggregate.js';
import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { splitList } from '../columns/list.js';
import { ResultsError } from '../errors.js';
import { timeOf } from '../results/values/date.js';
import type { Column, Row, Value } from '../results/results.js';
import type { Source } from '../results/file.js';
import { sourcesOf } from '../results/source-rows.js';
import { versionOrder } from '../results/values/version.js';
import { localeOf } from '../columns/number-format.js';

export interface SortKey {
  readonly expression: ColumnExpression;
  readonly descending: boolean;
}

/** By more columns nobody sorts; an address could name thousands. */
const MOST_KEYS = 20;

/**
 * Reads `-pass_rate_2, model`: columns or expressions, with a minus for descending.
 * @throws ResultsError where a column is not there
 */
export function parseSort(text: string, columns: readonly Column[], source: Source): SortKey[] {
  const items = splitList(text);
  if (items.length > MOST_KEYS) {
    const sentence = `A table is sorted by ${MOST_KEYS} columns at most, and here are ${items.length}.`;
    throw new ResultsError('expression', sentence, source);
  }
  return items.map((item) => ({
    expression: parseColumn(item.replace(/^-\s*/, ''), columns, source),
    descending: item.startsWith('-'),
  }));
}

/** Whether all columns of an order are there. */
export function isSort(text: string, columns: readonly Column[], source: Source): boolean {
  try {
    return parseSort(text, columns, source).length >= 0;
  } catch {
    return false;
  }
}

/**
 * The indices of the rows in the order of the keys. Equal rows keep their order; missing values come last.
 * @param placeOf where a chart puts a row: an aggregate, such as `-mean(score)`, sorts by the rows
 *   of one place together
 */
export function* orderOf(
  rows: readonly Row[],
  keys: readonly SortKey[],
  lang: string,
  placeOf?: (row: Row) => unknown,
): Work<number[]> {
  // The first question to Intl takes a while, and numbers need none.
  let collator: Intl.Collator | undefined;
  const texts = (a: string, b: string): number =>
    (collator ??= new Intl.Collator(localeOf(lang), { numeric: true })).compare(a, b);
  const versions = versionOrder(texts);
  const orders: ((a: number, b: number) => number)[] = [];
  for (const { expression, descending } of keys) {
    const compare = expression.isVersion ? versions : texts;
    const values =
      expression.aggregate && placeOf
        ? yield* aggregates(rows, expression, placeOf)
        : yield* mapped(rows, (row) => {
            const { aggregate } = expression;
            const sources = aggregate && sourcesOf(row);
            return sources
              ? aggregateIn(sources, expression, aggregate)
              : ordinal(expression.value(row), expression);
          });
    orders.push((a, b) => {
      const left = values[a] ?? null;
      const right = values[b] ?? null;
      if (left === null || right === null) return Number(left === null) - Number(right === null);
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? Math.sign(left - right) || 0
          : compare(String(left), String(right));
      return descending ? -order : order;
    });
  }
  return yield* sorted([...rows.keys()], (a, b) => {
    for (const compare of orders) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** For each row the one value of its place. */
function* aggregates(
  rows: readonly Row[],
  { aggregate, value }: ColumnExpression,
  placeOf: (row: Row) => unknown,
): Work<(number | null)[]> {
  const places = new Map<unknown, number[]>();
  yield* each(rows, (row) => {
    const numbers = places.get(placeOf(row)) ?? [];
    places.set(placeOf(row), numbers);
    const number = value(row);
    if (typeof number === 'number') numbers.push(number);
  });
  return yield* mapped(rows, (row) => aggregateOf(aggregate!, places.get(placeOf(row)) ?? []));
}

/** What a value is compared by; `null` for a missing one. */
function ordinal(value: Value, { type }: ColumnExpression): number | string | null {
  if (value === null || value === '' || typeof value === 'number')
    return value === '' ? null : value;
  if (typeof value === 'boolean') return Number(value);
  if (type === 'date') return timeOf(String(value));
  return String(value);
}
