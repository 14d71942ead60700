import type { CSSResult } from 'lit';
import type { ColumnExpression } from '../../columns/expression.js';
import type { Format } from '../../columns/number-format.js';
import type { Messages } from '../../messages/messages.js';
import type { Row } from '../../results/results.js';

/** Shows one cell: what is in it so far, and what a style adds to it. */
export type Cell = (content: unknown, row: Row) => unknown;

/** The ends of the interval of a row's value, where the table has one. */
export type EndsOf = (row: Row) => readonly [low: number, high: number] | null | undefined;

/** A way to show the cells of a column. Several compose: bars on a heat colour. */
export interface CellStyle {
  /** Made once for a column, so that a style can look at all of its values first. */
  readonly cell: (
    column: ColumnExpression,
    rows: readonly Row[],
    messages: Messages,
    isLower: boolean,
    endsOf?: EndsOf,
  ) => Cell;
  readonly styles?: CSSResult;
  /** Only a column of numbers can be shown so. */
  readonly needsNumbers?: boolean;
  /** A row's details show the column so, too. */
  readonly isInDetails: boolean;
}

/** A column of the table, with how its cells are shown. */
export interface TableColumn extends ColumnExpression {
  /** What its header says beside its label. */
  readonly title?: string;
  /** A column of ranks names no row, though it stands first. */
  readonly isRank?: boolean;
  readonly format: Format;
  /** The attributes that say how the cells are shown, which are their classes, too. */
  readonly styles: readonly string[];
  /** Whether a cell shows only the beginning of a row's list. */
  readonly isCut: (row: Row) => boolean;
  /** What a cell of the table shows; of a very long text only the beginning, unless it is to be whole. */
  readonly render: (row: Row, isWhole?: boolean) => unknown;
  /** What a row's details show. */
  readonly renderDetail: (row: Row) => unknown;
}
