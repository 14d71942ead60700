/** The range of a column in a query, as two fields for numbers show and change it. */
import type { Column } from '../results/results.js';
import { isCondition, parseQuery, type Condition, type Range } from './query.js';
import { findColumn } from './predicate.js';
import { withoutTerm, withTerm } from './terms.js';
import { numberIn } from './value-counts.js';

/** The numbers from and to, as texts; '' where a side is open. */
export function rangeIn(query: string, column: Column): Range {
  const number = (text: string) => String(numberIn(text, column) ?? '');
  const range = { from: '', to: '' };
  for (const { operator, operands } of termsFor(query, column)) {
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

/** The query with another range for a column; one that is open on both sides lifts it. */
export function withRange(query: string, column: Column, range: Range): string {
  const rest = withoutRange(query, column);
  if (range.from === '' && range.to === '') return rest;
  return withTerm(rest, { not: false, column: column.name, operator: ':', operands: [range] });
}

/** The query without what it asks for in a column by `column:from..to` or a comparison. */
export function withoutRange(query: string, column: Column): string {
  return termsFor(query, column).reduce(withoutTerm, query);
}

function termsFor(query: string, column: Column): readonly Condition[] {
  return parseQuery(query)
    .flat()
    .filter(isCondition)
    .filter(({ not, operands }) => !not && operands.length === 1)
    .filter(({ operator, operands: [operand] }) => /[<>]/.test(operator) || isRange(operand))
    .filter((term) => findColumn(term.column, [column]) !== undefined);
}

const isRange = (operand: unknown): boolean => typeof operand === 'object' && operand !== null;
