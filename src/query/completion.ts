import { findColumn } from '../columns/find-column.js';
import { fold } from '../results/fold.js';
import type { Column, Row } from '../results/results.js';
import { sharedMemo } from '../memo.js';
import {
  formatOperand,
  formatTerm,
  isCondition,
  parseQuery,
  type Condition,
  type Operator,
  type Term,
} from './query.js';
import { nameInQuery } from './terms.js';
import { filtered, type Work } from '../work.js';
import { valuesOf, type ColumnValue } from './value-counts.js';

export interface Suggestion {
  /** What it puts into the query. */
  readonly insert: string;
  /** What a reader sees; '' for a missing value. */
  readonly label: string;
  /** How many rows a value finds. */
  readonly count?: number;
}

export interface Suggestions {
  /** The query, and the part of it that a suggestion replaces. */
  readonly query: string;
  readonly start: number;
  readonly end: number;
  readonly options: readonly Suggestion[];
}

/** More than these nobody reads; a further letter finds the rest. */
const MOST = 12;

/** A column of more different numbers than these is no list to choose from. */
const MOST_NUMBERS = 1_000;

/**
 * What may be meant at the caret: values behind a column's name and ":" or "=", or a name; without
 * options where nothing is.
 */
export function* suggestionsAt(
  rows: readonly Row[],
  query: string,
  caret: number,
  columns: readonly Column[],
): Work<Suggestions> {
  const term = parseQuery(query).flat().find(standsAt(caret));
  const name = term?.place;
  if (!term || !name) return nothingAt(query, caret);
  if (caret <= name.end) {
    const operator = isCondition(term) ? term.operator : '';
    const typed = unquoted(query.slice(name.start, caret));
    const names = namesLike(typed, operator || ':', columns);
    return list(query, name.start, name.end + operator.length, names);
  }
  const column = isCondition(term) && findColumn(term.column, columns);
  if (!column || !/^[:=]$/.test(term.operator)) return nothingAt(query, caret);
  if (column.type === 'number' && isVaried(rows, column.value)) return nothingAt(query, caret);
  return yield* valuesAt(query, caret, column, term, rows);
}

/** Whether the caret stands in a term or at its ends. */
const standsAt =
  (caret: number) =>
  (term: Term): boolean => {
    const { start, end } = term.place ?? { start: Infinity, end: -Infinity };
    const last = isCondition(term) ? term.operandPlaces?.at(-1)?.end : end;
    return start <= caret && caret <= (last ?? end);
  };

const isVaried = sharedMemo((rows: readonly Row[], valueOf: Column['value']): boolean => {
  const values = new Set<unknown>();
  return rows.some((row) => values.add(valueOf(row)).size > MOST_NUMBERS);
});

function* valuesAt(
  query: string,
  caret: number,
  column: Column,
  { operator, operandPlaces = [] }: Condition,
  rows: readonly Row[],
): Work<Suggestions> {
  const at = operandPlaces.find(({ start, end }) => start <= caret && caret <= end);
  if (!at) return nothingAt(query, caret);
  const { start, end } = at;
  const typed = query.slice(start, caret);
  const others = new Set(
    operandPlaces
      .filter((place) => place !== at && place.end > place.start)
      .map((place) => fold(unquoted(query.slice(place.start, place.end)))),
  );
  if (typed.includes('..')) return nothingAt(query, caret);
  const wanted = fold(unquoted(typed));
  const all = yield* valuesOf(column, rows);
  const values = yield* filtered(all, ({ folded }) => folded.includes(wanted));
  // Every text contains '', so that ":" can't ask for a missing value.
  const isOffered = ({ folded }: ColumnValue) =>
    !others.has(folded) && (folded !== '' || operator === '=');
  const begins = ({ folded }: ColumnValue) => folded.startsWith(wanted);
  const offered = yield* filtered(values, isOffered);
  const best = [
    ...(yield* filtered(offered, begins)).slice(0, MOST),
    ...(yield* filtered(offered, (value) => !begins(value))).slice(0, MOST),
  ];
  const options = best.slice(0, MOST).map(({ text, count, folded }) => ({
    insert: formatOperand(text),
    label: text,
    count: operator === '=' ? count : countContaining(folded, values),
  }));
  return list(query, start, end, options);
}

/** How many rows ":" finds, which asks for a part of the value. */
function countContaining(
  part: string,
  values: readonly { readonly folded: string; readonly count: number }[],
): number {
  return values.reduce((sum, { folded, count }) => sum + (folded.includes(part) ? count : 0), 0);
}

function namesLike(
  typed: string,
  operator: Operator,
  columns: readonly Column[],
): readonly Suggestion[] {
  const wanted = fold(typed);
  if (wanted.length < 2) return [];
  const begins = (text: string) => fold(text).startsWith(wanted);
  // A column that elements label in several ways is there once for each label.
  const names = columns.filter(({ name, label }) => begins(name) || begins(label)).map(nameInQuery);
  return [...new Set(names)].slice(0, MOST).map((name) => ({
    insert: formatTerm({ not: false, column: name, operator, operands: [null] }),
    label: name,
  }));
}

/** What is there already is not offered. */
function list(
  query: string,
  start: number,
  end: number,
  options: readonly Suggestion[],
): Suggestions {
  const isThere = options.length === 1 && options[0]?.insert === query.slice(start, end);
  return { query, start, end, options: isThere ? [] : options };
}

function nothingAt(query: string, caret: number): Suggestions {
  return { query, start: caret, end: caret, options: [] };
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1).replace(/"$/, '').replaceAll('""', '"') : text;
}

/** The query with a suggestion in its place, and where the caret goes: behind it. */
export function accept(
  { query, start, end }: Suggestions,
  { insert }: Suggestion,
): { query: string; caret: number } {
  return { query: query.slice(0, start) + insert + query.slice(end), caret: start + insert.length };
}
