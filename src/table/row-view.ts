import type { Messages } from '../messages/messages.js';
import type { Column, Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import type { OpenedCells } from './opened-cells.js';

/** What the cells of all rows are made of; another object where any of it is another. */
export interface RowLook {
  readonly messages: Messages;
  readonly columns: readonly TableColumn[];
  /** What a row opens to; `null` where rows don't open. */
  readonly fields: readonly TableColumn[] | null;
  /** Whether rows have a box to tick. */
  readonly isSelectable: boolean;
}

/** How the rows of a table are shown. */
export interface RowView {
  readonly look: RowLook;
  /** Which rows are open, and which of their cells. */
  readonly opened: OpenedCells;
  readonly isSelected: (row: Row) => boolean;
  readonly isHighlighted: (row: Row) => boolean;
  /** Whether the reader points at the row's mark in a chart. */
  readonly isPointedAt: (row: Row) => boolean;
  /** The columns, not shown, that the reader's query was found in. */
  readonly hiddenMatches: (row: Row) => readonly Column[];
  /** The rows below which a line stands, since all above are told apart from all below. */
  readonly apart: ReadonlySet<Row> | null;
  /** A row's details offer to compare the others with it; `null` where nothing can be compared. */
  readonly compare: ((row: Row) => void) | null;
  readonly isBaseline: (row: Row) => boolean;
  /** Whether rows are left out of the document, so that those in it need a number. */
  readonly areNumbered: boolean;
}
