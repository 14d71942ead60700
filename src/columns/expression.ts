import { ResultsError, type ResultsErrorCode } from '../errors.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { suggestion } from '../results/did-you-mean.js';
import { fileName, type Source } from '../results/file.js';
import { plainText, type Column, type Row, type Value } from '../results/results.js';
import { labelAndUnit } from '../results/values/unit.js';
import { aggregateNames, type Aggregate } from './aggregate.js';
import type { ColumnExpression } from './column-expression.js';
import { findColumn, findColumnAhead } from './find-column.js';
import { inUnit } from './in-unit.js';
import { splitList, unquote } from './list.js';

export type { ColumnExpression };

/** Where an expression stands. */
export interface ExpressionContext extends Source {
  /** The language of a label such as "Mean of Rate"; English where it is not given. */
  readonly messages?: Messages;
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
  context: ExpressionContext = {},
): ColumnExpression[] {
  return splitList(text).map((item) => parseColumn(item, columns, context));
}

/** Reads one column expression; throws as `parseColumns` does. */
export function parseColumn(
  text: string,
  columns: readonly Column[],
  context: ExpressionContext = {},
): ColumnExpression {
  return new Parser(text.trim(), columns, context).parse();
}

/** A part of an expression, ready to be worked out for a row. */
interface Operand extends Pick<Column, 'type' | 'unit' | 'value'> {
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

/** Names, numbers and parentheses in one expression: an address may bring one, and must freeze no page. */
const MOST_OPERANDS = 100;

const aggregateCall = new RegExp(`\\s*(${aggregateNames.join('|')})\\s*\\(`, 'y');

/** Precedence climbing. Each method reads from `at` and leaves it behind what it has read. */
class Parser {
  #at = 0;
  #operands = 0;
  readonly #text: string;
  readonly #columns: readonly Column[];
  readonly #context: ExpressionContext;

  constructor(text: string, columns: readonly Column[], context: ExpressionContext) {
    this.#text = text;
    this.#columns = columns;
    this.#context = context;
  }

  parse(): ColumnExpression {
    const { aggregate, term } = this.#aggregate() ?? { term: this.#sum() };
    const expression = this.#text.slice(0, this.#at).trim();
    const { label, unit } = this.#labelAndUnit(term);
    const inner = aggregate ? expression.slice(expression.indexOf('(') + 1, -1).trim() : expression;
    const own = term.column?.label ?? inner;
    const { messages = en } = this.#context;
    const aggregated =
      aggregate && (own ? messages.aggregateOf(aggregate, own) : messages.aggregate(aggregate));
    const column = aggregate ? undefined : term.column;
    const calculated: Column = {
      name: expression,
      label: '',
      type: term.type,
      unit: term.unit,
      value: term.value,
      text: (row) => plainText(term.value(row)),
      isCalculated: !aggregate,
      isAsWritten: true,
    };
    const read: ColumnExpression = {
      ...(column ?? calculated),
      expression,
      label: label || aggregated || own,
      ...(aggregate && { aggregate }),
    };
    return unit ? inUnit(read, unit) : read;
  }

  /** Of ` as Percent correct (%)`, or of a unit alone: `pass_rate_1 (%)`. Only numbers have units. */
  #labelAndUnit({ type, column }: Operand): { label: string; unit: string } {
    const unit = this.#match(/\s*\(([^()]+)\)(?=\s*$|\s+as\s)/suy)?.[1]?.trim() ?? '';
    const given = this.#label();
    if (type === 'number') {
      const read = labelAndUnit(given);
      return { label: read.label, unit: read.unit || unit };
    }
    return { label: given || (unit && `${column?.label ?? ''} (${unit})`), unit: '' };
  }

  /** `mean(...)`, only at the top: within arithmetic it would mean one value for all rows. */
  #aggregate(): { aggregate: Aggregate; term: Operand } | null {
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
    const inner: Operand = isAll ? { type: 'number', unit: '', value: () => 1 } : this.#sum();
    if (!isAll) this.#expect(')');
    if (aggregate !== 'count') return { aggregate, term: this.#number(inner) };
    const value = (row: Row): Value => (inner.value(row) === null ? null : 1);
    return { aggregate, term: { ...inner, type: 'number', unit: '', value } };
  }

  /** Everything from here that binds at least as tightly as `binds`. */
  #sum(binds = 1): Operand {
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

  #operand(): Operand {
    if (++this.#operands > MOST_OPERANDS) throw this.#tooLong();
    const column = this.#named();
    if (column) return { type: column.type, unit: column.unit, value: column.value, column };
    if (this.#take('(')) {
      const inner = this.#sum();
      this.#expect(')');
      return inner;
    }
    if (this.#take('-')) {
      const { unit, value } = this.#number(this.#operand());
      const negative = (row: Row): Value => {
        const own = value(row);
        return typeof own === 'number' ? 0 - own : null;
      };
      return { type: 'number', unit, value: negative };
    }
    const number = this.#match(/\s*(\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+)(?![\p{L}\p{N}_])/iuy);
    if (number) {
      const value = Number(number[1]);
      return { type: 'number', unit: '', value: () => value };
    }
    throw this.#unknown();
  }

  /** The column named here, in quotes or not. */
  #named(): Column | null {
    const start = this.#at;
    this.#match(/\s*/y);
    const quoted = this.#match(/(["'])(?:(?!\1).|\1\1)*\1/suy)?.[0];
    if (quoted !== undefined) {
      const name = unquote(quoted).trim();
      const column = findColumn(name, this.#columns);
      if (!column) throw this.#noColumn(name);
      return column;
    }
    const found = findColumnAhead(this.#text.slice(this.#at), this.#columns);
    this.#at = found ? this.#at + found.length : start;
    return found?.column ?? null;
  }

  /** What ` as ` gives up to the end of the text; empty where there is no label. */
  #label(): string {
    const given = this.#match(/\s+as\s+(.+)$/suy)?.[1] ?? '';
    if (this.#rest() !== '') throw this.#stray();
    return unquote(given);
  }

  /** A term that must be a number. */
  #number(term: Operand): Operand {
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
    return this.#fault(
      'column',
      `Column "${name}" is not in ${fileName(this.#context)}. ${advice}`,
    );
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

  #tooLong(): ResultsError {
    const sentence = `"${this.#text.slice(0, 60)} …" is too long: an expression has at most ${MOST_OPERANDS} names, numbers and parentheses.`;
    return this.#fault('expression', sentence);
  }

  #fault(code: ResultsErrorCode, sentence: string): ResultsError {
    return new ResultsError(code, sentence, { url: this.#context.url });
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

/**
 * What is worked out from two others; a missing value in, or no finite number, gives none. Rounded
 * to what a double is sure of: 0.1 + 0.2 is 0.3.
 */
function arithmetic(apply: (a: number, b: number) => number, a: Operand, b: Operand): Operand {
  const value = (row: Row): Value => {
    const [x, y] = [a.value(row), b.value(row)];
    const result = typeof x === 'number' && typeof y === 'number' ? apply(x, y) : NaN;
    return Number.isFinite(result) ? Number(result.toPrecision(15)) : null;
  };
  return { type: 'number', unit: '', value };
}
