/** What tells the marks of a chart apart, read from all rows once: places, colours and hatches. */
import type { ColumnExpression } from '../../columns/expression.js';
import type { Messages } from '../../messages/messages.js';
import type { Row } from '../../results/results.js';
import { categoriesOf } from './categories.js';
import { partsOf } from './legend-entries.js';
import type { Channels, LegendKey, Placement, Split, Splits } from './model.js';

/** @param all the rows before the reader's filter: a filter must not change a colour */
export function splitsOf(
  all: readonly Row[],
  channels: Channels,
  { isCategorical }: Placement,
  messages: Messages,
): Splits {
  const splitBy = (column: ColumnExpression | null): Split => {
    if (!column) return { parts: [null], indexOf: () => 0 };
    const parts = partsOf(all.map(column.text), column, channels.legend, messages);
    const indices = new Map(
      parts.flatMap(({ values }, index) => values.map((value) => [value, index])),
    );
    return { parts, indexOf: (row) => indices.get(column.text(row)) ?? 0 };
  };
  const [colors, patterns] = [splitBy(channels.color), splitBy(channels.pattern)];
  return {
    categories: isCategorical ? categoriesOf(all, channels.x) : null,
    colors,
    patterns,
    keys: keysOf(channels, colors.parts, patterns.parts),
  };
}

function keysOf(
  { y, y2, color, pattern }: Channels,
  colors: Split['parts'],
  patterns: Split['parts'],
): LegendKey[] {
  const keys: LegendKey[] = y.flatMap((value, index) =>
    colors.map((part, colorIndex) => ({
      label: [y.length > 1 || !part ? value.label : '', part?.label ?? '']
        .filter(Boolean)
        .join(', '),
      color: index * colors.length + colorIndex,
      // Where one column gives both, one entry explains both.
      pattern: pattern && pattern.name === color?.name ? colorIndex : 0,
      axis: 'y' as const,
      column: color,
      values: part?.values ?? [],
    })),
  );
  if (pattern && pattern.name !== color?.name) {
    patterns.forEach((part, index) =>
      keys.push({
        label: part?.label ?? '',
        color: null,
        pattern: index,
        axis: 'y',
        column: pattern,
        values: part?.values ?? [],
      }),
    );
  }
  y2.forEach(({ label }, index) =>
    keys.push({
      label,
      color: y.length * colors.length + index,
      pattern: 0,
      axis: 'y2',
      column: null,
      values: [],
    }),
  );
  // One value column alone is named by its axis.
  return keys.length === 1 && !color ? [] : keys;
}
