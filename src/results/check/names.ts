import { fold } from '../fold.js';
import type { Column } from '../results.js';
import { cited, firstOf, grouped, isBlank, isNamed, rowCount, rowsOf, tally } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

/** Longer texts are no names. */
const longest = 80;

/** One name that is written in several ways: "GPT-4o" and "gpt-4o". */
export function nameVariants({ column, cells }: Cells): Finding[] {
  if (column.type !== 'text') return [];
  const named = cells.filter(
    ({ value, text }) => typeof value === 'string' && text.length <= longest,
  );
  return grouped(named, ({ text }) => plain(text)).flatMap((found) => {
    const texts = tally(found.map(({ text }) => text)).map(([text]) => cited(text));
    if (texts.length < 2) return [];
    const what = `${column.label} has one name in ${texts.length} ways: ${firstOf(texts)}.`;
    const text = `${what} Write it the same everywhere, or it is not one.`;
    return [{ text, column: column.name, rows: rowsOf(found) }];
  });
}

/** The same name twice in the column that otherwise tells the rows apart. */
export function repeatedNames(all: readonly Cells[]): Finding[] {
  const key = all.find(({ column }) => column.type === 'text' && isNamed(column, 'name model'));
  const { column, cells } = key ?? all.find(({ column }) => column.type === 'text') ?? {};
  if (!column || !cells) return [];
  const named = cells.filter((cell) => !isBlank(cell));
  const groups = grouped(named, ({ text }) => text);
  const repeated = groups.filter(({ length }) => length > 1);
  const unique = groups.length - repeated.length;
  if (repeated.length === 0 || unique < 3 || unique < 0.8 * named.length) return [];
  const found = repeated.flat();
  const names = firstOf(repeated.map(([first, ...rest]) => nameOf(first!, rest.length + 1)));
  const areSame = repeated.some((group) => isSame(all, group)) ? 'Some of these rows are equal. ' : ''; // prettier-ignore
  const what = `${column.label} names several rows alike: ${names}. ${areSame}`;
  const text = `${what}Name them apart, or a chart puts them together.`;
  return [{ text, column: column.name, rows: rowsOf(found) }];
}

function nameOf({ text }: Cell, count: number): string {
  return `${cited(text)} (${rowCount(count)})`;
}

function isSame(all: readonly Cells[], group: readonly Cell[]): boolean {
  const texts = group.map(({ row }) => JSON.stringify(all.map(({ column }) => column.text(row))));
  return new Set(texts).size < texts.length;
}

/** Columns whose names are the same but for case, blanks and underscores. */
export function columnsAlike(columns: readonly Column[]): Finding[] {
  return grouped(columns, ({ name }) => plain(name)).flatMap((group) => {
    if (group.length < 2) return [];
    const names = firstOf(group.map(({ name }) => cited(name)));
    const text = `The columns ${names} have one name but for case and blanks. Are they one?`;
    return [{ text, column: group[0]!.name }];
  });
}

/** Without case and blanks; an underscore at the beginning tells two names apart. */
function plain(name: string): string {
  return fold(name.trim()).replace(/[\s_]+/g, ' ');
}
