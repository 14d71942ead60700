import { ResultsError, type ResultsErrorCode } from '../errors.js';
import { aggregateNames, type Aggregate } from './aggregate.js';
import type { Column, ColumnType, Row, Value } from '../results/results.js';
import { nameOf, type Source } from '../results/file.js';
import { suggestion } from '../results/did-you-mean.js';
import { labelAndUnit } from '../results/unit.js';

/** What an attribute shows as one column: `mean(pass_rate_1) as Mean (%)`. */
export interface ColumnExpression {
  /** The expression as the author wrote it, without its label. */
  readonly text: string;
  /** The column's name for a column alone, otherwise the same as `text`. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly type: ColumnType;
  /** Set where the values of several rows become one; see `aggregateOf`. */
  readonly aggregate?: Aggregate;
  /**
   * The value for one row. For an aggregate it is what is aggregated; for `count` it is 1 where
   * there is something to count. A gap in, or a division by zero, gives a gap.
   */
  readonly value: (row: Row) => Value;
}

/**
 * Reads a comma-separated list of column expressions, such as
 * `model, pass_rate_2 as Percent correct (%), "Total Cost ($)", sum(a + b)`.
 *
 * @throws ResultsError `column` for an unknown name, `type` for arithmetic on what is no number,
 *   `expression` for what can't be read
 */
export function parseColumns(
  text: string,
  columns: readonly Column[],
  source: Source = {},
): ColumnExpression[] {
  return splitList(text).map((item) => parseColumn(item, columns, source));
}

/** Reads one column expression; throws as `parseColumns` does. */
export function parseColumn(
  text: string,
  columns: readonly Column[],
  source: Source = {},
): ColumnExpression {
  return new Parser(text.trim(), columns, source).parse();
}

/** Splits at the commas that are in no quotes and no parentheses; empty items are left out. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let item = '';
  let depth = 0;
  for (const [token] of text.matchAll(/(?<![\p{L}\p{N}])(["']).*?\1|./gsu)) {
    if (token === '(') depth++;
    if (token === ')') depth = Math.max(0, depth - 1);
    if (token === ',' && depth === 0) {
      items.push(item);
      item = '';
    } else {
      item += token;
    }
  }
  return [...items, item].map((part) => part.trim()).filter(Boolean);
}

/** A part of an expression, ready to be worked out for a row. */
interface Term {
  readonly type: ColumnType;
  readonly unit: string;
  readonly value: (row: Row) => Value;
  /** Set for a column alone. */
  readonly column?: Column;
}

const operators: Readonly<
  Record<string, { binds: number; apply: (a: number, b: number) => number }>
> = {
  '+': { binds: 1, apply: (a, b) => a + b },
  '-': { binds: 1, apply: (a, b) => a - b },
  '*': { binds: 2, apply: (a, b) => a * b },
  '/': { binds: 2, apply: (a, b) => a / b },
};

const aggregateCall = new RegExp(`\\s*(${aggregateNames.join('|')})\\s*\\(`, 'y');

/** Precedence climbing. Each method reads from `at` and leaves it behind what it has read. */
class Parser {
  #at = 0;
  readonly #text: string;
  readonly #columns: readonly Column[];
  readonly #source: Source;

  constructor(text: string, columns: readonly Column[], source: Source) {
    this.#text = text;
    this.#columns = columns;
    this.#source = source;
  }

  parse(): ColumnExpression {
    const { aggregate, term } = this.#aggregate() ?? { term: this.#sum() };
    const text = this.#text.slice(0, this.#at).trim();
    const given = this.#label();
    // "model as Model (base)": only numbers have a unit.
    const { label, unit } =
      term.type === 'number' ? labelAndUnit(given) : { label: given, unit: '' };
    const inner = aggregate ? text.slice(text.indexOf('(') + 1, -1).trim() : text;
    const own = term.column?.label ?? inner;
    const aggregated = aggregate && capital(aggregate) + (own && ` of ${own}`);
    return {
      text,
      name: (!aggregate && term.column?.name) || text,
      type: term.type,
      label: label || aggregated || own,
      unit: unit || term.unit,
      ...(aggregate && { aggregate }),
      value: term.value,
    };
  }

