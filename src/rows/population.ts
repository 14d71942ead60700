import { attempt, type AttributeError } from '../errors.js';
import { rowsMatching } from '../query/predicate.js';
import { parseQuery } from '../query/query.js';
import { conditionFaults } from '../query/untested.js';
import type { Source } from '../results/file.js';
import type { Column, Results, Row } from '../results/results.js';
import type { Work } from '../work.js';
import { missingRules, withoutMissing } from './missing.js';

/** The rows that an author gives to an element, in the order of the file. */
export interface Population {
  readonly rows: readonly Row[];
  /** What is wrong with an attribute; it is as if it were not there. */
  readonly errors: readonly AttributeError[];
}

/** What decides about them, and the last result, for each file. */
const last = new WeakMap<Results, { readonly inputs: readonly unknown[]; result: Population }>();

/**
 * The author's half of the way from results to rows: `missing`, then `where`. Elements that ask for
 * the same share the rows, and so all that is found out about them.
 * @param columns what the attributes may name
 */
export function* populationOf(
  results: Results,
  missing: string,
  where: string,
  columns: readonly Column[],
  file: Source,
): Work<Population> {
  const inputs = [missing, where, columns];
  const known = () => {
    const { inputs: of = [], result } = last.get(results) ?? {};
    return inputs.every((input, index) => input === of[index]) ? result : undefined;
  };
  const before = known();
  if (before) return before;
  const errors: AttributeError[] = [];
  const rules = attempt(
    () => missingRules(missing, columns, file),
    [],
    (error) => errors.push({ attribute: 'missing', error }),
  );
  const all = yield* withoutMissing(results.rows, rules);
  const query = parseQuery(where);
  const faults = conditionFaults('where', where, columns, file);
  const isAll = query.length === 0 || faults.length > 0;
  const rows = isAll ? all : yield* rowsMatching(all, query, columns);
  // Another element may have been quicker.
  const result = known() ?? { rows, errors: [...errors, ...faults] };
  last.set(results, { inputs, result });
  return result;
}
