import { loud, type Note } from './note.js';
import { quoted } from './quote.js';
import type { Shape } from './shapes/shape.js';

/** Always a row about the others. */
const total = /^\[?((grand |sub)?totals?|aggregated|geo(metric)?[ _-]?means?)\]?$/i;
/** Such a row where it is the last one; elsewhere it may be a name. */
const summary = /^(overall|(arithmetic )?means?|averages?|avg|sums?)$/i;

/** Whether a cell says that its row is the sum or the mean of others: "Total", "geomean". */
export function isTotal(cell: unknown, isLast = false): boolean {
  if (typeof cell !== 'string' || cell.length > 20) return false;
  return total.test(cell.trim()) || (isLast && summary.test(cell.trim()));
}

/** A row that sums the others up is kept, and said. */
export function noteOnTotals({ names, records }: Shape): Note[] {
  if (records.length < 3) return [];
  for (const name of names.slice(0, 4)) {
    const found = records.filter((record, i) =>
      isTotal(record.get(name), i === records.length - 1),
    );
    const text = found[0]?.get(name);
    if (found.length !== 1 || typeof text !== 'string') continue;
    const without = `where='-${quoted(name)}=${quoted(text)}'`;
    return [loud(`has a row that sums up the others ("${text}"). ${without} leaves it out.`)];
  }
  return [];
}
