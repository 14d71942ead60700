import { ResultsError } from '../errors.js';
import { parseColumn, splitList, type ColumnExpression } from '../results/expression.js';
import type { Results } from '../results/results.js';
import type { Source } from '../results/source.js';
import { formatOf } from '../view/format.js';
import { cellStyles, plainCell, type CellStyle, type TableColumn } from './cells.js';

/** The attributes that name columns: `columns`, and one for each style of cell. */
export type ColumnAttributes = Readonly<Record<'columns' | keyof typeof cellStyles, string>>;

export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** One for each name that is not there; the other columns are shown all the same. */
  readonly errors: readonly ResultsError[];
}

/** The columns of a table and how each is shown. */
export function tableColumns(
  results: Results,
  attributes: ColumnAttributes,
  file: Source,
  lang: string,
): TableColumns {
  const errors: ResultsError[] = [];
  const read = (text: string): ColumnExpression[] =>
    splitList(text).flatMap((item) => {
      try {
        return parseColumn(item, results.columns, file);
      } catch (error) {
        if (!(error instanceof ResultsError)) throw error;
        errors.push(error);
        return [];
      }
    });
  const styles = new Map<string, CellStyle>();
  for (const [attribute, style] of Object.entries(cellStyles)) {
    for (const { name } of read(attributes[attribute as keyof typeof cellStyles])) {
      styles.set(name, style);
    }
  }
  const all = results.columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(',');
  const columns = read(attributes.columns.trim() ? attributes.columns : all).map((column) => ({
    ...column,
    format: formatOf(column, results.rows, lang),
    style: styles.get(column.name) ?? plainCell,
  }));
  return { columns, errors };
}
