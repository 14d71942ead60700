/**
 * Changes to a query that controls make: a tick or a click writes into the same text. All work on
 * the query that was read; who has a text reads it before and writes it behind.
 */
import { findColumn } from '../columns/find-column.js';
import { fold } from '../results/fold.js';
import type { Column, Row } from '../results/results.js';
import type { Work } from '../work.js';
import { rowsMatching } from './predicate.js';
import {
  formatQuery,
  formatTerm,
  isCondition,
  type Condition,
  type Query,
  type Term,
} from './query.js';

/** What a query calls a column: an expression is easier to read by its label. */
export function nameInQuery({ name, label, isCalculated }: Column): string {
  return isCalculated ? label : name;
}

/** `column=a,b`, or `-column=a,b`: what a tick or a legend entry stands for. */
export function valuesTerm(column: Column, values: readonly string[], not = false): Condition {
  return { not, column: nameInQuery(column), operator: '=', operands: values };
}

/** The query with a further term that must hold. */
export function withTerm(query: Query, term: Term): Query {
  return query.length > 0 ? query.map((clause) => [...clause, term]) : [[term]];
}

/** The query without some of its terms. */
export function withoutTerms(query: Query, isOut: (term: Term) => boolean): Query {
  return query
    .map((clause) => clause.filter((term) => !isOut(term)))
    .filter((clause) => clause.length > 0);
}

/** Whether a query leaves out all of these values of a column by `-column=a,b` or `column=c`. */
export function leavesOut(query: Query, column: Column, values: readonly string[]): boolean {
  const is = isEqualTo(column);
  const isOut = (value: string) => (term: Term) => {
    const texts = is(term) ? textsIn(term).map(fold) : [];
    return texts.length > 0 && texts.includes(fold(value)) === term.not;
  };
  return (
    query.length > 0 && values.every((value) => query.every((clause) => clause.some(isOut(value))))
  );
}

/** The query without what leaves out these values by `-column=a,b`. */
export function withoutExclusion(query: Query, column: Column, values: readonly string[]): Query {
  const is = isEqualTo(column);
  const folded = values.map(fold);
  const clauses = query.map((clause) =>
    clause.flatMap((term) => {
      if (!is(term) || !term.not) return term;
      const operands = textsIn(term).filter((text) => !folded.includes(fold(text)));
      return operands.length > 0 ? { ...term, operands } : [];
    }),
  );
  return withoutTerms(clauses, () => false);
}

/** The query with these values left out if they are in, else let in again. */
export function toggleValues(query: Query, column: Column, values: readonly string[]): Query {
  if (!leavesOut(query, column, values)) return withTerm(query, valuesTerm(column, values, true));
  const rest = withoutExclusion(query, column, values);
  return leavesOut(rest, column, values)
    ? withValues(rest, column, [...valuesIn(rest, column), ...values])
    : rest;
}

/** The values that a query asks for in a column by `column=a,b`. */
export function valuesIn(query: Query, column: Column): readonly string[] {
  return textsIn(query.flat().find(isValuesOf(column)));
}

/** The query with other values for a column; none clears the condition. */
export function withValues(query: Query, column: Column, values: readonly string[]): Query {
  const rest = withoutValues(query, column);
  return values.length > 0 ? withTerm(rest, valuesTerm(column, values)) : rest;
}

/** The query without what it asks for in a column by `column=a,b`. */
export function withoutValues(query: Query, column: Column): Query {
  return withoutTerms(query, isValuesOf(column));
}

/** A part of a query that leaves nothing, and what is left without it. */
export interface Obstacle {
  /** The term as it is written in a query. */
  readonly text: string;
  /** The query's text without it, and the number of rows that match that. */
  readonly query: string;
  readonly count: number;
}

/** Of more terms than these nobody asks which one is in the way, and finding that out takes long. */
const MOST_OBSTACLES = 10;

/** Which terms of a query that matches no row can be cleared, so that some do. */
export function* obstaclesIn(
  rows: readonly Row[],
  query: Query,
  columns: readonly Column[],
): Work<readonly Obstacle[]> {
  const terms = new Set(query.flat().map(formatTerm));
  if (terms.size < 2 || terms.size > MOST_OBSTACLES) return [];
  const obstacles: Obstacle[] = [];
  for (const text of terms) {
    const rest = withoutTerms(query, (term) => formatTerm(term) === text);
    const { length: count } = yield* rowsMatching(rows, rest, columns);
    if (count > 0) obstacles.push({ text, query: formatQuery(rest), count });
  }
  return obstacles;
}

/** `column=a,b` or `-column=a,b`, but no range. */
const isEqualTo =
  (column: Column) =>
  (term: Term): term is Condition =>
    isCondition(term) &&
    term.operator === '=' &&
    term.operands.every((operand) => operand === null || typeof operand === 'string') &&
    findColumn(term.column, [column]) !== undefined;

const isValuesOf = (column: Column) => {
  const is = isEqualTo(column);
  return (term: Term): term is Condition => is(term) && !term.not;
};

/** The texts that a condition names, but for one that is still to be typed. */
const textsIn = (term: Condition | undefined): string[] =>
  (term?.operands ?? []).filter((operand) => typeof operand === 'string');
