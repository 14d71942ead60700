import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { splitList, quote } from '../columns/list.js';
import { formatOf } from '../columns/number-format.js';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import type { Messages } from '../messages/messages.js';
import type { Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import type { CellStyle, TableColumn } from './cells/cell.js';
import { cellStyleNames, cellStyles, type CellStyleName } from './cells/cell-styles.js';
import { plainCell } from './cells/plain-cell.js';

/** The attributes that name columns, one for each style of cell. */
export type CellAttributes = Readonly<Record<CellStyleName, string>>;

/** Reads the attributes off an element, which has a property for each. */
export function cellAttributes(element: CellAttributes): CellAttributes {
  return Object.fromEntries(cellStyleNames.map((name) => [name, element[name]])) as CellAttributes;
}

/** Which columns a table shows. */
export interface NamedColumns {
  readonly shown: readonly ColumnExpression[];
  /** The columns of the file that the table does not show. */
  readonly others: readonly ColumnExpression[];
  /** What can't be shown; everything else is shown all the same. */
  readonly errors: readonly AttributeError[];
}

/** Reads the attribute `columns`; '' is all columns of the file. */
export function namedColumns(results: Results, attribute: string, file: Source): NamedColumns {
  const errors: AttributeError[] = [];
  const all = results.columns.map((column) => ({ ...column, expression: quote(column.name) }));
  const shown = attribute.trim()
    ? readList('columns', attribute, results.columns, file, errors)
    : all;
  const names = new Set(shown.map(({ name }) => name));
  return { shown, others: all.filter(({ name }) => !names.has(name)), errors };
}

/** How columns are shown: by the columns' names, the styles of their cells. */
export interface NamedStyles {
  readonly styles: ReadonlyMap<string, readonly CellStyleName[]>;
  readonly errors: readonly AttributeError[];
}

/**
 * Reads the attributes that name columns to be shown in a special way.
 * @param columns what they may name
 */
export function namedStyles(
  attributes: CellAttributes,
  columns: readonly Column[],
  file: Source,
): NamedStyles {
  const errors: AttributeError[] = [];
  const styles = new Map<string, readonly CellStyleName[]>();
  for (const style of cellStyleNames) {
    const { needsNumbers }: CellStyle = cellStyles[style];
    for (const { name, type } of readList(style, attributes[style], columns, file, errors)) {
      if (!needsNumbers || type === 'number') {
        styles.set(name, [...(styles.get(name) ?? []), style]);
      } else {
        const message = `Column "${name}" holds no numbers, so ${style} can't show it.`;
        errors.push({ attribute: style, error: new ResultsError('type', message, file) });
      }
    }
  }
  return { styles, errors };
}

/** The columns that can be read; the others give an error each. */
function readList(
  attribute: string,
  text: string,
  columns: readonly Column[],
  file: Source,
  errors: AttributeError[],
): ColumnExpression[] {
  return splitList(text).flatMap((item) =>
    attempt(
      () => parseColumn(item, columns, file),
      [],
      (error) => errors.push({ attribute, error }),
    ),
  );
}

export interface TableColumns {
  readonly shown: readonly TableColumn[];
  readonly others: readonly TableColumn[];
}

/**
 * How the columns are shown.
 * @param rows the rows whose values decide on decimals and scales
 */
export function tableColumns(
  { shown, others }: NamedColumns,
  { styles }: NamedStyles,
  rows: readonly Row[],
  lang: string,
  messages: Messages,
): TableColumns {
  const asWritten = (column: Column) => ({ number: String, cell: column.text });
  const withStyles = (column: ColumnExpression, isShown: boolean): TableColumn => {
    const format = isShown ? formatOf(column, rows, lang) : asWritten(column);
    const names = styles.get(column.name) ?? [];
    const cells = names.map((name) => {
      const { cell, isInDetails }: CellStyle = cellStyles[name];
      return { isInDetails, show: cell(column, rows, messages) };
    });
    const plain = (row: Row): unknown => plainCell(column, format.cell(row), row);
    return {
      ...column,
      format,
      styles: names,
      render: (row) => cells.reduce((content, { show }) => show(content, row), plain(row)),
      renderDetail: (row) =>
        cells
          .filter(({ isInDetails }) => isInDetails)
          .reduce((content, { show }) => show(content, row), plain(row)),
    };
  };
  return {
    shown: shown.map((column) => withStyles(column, true)),
    others: others.map((column) => withStyles(column, false)),
  };
}
