import { numbered } from './header-row.js';
import type { Table } from './pandas.js';
import { isList, isLists, isMap, type AnyMap, type List } from '../raw-value.js';

/**
 * The table of asv's results: `{result_columns, results}`, where a benchmark's row has lists with one
 * entry for each choice of its parameters. Each choice becomes a row.
 */
export function asvTable({ result_columns: columns, results }: AnyMap): Table | null {
  if (!isList(columns) || !isMap(results) || !columns.includes('params')) return null;
  const at = columns.indexOf('params');
  const benchmarks = Object.entries(results).map(([name, value]) => {
    const row = isList(value) ? value : [value];
    const cells = columns.map((_, i) => row[i]);
    return { name, cells, choices: choicesOf(cells[at]) };
  });
  const parameters = Math.max(0, ...benchmarks.map(({ choices }) => choices[0]!.length));
  const names = numbered('parameter', parameters);
  const others = columns.filter((_, i) => i !== at);
  const rows = benchmarks.flatMap(({ name, cells, choices }) =>
    choices.map((choice, n) => {
      const values = cells.map((cell) =>
        isList(cell) && cell.length === choices.length ? cell[n] : cell,
      );
      return [
        name,
        ...names.map((_, i) => nameOf(choice[i])),
        ...values.filter((_, i) => i !== at),
      ];
    }),
  );
  return { header: ['name', ...names, ...others], rows };
}

/** "'csv'" is how Python writes a text. */
function nameOf(choice: unknown): unknown {
  return typeof choice === 'string' ? choice.replace(/^'(.*)'$/s, '$1') : choice;
}

/** All ways to choose one of each list, the last one changing first. */
function choicesOf(parameters: unknown): List[] {
  if (!isLists(parameters)) return [[]];
  return parameters.reduce<List[]>(
    (choices, values) => choices.flatMap((choice) => values.map((value) => [...choice, value])),
    [[]],
  );
}
