import type { Margin } from './margins.js';
import type { Column, Value } from '../results.js';

/** A column with its typed values, in the order of the rows. */
export interface TypedColumn extends Pick<
  Column,
  | 'name'
  | 'type'
  | 'label'
  | 'unit'
  | 'read'
  | 'reader'
  | 'hasBare'
  | 'isVersion'
  | 'unitIn'
  | 'unitFrom'
> {
  readonly values: readonly Value[];
  /** How far below and above each value may lie, in the unit of the column. */
  readonly margins?: readonly (Margin | null)[];
  /** What stands for a value that is left out, where the cell alone does not say enough. */
  readonly texts?: readonly (string | null)[];
  /** Whether the author says what it holds. */
  readonly isGiven?: boolean;
  /** Whether what the file writes says nothing to people, so that the value takes its place. */
  readonly isRewritten?: boolean;
}
