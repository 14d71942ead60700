import type { ColumnExpression } from '../columns/expression.js';
import { findColumn } from '../columns/find-column.js';
import { formatsOf, type Format } from '../columns/number-format.js';
import type { Messages } from '../messages/messages.js';
import type { Row } from '../results/results.js';
import { linkOf } from '../results/values/value.js';
import type { CellLooks } from './cell-looks.js';
import type { CellStyle, EndsOf, TableColumn } from './cells/cell.js';
import { cellStyles } from './cells/cell-styles.js';
import { beginningOf } from './cells/long-cell.js';
import { plainCell } from './cells/plain-cell.js';
import { isLongList, shortList } from './cells/short-list.js';
import { templateCell, type TextAt } from './cells/template-cell.js';
import { written } from './formatters.js';
import type { NamedColumns } from './named-columns.js';

export interface TableColumns {
  readonly shown: readonly TableColumn[];
  readonly others: readonly TableColumn[];
}

/** How the column that is ranked is written. */
export interface RankedFormat {
  readonly name: string;
  readonly format: Format;
  readonly endsOf: EndsOf;
}

/**
 * How the columns are shown.
 * @param rows the rows whose values decide on decimals and scales
 * @param lower the names of the columns where less is better
 * @param ranked the column that is ranked, which has a format of its own
 */
export function tableColumns(
  { shown, others }: NamedColumns,
  { styles, templates, formatters }: CellLooks,
  rows: readonly Row[],
  lang: string,
  messages: Messages,
  lower: ReadonlySet<string>,
  ranked: RankedFormat | null,
): TableColumns {
  const textAt: TextAt = (name, row) =>
    findColumn(name, [...columns.shown, ...columns.others])?.format.cell(row);
  const withStyles = (column: ColumnExpression, format: Format): TableColumn => {
    const { value, name } = column;
    const whole = (row: Row) => written(formatters?.[name], value(row), row) ?? format.cell(row);
    const cell = (row: Row) =>
      (formatters?.[name] ? null : shortList(value(row), messages)) ?? whole(row);
    const template = templates.get(name);
    const filled = template && templateCell(template, textAt);
    const names = styles.get(name) ?? [];
    const endsOf = name === ranked?.name ? ranked.endsOf : undefined;
    const layers = names.map((style) => {
      const { cell, isInDetails }: CellStyle = cellStyles[style];
      return { isInDetails, show: cell(column, rows, messages, lower.has(name), endsOf) };
    });
    const render = (text: string, row: Row, shown: typeof layers): unknown =>
      shown.reduce<unknown>(
        (content, { show }) => show(content, row),
        filled?.(row) ?? plainCell(column, text, row),
      );
    return {
      ...column,
      format: { ...format, cell },
      styles: names,
      isCut: (row) => isLongList(value(row)),
      render: (row, isWhole) => {
        const text = isWhole ? whole(row) : cell(row);
        return render(isWhole || linkOf(text) ? text : beginningOf(text), row, layers);
      },
      renderDetail: (row) =>
        render(
          whole(row),
          row,
          layers.filter(({ isInDetails }) => isInDetails),
        ),
    };
  };
  const formats = formatsOf(shown, rows, lang);
  const columns: TableColumns = {
    shown: shown.map((column, index) =>
      withStyles(column, column.name === ranked?.name ? ranked.format : formats[index]!),
    ),
    others: others.map((column) => withStyles(column, { number: String, cell: column.text })),
  };
  return columns;
}
