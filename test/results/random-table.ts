/** Random tables, as people have them, for tests that write them in every format. */
import * as fc from 'fast-check';
import type { ColumnType, Results, Value } from '../../src/results/results.js';
import { textOf } from '../../src/results/results.js';

export interface RandomColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly (string | number | boolean | null)[];
}

/** Three columns and more, of equal length; the first names the rows. */
export type RandomTable = readonly RandomColumn[];

/** What a test compares: names, types, and each value with its text. */
export interface Told {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly Value[];
  readonly texts: readonly string[];
}

const letters = fc.constantFrom(...'abcdefgxyzABCÄéß測試Ж');
const signs = fc.constantFrom(...'  ,;|"\'@/%$()[]{}<>&*!?=+-_.:#`~^\\🙂éñ0123456789');

/** A text that begins and ends with a letter, so that it is surely no number, date or comment. */
const word = fc
  .tuple(letters, fc.array(fc.oneof(letters, signs), { maxLength: 12 }), letters)
  .map(([first, middle, last]) => first + middle.join('').replace(/ +/g, ' ') + last)
  .filter((text) => !/^(true|false|none|null|nan|n\/a|na|nil)$/i.test(text));

/** Texts that some format or other takes for more than a text. */
const trap = fc.constantFrom(
  'N/A',
  '=1+1',
  '<b>',
  '<b>x</b>',
  '&amp;',
  'say "hi"',
  '"all"',
  "it's",
  'a, b',
  'a; b',
  'a | b',
  'a\tb',
  'two\nlines',
  '- x',
  '? x',
  'a: b',
  '# x',
  'x # y',
  '[x]',
  '{x}',
  '*x',
  '&x',
  '!x',
  '%x',
  '@x',
  '`x`',
  "'x'",
  '|',
  '>',
  'null',
  '~',
  'yes',
  'no',
  '__proto__',
  '\\n',
  '\\',
  'a:',
  ':a',
  '...',
  '---',
  '﷽',
  'e\u0301',
  '5"',
  '"',
  '""',
  ',',
  ';',
  '`',
  '{{x}}',
  '<!-- -->',
);

const number = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 1000),
);
const date = fc
  .tuple(
    fc.integer({ min: 2019, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

const kinds: readonly (readonly [ColumnType, fc.Arbitrary<string | number | boolean>])[] = [
  ['number', number],
  ['boolean', fc.boolean()],
  ['date', date],
  ['text', fc.oneof(word, trap)],
  ['link', word.map((text) => `https://example.org/${encodeURIComponent(text)}`)],
];

const columnName = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'pass@1.plus', 'Cost ($)') },
);

/** Values of which one is there for certain, so that their type can be told. */
function values<T>(value: fc.Arbitrary<T>, certain: fc.Arbitrary<T>, count: number) {
  const gaps = fc.array(fc.option(value, { freq: 5 }), { minLength: count, maxLength: count });
  return fc
    .tuple(gaps, certain, fc.nat({ max: count - 1 }))
    .map(([given, one, at]): (T | null)[] => given.with(at, one));
}

function column(name: string, count: number): fc.Arbitrary<RandomColumn> {
  return fc.oneof(
    ...kinds.map(([type, value]) =>
      // Among words that might be anything, one is surely a text.
      values(value, type === 'text' ? fc.constant('some words') : value, count).map((given) => ({
        name,
        type,
        values: given,
      })),
    ),
  );
}

export const randomTable: fc.Arbitrary<RandomTable> = fc
  .tuple(
    fc.integer({ min: 2, max: 8 }),
    fc.uniqueArray(columnName, { minLength: 3, maxLength: 6, selector: (name) => name.trim() }),
  )
  .chain(([count, names]) =>
    fc
      .tuple(
        fc.uniqueArray(word, { minLength: count, maxLength: count }),
        ...names.slice(1).map((name) => column(name, count)),
      )
      .map(([rowNames, ...rest]) => [
        { name: names[0]!, type: 'text' as const, values: rowNames },
        ...rest,
      ]),
  );

/** What the table says. */
export function toldBy(table: RandomTable): Told[] {
  return table.map(({ name, type, values }) => ({
    name,
    type,
    values,
    texts: values.map((value) => (value === null ? '' : String(value))),
  }));
}

/** What was read. */
export function toldIn({ columns, rows }: Results): Told[] {
  return columns.map(({ name, type, value }) => ({
    name,
    type,
    values: rows.map(value),
    texts: rows.map((row) => textOf(row, name)),
  }));
}
