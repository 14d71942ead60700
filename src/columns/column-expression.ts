import type { Aggregate } from './aggregate.js';
import type { Column } from '../results/results.js';

/**
 * What an attribute shows as one column: `mean(pass_rate_1) as Mean (%)`. For an aggregate, `value`
 * is what is aggregated; for `count` it is 1 where there is something to count. A missing value in,
 * or a division by zero, gives a missing value.
 */
export interface ColumnExpression extends Column {
  /** As the author wrote it, without its label; also the name of what is no column alone. */
  readonly expression: string;
  /** Set where the values of several rows become one; see `aggregateOf`. */
  readonly aggregate?: Aggregate;
  /** The same of a column whose rows are merged, so that each has the one value. */
  readonly merged?: Aggregate;
}
