import { findColumn } from '../query/predicate.js';
import { ResultsError } from '../errors.js';
import { splitList } from '../columns/expression.js';
import { setWritten, textOf, type Results, type Row } from '../results/results.js';
import { nameOf, type Source } from '../results/file.js';
import { readNumber } from '../results/value.js';

/**
 * Makes gaps of the values that stand for "no value": `total_cost=0, rank=-1`.
 * Rows without such a value stay the same objects.
 * @throws ResultsError where a column is not there
 */
export function withGaps(
  { columns, rows }: Results,
  missing: string,
  source: Source,
): readonly Row[] {
  const rules = splitList(missing).map((rule) => {
    const [, name = rule, value = ''] = /^\s*"?(.*?)"?\s*=\s*(.*)$/s.exec(rule) ?? [];
    const column = findColumn(name, columns);
    if (!column) {
      throw new ResultsError(
        'column',
        `Column "${name}" in missing is not in ${nameOf(source)}. Write missing="column=value".`,
      );
    }
    return { name: column.name, value, number: readNumber(value)?.value };
  });
  if (rules.length === 0) return rows;
  return rows.map((row) => {
    const gaps = rules.filter(
      ({ name, value, number }) =>
        row[name] !== null &&
        (textOf(row, name) === value || (number !== undefined && row[name] === number)),
    );
    if (gaps.length === 0) return row;
    const copy = Object.freeze({
      ...row,
      ...Object.fromEntries(gaps.map(({ name }) => [name, null])),
    });
    const kept = Object.keys(row).filter((name) => !gaps.some((gap) => gap.name === name));
    setWritten(copy, Object.fromEntries(kept.map((name) => [name, textOf(row, name)])));
    return copy;
  });
}
