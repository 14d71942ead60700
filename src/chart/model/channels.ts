import { parseColumn, parseColumns, type ColumnExpression } from '../../columns/expression.js';
import { withInterval } from '../../columns/interval.js';
import { quote, splitList } from '../../columns/list.js';
import { attempt, ResultsError, type AttributeError } from '../../errors.js';
import { fileName, type Source } from '../../results/file.js';
import type { Column, Results } from '../../results/results.js';
import { parseLegend } from './legend-entries.js';
import type { Channels } from './model.js';

/** The attributes that name columns, as the author wrote them. */
export interface ChannelAttributes {
  readonly x: string;
  readonly y: string;
  readonly y2: string;
  readonly color: string;
  readonly pattern: string;
  readonly label: string;
  readonly interval: string;
  readonly legend: string;
}

/**
 * Reads the attributes that name columns.
 * @returns `null` where the chart can't be drawn: a column is not there, or has not the type that
 *   is needed
 */
export function channelsOf(
  { columns }: Results,
  attributes: ChannelAttributes,
  file: Source,
): { readonly channels: Channels | null; readonly errors: readonly AttributeError[] } {
  const errors: AttributeError[] = [];
  const note = (attribute: string) => (error: ResultsError) => errors.push({ attribute, error });
  const one = (text: string) => (text.trim() ? parseColumn(text, columns, file) : null);
  const numbers = (attribute: 'y' | 'y2' | 'interval', text: string = attributes[attribute]) =>
    parseColumns(text, columns, file).map((column) => {
      if (column.type !== 'number') throw notNumbers(attribute, column, columns);
      return column;
    });
  const read = (): Channels => {
    const x = one(attributes.x) ?? first(columns, file, ({ type }) => type === 'text', 'x');
    const y = numbers('y');
    if (y.length === 0) y.push(first(columns, file, ({ type }) => type === 'number', 'y'));
    // An interval belongs to one column: the first entry to the first of `y`, and so on.
    const intervals = attempt(
      () => splitList(attributes.interval, ';').map((entry) => numbers('interval', entry)),
      [],
      note('interval'),
    );
    return {
      x,
      y: y.map((column, index) => withInterval(column, intervals[index] ?? [])),
      y2: numbers('y2'),
      color: one(attributes.color),
      pattern: one(attributes.pattern),
      label: one(attributes.label),
      legend: parseLegend(attributes.legend),
    };
  };
  return { channels: attempt(read, null, note('')), errors };
}

function first(
  columns: readonly Column[],
  file: Source,
  test: (column: Column) => boolean,
  attribute: 'x' | 'y',
): ColumnExpression {
  const column = columns.find(test) ?? (attribute === 'x' ? columns[0] : undefined);
  if (!column) {
    throw new ResultsError(
      'type',
      `${fileName(file)} has no column of numbers to draw. Its columns are: ${list(columns)}.`,
    );
  }
  return { ...column, expression: quote(column.name) };
}

function notNumbers(
  attribute: string,
  column: ColumnExpression,
  columns: readonly Column[],
): ResultsError {
  const numbers = columns.filter(({ type }) => type === 'number');
  return new ResultsError(
    'type',
    `Column "${column.name}" is not a column of numbers, and ${attribute} needs one. ` +
      (numbers.length > 0 ? `Columns of numbers are: ${list(numbers)}.` : 'There is none.'),
  );
}

function list(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(', ');
}
