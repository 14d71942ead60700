import { findColumn } from '../columns/find-column.js';
import { fold } from '../results/fold.js';
import type { Column, Row } from '../results/results.js';
import { formatTerm, isCondition, parseQuery, type Term } from '../query/query.js';
import { predicateOf } from '../query/predicate.js';
import type { TableColumn } from './cells/cell.js';

/**
 * For each row, the columns that hold what a query looks for, as far as no column that is shown
 * holds it.
 * @param columns what the query may name; where a column has two labels, the later one is used
 */
export function hiddenMatches(
  query: string,
  columns: readonly Column[],
  shown: readonly TableColumn[],
): (row: Row) => readonly Column[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  for (const { name } of shown) byName.delete(name);
  const hidden = [...byName.values()];
  /** With the lists that a cell shows only the beginning of. */
  const hiddenIn = (row: Row) => {
    const cut = shown.filter(({ isCut }) => isCut(row));
    return cut.length > 0 ? [...hidden, ...cut] : hidden;
  };

  const placesOf = (term: Term): ((row: Row) => Column[]) => {
    const column = isCondition(term) && findColumn(term.column, columns);
    if (column) return (row) => hiddenIn(row).filter(({ name }) => name === column.name);
    const needle = fold(isCondition(term) ? formatTerm(term).replaceAll('"', '') : term.text);
    const holds = (text: string) => fold(text).includes(needle);
    return (row) =>
      shown.some(
        ({ text, format, isCut }) => holds(format.cell(row)) || (!isCut(row) && holds(text(row))),
      )
        ? []
        : hiddenIn(row).filter(({ text, isCalculated }) => !isCalculated && holds(text(row)));
  };
  const clauses = parseQuery(query).map((clause) => ({
    holds: predicateOf([clause], columns),
    places: clause.filter(({ not }) => !not).map(placesOf),
  }));
  return (row) => {
    const clause = clauses.find(({ holds }) => holds(row));
    return [...new Set(clause?.places.flatMap((find) => find(row)))];
  };
}
