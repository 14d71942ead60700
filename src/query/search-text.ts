/** What a row is searched by: all of its values as the file writes them, folded. */
import { fold } from '../results/fold.js';
import { textsOf, type Row } from '../results/results.js';
import { whenIdle } from '../work.js';

/** By list and place: a map by row is some ten times as slow to look up, and to collect. */
const lists = new WeakMap<readonly Row[], string[]>();

/** How many rows are made ready at a time: less than 2 ms of work. */
const ROWS_AT_A_TIME = 1_000;

function searchTextOf(row: Row): string {
  return fold(textsOf(row).join('\n'));
}

/** The search texts of rows, by row and its place; each made once. */
export function searchTextsIn(rows: readonly Row[]): (row: Row, index: number) => string {
  const texts = lists.get(rows) ?? [];
  lists.set(rows, texts);
  return (row, index) => (texts[index] ??= searchTextOf(row));
}

/** The same for rows that are in no list. */
export function searchTexts(): (row: Row) => string {
  const texts = new WeakMap<Row, string>();
  return (row) => {
    let text = texts.get(row);
    if (text === undefined) texts.set(row, (text = searchTextOf(row)));
    return text;
  };
}

/** Makes the rows ready to be searched while the page has nothing else to do. */
export function prepareSearch(rows: readonly Row[], from = 0): void {
  if (from >= rows.length) return;
  const textOf = searchTextsIn(rows);
  whenIdle((deadline) => {
    let at = from;
    do {
      const end = Math.min(at + ROWS_AT_A_TIME, rows.length);
      for (; at < end; at++) textOf(rows[at]!, at);
    } while (at < rows.length && deadline && deadline.timeRemaining() > 2);
    prepareSearch(rows, at);
  });
}
