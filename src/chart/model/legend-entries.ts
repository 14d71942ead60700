/**
 * The `legend` attribute: labels for the values of `color` and `pattern`, in order.
 *
 *     architect: Architect + Editor; *: Solo model
 *     "": No editor; edit_format=whole: Whole files
 *
 * `*` stands for all values that are not named, `""` for a gap. A value that is told apart in two
 * columns is named with its column and "=".
 */
export interface LegendEntry {
  /** The column that the entry is for; '' for any. */
  readonly column: string;
  /** The value as the file writes it; '*' for all others. */
  readonly value: string;
  readonly label: string;
}

const ENTRY =
  /^\s*(?:(?<column>"[^"]*"|[^":;=]+)=)?\s*(?<value>"(?:[^"]|"")*"|.*?)\s*:(?:\s+(?<label>.*?))?\s*$/;

export function parseLegend(text: string): LegendEntry[] {
  // Entries end at a ";" outside quotes.
  const entries = text.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  return entries.flatMap((entry) => {
    const found = ENTRY.exec(entry)?.groups;
    if (!found?.value) return [];
    const value = unquote(found.value);
    return [{ column: unquote(found.column ?? ''), value, label: found.label || value }];
  });
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();
}

export interface Category {
  readonly label: string;
  /** The values that the category holds, as the file writes them; '' is a gap. */
  readonly values: readonly string[];
}

/**
 * The categories of a column: those that the legend names, in its order, then the other values in
 * the order of the file. A category that holds no value is left out.
 * @param column the column's name and its label
 */
export function categoriesOf(
  values: Iterable<string>,
  column: { readonly name: string; readonly label: string },
  legend: readonly LegendEntry[],
): Category[] {
  const entries = [
    ...legend.filter((entry) => entry.column === column.name),
    ...legend.filter((entry) => entry.column === ''),
  ];
  const entryFor = (value: string) =>
    entries.find((entry) => entry.value === value) ?? entries.find((entry) => entry.value === '*');

  const labels = new Map(legend.map((entry) => [entry.label, [] as string[]]));
  for (const value of new Set(values)) {
    const label = entryFor(value)?.label ?? (value || `No ${column.label.toLowerCase()}`);
    const held = labels.get(label);
    if (held) held.push(value);
    else labels.set(label, [value]);
  }
  return [...labels]
    .filter(([, held]) => held.length > 0)
    .map(([label, held]) => ({ label, values: held }));
}