  /** `mean(...)`, only at the top: within arithmetic it would mean one value for all rows. */
  #aggregate(): { aggregate: Aggregate; term: Term } | null {
    const start = this.#at;
    const call = this.#match(aggregateCall);
    const end = this.#at;
    this.#at = start;
    // A column may be called "max (ms)"; one called "max" is not meant by "max(".
    if (!call || (this.#named() && this.#at >= end)) {
      this.#at = start;
      return null;
    }
    this.#at = end;
    const aggregate = call[1] as Aggregate;
    const isAll = aggregate === 'count' && this.#take(')');
    const inner: Term = isAll ? { type: 'number', unit: '', value: () => 1 } : this.#sum();
    if (!isAll) this.#expect(')');
    if (aggregate !== 'count') return { aggregate, term: this.#number(inner) };
    const value = (row: Row): Value => (inner.value(row) === null ? null : 1);
    return { aggregate, term: { ...inner, type: 'number', unit: '', value } };
  }

  /** Everything from here that binds at least as tightly as `binds`. */
  #sum(binds = 1): Term {
    let left = this.#operand();
    for (;;) {
      const start = this.#at;
      const operator = operators[this.#match(/\s*([-+*/])/y)?.[1] ?? ''];
      if (!operator || operator.binds < binds) {
        this.#at = start;
        return left;
      }
      const [a, b] = [this.#number(left), this.#number(this.#sum(operator.binds + 1))];
      left = {
        ...arithmetic(operator.apply, a, b),
        unit: operator.binds === 1 && a.unit === b.unit ? a.unit : '',
      };
    }
  }

  #operand(): Term {
    const column = this.#named();
    if (column) {
      const { name, type, unit } = column;
      return { type, unit, column, value: (row) => row[name] ?? null };
    }
    if (this.#take('(')) {
      const inner = this.#sum();
      this.#expect(')');
      return inner;
    }
    if (this.#take('-')) {
      const inner = this.#number(this.#operand());
      return { ...arithmetic((a) => 0 - a, inner, inner), unit: inner.unit };
    }
    const number = this.#match(/\s*(\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+)(?![\p{L}\p{N}_])/iuy);
    if (number) {
      const value = Number(number[1]);
      return { type: 'number', unit: '', value: () => value };
    }
    throw this.#unknown();
  }

  /**
   * The column named here, quoted or not. Names win over labels, what is written exactly over
   * what differs in case, and the longest over the shorter ones (`humaneval+` over `humaneval`).
   */
  #named(): Column | null {
    const start = this.#at;
    this.#match(/\s*/y);
    const quoted = this.#match(/(["'])((?:(?!\1).|\1\1)*)\1/suy);
    const inside = quoted?.[2]!.replaceAll(quoted[1]!.repeat(2), quoted[1]!).trim();
    const rest = inside ?? this.#text.slice(this.#at);
    for (const [key, fold] of ways) {
      const found = this.#columns
        .filter((column) => {
          const name = fold(column[key]);
          return inside === undefined ? startsWith(fold(rest), name) : fold(rest) === name;
        })
        .sort((a, b) => b[key].length - a[key].length)[0];
      if (!found) continue;
      if (inside === undefined) this.#at += found[key].length;
      return found;
    }
    if (inside !== undefined) throw this.#noColumn(inside);
    this.#at = start;
    return null;
  }

  /** What ` as ` gives up to the end of the text; empty where there is no label. */
  #label(): string {
    const given = this.#match(/\s+as\s+(.+)$/suy)?.[1] ?? '';
    if (this.#rest() !== '') throw this.#stray();
    return given.replace(/^(["'])(.*)\1$/s, '$2');
  }

  /** A term that must be a number. */
  #number(term: Term): Term {
    if (term.type === 'number') return term;
    const held = term.type === 'text' ? 'text' : `${term.type}s`;
    throw this.#fault(
      'type',
      `Column "${term.column?.name}" holds ${held}, but "${this.#text}" needs numbers.`,
    );
  }

  /** The error for what is there in place of an operand. */
  #unknown(): ResultsError {
    const rest = this.#rest();
    const isCall = /^\w+\(/.test(rest);
    const name = /^(?![-+*/()])(.+?)(?=\s+as\s|\s*[+*/(),]|\s+-\s|$)/su.exec(rest)?.[1];
    return name && !isCall ? this.#noColumn(name) : this.#stray();
  }

  #noColumn(name: string): ResultsError {
    const names = this.#columns.map((column) => column.name);
    const advice = suggestion(name, names, 'Its columns are');
    return this.#fault('column', `Column "${name}" is not in ${nameOf(this.#source)}. ${advice}`);
  }

  #stray(): ResultsError {
    const rest = this.#rest();
    const place = rest
      ? `from "${rest}" on (character ${this.#text.length - rest.length + 1})`
      : 'at its end, where something is missing';
    const advice =
      'A name with signs in it needs quotes; mean, median, min, max, sum and count stand before ' +
      'all the rest, as in mean(a + b).';
    return this.#fault('expression', `"${this.#text}" can't be read ${place}. ${advice}`);
  }

  #fault(code: ResultsErrorCode, sentence: string): ResultsError {
    return new ResultsError(code, sentence, { url: this.#source.url });
  }

  #rest(): string {
    return this.#text.slice(this.#at).trim();
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw this.#stray();
  }

  #take(sign: string): boolean {
    return this.#match(new RegExp(`\\s*\\${sign}`, 'y')) !== null;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}

const same = (text: string): string => text;
const lower = (text: string): string => text.toLowerCase();
const ways = [
  ['name', same],
  ['label', same],
  ['name', lower],
  ['label', lower],
] as const;

/** Whether a text begins with a name that ends where a word ends. */
function startsWith(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}_.@]/u.test(text.slice(name.length));
}

/** A term that is worked out from two others; a gap in, or no finite number, gives a gap. */
function arithmetic(apply: (a: number, b: number) => number, a: Term, b: Term): Term {
  const value = (row: Row): Value => {
    const [x, y] = [a.value(row), b.value(row)];
    const result = typeof x === 'number' && typeof y === 'number' ? apply(x, y) : NaN;
    return Number.isFinite(result) ? result : null;
  };
  return { type: 'number', unit: '', value };
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
