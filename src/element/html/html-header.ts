import { isUnit, labelAndUnit } from '../../results/values/unit.js';
import { textOf } from './cell-pieces.js';
import type { GridRow } from './html-grid.js';

/**
 * The names of the columns: what the rows of the header say of each, from top to bottom and once.
 * A unit that a group gives to all of its columns ends each name: "Read (ms)" over "avg" is
 * "Read avg (ms)".
 */
export function columnNames(header: readonly GridRow[]): string[] {
  const texts = header.map(({ cells }) => cells.map((cell) => cell && textOf(cell)));
  const names = indexNames(header, texts);
  return (header[0]?.cells ?? []).map((_, column) => {
    const parts = header.flatMap(({ cells }, row) => {
      const isRepeated = row > 0 && cells[column] === header[row - 1]!.cells[column];
      return isRepeated ? [] : [texts[row]![column] ?? ''];
    });
    return names[column] ?? parts.reduce(joined, '');
  });
}

function joined(above: string, below: string): string {
  if (above === '' || below === '' || above === below) return below || above;
  if (below.startsWith(`${above} `)) return below;
  const { label, unit } = labelAndUnit(above);
  const isShared = label !== '' && isUnit(unit) && labelAndUnit(below).unit === '';
  return isShared ? `${label} ${below} (${unit})` : `${above} ${below}`;
}

/**
 * The last row of a header that pandas writes names the index: it says something above the first
 * columns and nothing above all others. What is above in the same columns names the rows of the header.
 */
function indexNames(
  header: readonly GridRow[],
  texts: readonly (readonly (string | undefined)[])[],
): readonly string[] {
  const last = texts.at(-1) ?? [];
  const end = last.findIndex((text) => !text);
  const isIndex =
    header.length > 1 &&
    end > 0 &&
    last.slice(end).every((text) => !text) &&
    header.every(({ cells }) => cells.slice(0, end).every((cell) => cell?.colSpan === 1));
  return isIndex ? (last.slice(0, end) as string[]) : [];
}
