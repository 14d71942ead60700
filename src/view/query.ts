/**
 * The query: the one text that says which rows to show. It is the author's `query` and `where`
 * attributes, the reader's search box, the link's parameter and the event's payload.
 *
 *     query     = clause *( ";" clause )              either clause
 *     clause    = *( [ "-" ] term )                   all terms; "-" means not
 *     term      = condition / text
 *     condition = text operator value *( "," value )  any of the values
 *     operator  = ":" contains / "=" is / "<" / "<=" / ">" / ">="
 *     value     = [ text ] ".." [ text ] / text       a range, or one value
 *     text      = word / DQUOTE *( char / 2DQUOTE ) [ DQUOTE ]
 *
 * Any string parses. What names no column is searched for as plain text.
 */
import type { Column, Row, Value } from '../results/results.js';
import { textOf } from '../results/results.js';
import { rangeOf, timeOf } from '../results/date.js';
import { convert } from '../results/unit.js';
import { readNumber } from '../results/value.js';

export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';
/** A range from one text to the other; '' leaves a side open. */
export interface Range {
  readonly from: string;
  readonly to: string;
}
export type Operand = string | Range;
export interface TextTerm {
  readonly not: boolean;
  readonly text: string;
}
export interface Condition {
  readonly not: boolean;
  readonly column: string;
  readonly operator: Operator;
  /** `null` where one is still to be typed: "cost<", "cost=5,". */
  readonly operands: readonly (Operand | null)[];
}
export type Term = TextTerm | Condition;
export type Clause = readonly Term[];
/** Clauses, of which one must hold. No clause at all holds for every row. */
export type Query = readonly Clause[];

export const isCondition = (term: Term): term is Condition => 'column' in term;

const OPERATORS: readonly Operator[] = ['<=', '>=', ':', '=', '<', '>'];

