import { isName, isText } from '../shapes/header-row.js';
import { isComment, widthOf } from './row-kind.js';
import { joinNames } from '../values/label.js';
import type { TextRow } from './text-rows.js';

/** A header of two rows, or three. */
export interface HeaderRows {
  readonly names: readonly string[];
  readonly heads: readonly TextRow[];
}

/** Whether the cells of one row stand above several of the next: ",old,,new," or ",old,old,new,new". */
export function isGroups(row: TextRow, next: TextRow): boolean {
  const { cells } = row;
  const later = cells.slice(1);
  if (isComment(row) || !isText(cells) || !isText(next.cells)) return false;
  if (later.every((cell) => cell === '')) return false;
  const isFilled = later.every((cell, i) => cell !== '' || (next.cells[i + 1] ?? '') !== '');
  const hasSpans = later.includes('') || cells.length < next.cells.length;
  const isRepeated = later.some((cell, i) => cell !== '' && cell === cells[i]);
  if (!isFilled || !((hasSpans && isSpanned(cells)) || isRepeated)) return false;
  const names = groupedNames(row, next);
  return new Set(names).size === names.length;
}

/** A group begins with an empty corner, or is followed by an empty cell: else it is a row of its own. */
function isSpanned(cells: readonly string[]): boolean {
  return cells[0] === '' || cells.some((cell, i) => i > 0 && cell !== '' && cells[i + 1] === '');
}

/** Two rows of names as one: "old" above "sec/op" is "old sec/op". */
export function grouped(groups: TextRow, row: TextRow, next?: TextRow): HeaderRows {
  const names = groupedNames(groups, row);
  // pandas writes the name of the first column into a row of its own.
  if (!next || widthOf(next) > 1 || next.cells.length < names.length) {
    return { names, heads: [groups, row] };
  }
  names[0] ||= next.cells[0]!;
  return { names, heads: [groups, row, next] };
}

function groupedNames(groups: TextRow, row: TextRow): string[] {
  let group = '';
  return row.cells.map((name, i) => {
    // What stands in the corner says what the groups are.
    if (i === 0) return name || groups.cells[0]!;
    group = groups.cells[i] || group;
    return joinNames(group, name);
  });
}

/** Whether a row says the units of the columns: texts below names, and nothing below the first. */
export function isUnits(row: TextRow, next: TextRow): boolean {
  const [corner = '', ...units] = next.cells;
  return (
    row.cells[0] !== '' &&
    corner === '' &&
    units.some(isName) &&
    units.every((unit, i) => unit === '' || (unit.length < 12 && row.cells[i + 1] !== '')) &&
    isText(units)
  );
}

/** "Time" above "ms" is "Time (ms)". */
export function withUnits(row: TextRow, units: TextRow): HeaderRows {
  const names = row.cells.map((cell, i) => {
    const unit = units.cells[i];
    return unit ? `${cell} (${unit})` : cell;
  });
  return { names, heads: [row, units] };
}
