import type { Work } from '../../work.js';
import { delimiterNames, findDelimiter } from './delimiter.js';
import { fault, type Source } from '../file.js';
import { lineNames, loud, quiet, type Note } from '../note.js';
import type { Block } from '../parsed.js';
import { isPipeTable, splitPipeRows } from './pipe-table.js';
import { splitRows, type TextRow } from './text-rows.js';
import { isComment } from './row-kind.js';
import { tablesOf, type TextTable } from './text-tables.js';
import { noHeader, numbered } from '../shapes/header-row.js';
import { isTotal } from '../total.js';

/** Excel's own way to say what separates the cells. */
const excelHint = /^\s*"?sep=(.)"?[ \t]*(?=\r|\n|$)/i;

/** Parses comma-separated values, whatever it is that separates them. */
export function parseCsv(text: string, source: Source = {}): Work<Block[]> {
  return parse(text, source, ',');
}

/** Parses tab-separated values. An author's `format="tsv"` is believed; a file's name is not. */
export function parseTsv(text: string, source: Source = {}): Work<Block[]> {
  return parse(text, source, '\t');
}

const doubleQuotes = 'Double a quote that belongs to the text.';

function* parse(text: string, source: Source, promised: string): Work<Block[]> {
  const [hint, hinted] = excelHint.exec(text) ?? ['', ''];
  // Blanks in its place, so that lines and places stay.
  const body = hint ? ' '.repeat(hint.length) + text.slice(hint.length) : text;
  if (!hint && isPipeTable(body)) {
    return yield* blocksOf(splitPipeRows(body), [quiet('is a table drawn with vertical bars.')]);
  }
  const isCertain = promised === '\t' && /^(tsv|tab)$/i.test(source.format ?? '');
  const delimiter = hinted || (isCertain ? promised : findDelimiter(body, promised));
  const { rows, strays, open } = yield* splitRows(body, delimiter);
  if (open !== null) {
    const what = `has a quote that opens at line ${open} and is not closed`;
    throw fault('parse', source, `${what}. ${doubleQuotes}`);
  }
  const notes: Note[] = [];
  if (delimiter !== promised) {
    notes.push(quiet(`is separated by ${delimiterNames[delimiter] ?? `"${delimiter}"`}.`));
  }
  if (strays.length > 0) {
    notes.push(loud(`has text behind a closing quote at ${lineNames(strays)}. ${doubleQuotes}`));
  }
  return yield* blocksOf(rows, notes);
}

function* blocksOf(rows: readonly TextRow[], notes: readonly Note[]): Work<Block[]> {
  const tables = yield* tablesOf(rows);
  yield;
  return tables.map((table) => ({
    data: dataOf(table),
    notes: [...notes, ...notesOn(table)],
  }));
}

/** The table as columns and rows, without columns at its end that are empty everywhere. */
function dataOf({ names, rows, width }: TextTable): unknown {
  const cells = rows.map((row) => row.cells);
  const header = names ?? numbered('column', width);
  if (header.at(-1) !== '') return { columns: header, rows: cells };
  const used = Math.max(...[header, ...cells].map(usedWidth));
  return { columns: header.slice(0, used), rows: cells.map((row) => row.slice(0, used)) };
}

function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function notesOn(table: TextTable): Note[] {
  const { names, heads, left, repeated, rows, isShifted } = table;
  const notes: Note[] = [];
  if (left.length > 0) {
    const text = `has lines that are no rows, which are left out: ${linesOf(left)}.`;
    notes.push(left.every(isComment) ? quiet(text) : loud(text));
  }
  if (!names) notes.push(noHeader);
  if (heads.length > 1) notes.push(quiet('has a header of two rows, which are read as one.'));
  if (isShifted) {
    notes.push(loud('has a header that is one cell shorter: it begins above the second.'));
  }
  if (repeated.length > 0) notes.push(quiet(`repeats its header at ${linesOf(repeated)}.`));
  const expected = names?.length ?? table.width;
  const short = rows.filter(
    ({ cells }) => cells.length < expected && !cells.some((cell) => isTotal(cell, true)),
  );
  if (short.length > 0) {
    notes.push(loud(`has too few cells at ${linesOf(short)}: the last are empty.`));
  }
  const long = rows.filter(({ cells }) => cells.length > expected && usedWidth(cells) > expected);
  if (long.length > 0) {
    notes.push(loud(`has more cells than names at ${linesOf(long)}: they get columns.`));
  }
  return notes;
}

function linesOf(rows: readonly TextRow[]): string {
  return lineNames(rows.map(({ line }) => line).sort((a, b) => a - b));
}
