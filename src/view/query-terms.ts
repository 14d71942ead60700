/** Changes to a query that controls make: a tick or a click writes into the same text. */
import {
  findColumn,
  formatQuery,
  formatTerm,
  isCondition,
  parseQuery,
  predicateOf,
  type Clause,
  type Condition,
  type Term,
} from './query.js';
import type { Column, Row } from '../results/results.js';

/** `column=a,b`, or `-column=a,b`: what a tick or a legend entry stands for. */
export function valuesTerm(column: string, values: readonly string[], not = false): Condition {
  return { not, column, operator: '=', operands: values };
}

/** Whether a term holds in every clause of a query. */
export function hasTerm(query: string, term: Term): boolean {
  const clauses = parseQuery(query);
  return clauses.length > 0 && clauses.every((clause) => clause.some(isSame(term)));
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

/** The query with the term if it lacks it, else without. */
export function toggleTerm(query: string, term: Term): string {
  return hasTerm(query, term) ? withoutTerm(query, term) : withTerm(query, term);
}

/** The values that a query asks for in a column by `column=a,b`. */
export function valuesIn(query: string, column: Column): readonly string[] {
  const term = parseQuery(query).flat().find(isValuesOf(column));
  return (term?.operands ?? []).filter((operand) => typeof operand === 'string');
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

const isValuesOf =
  ({ name, type, label, unit }: Column) =>
  (term: Term): term is Condition =>
    isCondition(term) &&
    !term.not &&
    term.operator === '=' &&
    findColumn(term.column, [{ name, type, label, unit }]) !== undefined;

function keep(clauses: readonly Clause[], test: (term: Term) => boolean): string {
  return formatQuery(clauses.map((clause) => clause.filter(test)).filter((c) => c.length > 0));
}
