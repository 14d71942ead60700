/** Changes to a query that controls make: a tick or a click writes into the same text. */
import {
  formatQuery,
  formatTerm,
  isCondition,
  parseQuery,
  type Clause,
  type Condition,
  type Term,
} from './query.js';
import { findColumn, fold, predicateOf } from './predicate.js';
import type { Column, Row } from '../results/results.js';

/** `column=a,b`, or `-column=a,b`: what a tick or a legend entry stands for. */
export function valuesTerm(column: string, values: readonly string[], not = false): Condition {
  return { not, column, operator: '=', operands: values };
}

/** The query with a further term that must hold. */
export function withTerm(query: string, term: Term): string {
  const clauses = parseQuery(query);
  return formatQuery(clauses.length > 0 ? clauses.map((clause) => [...clause, term]) : [[term]]);
}

/** The query without a term. */
export function withoutTerm(query: string, term: Term): string {
  const is = isSame(term);
  return keep(parseQuery(query), (one) => !is(one));
}

/** Whether a query leaves out all of these values of a column by `-column=a,b` or `column=c`. */
export function leavesOut(query: string, column: Column, values: readonly string[]): boolean {
  const clauses = parseQuery(query);
  const is = isEqualTo(column);
  const isOut = (value: string) => (term: Term) => {
    const texts = is(term) ? textsIn(term).map(fold) : [];
    return texts.length > 0 && texts.includes(fold(value)) === term.not;
  };
  return (
    clauses.length > 0 &&
    values.every((value) => clauses.every((clause) => clause.some(isOut(value))))
  );
}

/** The query without what leaves out these values by `-column=a,b`. */
export function withoutExclusion(query: string, column: Column, values: readonly string[]): string {
  const is = isEqualTo(column);
  const folded = values.map(fold);
  const clauses = parseQuery(query).map((clause) =>
    clause.flatMap((term) => {
      if (!is(term) || !term.not) return term;
      const operands = textsIn(term).filter((text) => !folded.includes(fold(text)));
      return operands.length > 0 ? { ...term, operands } : [];
    }),
  );
  return keep(clauses, () => true);
}

/** The query with these values left out if they are in, else let in again. */
export function toggleValues(query: string, column: Column, values: readonly string[]): string {
  if (!leavesOut(query, column, values)) {
    return withTerm(query, valuesTerm(column.name, values, true));
  }
  const rest = withoutExclusion(query, column, values);
  return leavesOut(rest, column, values)
    ? withValues(rest, column, [...valuesIn(rest, column), ...values])
    : rest;
}

/** The values that a query asks for in a column by `column=a,b`. */
export function valuesIn(query: string, column: Column): readonly string[] {
  return textsIn(parseQuery(query).flat().find(isValuesOf(column)));
}

/** The query with other values for a column; none lifts the condition. */
export function withValues(query: string, column: Column, values: readonly string[]): string {
  const rest = withoutValues(query, column);
  return values.length > 0 ? withTerm(rest, valuesTerm(column.name, values)) : rest;
}

/** The query without what it asks for in a column by `column=a,b`. */
export function withoutValues(query: string, column: Column): string {
  const is = isValuesOf(column);
  return keep(parseQuery(query), (term) => !is(term));
}

/** A part of a query that leaves nothing, and what is left without it. */
export interface Obstacle {
  /** The term as it is written in a query. */
  readonly text: string;
  /** The query without it, and the number of rows that match that. */
  readonly query: string;
  readonly count: number;
}

/** Which terms of a query that matches no row can be lifted, so that some do. */
export function obstaclesIn(
  query: string,
  rows: readonly Row[],
  columns: readonly Column[],
): Obstacle[] {
  const terms = new Map(
    parseQuery(query)
      .flat()
      .map((term) => [formatTerm(term), term]),
  );
  if (terms.size < 2) return [];
  return [...terms].flatMap(([text, term]) => {
    const rest = withoutTerm(query, term);
    const count = rows.filter(predicateOf(parseQuery(rest), columns)).length;
    return count > 0 ? { text, query: rest, count } : [];
  });
}

/** Names of columns that conditions of a query use and that are not there. */
export function unknownColumns(query: string, columns: readonly Column[]): string[] {
  const names = parseQuery(query)
    .flat()
    .filter(isCondition)
    .map(({ column }) => column);
  return [...new Set(names)].filter((name) => !findColumn(name, columns));
}

const isSame = (term: Term) => (other: Term) => formatTerm(other) === formatTerm(term);

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

function keep(clauses: readonly Clause[], test: (term: Term) => boolean): string {
  return formatQuery(clauses.map((clause) => clause.filter(test)).filter((c) => c.length > 0));
}
