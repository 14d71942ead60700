import { cited, findingsOn, firstOf, isNamed, rowCount } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

const percents = '% percent percentage pct';
const parts = 'accuracy acc recall precision';
/** Of what a rate may be a part; a rate of requests is none. */
const counted = 'pass win success hit solve solved resolve resolved completion correct detection';
/** What can be more than all, or less than nothing. */
const unbounded =
  'change growth delta diff difference gain increase decrease overhead speedup slowdown ' +
  'faster slower relative rel vs versus improvement cpu utilization usage error err ' +
  'deviation std stddev cv bit frame sample refresh data tokens s sec second per';

/** Numbers that can't be a part of a hundred, and fractions among parts of a hundred. */
export function oddRates({ column, cells }: Cells): Finding[] {
  if (column.type !== 'number' || isNamed(column, unbounded)) return [];
  const isPart = isNamed(column, parts) || (isNamed(column, 'rate') && isNamed(column, counted));
  const isPercent = isNamed(column, percents);
  if (!isPart && !isPercent && !isNamed(column, 'score')) return [];

  const numbers = (is: (value: number) => boolean) =>
    cells.filter(({ value }) => typeof value === 'number' && is(value));
  const count = numbers(() => true).length;
  const usual = numbers((value) => value >= 10 && value <= 100).length;
  const odd = (found: readonly Cell[], isCertain: boolean, what: string): Finding[] => {
    // Where nothing says that it is per cent, all the others must look like it.
    if (4 * found.length > count || !(isCertain || found.length + usual === count)) return [];
    const values = firstOf(found.map(({ text }) => cited(text)));
    return findingsOn(column, found, `is ${values} in ${rowCount(found.length)}${what}`);
  };
  return [
    ...(isPercent || isPart
      ? odd(
          numbers((value) => value < 0 || value > 100),
          isPercent,
          ', outside of 0 to 100 %. Is a decimal point missing, or a digit?',
        )
      : []),
    ...odd(
      numbers((value) => value > 0 && value < 1),
      false,
      ' and at least 10 in the others. Is it a fraction of 1 among per cent?',
    ),
  ];
}
