/** The range of a column in a query, as two fields for numbers show and change it. */
import type { Column } from '../results/results.js';
import { findColumn, isCondition, parseQuery, type Condition, type Range } from '../view/query.js';
import { withoutTerm, withTerm } from '../view/query-terms.js';
import { numberIn } from './values.js';

/** The numbers from and to, as texts; '' where a side is open. */
export function rangeIn(query: string, column: Column): Range {
  const range = termsFor(query, column)[0]?.operands[0];
  const number = (text: string) => String(numberIn(text, column) ?? '');
  return typeof range === 'object' && range
    ? { from: number(range.from), to: number(range.to) }
    : { from: '', to: '' };
}

/** The query with another range for a column; one that is open on both sides lifts it. */
export function withRange(query: string, column: Column, range: Range): string {
  const rest = withoutRange(query, column);
  if (range.from === '' && range.to === '') return rest;
  return withTerm(rest, { not: false, column: column.name, operator: ':', operands: [range] });
}

/** The query without what it asks for in a column by `column:from..to`. */
export function withoutRange(query: string, column: Column): string {
  return termsFor(query, column).reduce(withoutTerm, query);
}

function termsFor(query: string, column: Column): readonly Condition[] {
  return parseQuery(query)
    .flat()
    .filter(isCondition)
    .filter(({ not, operands }) => !not && operands.length === 1 && isRange(operands[0]))
    .filter((term) => findColumn(term.column, [column]) !== undefined);
}

const isRange = (operand: unknown): boolean => typeof operand === 'object' && operand !== null;
