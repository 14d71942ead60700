import { decimalsOf } from '../columns/decimals.js';
import { numberAt } from '../columns/number-at.js';
import { formatOf, numberFormat, type Format } from '../columns/number-format.js';
import type { Row } from '../results/results.js';
import type { Ranking } from './ranking.js';

/** How ranked values are written: a rate with no more decimals than its cases can tell apart. */
export function formatOfRanked(
  { column, standings, uncertainty, of }: Ranking,
  rows: readonly Row[],
  lang: string,
): Format {
  const daggerOf = (row: Row) => (of(row)?.isBroken ? '†' : '');
  const given = formatOf(column, rows, lang);
  const format = {
    ...given,
    cell: (row: Row) => given.cell(row) + daggerOf(row),
  };
  const cases = standings.reduce((most, { cases }) => Math.max(most, cases ?? 0), 0);
  if (!uncertainty?.whole || cases === 0) return format;
  const ofPercent = Math.max(1, Math.ceil(Math.log10(cases / 100)));
  const most = uncertainty.whole === 1 ? ofPercent + 2 : ofPercent;
  if (decimalsOf(column, rows, false).decimals <= most) return format;
  const number = numberFormat(column.unit, most, lang);
  const cell = (row: Row) => {
    const value = numberAt(row, column);
    return value === null ? format.cell(row) : number(value) + daggerOf(row);
  };
  return { number, cell };
}
