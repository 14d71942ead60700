import type { CSSResult } from 'lit';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Row } from '../../results/results.js';
import type { Format } from '../../columns/number-format.js';
import { barCell } from './bar-cell.js';
import { codeCell } from './code-cell.js';
import { heatCell } from './heat-cell.js';

/** Shows one cell, whose text is given. */
export type Cell = (text: string, row: Row) => unknown;

/** A way to show the cells of a column. */
export interface CellStyle {
  /** Made once for a column, so that a style can look at all of its values first. */
  readonly cell: (column: ColumnExpression, rows: readonly Row[]) => Cell;
  readonly styles?: CSSResult;
  /** Only a column of numbers can be shown so. */
  readonly needsNumbers?: boolean;
  /** A row's details show the column so, too. */
  readonly isInDetails: boolean;
}

/** A column of the table, with how its cells are shown. */
export interface TableColumn extends ColumnExpression {
  readonly format: Format;
  /** The attribute that says how the cells are shown; '' for none. */
  readonly style: CellStyleName | '';
  readonly cell: Cell;
  /** Shows the column's value in a row's details. */
  readonly detail: Cell;
}

/** The attributes that name columns to be shown in a special way. A new style is a line here. */
export const cellStyles = {
  bars: barCell,
  heat: heatCell,
  code: codeCell,
} satisfies Record<string, CellStyle>;

export type CellStyleName = keyof typeof cellStyles;

export const cellStyleNames = Object.keys(cellStyles) as CellStyleName[];
