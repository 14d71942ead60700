import type { Column, Row } from '../results/results.js';
import { formatTerm, type Condition, type Operand, type Operator } from '../view/query.js';
import { numberIn, valuesOf } from './values.js';

/** A query that finds something in this file, and what it asks for. */
export interface Example {
  readonly query: string;
  readonly meaning: string;
}

/** A column whose values repeat, but not all: what people filter by. */
const isCategory = (column: Column, rows: readonly Row[]): boolean => {
  const { length } = valuesOf(column, rows);
  return column.type !== 'number' && length > 1 && length <= Math.max(2, rows.length / 2);
};

/** One example for each thing that a query can say, as far as the file has values for it. */
export function examplesOf(columns: readonly Column[], rows: readonly Row[]): readonly Example[] {
  const examples: Example[] = [];
  const texts = columns.filter(({ type }) => type === 'text');
  const names = texts.find((column) => valuesOf(column, rows).length > rows.length / 2) ?? texts[0];
  const [word, other] = names ? wordsOf(names, rows) : [];
  if (word) examples.push({ query: word, meaning: 'anywhere in a row' });
  const phrase = names && phraseOf(names, rows);
  if (phrase) examples.push({ query: term(phrase), meaning: 'these words, one after the other' });
  if (word) examples.push({ query: `-${word}`, meaning: 'not' });
  if (word && other) examples.push({ query: `${word}; ${other}`, meaning: 'either' });

  const category =
    texts.find((column) => column !== names && isCategory(column, rows)) ??
    columns.find((column) => isCategory(column, rows));
  const values = category ? valuesOf(category, rows).filter(({ text }) => text !== '') : [];
  const [first, second] = values.map(({ text }) => text);
  if (category && first) {
    examples.push({ query: term(category.name, ':', first), meaning: 'in one column' });
    if (second) {
      const query = term(category.name, '=', first, second);
      examples.push({ query, meaning: 'exactly one of these values' });
    }
  }

  const number = mostVaried(columns, rows);
  if (number) {
    const [low = 0, middle = 0, high = 0] = quartiles(number, rows).map(String);
    const range = { from: String(low), to: String(high) };
    examples.push(
      { query: term(number.name, '>=', String(middle)), meaning: 'at least; also <, <= and >' },
      { query: term(number.name, ':', range), meaning: 'from one number to another' },
    );
  }
  return examples;
}

/** The words of a column, those first that most rows have but not all. */
function wordsOf(column: Column, rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text, count } of valuesOf(column, rows)) {
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
  for (const { text } of valuesOf(column, rows)) {
    const phrase = /[\p{L}\p{N}.]+ [\p{L}\p{N}.]+/u.exec(text)?.[0];
    if (phrase) return phrase;
  }
  return undefined;
}

function mostVaried(columns: readonly Column[], rows: readonly Row[]): Column | undefined {
  const variety = (column: Column) => valuesOf(column, rows).length;
  return columns
    .filter((column) => column.type === 'number' && variety(column) > 1)
    .sort((a, b) => variety(b) - variety(a))[0];
}

/** Numbers with a quarter, a half and three quarters of the others below; they are in the file. */
function quartiles(column: Column, rows: readonly Row[]): readonly number[] {
  const numbers = valuesOf(column, rows)
    .flatMap(({ key }) => numberIn(key, column) ?? [])
    .sort((a, b) => a - b);
  return [0.25, 0.5, 0.75].flatMap((share) => numbers[Math.floor(share * numbers.length)] ?? []);
}

/** A term as it is written: a text, or a column with what is asked of it. */
function term(column: string, operator?: Operator, ...operands: readonly Operand[]): string {
  if (!operator) return formatTerm({ not: false, text: column });
  return formatTerm({ not: false, column, operator, operands } satisfies Condition);
}
