import { cited, firstOf, isBlank, isNamed, rowCount, rowsOf, tally } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

/** Columns without any value. */
export function emptyColumns(all: readonly Cells[]): Finding[] {
  const empty = all.filter(({ cells }) => cells.every(isBlank));
  if (empty.length === 0) return [];
  const names = firstOf(empty.map(({ column }) => cited(column.name)));
  const [what, them] =
    empty.length === 1 ? [`The column ${names} is`, 'it'] : [`The columns ${names} are`, 'them'];
  const text = `${what} empty. Leave ${them} out of the file, or of the attribute columns.`;
  return [{ text, column: empty[0]!.column.name }];
}

/** Columns that say the same of every row. */
export function constantColumns(all: readonly Cells[]): Finding[] {
  const constant = all.filter(
    ({ cells }) =>
      cells.length > 3 && !isBlank(cells[0]!) && cells.every(({ text }) => text === cells[0]!.text),
  );
  if (constant.length === 0) return [];
  const says = constant.map(({ column, cells }) => `${column.label} (${cited(cells[0]!.text)})`);
  const what = `${firstOf(says, 6)} ${constant.length === 1 ? 'is' : 'are'} the same in every row.`;
  return [
    { text: `${what} A sentence says as much as a column.`, column: constant[0]!.column.name },
  ];
}

/** Rows that have hardly any of the values that all others have. */
export function shortRows(all: readonly Cells[]): Finding[] {
  const usual = all.filter(
    ({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= 0.7 * cells.length,
  );
  const [first] = all;
  if (!first || usual.length < 4) return [];
  const found = first.cells.filter((_, r) => {
    const missing = usual.filter(({ cells }) => isBlank(cells[r]!)).length;
    return 2 * missing > usual.length;
  });
  if (found.length === 0) return [];
  const names = firstOf(found.map((cell) => rowName(all, cell)));
  const text = `${rowCount(found.length)} without most of the values that the others have: ${names}.`;
  return [{ text: `${text} Complete them, or take them out.`, rows: rowsOf(found) }];
}

/** The first text of a row, or its place. */
function rowName(all: readonly Cells[], { row }: Cell): string {
  const name = all.find(({ column }) => column.type === 'text' && column.text(row) !== '');
  const place = all[0]!.cells.findIndex((cell) => cell.row === row) + 1;
  return name ? cited(name.column.text(row)) : `row ${place}`;
}

/** Rates over different numbers of cases, which are not the same test. */
export function differentCases({ column, cells }: Cells): Finding[] {
  if (column.type !== 'number' || !isNamed(column, 'cases samples questions tasks problems instances')) return []; // prettier-ignore
  if (
    isNamed(
      column,
      '% percent percentage pct rate error timeout failed passed solved correct bad exhausted',
    )
  )
    return [];
  const present = cells.filter(({ value }) => typeof value === 'number' && value > 1);
  const counts = tally(present.map(({ text }) => text));
  const [usual] = counts;
  // A count of what was done differs in most rows; the size of a test hardly ever does.
  if (!usual || counts.length < 2 || 2 * usual[1] < present.length) return [];
  const others = present.filter(({ text }) => text !== usual[0]);
  const says = firstOf(counts.map(([text, count]) => `${text} in ${rowCount(count)}`));
  const text = `${column.label} is ${says}. Rates over different cases are hard to compare.`;
  return [{ text, column: column.name, rows: rowsOf(others) }];
}
