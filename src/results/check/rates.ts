import type { Column } from '../results.js';
import { cited, firstOf, isNamed, rowCount, rowsOf, type Cell } from './finding.js';
import type { Cells, Finding } from './finding.js';

const percents = '% percent percentage pct';
const parts = 'accuracy acc recall precision';
/** Of what a rate may be a part; a rate of requests is none. */
const counted = 'pass win success hit solve solved resolve resolved completion correct detection';
/** What can be more than all, or less than nothing. */
const unbounded =
  'change growth delta diff difference gain increase decrease overhead speedup slowdown faster ' +
  'slower relative rel vs versus improvement cpu utilization usage error err deviation std stddev ' +
  'cv bit frame sample refresh data tokens s sec second per';

/** Numbers that can't be a part of a hundred, and fractions among parts of a hundred. */
export function oddRates({ column, cells }: Cells): Finding[] {
  if (column.type !== 'number' || isNamed(column, unbounded)) return [];
  const isPart = isNamed(column, parts) || (isNamed(column, 'rate') && isNamed(column, counted));
  const isPercent = isNamed(column, percents);
  if (!isPart && !isPercent && !isNamed(column, 'score')) return [];

  const count = cells.filter(({ value }) => typeof value === 'number').length;
  const within = between(cells, 10, 100);
  const odd = (found: readonly Cell[], comma: string, advice: string): Finding[] =>
    found.length === 0 || 4 * found.length > count ? [] : [finding(column, found, comma, advice)];

  const outside = [...between(cells, -Infinity, -Number.MIN_VALUE), ...above(cells, 100)];
  const fractions = above(between(cells, 0, 0.999999), 0);
  return [
    // Where nothing says that it is per cent, all the others must look like it.
    ...(isPercent || (isPart && outside.length + within.length === count)
      ? odd(outside, ',', 'outside of 0 to 100 %. Is a decimal point missing, or a digit?')
      : []),
    ...(fractions.length + within.length === count
      ? odd(fractions, ' and', 'at least 10 in the others. Is it a fraction of 1 among per cent?')
      : []),
  ];
}

function between(cells: readonly Cell[], least: number, most: number): Cell[] {
  return cells.filter(({ value }) => typeof value === 'number' && value >= least && value <= most);
}

function above(cells: readonly Cell[], limit: number): Cell[] {
  return cells.filter(({ value }) => typeof value === 'number' && value > limit);
}

function finding(column: Column, found: readonly Cell[], comma: string, what: string): Finding {
  const values = firstOf(found.map(({ text }) => cited(text)));
  const text = `${column.label} is ${values} in ${rowCount(found.length)}${comma} ${what}`;
  return { text, column: column.name, rows: rowsOf(found) };
}
