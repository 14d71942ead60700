import { fold } from '../fold.js';
import type { Column } from '../results.js';
import { cited, findingsOn, firstOf, grouped, isNamed, rowCount, tally } from './finding.js';
import type { Cells, Finding } from './finding.js';

/** Longer texts are no names. */
const longest = 80;

/** One name that is written in several ways: "GPT-4o" and "gpt-4o". */
export function nameVariants({ column, cells }: Cells): Finding[] {
  if (column.type !== 'text') return [];
  const named = cells.filter(
    ({ value, text }) => typeof value === 'string' && text.length <= longest,
  );
  return grouped(named, ({ text }) => plain(text)).flatMap(([, found]) => {
    const texts = tally(found).map(([text]) => cited(text));
    if (texts.length < 2) return [];
    const what = `has one name in ${texts.length} ways: ${firstOf(texts)}. Write it the same everywhere, or it is not one.`;
    return findingsOn(column, found, what);
  });
}

/** The same name twice in the column that otherwise tells the rows apart. */
export function repeatedNames(all: readonly Cells[]): Finding[] {
  const texts = all.filter(({ column }) => column.type === 'text');
  const { column, cells } =
    texts.find(({ column }) => isNamed(column, 'name model')) ?? texts[0] ?? {};
  if (!column || !cells) return [];
  const named = cells.filter(({ isBlank }) => !isBlank);
  const groups = grouped(named, ({ text }) => text);
  const repeated = groups.filter(([, { length }]) => length > 1);
  const unique = groups.length - repeated.length;
  if (repeated.length === 0 || unique < 3 || unique < 0.8 * named.length) return [];
  const names = repeated.map(([text, { length }]) => `${cited(text)} (${rowCount(length)})`);
  const found = repeated.flatMap(([, group]) => group);
  const rows = found.map(({ row }) => JSON.stringify(all.map(({ column }) => column.text(row))));
  const areSame = new Set(rows).size < rows.length ? ' Some of these rows are equal.' : '';
  return findingsOn(
    column,
    found,
    `names several rows alike: ${firstOf(names)}.${areSame} Name them apart, or a chart puts them together.`,
  );
}

/** Columns whose names are the same but for case, blanks and underscores. */
export function columnsAlike(columns: readonly Column[]): Finding[] {
  return grouped(columns, ({ name }) => plain(name)).flatMap(([, group]) => {
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
