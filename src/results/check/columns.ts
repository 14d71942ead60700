import { cited, findingsOn, firstOf, isNamed, rowCount, tally } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

/** Columns without any value. */
export function emptyColumns(all: readonly Cells[]): Finding[] {
  const empty = all.filter(({ cells }) => cells.every(({ isBlank }) => isBlank));
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
    ({ cells: [first, ...others] }) =>
      others.length > 2 && !first!.isBlank && others.every(({ text }) => text === first!.text),
  );
  if (constant.length === 0) return [];
  const says = constant.map(({ column, cells }) => `${column.label} (${cited(cells[0]!.text)})`);
  const what = `${firstOf(says)} ${constant.length === 1 ? 'is' : 'are'} the same in every row.`;
  return [
    { text: `${what} A sentence says as much as a column.`, column: constant[0]!.column.name },
  ];
}

/** Rows that have hardly any of the values that all others have. */
export function shortRows(all: readonly Cells[]): Finding[] {
  const usual = all.filter(
    ({ cells }) => cells.filter(({ isBlank }) => !isBlank).length >= 0.7 * cells.length,
  );
  if (usual.length < 4) return [];
  const rows = usual[0]!.cells.flatMap(({ row }, r) =>
    2 * usual.filter(({ cells }) => cells[r]!.isBlank).length > usual.length ? [{ row, r }] : [],
  );
  if (rows.length === 0) return [];
  const names = all.find(({ column }) => column.type === 'text')?.cells;
  const says = rows.map(({ r }) => (names?.[r]!.text ? cited(names[r].text) : `row ${r + 1}`));
  const text = `${rowCount(rows.length)} without most of the values that the others have: ${firstOf(says)}. Complete them, or take them out.`;
  return [{ text, rows: rows.map(({ row }) => row) }];
}

/** Rates over different numbers of cases, which are not the same test. */
export function differentCases({ column, cells }: Cells): Finding[] {
  if (
    column.type !== 'number' ||
    !isNamed(column, 'case sample question task problem instance') ||
    isNamed(
      column,
      '% percent percentage pct rate error timeout failed passed solved correct bad exhausted',
    )
  ) {
    return [];
  }
  const present = cells.filter(({ value }) => typeof value === 'number' && value > 1);
  const counts = tally(present);
  const [usual] = counts;
  // A count of what was done differs in most rows; the size of a test hardly ever does.
  if (!usual || 2 * usual[1] < present.length) return [];
  const others = present.filter(({ text }: Cell) => text !== usual[0]);
  const says = firstOf(counts.map(([text, count]) => `${text} in ${rowCount(count)}`));
  return findingsOn(column, others, `is ${says}. Rates over different cases are hard to compare.`);
}
