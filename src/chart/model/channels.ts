import { ResultsError } from '../../errors.js';
import { parseColumn, parseColumns, type ColumnExpression } from '../../columns/expression.js';
import type { Column, Results } from '../../results/results.js';
import { nameOf, type Source } from '../../results/file.js';
import { parseLegend } from './legend-entries.js';
import type { Channels } from './series.js';

/** The attributes that name columns, as the author wrote them. */
export interface ChannelAttributes {
  readonly x: string;
  readonly y: string;
  readonly y2: string;
  readonly color: string;
  readonly pattern: string;
  readonly label: string;
  readonly error: string;
  readonly legend: string;
}

/**
 * Reads the attributes that name columns.
 * @throws ResultsError where a column is not there, or has not the type that is needed
 */
export function channelsOf(
  { columns }: Results,
  attributes: ChannelAttributes,
  file: Source,
): Channels {
  const one = (text: string) => (text.trim() ? parseColumn(text, columns, file) : null);
  const numbers = (attribute: 'y' | 'y2' | 'error') =>
    parseColumns(attributes[attribute], columns, file).map((column) => {
      if (column.type !== 'number') throw notNumbers(attribute, column, columns);
      return column;
    });
  const x = one(attributes.x) ?? first(columns, file, ({ type }) => type === 'text', 'x');
  const y = numbers('y');
  return {
    x,
    y: y.length > 0 ? y : [first(columns, file, ({ type }) => type === 'number', 'y')],
    y2: numbers('y2'),
    color: one(attributes.color),
    pattern: one(attributes.pattern),
    label: one(attributes.label),
    error: numbers('error'),
    legend: parseLegend(attributes.legend),
  };
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
      `${nameOf(file)} has no column of numbers to draw. Its columns are: ${list(columns)}.`,
    );
  }
  const { name, type, label, unit } = column;
  return { text: name, name, type, label, unit, value: (row) => row[name] ?? null };
}

function notNumbers(attribute: string, column: ColumnExpression, columns: readonly Column[]) {
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
