import { each, mapped, some, type Work } from '../work.js';
import { loud, type Note } from './note.js';
import { quoted } from './quote.js';
import type { Results, Summaries } from './results.js';

/** Always a row about the others. */
const total = /^\[?((grand |sub)?totals?|aggregated|geo(metric)?[ _-]?means?)\]?$/i;
/** Such a row where it is the last one; elsewhere it may be a name. */
const summary = /^(overall|(arithmetic )?means?|averages?|avg|sums?)$/i;

/** Whether a cell says that its row is the sum or the mean of others: "Total", "geomean". */
export function isTotal(cell: unknown, isLast = false): boolean {
  if (typeof cell !== 'string' || cell.length > 20) return false;
  return total.test(cell.trim()) || (isLast && summary.test(cell.trim()));
}

/** What Google Benchmark calls the rows that sum its repetitions up: "BM_Sort/8_stddev". */
const statistic = /^(.+)_(?:mean|median|stddev|cv|BigO|RMS)$/;

/** The rows that sum others up: a total, or statistics of repeats. No chart sets them beside these. */
export function* summariesIn({ columns, rows }: Results): Work<Summaries | undefined> {
  if (rows.length < 3) return undefined;
  for (const { name: column, value, text } of columns.slice(0, 4)) {
    const cells = yield* mapped(rows, (row) => {
      const cell = value(row);
      return typeof cell === 'string' ? cell : cell === null ? text(row) : '';
    });
    const different = new Set<string>();
    yield* each(cells, (cell) => different.add(cell));
    const totals: string[] = [];
    yield* each(different, (cell) => {
      if (isTotal(cell, cell === cells.at(-1))) totals.push(cell);
    });
    const isOne = totals.length === 1 && cells.filter((cell) => cell === totals[0]).length === 1;
    const texts = new Set(isOne ? totals : yield* statisticsIn(different));
    if (texts.size > 0) return { column, texts };
  }
  return undefined;
}

/** All statistics of a name but one, where there are no repeats: a mean can be drawn, its deviation not. */
function* statisticsIn(all: ReadonlySet<string>): Work<string[]> {
  const texts: string[] = [];
  if (!(yield* some(all, (text) => /_(?:stddev|RMS)$/.test(text)))) return texts;
  yield* each(all, (text) => {
    const [, base] = statistic.exec(text) ?? [];
    const is = (end: string) => all.has(`${base}${end}`);
    if (!base || !(is('_stddev') || is('_RMS'))) return;
    if (text !== `${base}${['', '_mean', '_median'].find(is)}`) texts.push(text);
  });
  return texts;
}

/** Rows that sum others up are kept, and said. */
export function noteOnSummaries(summaries: Summaries | undefined): Note[] {
  const [text = '', ...others] = summaries?.texts ?? [];
  if (!summaries || text === '') return [];
  const where = `where='-${quoted(summaries.column)}=${quoted(text)}'`;
  return others.length === 0
    ? [loud(`has a row that sums up the others ("${text}"), which charts leave out unless where names it. ${where} leaves it out of a table, too.`)] // prettier-ignore
    : [loud(`has ${others.length + 1} rows that sum others up ("${text}", "${others[0]}" …), which charts leave out.`)]; // prettier-ignore
}
