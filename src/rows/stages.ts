import { parseColumn } from '../columns/expression.js';
import { attempt, type AttributeError } from '../errors.js';
import { memo } from '../memo.js';
import { each, filtered, LONG_SEARCH, mapped, patiently, type Later, type Work } from '../work.js';
import { isNarrower, matchesIn, predicateOf } from '../query/predicate.js';
import { parseQuery, type Query } from '../query/query.js';
import type { Source } from '../results/file.js';
import type { Column, Row } from '../results/results.js';
import { sourcesOf } from '../results/source-rows.js';
import { orderOf, parseSort } from './sort.js';

/** What decides which of the rows are shown, and in which order. */
export interface RowOptions {
  readonly sort: string;
  /** The expression whose value is a row's place in a chart; '' where each row has its own. */
  readonly place: string;
  readonly query: string;
  readonly limit: number;
  readonly lang: string;
  /** Names the file in messages. */
  readonly file: Source;
  /** What the texts may name. */
  readonly columns: readonly Column[];
}

export interface RowSet {
  /** The rows that match the filter, sorted. */
  readonly matching: readonly Row[];
  /** The first of them. */
  readonly shown: readonly Row[];
  /** What is wrong with an attribute; it is as if it were not there. */
  readonly errors: readonly AttributeError[];
}

export const NO_ROWS: RowSet = Object.freeze({
  matching: Object.freeze([]),
  shown: Object.freeze([]),
  errors: [],
});

/**
 * The reader's half of the way from results to rows. Each stage remembers its last result, and runs
 * again only for what changed.
 *
 *     population ─┬─► order ──► matching ─► limit
 *                 └─► matches ─────┘
 *
 * A keystroke must not sort again, and what it matches is found once for all elements of a group,
 * though each may have an order of its own.
 * @param onLater is told while very many rows are sorted or searched, which stay as they were
 */
export function rowStages(
  onLater?: Later,
): (population: readonly Row[], options: RowOptions) => RowSet {
  const sortKeys = memo(parseSort);
  const placeBy = memo((place: string, columns: readonly Column[], file: Source) =>
    place ? parseColumn(place, columns, file).value : undefined,
  );
  const ordered = patiently(orderOf, onLater);
  let before: { readonly rows: readonly Row[]; readonly order: readonly number[] } | null = null;
  const orderIn = (
    rows: readonly Row[],
    { sort, place, lang, file, columns }: RowOptions,
  ): readonly number[] | null => {
    const keys = sortKeys(sort, columns, file);
    const order = ordered(rows, keys, lang, placeBy(place, columns, file));
    if (order) before = { rows, order };
    return order ?? (before?.rows === rows ? before.order : null);
  };
  const matchingOf = patiently(matchingIn, onLater, LONG_SEARCH);
  let found: { readonly all: readonly Row[]; readonly rows: readonly Row[] } | null = null;
  const matchingRows = (
    all: readonly Row[],
    order: readonly number[] | null,
    query: string,
    columns: readonly Column[],
  ): readonly Row[] => {
    const rows = order || query.trim() ? matchingOf(all, order, query, columns) : all;
    if (rows || found?.all !== all) found = { all, rows: rows ?? [] };
    return found.rows;
  };
  const limited = memo((rows: readonly Row[], limit: number) =>
    Object.freeze(rows.length > limit ? rows.slice(0, limit) : rows),
  );

  return (population, options) => {
    const { sort, query, limit, columns } = options;
    const errors: AttributeError[] = [];
    const order = sort
      ? attempt(
          () => orderIn(population, options),
          null,
          (error) => errors.push({ attribute: 'sort', error }),
        )
      : null;
    const matching = matchingRows(population, order, query, columns);
    return { matching, shown: limited(matching, limit), errors };
  };
}

/** Those of the rows that match a query, in order. */
function* matchingIn(
  rows: readonly Row[],
  order: readonly number[] | null,
  query: string,
  columns: readonly Column[],
): Work<readonly Row[]> {
  const matches = yield* matchesOf(rows, query, columns);
  if (!order) return matches ? yield* filtered(rows, (_row, index) => matches[index]!) : rows;
  const found = matches ? yield* filtered(order, (index) => matches[index]!) : order;
  return yield* mapped(found, (index) => rows[index]!);
}

interface Matches {
  readonly query: Query;
  readonly columns: readonly Column[];
  readonly found: readonly boolean[];
}

/** The last ones of each list, for all elements of a group. */
const lastMatches = new WeakMap<readonly Row[], Matches>();

/** For each row whether it matches a query; `null` for an empty one, which all rows match. */
function* matchesOf(
  rows: readonly Row[],
  query: string,
  columns: readonly Column[],
): Work<readonly boolean[] | null> {
  if (query.trim() === '') return null;
  const parsed = parseQuery(query);
  const known = lastMatches.get(rows);
  const last = known?.columns === columns ? known : null;
  if (last?.query === parsed) return last.found;
  // While a word is being typed, all others are out of it.
  const among = last && isNarrower(parsed, last.query) ? last.found : undefined;
  const found = yield* matchesIn(rows, parsed, columns, among);
  // A row that stands for several matches if one of them does.
  const isMatch = predicateOf(parsed, columns);
  yield* each(rows, (row, index) => {
    const sources = sourcesOf(row);
    if (sources) found[index] = sources.some(isMatch);
  });
  lastMatches.set(rows, { query: parsed, columns, found });
  return found;
}
