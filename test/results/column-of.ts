import { resultsFrom } from '../../src/results/parse.js';
import type { Column, Interval, Results, Value } from '../../src/results/results.js';
import type { TypingOptions } from '../../src/results/values/typing.js';

/** A column of results, with what its rows hold. */
export interface ColumnOf extends Column {
  readonly results: Results;
  readonly values: readonly Value[];
  readonly texts: readonly string[];
  readonly intervals: readonly (Interval | null)[];
}

/** The column that values become, each in a row of its own. */
export function columnOf(
  values: readonly unknown[],
  name = 'x',
  options: TypingOptions = {},
): ColumnOf {
  return columnIn(
    resultsFrom(
      values.map((value) => ({ [name]: value })),
      {},
      options,
    ),
    name,
  );
}

/** A column of results by its name. */
export function columnIn(results: Results, name: string): ColumnOf {
  const column = results.columns.find((one) => one.name === name)!;
  return {
    ...column,
    results,
    values: results.rows.map(column.value),
    texts: results.rows.map(column.text),
    intervals: results.rows.map((row) => column.interval?.(row) ?? null),
  };
}
