/** What tells rows apart that stand at one place: only repeats of one thing have a mean. */
import { sum } from 'd3-array';
import { grouped, type Work } from '../../work.js';
import { isId } from '../../columns/default-columns.js';
import { profileOf } from '../../columns/column-profile.js';
import { nameWords, repeatWords } from '../../columns/column-words.js';
import type { Column, Row } from '../../results/results.js';
import { wordsOf } from '../../results/values/words.js';

type Groups = readonly (readonly Row[])[];

/** More values than this are names, which part rows only where nothing else does. */
export const MOST_VALUES = 16;
/** Texts that are longer, on the whole, say something about a row, and not what it is. */
const LONGEST = 60;
/** So many places tell what parts their rows. */
const SAMPLE = 200;

/**
 * The columns that tell rows apart at one place, the one that parts most first; none where rows are
 * repeats, which agree in all but what was measured.
 * @param columns those that stand for nothing else
 * @param rows those that have a mark
 * @param place what is equal for the rows of one place
 */
export function* apartBy(
  columns: readonly Column[],
  rows: readonly Row[],
  place: (row: Row) => string,
): Work<readonly Column[]> {
  const all = yield* grouped(rows, place);
  let groups: Groups = shared([...all.values()]).slice(0, SAMPLE);
  if (groups.length === 0) return [];
  const conditions: Column[] = [];
  for (const column of columns) {
    if (yield* isCondition(column, rows, groups)) conditions.push(column);
  }
  const isKind = (column: Column) => {
    const { distinct, present } = profileOf(column, rows);
    return distinct <= MOST_VALUES && distinct <= present / 2;
  };
  const chosen: Column[] = [];
  for (const kinds of [true, false]) {
    const candidates = conditions.filter((column) => isKind(column) === kinds);
    for (;;) {
      const parted: Groups[] = [];
      for (const column of candidates) parted.push(yield* partedBy(groups, column));
      const left = parted.map(excess);
      const least = Math.min(...left);
      if (least >= excess(groups)) break;
      const best = left.indexOf(least);
      chosen.push(candidates[best]!);
      groups = parted[best]!;
    }
  }
  return chosen;
}

const shared = (groups: Groups): Groups => groups.filter(({ length }) => length > 1);

function* partedBy(groups: Groups, { text }: Column): Work<Groups> {
  const parts: (readonly Row[])[] = [];
  for (const rows of groups) parts.push(...(yield* grouped(rows, text)).values());
  return shared(parts);
}

/** How many rows have no mark of their own. */
const excess = (groups: Groups): number => sum(groups, ({ length }) => length - 1);

/** Whether a column says what was run, and not what came of it or which time it was. */
function* isCondition(column: Column, rows: readonly Row[], groups: Groups): Work<boolean> {
  const words = wordsOf(column.name);
  if (isId(column) || repeatWords.has(words.at(-1) ?? '')) return false;
  const { length, hasLists, isWhole } = profileOf(column, rows);
  if (column.type === 'text') return length <= LONGEST && !hasLists;
  if (column.type !== 'number') return column.type === 'boolean';
  const isSet = words.some((word) => /^param(?:eter)?s?$/.test(word));
  // "GPU" 4090 is a name, 71 % of one is none.
  const isName = nameWords.has(words.at(-1) ?? '') && isWhole && column.unit === '';
  return isSet || isName || (yield* isCrossed(column, groups));
}

/** A number that has the same values at almost all places was set, and not measured. */
function* isCrossed({ text }: Column, groups: Groups): Work<boolean> {
  const values: ReadonlySet<string>[] = [];
  for (const rows of groups) values.push(new Set((yield* grouped(rows, text)).keys()));
  const all = new Set(values.flatMap((set) => [...set]));
  return groups.length > 1 && sum(values, ({ size }) => size) >= 0.75 * all.size * groups.length;
}
