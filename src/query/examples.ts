import type { Column, Row } from '../results/results.js';
import { formatTerm, type Operand, type Operator } from './query.js';
import { numberIn } from './number-in.js';
import { atOnce } from '../work.js';
import { valuesOf } from './value-counts.js';

export type ExampleKind =
  'word' | 'phrase' | 'not' | 'either' | 'contains' | 'equals' | 'atLeast' | 'range';

/** A query that finds something in this file, and what it asks for. */
export interface Example {
  readonly query: string;
  readonly kind: ExampleKind;
}

/** So many rows have examples enough. */
const MOST_ROWS = 10_000;

/** One example for each thing that a query can say, as far as the file has values for it. */
export function examplesOf(columns: readonly Column[], all: readonly Row[]): readonly Example[] {
  const rows = all.length > MOST_ROWS ? all.slice(0, MOST_ROWS) : all;
  const variety = (column: Column) => valuesIn(column, rows).length;
  const texts = columns.filter(({ type }) => type === 'text');
  const numbers = columns.filter(({ type }) => type === 'number');
  // People search for names, which differ and have spaces; codes of runs have none.
  const names = texts.find((column) => phraseOf(column, rows)) ?? texts[0];
  // And they filter by what repeats.
  const category = texts.find(
    (column) => column !== names && variety(column) > 1 && variety(column) <= rows.length / 2,
  );
  const number =
    numbers.find((column) => variety(column) > rows.length / 3) ??
    numbers.find((column) => variety(column) > 1);

  const [word, other] = names ? wordsOf(names, rows) : [];
  const phrase = names && phraseOf(names, rows);
  const values = category ? valuesIn(category, rows).flatMap(({ text }) => text || []) : [];
  const [low = '', middle = '', high = ''] = number ? quartiles(number, rows) : [];
  const condition = (column: Column, operator: Operator, ...operands: Operand[]) =>
    formatTerm({ not: false, column: column.name, operator, operands });

  return [
    word && { query: word, kind: 'word' as const },
    phrase && { query: `"${phrase}"`, kind: 'phrase' as const },
    word && { query: `-${word}`, kind: 'not' as const },
    other && { query: `${word}; ${other}`, kind: 'either' as const },
    category && { query: condition(category, ':', values[0]!), kind: 'contains' as const },
    category && {
      query: condition(category, '=', ...values.slice(0, 2)),
      kind: 'equals' as const,
    },
    number && { query: condition(number, '>=', middle), kind: 'atLeast' as const },
    number && { query: condition(number, ':', { from: low, to: high }), kind: 'range' as const },
  ].filter((example) => typeof example === 'object');
}

/** The words of a column, those first that most rows have but not all. */
function wordsOf(column: Column, rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text, count } of valuesIn(column, rows)) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}{3,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  return [...counts]
    .filter(([, count]) => count < rows.length)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

/** Two words that stand together in a value. */
function phraseOf(column: Column, rows: readonly Row[]): string | undefined {
  for (const { text } of valuesIn(column, rows)) {
    const phrase = /[\p{L}\p{N}.]+ [\p{L}\p{N}.]+/u.exec(text)?.[0];
    if (phrase) return phrase;
  }
  return undefined;
}

/** Numbers with a quarter, a half and three quarters of the others below; they are in the file. */
function quartiles(column: Column, rows: readonly Row[]): readonly string[] {
  const numbers = valuesIn(column, rows)
    .map(({ key }) => key)
    .filter((key) => numberIn(key, column) !== null)
    .sort((a, b) => Number(a) - Number(b));
  return [0.25, 0.5, 0.75].flatMap((share) => numbers[Math.floor(share * numbers.length)] ?? []);
}

const valuesIn = (column: Column, rows: readonly Row[]) => atOnce(valuesOf(column, rows));
