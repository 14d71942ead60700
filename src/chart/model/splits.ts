/** What tells the marks of a chart apart, read from all rows once: names, colours and hatches. */
import type { ColumnExpression } from '../../columns/expression.js';
import { textOf, type Row } from '../../results/results.js';
import { categoriesOf, type Category } from './legend-entries.js';
import type { Channels, Placement } from './series.js';

export interface Split {
  /** `[null]` where no column splits the rows. */
  readonly categories: readonly (Category | null)[];
  readonly indexOf: (row: Row) => number;
}

/** An entry of the drawn legend. */
export interface LegendKey {
  readonly label: string;
  /** Place in the palette; `null` where the entry explains a hatch alone. */
  readonly color: number | null;
  readonly pattern: number;
  readonly axis: 'y' | 'y2';
  /** The column and the values of it that the entry stands for; `null` for a value column. */
  readonly column: ColumnExpression | null;
  readonly values: readonly string[];
}

/** The names along x. */
export interface Names {
  /** In the order of the file. */
  readonly all: readonly string[];
  readonly indexOf: (row: Row) => number;
}

export interface Splits {
  /** `null` where x is numbers or times. */
  readonly names: Names | null;
  readonly colors: Split;
  readonly patterns: Split;
  readonly keys: readonly LegendKey[];
}

/** @param all the rows before the reader's filter: a filter must not change a colour */
export function splitsOf(
  all: readonly Row[],
  channels: Channels,
  { isCategorical }: Placement,
): Splits {
  const splitBy = (column: ColumnExpression | null): Split => {
    if (!column) return { categories: [null], indexOf: () => 0 };
    const values = all.map((row) => nameOf(row, column));
    const categories = categoriesOf(values, column, channels.legend);
    const indices = new Map(
      categories.flatMap(({ values }, index) => values.map((value) => [value, index])),
    );
    return { categories, indexOf: (row) => indices.get(nameOf(row, column)) ?? 0 };
  };
  const [colors, patterns] = [splitBy(channels.color), splitBy(channels.pattern)];
  return {
    names: isCategorical ? namesOf(all, channels.x) : null,
    colors,
    patterns,
    keys: keysOf(channels, colors.categories, patterns.categories),
  };
}

function namesOf(rows: readonly Row[], x: ColumnExpression): Names {
  const indices = new Map<string, number>();
  const places = new Map<Row, number>();
  for (const row of rows) {
    const name = nameOf(row, x);
    const index = indices.get(name) ?? indices.size;
    indices.set(name, index);
    places.set(row, index);
  }
  return { all: [...indices.keys()], indexOf: (row) => places.get(row) ?? 0 };
}

function keysOf(
  { y, y2, color, pattern }: Channels,
  colors: Split['categories'],
  patterns: Split['categories'],
): LegendKey[] {
  const keys: LegendKey[] = y.flatMap((value, index) =>
    colors.map((category, colorIndex) => ({
      label: [y.length > 1 || !category ? value.label : '', category?.label ?? '']
        .filter(Boolean)
        .join(', '),
      color: index * colors.length + colorIndex,
      // Where one column gives both, one entry explains both.
      pattern: pattern && pattern.name === color?.name ? colorIndex : 0,
      axis: 'y' as const,
      column: color,
      values: category?.values ?? [],
    })),
  );
  if (pattern && pattern.name !== color?.name) {
    patterns.forEach((category, index) =>
      keys.push({
        label: category?.label ?? '',
        color: null,
        pattern: index,
        axis: 'y',
        column: pattern,
        values: category?.values ?? [],
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

/** The name of a row's category: as the file writes it, or as it is calculated. */
function nameOf(row: Row, { name, value }: ColumnExpression): string {
  const result = name in row ? textOf(row, name) : value(row);
  return result === null ? '' : String(result);
}
