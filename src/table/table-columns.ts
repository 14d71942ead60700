import { ResultsError } from '../errors.js';
import { parseColumn, splitList, type ColumnExpression } from '../columns/expression.js';
import { textOf, type Results, type Row } from '../results/results.js';
import type { Source } from '../results/file.js';
import { formatOf } from '../columns/number-format.js';
import {
  cellStyleNames,
  cellStyles,
  type CellStyle,
  type CellStyleName,
  type TableColumn,
} from './cells/cell-styles.js';
import { plainCell } from './cells/plain-cell.js';

/** The attributes that name columns: `columns`, and one for each style of cell. */
export type ColumnAttributes = Readonly<Record<'columns' | CellStyleName, string>>;

/** Reads the attributes off an element, which has a property for each. */
export function columnAttributes(element: ColumnAttributes): ColumnAttributes {
  const names = ['columns', ...cellStyleNames] as const;
  return Object.fromEntries(names.map((name) => [name, element[name]])) as ColumnAttributes;
}

/** What the attributes ask for. */
export interface NamedColumns {
  readonly shown: readonly ColumnExpression[];
  /** The columns of the file that the table does not show. */
  readonly others: readonly ColumnExpression[];
  /** By the columns' names. */
  readonly styles: ReadonlyMap<string, CellStyleName>;
  /** What can't be shown, by attribute; everything else is shown all the same. */
  readonly errors: readonly (readonly [attribute: string, ResultsError])[];
}

/** Reads which columns a table shows, and how. */
export function namedColumns(
  results: Results,
  attributes: ColumnAttributes,
  file: Source,
): NamedColumns {
  const errors: [string, ResultsError][] = [];
  const read = (attribute: keyof ColumnAttributes): ColumnExpression[] =>
    splitList(attributes[attribute]).flatMap((item) => {
      try {
        return parseColumn(item, results.columns, file);
      } catch (error) {
        if (!(error instanceof ResultsError)) throw error;
        errors.push([attribute, error]);
        return [];
      }
    });
  const styles = new Map<string, CellStyleName>();
  for (const style of cellStyleNames) {
    const { needsNumbers }: CellStyle = cellStyles[style];
    for (const { name, type } of read(style)) {
      if (!needsNumbers || type === 'number') styles.set(name, style);
      else {
        const message = `Column "${name}" holds no numbers, so ${style} can't show it.`;
        errors.push([style, new ResultsError('type', message, { url: file.url })]);
      }
    }
  }
  const all = results.columns.map((column): ColumnExpression => ({
    ...column,
    text: `"${column.name.replaceAll('"', '""')}"`,
    value: (row) => row[column.name] ?? null,
  }));
  const shown = attributes.columns.trim() ? read('columns') : all;
  const names = new Set(shown.map(({ name }) => name));
  return { shown, others: all.filter(({ name }) => !names.has(name)), styles, errors };
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
  { shown, others, styles }: NamedColumns,
  rows: readonly Row[],
  lang: string,
): TableColumns {
  const styled = (column: ColumnExpression): Omit<TableColumn, 'format'> => {
    const style = styles.get(column.name) ?? '';
    const { cell: cellOf = plainCell, isInDetails = true }: Partial<CellStyle> =
      style === '' ? {} : cellStyles[style];
    const cell = cellOf(column, rows);
    return { ...column, style, cell, detail: isInDetails ? cell : plainCell(column) };
  };
  return {
    shown: shown.map((column) => ({ ...styled(column), format: formatOf(column, rows, lang) })),
    others: others.map((column) => ({
      ...styled(column),
      format: { number: String, cell: (row) => textOf(row, column.name) },
    })),
  };
}
