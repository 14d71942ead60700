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
 * Any string parses, up to `MOST_QUERY` characters. What names no column is searched for as plain
 * text.
 */

import { MOST_QUERY } from '../group/events.js';

export type Operator = ':' | '=' | '<' | '<=' | '>' | '>=';
/** A range from one text to the other; '' leaves a side open. */
export interface Range {
  readonly from: string;
  readonly to: string;
}
export type Operand = string | Range;
/** Where something stands in the text that it was read from: up to before `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
export interface TextTerm {
  readonly not: boolean;
  readonly text: string;
  /** Without the sign for "not"; missing where the term was not read from a text. */
  readonly place?: Place;
}
export interface Condition {
  readonly not: boolean;
  readonly column: string;
  readonly operator: Operator;
  /** `null` where one is still to be typed: "cost<", "cost=5,". */
  readonly operands: readonly (Operand | null)[];
  /** Of the column's name, and of each operand, quotes and all. */
  readonly place?: Place;
  readonly operandPlaces?: readonly Place[];
}
export type Term = TextTerm | Condition;
export type Clause = readonly Term[];
/** Clauses, of which one must hold. No clause at all holds for every row. */
export type Query = readonly Clause[];

export const isCondition = (term: Term): term is Condition => 'column' in term;

const OPERATORS: readonly Operator[] = ['<=', '>=', ':', '=', '<', '>'];

/** One text is asked for by many: each element of a group, its search box, its facets, its legend. */
const parsed = new Map<string, Query>();
const MOST_PARSED = 100;

/** Reads a query. Never throws. The same text gives the same object. */
export function parseQuery(source: string): Query {
  let query = parsed.get(source);
  if (!query) {
    if (parsed.size >= MOST_PARSED) parsed.clear();
    parsed.set(source, (query = parse(source.slice(0, MOST_QUERY))));
  }
  return query;
}

function parse(source: string): Query {
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
    at = Math.min(at + 1, source.length);
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
  const operands = () => {
    const found: (Operand | null)[] = [];
    const operandPlaces: Place[] = [];
    do {
      if (found.length > 0) at++;
      const start = at;
      found.push(operand());
      operandPlaces.push({ start, end: at });
    } while (source[at] === ',');
    return { operands: found, operandPlaces };
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
    const place = { start, end: at };
    const sign = text === '' ? undefined : operator();
    if (sign) {
      clauses.at(-1)?.push({ not, column: text, operator: sign, place, ...operands() });
    } else if (text !== '') {
      clauses.at(-1)?.push({ not, text, place });
    } else if (at === start) {
      // A stray sign, such as ":" before anything: the word that it starts.
      at++;
      const word = source.charAt(start) + until(/[\s;"]/);
      clauses.at(-1)?.push({ not, text: word, place: { start, end: at } });
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
  const operands = term.operands.map((operand) => (operand === null ? '' : formatOperand(operand)));
  return sign + quote(term.column, /[\s;":=<>]/) + term.operator + operands.join(',');
}

export function formatOperand(operand: Operand): string {
  const special = /[\s;,"]|\.\./;
  return typeof operand === 'string'
    ? quote(operand, special, true)
    : `${quote(operand.from, special)}..${quote(operand.to, special)}`;
}

function quote(text: string, special: RegExp, quoteEmpty = false): string {
  const needed = special.test(text) || text.startsWith('-') || (quoteEmpty && text === '');
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
