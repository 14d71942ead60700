/** The range of a column in a query, as two fields for numbers show and change it. */
import { findColumn } from '../columns/find-column.js';
import type { Column } from '../results/results.js';
import { isCondition, type Condition, type Query, type Range, type Term } from './query.js';
import { nameInQuery, withoutTerms, withTerm } from './terms.js';
import { numberIn } from './number-in.js';

/** The numbers from and to, as texts; '' where a side is open. */
export function rangeIn(query: Query, column: Column): Range {
  const number = (text: string) => String(numberIn(text, column) ?? '');
  const range = { from: '', to: '' };
  for (const { operator, operands } of query.flat().filter(asksForRangeOf(column))) {
    const [operand = null] = operands;
    if (operand === null) continue;
    const isText = typeof operand === 'string';
    const from = isText ? (operator.startsWith('>') ? operand : '') : operand.from;
    const to = isText ? (operator.startsWith('<') ? operand : '') : operand.to;
    range.from ||= number(from);
    range.to ||= number(to);
  }
  return range;
}

/** The query with another range for a column; one that is open on both sides clears it. */
export function withRange(query: Query, column: Column, range: Range): Query {
  const rest = withoutRange(query, column);
  if (range.from === '' && range.to === '') return rest;
  const name = nameInQuery(column);
  return withTerm(rest, { not: false, column: name, operator: ':', operands: [range] });
}

/** The query without what it asks for in a column by `column:from..to` or a comparison. */
export function withoutRange(query: Query, column: Column): Query {
  return withoutTerms(query, asksForRangeOf(column));
}

const asksForRangeOf =
  (column: Column) =>
  (term: Term): term is Condition =>
    isCondition(term) &&
    !term.not &&
    term.operands.length === 1 &&
    (/[<>]/.test(term.operator) || isRange(term.operands[0])) &&
    findColumn(term.column, [column]) !== undefined;

const isRange = (operand: unknown): boolean => typeof operand === 'object' && operand !== null;
