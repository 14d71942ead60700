/** Which rows match a query. */
import { findColumn } from '../columns/find-column.js';
import { rangeOf, timeOf } from '../results/values/date.js';
import { fold } from '../results/fold.js';
import type { Column, Row, Value } from '../results/results.js';
import { versionOrder } from '../results/values/version.js';
import { filtered, mapped, type Work } from '../work.js';
import { numberIn } from './number-in.js';
import {
  isCondition,
  type Clause,
  type Condition,
  type Operand,
  type Operator,
  type Query,
  type Range,
  type Term,
} from './query.js';
import { searchTexts, searchTextsIn } from './search-text.js';
import { showsNumber } from './shown-number.js';

/** A test for rows. */
export type Predicate = (row: Row) => boolean;

/** A test for a row at its place in a list. */
type PlacePredicate = (row: Row, index: number) => boolean;

/** What a test needs to know. */
interface Searched {
  readonly columns: readonly Column[];
  /** What words are looked for in. */
  readonly textOf: (row: Row, index: number) => string;
}

/**
 * Turns a query into a test for rows.
 * @param columns what conditions may name, by name or by label
 */
export function predicateOf(query: Query, columns: readonly Column[]): Predicate {
  const matches = testOf(query, { columns, textOf: searchTexts() });
  return (row) => matches(row, 0);
}

/**
 * Which of some rows match a query, by their places: the way for many rows, again and again.
 * @param among none but these can
 */
export function matchesIn(
  rows: readonly Row[],
  query: Query,
  columns: readonly Column[],
  among?: readonly boolean[],
): Work<boolean[]> {
  const test = testOf(query, { columns, textOf: searchTextsIn(rows) });
  return mapped(rows, among ? (row, index) => among[index]! && test(row, index) : test);
}

/**
 * Whether a query can find nothing that another one does not: it has all of its words, or longer
 * ones. So it is while a word is being typed.
 */
export function isNarrower(query: Query, other: Query): boolean {
  const [words, others] = [wordsOf(query), wordsOf(other)];
  return others?.every((word) => words?.some((longer) => longer.includes(word)) ?? false) ?? false;
}

/** The words of a query that looks for nothing but these; `null` for others. */
function wordsOf([clause = [], ...others]: Query): readonly string[] | null {
  // A number may be meant as a cell shows it.
  const isWord = (term: Term) => !isCondition(term) && !term.not && !/\d/.test(term.text);
  if (others.length > 0 || clause.length === 0 || !clause.every(isWord)) return null;
  return clause.map((term) => (isCondition(term) ? '' : fold(term.text)));
}

/** Those of some rows that match a query. */
export function rowsMatching(
  rows: readonly Row[],
  query: Query,
  columns: readonly Column[],
): Work<Row[]> {
  return filtered(rows, testOf(query, { columns, textOf: searchTextsIn(rows) }));
}

function testOf(query: Query, searched: Searched): PlacePredicate {
  if (query.length === 0) return () => true;
  return anyOf(query.map((clause) => allOf(clausePredicates(clause, searched))));
}

// One test alone, which is the rule, is called as it is.
const allOf = (tests: readonly PlacePredicate[]): PlacePredicate =>
  tests.length === 1 ? tests[0]! : (row, index) => tests.every((test) => test(row, index));
const anyOf = (tests: readonly PlacePredicate[]): PlacePredicate =>
  tests.length === 1 ? tests[0]! : (row, index) => tests.some((test) => test(row, index));

/** Words that a cell shows as one number ("412 µs", "4.5 × 10⁻²³") may be meant as one. */
function clausePredicates(clause: Clause, searched: Searched): PlacePredicate[] {
  const tests: PlacePredicate[] = [];
  for (let at = 0; at < clause.length; at++) {
    const [length, shows] = numberAhead(clause, at, searched.columns);
    const words = clause.slice(at, at + length).map((term) => termPredicate(term, searched));
    const all = allOf(words);
    tests.push(shows ? (row, index) => all(row, index) || shows(row) : all);
    at += length - 1;
  }
  return tests;
}

