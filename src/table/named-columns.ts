import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { firstItems, quote } from '../columns/list.js';
import { tellingColumns } from '../columns/telling-columns.js';
import { attempt, type AttributeError } from '../errors.js';
import type { Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';

/** More columns of a file are not shown at first, where no attribute names them. */
const MOST_COLUMNS = 20;
/** Of more columns that an attribute names, no table can be read. */
const MOST_NAMED = 200;

/** Which columns a table shows. */
export interface NamedColumns {
  readonly shown: readonly ColumnExpression[];
  /** The columns of the file that the table does not show. */
  readonly others: readonly ColumnExpression[];
  /** Whether they were chosen, since there are too many to show them all. */
  readonly isChosen: boolean;
  /** What can't be shown; everything else is shown all the same. */
  readonly errors: readonly AttributeError[];
}

/**
 * Reads the attribute `columns`; '' is all columns of the file, or of very many those that say most.
 * @param isOpening rows open to all that is not shown, which has room for what is long
 */
export function namedColumns(
  results: Results,
  attribute: string,
  isOpening: boolean,
  file: Source,
): NamedColumns {
  const errors: AttributeError[] = [];
  const asExpression = (column: Column) => ({ ...column, expression: quote(column.name) });
  const all = results.columns.map(asExpression);
  const isGiven = attribute.trim() !== '';
  const telling = () => tellingColumns(results.columns, results.rows, MOST_COLUMNS);
  const shown = isGiven
    ? readList('columns', attribute, results.columns, file, errors)
    : telling()
        // The first one names the rows.
        .filter((column, place) => !(isOpening && place > 0 && isCommand(column, results.rows)))
        .map(asExpression);
  const names = new Set(shown.map(({ name }) => name));
  const others = all.filter(({ name }) => !names.has(name));
  return { shown, others, isChosen: !isGiven && others.length > 0, errors };
}

/** How many rows are looked at: commands of a column are much alike. */
const SAMPLE = 100;
/** Shorter lines are no wider than names. */
const SHORTEST_COMMAND = 30;

/** Whether a column holds lines with options in them, as they are typed in a terminal. */
function isCommand({ type, text }: Column, rows: readonly Row[]): boolean {
  if (type !== 'text') return false;
  const texts = rows.slice(0, SAMPLE).map(text).filter(Boolean);
  const commands = texts.filter((line) => line.length >= SHORTEST_COMMAND && /\s--?\w/.test(line));
  return commands.length > texts.length / 2;
}

/** The columns of an attribute that can be read; the others give an error each. */
export function readList(
  attribute: string,
  text: string,
  columns: readonly Column[],
  file: Source,
  errors: AttributeError[],
): ColumnExpression[] {
  return firstItems(attribute, text, MOST_NAMED, errors).flatMap((item) =>
    attempt(
      () => parseColumn(item, columns, file),
      [],
      (error) => errors.push({ attribute, error }),
    ),
  );
}
