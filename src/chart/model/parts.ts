import { each, mapped, type Work } from '../../work.js';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Messages } from '../../messages/messages.js';
import type { Row } from '../../results/results.js';
import { partsOf } from './legend-entries.js';
import type { LegendEntry, Part, Split } from './model.js';

/** What decides how a column parts the rows. */
interface PartOptions {
  /** The rows before the reader's filter, and those of them that have a mark. */
  readonly all: readonly Row[];
  readonly marked: readonly Row[];
  readonly legend: readonly LegendEntry[];
  readonly messages: Messages;
}

/**
 * The rows parted by a column. Of more parts than can be told apart, those that no row has a mark
 * for are left out; if there are still too many, those with the fewest rows become one, the last.
 */
export function* splitBy(
  column: ColumnExpression | null,
  most: number,
  options: PartOptions,
): Work<Split> {
  if (!column) return { parts: [null], indexOf: () => 0 };
  const parts = yield* fewParts(column, most, options);
  const indices = new Map(
    parts.flatMap(({ values }, index) => values.map((value) => [value, index])),
  );
  return { parts, indexOf: (row) => indices.get(column.text(row)) ?? -1 };
}

function* fewParts(
  column: ColumnExpression,
  most: number,
  { all, marked, legend, messages }: PartOptions,
): Work<readonly Part[]> {
  const parts = partsOf(yield* mapped(all, column.text), column, legend, messages);
  if (parts.length <= most) return parts;
  const rowsWith = new Map<string, number>();
  yield* each(marked, (row) => {
    rowsWith.set(column.text(row), (rowsWith.get(column.text(row)) ?? 0) + 1);
  });
  const counted = parts
    .map((part) => ({
      part,
      isNamed: legend.some(({ label }) => label === part.label),
      rows: part.values.reduce((sum, value) => sum + (rowsWith.get(value) ?? 0), 0),
    }))
    .filter(({ rows }) => rows > 0);
  if (counted.length <= most) return counted.map(({ part }) => part);
  // What the author names in the legend has an entry before all else.
  const kept = new Set(
    counted
      .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.rows - a.rows)
      .slice(0, most - 1),
  );
  const others = counted.filter((one) => !kept.has(one));
  const other: Part = {
    label: messages.otherParts(others.length),
    values: others.flatMap(({ part }) => part.values),
    merged: others.length,
  };
  return [...counted.filter((one) => kept.has(one)).map(({ part }) => part), other];
}