/** Of how many words a number begins here, and the test for it. */
function numberAhead(
  clause: Clause,
  at: number,
  columns: readonly Column[],
): readonly [length: number, shows: Predicate | null] {
  const first = clause[at]!;
  if (isCondition(first) || first.not || !/\d/.test(first.text)) return [1, null];
  for (const length of [3, 2]) {
    const words = clause
      .slice(at, at + length)
      .map((term) => (isCondition(term) || term.not ? '' : term.text));
    if (words.length < length || words.includes('')) continue;
    const shows = showsNumber(words.join(' '), columns);
    if (shows) return [length, shows];
  }
  return [1, null];
}

function termPredicate(term: Term, searched: Searched): PlacePredicate {
  if (isCondition(term)) {
    const test = conditionPredicate(term, searched);
    return term.not ? (row, index) => !test(row, index) : test;
  }
  const contains = containsText(term.text, searched);
  const shows = /\d/.test(term.text)
    ? showsNumber(term.not ? `-${term.text}` : term.text, searched.columns)
    : null;
  // "-5.2" leaves out what holds 5.2, but for the -5.2 that a cell shows.
  if (term.not) return (row, index) => !contains(row, index) || (shows?.(row) ?? false);
  return shows ? (row, index) => contains(row, index) || shows(row) : contains;
}

function containsText(text: string, { textOf }: Searched): PlacePredicate {
  const needle = fold(text);
  return (row, index) => textOf(row, index).includes(needle);
}

function conditionPredicate(condition: Condition, searched: Searched): PlacePredicate {
  const column = findColumn(condition.column, searched.columns);
  if (!column) return containsText(plainText(condition), searched);
  const { operator } = condition;
  const operands = operandsFor(condition, column);
  // "cost<" while it is being typed is no condition yet. It hides nothing, with a "-" or without.
  if (operands.length === 0) return () => !condition.not;
  const tests = operands.map((operand) => operandPredicate(column, operator, operand, searched));
  return tests.every((test) => test !== null)
    ? anyOf(tests)
    : containsText(plainText(condition), searched);
}

/**
 * What a condition asks for, but for what is still to be typed. "At least 71,5" and "less than
 * 12,345" have one number: to compare with either of two says nothing.
 */
function operandsFor({ operator, operands }: Condition, column: Column): readonly Operand[] {
  const typed = operands.filter((operand) => operand !== null);
  if (typed.length < 2 || column.type !== 'number') return typed;
  if (!/[<>]/.test(operator)) return withCommas(typed, column);
  const text = typed.every((operand) => typeof operand === 'string') ? typed.join(',') : '';
  return numberIn(text, column) === null ? typed : [text];
}

/** A list of numbers: the comma in "7,13" may be between two or within one, and it is both then. */
function withCommas(typed: readonly Operand[], column: Column): Operand[] {
  const all: Operand[] = [];
  for (let at = 0; at < typed.length; at++) {
    const [first, second, third] = typed.slice(at, at + 3);
    const two = joined(first!, second, column);
    const three = two && joined(two, third, column);
    if (typeof second !== 'object') all.push(first!, ...(two ? [two] : []));
    // "9,25..71,5" is a range, and so is "71,5..80": who asks for 5 to 80 needs not ask for 71.
    else if (three) all.push(three);
    else if (two && isWithin(first as string, second, column)) all.push(two);
    else {
      all.push(first!);
      continue;
    }
    if (typeof second === 'object') at += three ? 2 : 1;
  }
  return all;
}

function isWithin(text: string, { from, to }: Range, column: Column): boolean {
  const value = numberIn(text, column)!;
  return value >= numberIn(from, column)! && value <= (numberIn(to, column) ?? Infinity);
}

/** Two operands as one, with the comma between them within a number; `null` where it can't be. */
function joined(before: Operand, after: Operand | undefined, column: Column): Operand | null {
  if (after === undefined) return null;
  const [from, first] = typeof before === 'string' ? [null, before] : [before.from, before.to];
  const [last, to] = typeof after === 'string' ? [after, null] : [after.from, after.to];
  const text = `${first},${last}`;
  if ((from !== null && to !== null) || !/^-?\d+,\d+$/.test(text)) return null;
  if (numberIn(text, column) === null) return null;
  return from === null && to === null ? text : { from: from ?? text, to: to ?? text };
}