/** Reads a query. Never throws. */
export function parseQuery(source: string): Query {
  let at = 0;
  const clauses: Term[][] = [[]];

  const until = (stop: RegExp): string => {
    const start = at;
    while (at < source.length && !stop.test(source.charAt(at))) at++;
    return source.slice(start, at);
  };
  const quoted = (): string => {
    let text = '';
    for (at++; at < source.length; at++) {
      if (source[at] !== '"') text += source[at];
      else if (source[at + 1] === '"') text += source[at++];
      else break;
    }
    at++;
    return text;
  };
  const operator = (): Operator | undefined => {
    const found = OPERATORS.find((sign) => source.startsWith(sign, at));
    if (found) at += found.length;
    return found;
  };
  // Nothing, not even "", is an operand that is still to be typed.
  const operand = (): Operand | null => {
    const isQuoted = source[at] === '"';
    const text = isQuoted ? quoted() : until(/[\s;,"]/);
    if (text === '' && !isQuoted) return null;
    if (isQuoted) {
      if (!source.startsWith('..', at)) return text;
      at += 2;
      return { from: text, to: source[at] === '"' ? quoted() : until(/[\s;,"]/) };
    }
    const dots = text.indexOf('..');
    if (dots < 0) return text;
    const from = text.slice(0, dots);
    const to = text.slice(dots + 2);
    return { from, to: to === '' && source[at] === '"' ? quoted() : to };
  };

  while (at < source.length) {
    const char = source.charAt(at);
    if (/\s/.test(char)) {
      at++;
      continue;
    }
    if (char === ';') {
      at++;
      clauses.push([]);
      continue;
    }
    // "--model" is an option of a command, not a double no.
    const not = char === '-' && /[^\s;-]/.test(source.charAt(at + 1));
    if (not) at++;
    const start = at;
    const text = source[at] === '"' ? quoted() : until(/[\s;":=<>]/);
    const sign = text === '' ? undefined : operator();
    if (sign) {
      const operands = [operand()];
      while (source[at] === ',') {
        at++;
        operands.push(operand());
      }
      clauses.at(-1)?.push({ not, column: text, operator: sign, operands });
    } else if (text !== '') {
      clauses.at(-1)?.push({ not, text });
    } else if (at === start) {
      // A stray sign, such as ":" before anything: the word that it starts.
      at++;
      clauses.at(-1)?.push({ not, text: source.charAt(start) + until(/[\s;"]/) });
    }
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** Writes a query so that reading it again means the same. */
export function formatQuery(query: Query): string {
  return query.map((clause) => clause.map(formatTerm).join(' ')).join('; ');
}

export function formatTerm(term: Term): string {
  const sign = term.not ? '-' : '';
  if (!isCondition(term)) return sign + quote(term.text, /[\s;":=<>]/);
  const operands = term.operands.map((operand) => {
    if (operand === null) return '';
    return typeof operand === 'string'
      ? quote(operand, /[\s;,"]|\.\./, true)
      : `${quote(operand.from, /[\s;,"]|\.\./)}..${quote(operand.to, /[\s;,"]|\.\./)}`;
  });
  return sign + quote(term.column, /[\s;":=<>]/) + term.operator + operands.join(',');
}

/** A condition as it was typed, but for quotes: what is searched for where it can't be tested. */
function plainText({ column, operator, operands }: Condition): string {
  const texts = operands.map((operand) =>
    operand && typeof operand !== 'string' ? `${operand.from}..${operand.to}` : (operand ?? ''),
  );
  return column + operator + texts.join(',');
}

function quote(text: string, special: RegExp, quoteEmpty = false): string {
  const needed = special.test(text) || text.startsWith('-') || (quoteEmpty && text === '');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A test for rows; made once for each query. */
export type Predicate = (row: Row) => boolean;

/**
 * Turns a query into a test for rows.
 * @param columns what conditions may name, by name or by label
 */
export function predicateOf(query: Query, columns: readonly Column[]): Predicate {
  if (query.length === 0) return () => true;
  return anyOf(query.map((clause) => allOf(clause.map((term) => termPredicate(term, columns)))));
}

// One test alone, which is the rule, is called as it is.
const allOf = (tests: readonly Predicate[]): Predicate =>
  tests.length === 1 ? tests[0]! : (row) => tests.every((test) => test(row));
const anyOf = (tests: readonly Predicate[]): Predicate =>
  tests.length === 1 ? tests[0]! : (row) => tests.some((test) => test(row));

/** The column that a condition names: by its name first, then by its label; case is ignored. */
export function findColumn(name: string, columns: readonly Column[]): Column | undefined {
  const folded = fold(name);
  return (
    columns.find((column) => column.name === name) ??
    columns.find((column) => fold(column.name) === folded) ??
    columns.find(({ label }) => fold(label) === folded) ??
    // As the header of a table shows it.
    columns.find(({ label, unit }) => fold(`${label} (${unit})`) === folded)
  );
}

function termPredicate(term: Term, columns: readonly Column[]): Predicate {
  const test = isCondition(term) ? conditionPredicate(term, columns) : containsText(term.text);
  return term.not ? (row) => !test(row) : test;
}

function containsText(text: string): Predicate {
  const needle = fold(text);
  return (row) => searchTextOf(row).includes(needle);
}

function conditionPredicate(condition: Condition, columns: readonly Column[]): Predicate {
  const column = findColumn(condition.column, columns);
  if (!column) return containsText(plainText(condition));
  const { operator } = condition;
  const operands = condition.operands.filter((operand) => operand !== null);
  // "cost<" while it is being typed is no condition yet. It hides nothing, with a "-" or without.
  if (operands.length === 0) return () => !condition.not;
  const tests = operands.map((operand) => operandPredicate(column, operator, operand));
  return tests.every((test) => test !== null) ? anyOf(tests) : containsText(plainText(condition));
}

/** The test for one operand; `null` where it can't be compared with the column. */
function operandPredicate(column: Column, operator: Operator, operand: Operand): Predicate | null {
  const { name } = column;
  if (typeof operand !== 'string') {
    const from = operand.from === '' ? null : boundsOf(column, operand.from);
    const to = operand.to === '' ? null : boundsOf(column, operand.to);
    if ((operand.from !== '' && !from) || (operand.to !== '' && !to)) return null;
    return compare(column, (n) => (!from || n >= from.first) && (!to || n <= to.last));
  }
  // Few rows hold a text at all, and those that do not are told from their search text at once.
  if (operator === ':') {
    const needle = fold(operand);
    return (row) => searchTextOf(row).includes(needle) && fold(textOf(row, name)).includes(needle);
  }
  const bounds = boundsOf(column, operand);
  if (operator === '=') {
    const wanted = fold(operand);
    const isText = (value: Value | undefined) =>
      Array.isArray(value) && value.some((item) => fold(String(item)) === wanted);
    const within = bounds && compare(column, (n) => n >= bounds.first && n <= bounds.last);
    return (row) =>
      (searchTextOf(row).includes(wanted) &&
        (fold(textOf(row, name)) === wanted || isText(row[name]))) ||
      (within?.(row) ?? false);
  }
  if (!bounds) return null;
  const { first, last } = bounds;
  const tests = {
    '<': (n: number) => n < first,
    '<=': (n: number) => n <= last,
    '>': (n: number) => n > last,
    '>=': (n: number) => n >= first,
  };
  return compare(column, tests[operator]);
}

function compare({ name, type }: Column, test: (n: number) => boolean): Predicate {
  // Dates repeat themselves, and reading them is what takes time.
  const times = new Map<string, number | null>();
  const timeIn = (text: string): number | null => {
    let time = times.get(text);
    if (time === undefined) times.set(text, (time = timeOf(text)));
    return time;
  };
  return (row) => {
    const value = row[name];
    const n = type === 'date' && typeof value === 'string' ? timeIn(value) : value;
    return typeof n === 'number' && test(n);
  };
}

/** The first and last number that a text stands for; "2024-11" stands for a whole month. */
function boundsOf(column: Column, text: string): { first: number; last: number } | null {
  if (column.type === 'date') {
    const range = rangeOf(text);
    return range && { first: range[0], last: range[1] - 1 };
  }
  if (column.type !== 'number') return null;
  const number = readNumber(text.trim());
  // A column without a unit takes a number with one as it stands.
  const unit = column.unit === '' ? '' : number?.unit || column.unit;
  const value = number && convert(number.value, unit, column.unit);
  return value === null ? null : { first: value, last: value };
}

/** Case and accents don't count. */
export function fold(text: string): string {
  // Most texts are plain ASCII, and taking letters apart is slow.
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain.toLowerCase();
}

const searchTexts = new WeakMap<Row, string>();

/** All of a row's values as the file writes them, folded; made once for each row. */
function searchTextOf(row: Row): string {
  let text = searchTexts.get(row);
  if (text === undefined) {
    text = fold(
      Object.keys(row)
        .map((column) => textOf(row, column))
        .join('\n'),
    );
    searchTexts.set(row, text);
  }
  return text;
}

/** How many rows are made ready at a time: less than 2 ms of work. */
const ROWS_AT_A_TIME = 1_000;

/** Makes the rows ready to be searched while the page has nothing else to do. */
export function prepareSearch(rows: readonly Row[], from = 0): void {
  if (from >= rows.length) return;
  const whenIdle: (work: (deadline?: IdleDeadline) => void) => unknown =
    globalThis.requestIdleCallback ?? setTimeout;
  whenIdle((deadline) => {
    let to = from;
    do rows.slice(to, (to += ROWS_AT_A_TIME)).forEach(searchTextOf);
    while (to < rows.length && deadline && deadline.timeRemaining() > 2);
    prepareSearch(rows, to);
  });
}
