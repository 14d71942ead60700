import { findColumn } from '../columns/find-column.js';
import { splitList, unquote } from '../columns/list.js';
import { ResultsError } from '../errors.js';
import { fileName, type Source } from '../results/file.js';
import { rowWithout } from '../results/values/file-column.js';
import type { Column, Row } from '../results/results.js';
import { readNumber } from '../results/values/value.js';
import { mapped, type Work } from '../work.js';

/** `total_cost=0`, with quotes around a name or a value that has signs in it. */
const RULE = /^((?:"[^"]*"|'[^']*')+|[^=]*)=(.*)$/s;

/** A value that stands for "no value". */
export interface MissingRule {
  readonly column: Column;
  readonly value: string;
  /** The same as a number, where it is one. */
  readonly number: number | undefined;
}

/**
 * Reads the attribute: `total_cost=0, rank=-1`.
 * @param columns what the rules may name
 * @throws ResultsError where a column is not there
 */
export function missingRules(
  missing: string,
  columns: readonly Column[],
  source: Source,
): readonly MissingRule[] {
  return splitList(missing).map((rule) => {
    const [, name = rule, text = ''] = RULE.exec(rule) ?? [];
    const column = findColumn(unquote(name), columns);
    if (!column) {
      throw new ResultsError(
        'column',
        `Column "${unquote(name)}" in missing is not in ${fileName(source)}. Write missing="column=value".`,
      );
    }
    const value = unquote(text);
    return { column, value, number: readNumber(value)?.value };
  });
}

/** Takes such values away. Rows without one stay the same objects. */
export function* withoutMissing(
  rows: readonly Row[],
  rules: readonly MissingRule[],
): Work<readonly Row[]> {
  if (rules.length === 0) return rows;
  const holds =
    (row: Row) =>
    ({ column, value, number }: MissingRule): boolean => {
      const own = column.value(row);
      return own !== null && (own === number || column.text(row) === value);
    };
  return yield* mapped(rows, (row) => {
    const isIn = holds(row);
    if (!rules.some(isIn)) return row;
    const found = rules.filter(isIn).map(({ column }) => column);
    return rowWithout(row, found);
  });
}
