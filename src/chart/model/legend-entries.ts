/**
 * The `legend` attribute: labels for the values of `color` and `pattern`, in order.
 *
 *     architect: Architect + Editor; *: Solo model
 *     "": No editor; edit_format=whole: Whole files
 *
 * `*` stands for all values that are not named, `""` for a missing one. A value that is told apart
 * in two columns is named with its column and "=".
 */
import { splitList, unquote } from '../../columns/list.js';
import type { Messages } from '../../messages/messages.js';
import type { LegendEntry, Part } from './model.js';

const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const ENTRY = new RegExp(
  `^(?:(?<column>${QUOTED}|[^"':;=]+)=)?\\s*(?<value>${QUOTED}|.*?)\\s*:(?:\\s+(?<label>.*))?$`,
  's',
);

export function parseLegend(text: string): LegendEntry[] {
  return splitList(text, ';').flatMap((entry) => {
    const { column = '', value, label } = ENTRY.exec(entry)?.groups ?? {};
    if (!value) return [];
    return [{ column: unquote(column), value: unquote(value), label: label || unquote(value) }];
  });
}

/**
 * Which values of a column are drawn alike: as the legend names them, in its order, then the others
 * in the order of the file. A part that holds no value is left out.
 * @param column the column's name and its label
 */
export function partsOf(
  values: Iterable<string>,
  column: { readonly name: string; readonly label: string },
  legend: readonly LegendEntry[],
  messages: Messages,
): Part[] {
  const entries = [
    ...legend.filter((entry) => entry.column === column.name),
    ...legend.filter((entry) => entry.column === ''),
  ];
  const entryFor = (value: string) =>
    entries.find((entry) => entry.value === value) ?? entries.find((entry) => entry.value === '*');

  const labels = new Map(legend.map((entry) => [entry.label, [] as string[]]));
  for (const value of new Set(values)) {
    const label = entryFor(value)?.label ?? (value || messages.without(column.label));
    const held = labels.get(label);
    if (held) held.push(value);
    else labels.set(label, [value]);
  }
  return [...labels]
    .filter(([, held]) => held.length > 0)
    .map(([label, held]) => ({ label, values: held }));
}