/** Whether the rows can be tested for a condition on a column; one that is still to be typed can. */
export function canTest(condition: Condition, column: Column): boolean {
  return operandsFor(condition, column).every(
    (operand) => operandPredicate(column, condition.operator, operand) !== null,
  );
}

/** The test for one operand; `null` where it can't be compared with the column. */
function operandPredicate(
  column: Column,
  operator: Operator,
  operand: Operand,
  { textOf }: Pick<Searched, 'textOf'> = { textOf: searchTexts() },
): PlacePredicate | null {
  if (typeof operand !== 'string') {
    const from = operand.from === '' ? null : boundsOf(column, operand.from);
    const to = operand.to === '' ? null : boundsOf(column, operand.to);
    if ((operand.from !== '' && !from) || (operand.to !== '' && !to)) return null;
    return compare(column, (n) => (!from || n >= from.first) && (!to || n <= to.last));
  }
  // Few rows hold a text at all, and those that do not are told from their search text at once.
  const mayHold = (row: Row, index: number, text: string) =>
    column.isCalculated || textOf(row, index).includes(text);
  const wanted = fold(operand);
  if (operator === ':') {
    const shows = showsNumber(operand, [column]);
    return (row, index) =>
      (mayHold(row, index, wanted) && fold(column.text(row)).includes(wanted)) ||
      (shows?.(row) ?? false);
  }
  const bounds = boundsOf(column, operand);
  if (operator === '=') {
    const isText = (value: Value) =>
      Array.isArray(value) && value.some((item) => fold(String(item)) === wanted);
    const within = bounds && compare(column, (n) => n >= bounds.first && n <= bounds.last);
    return (row, index) =>
      (mayHold(row, index, wanted) &&
        (fold(column.text(row)) === wanted || isText(column.value(row)))) ||
      (within?.(row) ?? false);
  }
  const holds = comparisons[operator];
  if (bounds) return compare(column, (n) => holds(n, bounds));
  if (!column.isVersion) return null;
  // 3.10 comes behind 3.9.
  const order = versionOrder(new Intl.Collator('en', { numeric: true }).compare);
  return (row) => {
    const own = column.value(row);
    return typeof own === 'string' && holds(order(own, operand), { first: 0, last: 0 });
  };
}

/** The first and last number that a text stands for. */
interface Bounds {
  readonly first: number;
  readonly last: number;
}

const comparisons = {
  '<': (n: number, { first }: Bounds) => n < first,
  '<=': (n: number, { last }: Bounds) => n <= last,
  '>': (n: number, { last }: Bounds) => n > last,
  '>=': (n: number, { first }: Bounds) => n >= first,
};

function compare({ value: valueOf, type }: Column, test: (n: number) => boolean): Predicate {
  // Dates repeat themselves, and reading them is what takes time.
  const times = new Map<string, number | null>();
  return (row) => {
    let n: unknown = valueOf(row);
    if (type === 'date' && typeof n === 'string') {
      if (!times.has(n)) times.set(n, timeOf(n));
      n = times.get(n);
    }
    return typeof n === 'number' && test(n);
  };
}

/** "2024-11" stands for a whole month. */
function boundsOf(column: Column, text: string): Bounds | null {
  if (column.type === 'date') {
    const range = rangeOf(text);
    return range && { first: range[0], last: range[1] - 1 };
  }
  const value = numberIn(text, column);
  return value === null ? null : { first: value, last: value };
}

/** A condition as it was typed, but for quotes: what is searched for where it can't be tested. */
function plainText({ column, operator, operands }: Condition): string {
  const texts = operands.map((operand) =>
    operand && typeof operand !== 'string' ? `${operand.from}..${operand.to}` : (operand ?? ''),
  );
  return column + operator + texts.join(',');
}
