/**
 * Conditions that no row can be tested for, so that they are searched for as text: a column that is
 * not there, or values that can't be compared with those of the column.
 */
import { findColumn } from '../columns/find-column.js';
import { ResultsError, type AttributeError } from '../errors.js';
import { MOST_QUERY } from '../group/events.js';
import { suggestion } from '../results/did-you-mean.js';
import { fileName, type Source } from '../results/file.js';
import type { Column } from '../results/results.js';
import { canTest } from './predicate.js';
import { formatTerm, isCondition, parseQuery, type Condition, type Query } from './query.js';

export interface Untested {
  readonly condition: Condition;
  /** As it is written in a query. */
  readonly text: string;
  /** `null` where there is none of that name. */
  readonly column: Column | null;
}

/** Those of a query, each once. */
export function untestedIn(query: Query, columns: readonly Column[]): Untested[] {
  const found = new Map<string, Untested>();
  for (const term of query.flat()) {
    if (!isCondition(term)) continue;
    const column = findColumn(term.column, columns) ?? null;
    if (column && canTest(term, column)) continue;
    const text = formatTerm({ ...term, not: false });
    found.set(text, { condition: term, text, column });
  }
  return [...found.values()];
}

/** What is wrong with the conditions of an attribute: an author has to know, where a reader is only told. */
export function conditionFaults(
  attribute: string,
  text: string,
  columns: readonly Column[],
  file: Source,
): AttributeError[] {
  if (text.length > MOST_QUERY) {
    const sentence = `${attribute} is too long: a query has at most ${MOST_QUERY} characters, and this one ${text.length}.`;
    return [{ attribute: '', error: new ResultsError('expression', sentence, file) }];
  }
  return untestedIn(parseQuery(text), columns).map(({ condition, text, column }) => {
    const error = column
      ? new ResultsError('expression', incomparable(attribute, condition, text, column), file)
      : new ResultsError('column', unknown(attribute, condition, columns, file), file);
    return { attribute: '', error };
  });
}

function unknown(
  attribute: string,
  { column: name }: Condition,
  columns: readonly Column[],
  file: Source,
): string {
  const names = [...new Set(columns.map(({ name }) => name))];
  const advice = suggestion(name, names, 'Its columns are');
  return `Column "${name}" in ${attribute} is not in ${fileName(file)}. ${advice}`;
}

function incomparable(
  attribute: string,
  { column: name, operands }: Condition,
  text: string,
  { type }: Column,
): string {
  const [operand] = operands;
  const wanted = typeof operand === 'string' ? operand : (operand?.from ?? '');
  const search = formatTerm({ not: false, column: name, operator: ':', operands: [wanted] });
  const holds =
    type === 'number'
      ? 'numbers. Compare it with a number'
      : type === 'date'
        ? 'dates. Compare it with a date such as 2024-11-28'
        : `${type === 'text' ? 'text' : `${type}s`}, of which none is greater or less`;
  return `${attribute}="${text}" compares what can't be compared: column "${name}" holds ${holds}. Write ${search} to look for text in it.`;
}
