import { fold } from '../results/fold.js';
import type { Column } from '../results/results.js';

type Named = Pick<Column, 'name' | 'label' | 'unit'>;

/** A column's label with its unit, as a header shows it: "Cost ($)". */
export function titleOf({ label, unit }: Pick<Column, 'label' | 'unit'>): string {
  return unit ? `${label} (${unit})` : label;
}

/** What a column may be called by, the surest way first; only the first asks for every letter. */
const ways: readonly { readonly called: (column: Named) => string; readonly isExact?: boolean }[] =
  [
    { called: ({ name }) => name, isExact: true },
    { called: ({ name }) => name },
    { called: ({ label }) => label },
    { called: titleOf },
  ];

/** The column that an attribute or a query means: by its name, its label, or its label with the unit. */
export function findColumn<C extends Named>(name: string, columns: readonly C[]): C | undefined {
  const folded = fold(name);
  for (const { called, isExact } of ways) {
    const found = columns.find((column) =>
      isExact ? called(column) === name : fold(called(column)) === folded,
    );
    if (found) return found;
  }
  return undefined;
}

/**
 * The same for a text that goes on behind the name. The longest one counts (`humaneval+` over
 * `humaneval`), and it must end where a word ends.
 * @returns the column, and how many characters name it
 */
export function findColumnAhead<C extends Named>(
  text: string,
  columns: readonly C[],
): { readonly column: C; readonly length: number } | undefined {
  for (const { called, isExact } of ways) {
    const [longest] = columns
      .map((column) => ({ column, name: called(column) }))
      .filter(({ name }) => begins(text, name, isExact))
      .sort((a, b) => b.name.length - a.name.length);
    if (longest) return { column: longest.column, length: longest.name.length };
  }
  return undefined;
}

function begins(text: string, name: string, isExact = false): boolean {
  const start = text.slice(0, name.length);
  const isSame = isExact ? start === name : fold(start) === fold(name);
  return name !== '' && isSame && !/^[\p{L}\p{N}_.@]/u.test(text.slice(name.length));
}
