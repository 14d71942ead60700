import { joinNames } from '../../results/values/label.js';
import { textOf } from './cell-pieces.js';
import type { GridRow } from './html-grid.js';

/** The names of the columns: what the rows of the header say of each, from top to bottom and once. */
export function columnNames(header: readonly GridRow[]): string[] {
  const texts = header.map(({ cells }) => cells.map((cell) => cell && textOf(cell)));
  const names = indexNames(header, texts);
  return (header[0]?.cells ?? []).map((_, column) => {
    const parts = header.flatMap(({ cells }, row) => {
      const isRepeated = row > 0 && cells[column] === header[row - 1]!.cells[column];
      return isRepeated ? [] : [texts[row]![column] ?? ''];
    });
    return names[column] ?? parts.reduce(joinNames, '');
  });
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
