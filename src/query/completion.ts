import type { Column, Row } from '../results/results.js';
import { sharedMemo } from '../memo.js';
import { formatTerm, type Operator } from './query.js';
import { findColumn, fold } from './predicate.js';
import { valuesTerm } from './terms.js';
import { valuesOf } from './value-counts.js';

export interface Suggestion {
  /** What it puts into the query. */
  readonly insert: string;
  /** What a reader sees. */
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

/** The name of a gap, which has no text of its own. */
export const NO_VALUE = '(no value)';

const quoted = '"(?:[^"]|"")*(?:"|$)';
/** A term of a query, finished or not; see the grammar in query.ts. */
const termPattern = new RegExp(
  `(-?)(${quoted}|[^\\s;":=<>]+)(?:(<=|>=|[:=<>])((?:${quoted}|[^\\s;"])*))?`,
  'g',
);
const operandPattern = new RegExp(`(?:${quoted}|[^",])*`, 'y');

/** What may be meant at the caret: values behind a column's name and ":" or "=", or a name. */
export function suggestionsAt(
  query: string,
  caret: number,
  columns: readonly Column[],
  rows: readonly Row[],
): Suggestions | null {
  for (const match of query.matchAll(termPattern)) {
    const [term, sign = '', name = '', operator = '', operands = ''] = match;
    const start = match.index + sign.length;
    const nameEnd = start + name.length;
    if (caret < start) return null;
    if (caret > match.index + term.length) continue;
    if (caret <= nameEnd) {
      const typed = unquoted(query.slice(start, caret));
      const names = namesLike(typed, (operator || ':') as Operator, columns);
      return list(query, start, nameEnd + operator.length, names);
    }
    const column = findColumn(unquoted(name), columns);
    const from = nameEnd + operator.length;
    if (!column || !/^[:=]$/.test(operator) || caret < from) return null;
    if (column.type === 'number' && isVaried(rows, column.name)) return null;
    return valuesAt(query, caret, { column, operator, text: operands, start: from }, rows);
  }
  return null;
}

const isVaried = sharedMemo((rows: readonly Row[], column: string): boolean => {
  const values = new Set<unknown>();
  return rows.some((row) => values.add(row[column]).size > MOST_NUMBERS);
});

interface Operands {
  readonly column: Column;
  readonly operator: string;
  readonly text: string;
  /** Where they begin in the query. */
  readonly start: number;
}

function valuesAt(
  query: string,
  caret: number,
  operands: Operands,
  rows: readonly Row[],
): Suggestions | null {
  const { column, operator, text } = operands;
  const others = new Set<string>();
  let typed = '';
  let [start, end] = [caret, caret];
  for (let at = 0; at <= text.length; at++) {
    operandPattern.lastIndex = at;
    const [operand] = operandPattern.exec(text)!;
    const from = operands.start + at;
    at += operand.length;
    if (caret >= from && caret <= operands.start + at) {
      [start, end] = [from, operands.start + at];
      typed = query.slice(start, caret);
    } else if (operand !== '') others.add(fold(unquoted(operand)));
  }
  if (typed.includes('..')) return null;
  const wanted = fold(unquoted(typed));
  const values = valuesOf(column, rows).filter(({ folded }) => folded.includes(wanted));
  const offered = values
    // Every text contains '', so that ":" can't ask for a gap.
    .filter(({ folded }) => !others.has(folded) && (folded !== '' || operator === '='));
  const begins = ({ folded }: { folded: string }) => folded.startsWith(wanted);
  const best = [...offered.filter(begins), ...offered.filter((value) => !begins(value))];
  const options = best.slice(0, MOST).map(({ text, count, folded }) => ({
    insert: formatTerm(valuesTerm('', [text])).slice(1),
    label: text || NO_VALUE,
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
  const names = columns
    .filter(({ name, label }) => begins(name) || begins(label))
    .map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST).map((name) => ({
    insert: formatTerm({ not: false, column: name, operator, operands: [null] }),
    label: name,
  }));
}

/** Nothing to offer, or only what is there already, is no list. */
function list(
  query: string,
  start: number,
  end: number,
  options: readonly Suggestion[],
): Suggestions | null {
  const isThere = options.length === 1 && options[0]?.insert === query.slice(start, end);
  return options.length === 0 || isThere ? null : { query, start, end, options };
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
