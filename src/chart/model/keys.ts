import { each, filtered, some, type Work } from '../../work.js';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';
import type { Channels, LegendKey, Looks, Part, Reader, Split } from './model.js';

/** An entry that stands for more values than this hides nothing. */
const MOST_HIDDEN = 16;

/**
 * The entries of the legend, without those that no row has a mark for.
 * @param all the rows before the reader's filter, so that what a reader hides stays in the legend
 */
export function* keysOf(
  all: readonly Row[],
  { y, y2, color, pattern }: Channels,
  { colors, patterns, looks }: { colors: Split; patterns: Split; looks: Looks },
  read: Reader,
): Work<LegendKey[]> {
  const placed = yield* filtered(all, (row) => read.position(row) !== null);
  const colorsDrawn = y.map(() => new Set<number>());
  const patternsDrawn = new Set<number>();
  yield* each(placed, (row) => {
    y.forEach((column, index) => {
      if (read.number(row, column) === null) return;
      colorsDrawn[index]!.add(colors.indexOf(row));
      patternsDrawn.add(patterns.indexOf(row));
    });
  });
  const ownPattern = pattern?.name === color?.name ? null : pattern;

  const keys: LegendKey[] = y.flatMap((value, index) =>
    colors.parts.flatMap((part, colorIndex) => {
      if (!colorsDrawn[index]!.has(colorIndex)) return [];
      const names = [y.length > 1 || !part ? value.label : '', part?.label ?? ''];
      return {
        label: names.filter(Boolean).join(', '),
        ...looks.y(index, colorIndex, 0),
        axis: 'y' as const,
        ...hiding(color, part),
      };
    }),
  );
  if (ownPattern) {
    patterns.parts.forEach((part, index) => {
      if (!patternsDrawn.has(index)) return;
      const label = part?.label ?? '';
      keys.push({ label, color: null, pattern: index, axis: 'y', ...hiding(ownPattern, part) });
    });
  }
  for (const [index, column] of y2.entries()) {
    if (!(yield* some(placed, (row) => read.number(row, column) !== null))) continue;
    const { label } = column;
    keys.push({ label, ...looks.y2(index), axis: 'y2', column: null, values: [] });
  }
  // One value column alone is named by its axis.
  return y.length + y2.length === 1 && !color && !pattern ? [] : keys;
}

/** What an entry hides. Nobody reads a filter of very many values. */
function hiding(
  column: ColumnExpression | null,
  part: Part | null,
): Pick<LegendKey, 'column' | 'values'> {
  const { merged = 0, values = [] } = part ?? {};
  return { column: merged > MOST_HIDDEN ? null : column, values };
}
