import { parseColumn, type ColumnExpression } from '../columns/expression.js';
import { findColumn } from '../columns/find-column.js';
import { firstItems, quote } from '../columns/list.js';
import { formatOf, type Format } from '../columns/number-format.js';
import { tellingColumns } from '../columns/telling-columns.js';
import { attempt, ResultsError, type AttributeError } from '../errors.js';
import type { Messages } from '../messages/messages.js';
import type { Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import { linkOf } from '../results/values/value.js';
import type { CellStyle, TableColumn } from './cells/cell.js';
import { cellStyleNames, cellStyles, type CellStyleName } from './cells/cell-styles.js';
import { beginningOf } from './cells/long-cell.js';
import { plainCell } from './cells/plain-cell.js';
import { isLongList, shortList } from './cells/short-list.js';
import { templateCell, type TextAt } from './cells/template-cell.js';
import { written, type Formatters } from './formatters.js';
import type { NamedTemplates } from './templates.js';

/** The attributes that name columns, one for each style of cell. */
export type CellAttributes = Readonly<Record<CellStyleName, string>>;

/** Reads the attributes off an element, which has a property for each. */
export function cellAttributes(element: CellAttributes): CellAttributes {
  return Object.fromEntries(cellStyleNames.map((name) => [name, element[name]])) as CellAttributes;
}

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

/** Reads the attribute `columns`; '' is all columns of the file, or of very many those that say most. */
export function namedColumns(results: Results, attribute: string, file: Source): NamedColumns {
  const errors: AttributeError[] = [];
  const asExpression = (column: Column) => ({ ...column, expression: quote(column.name) });
  const all = results.columns.map(asExpression);
  const isGiven = attribute.trim() !== '';
  const telling = () => tellingColumns(results.columns, results.rows, MOST_COLUMNS);
  const shown = isGiven
    ? readList('columns', attribute, results.columns, file, errors)
    : telling().map(asExpression);
  const names = new Set(shown.map(({ name }) => name));
  const others = all.filter(({ name }) => !names.has(name));
  return { shown, others, isChosen: !isGiven && others.length > 0, errors };
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
        const others = styles.get(name) ?? [];
        styles.set(name, [...others.filter((other) => other !== style), style]);
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
  return firstItems(attribute, text, MOST_NAMED, errors).flatMap((item) =>
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
 * @param lower the names of the columns where less is better
 * @param ranked the column that is ranked, which has a format of its own
 * @param templates what cells look like in the page
 * @param formatters how a script writes values
 */
export function tableColumns(
  { shown, others }: NamedColumns,
  { styles }: NamedStyles,
  rows: readonly Row[],
  lang: string,
  messages: Messages,
  lower: ReadonlySet<string>,
  ranked: { readonly name: string; readonly format: Format } | null = null,
  templates: NamedTemplates['templates'] = new Map(),
  formatters: Formatters | null = null,
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
    const layers = names.map((style) => {
      const { cell, isInDetails }: CellStyle = cellStyles[style];
      return { isInDetails, show: cell(column, rows, messages, lower.has(name)) };
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
  const columns: TableColumns = {
    shown: shown.map((column) =>
      withStyles(
        column,
        column.name === ranked?.name ? ranked.format : formatOf(column, rows, lang),
      ),
    ),
    others: others.map((column) => withStyles(column, { number: String, cell: column.text })),
  };
  return columns;
}
