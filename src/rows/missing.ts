import { findColumn } from '../columns/find-column.js';
import { splitList, unquote } from '../columns/list.js';
import { ResultsError } from '../errors.js';
import { fileName, type Source } from '../results/file.js';
import { rowWithout } from '../results/values/file-column.js';
import type { Column, Row } from '../results/results.js';
import { readNumber } from '../results/values/value.js';

/** `total_cost=0`, with quotes around a name or a value that has signs in it. */
const RULE = /^((?:"[^"]*"|'[^']*')+|[^=]*)=(.*)$/s;

/**
 * Takes away the values that stand for "no value": `total_cost=0, rank=-1`.
 * Rows without such a value stay the same objects.
 * @param columns what the rules may name
 * @throws ResultsError where a column is not there
 */
export function withoutMissing(
  rows: readonly Row[],
  missing: string,
  columns: readonly Column[],
  source: Source,
): readonly Row[] {
  const rules = splitList(missing).map((rule) => {
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
  if (rules.length === 0) return rows;
  return rows.map((row) => {
    const found = rules.filter(({ column, value, number }) => {
      const own = column.value(row);
      return (
        own !== null && (column.text(row) === value || (number !== undefined && own === number))
      );
    });
    return found.length > 0
      ? rowWithout(
          row,
          found.map(({ column }) => column),
        )
      : row;
  });
}
