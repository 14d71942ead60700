import { sharedMemo } from '../memo.js';
import { attempt, type AttributeError } from '../errors.js';
import { rowsMatching } from '../query/predicate.js';
import { parseQuery } from '../query/query.js';
import { conditionFaults } from '../query/untested.js';
import type { Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import { atOnce } from '../work.js';
import { withoutMissing } from './missing.js';

/** The rows that an author gives to an element, in the order of the file. */
export interface Population {
  readonly rows: readonly Row[];
  /** What is wrong with an attribute; it is as if it were not there. */
  readonly errors: readonly AttributeError[];
}

/**
 * The author's half of the way from results to rows: `missing`, then `where`. Elements that ask for
 * the same share the rows, and so all that is found out about them.
 * @param columns what the attributes may name
 */
export const populationOf = sharedMemo(
  (
    { rows: all }: Results,
    missing: string,
    where: string,
    columns: readonly Column[],
    file: Source,
  ): Population => {
    const errors: AttributeError[] = [];
    const rows = attempt(
      () => withoutMissing(all, missing, columns, file),
      all,
      (error) => errors.push({ attribute: 'missing', error }),
    );
    const query = parseQuery(where);
    const faults = conditionFaults('where', where, columns, file);
    const isAll = query.length === 0 || faults.length > 0;
    return {
      rows: isAll ? rows : atOnce(rowsMatching(rows, query, columns)),
      errors: [...errors, ...faults],
    };
  },
);
