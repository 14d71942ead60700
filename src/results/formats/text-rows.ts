import { STEPS, type Work } from '../../work.js';

/** A row of delimited text. */
export interface TextRow {
  /** Without blanks around them. */
  readonly cells: readonly string[];
  /** The line where it begins, from 1. */
  readonly line: number;
}

/** The rows of a delimited text, blank lines among them, and what was odd about its quotes. */
export interface TextRows {
  readonly rows: readonly TextRow[];
  /** The lines with text behind a closing quote. */
  readonly strays: readonly number[];
  /** The line of a quote that is never closed; `null` where all are. */
  readonly open: number | null;
}

const QUOTE = '"';

/**
 * Splits a text into rows and cells. A cell in quotes may hold delimiters, line breaks and doubled
 * quotes; blanks around it don't count. A quote within a text is a letter: `5"`.
 */
export function* splitRows(text: string, delimiter: string): Work<TextRows> {
  const body = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const rows: TextRow[] = [];
  const strays: number[] = [];
  let line = 1;
  let start = 0;
  let quote = body.indexOf(QUOTE);
  while (start < body.length) {
    if (rows.length % STEPS === 0) yield;
    const lineBreak = body.indexOf('\n', start);
    const end = lineBreak < 0 ? body.length : lineBreak;
    if (quote >= 0 && quote < start) quote = body.indexOf(QUOTE, start);
    if (quote < 0 || quote > end) {
      rows.push({ cells: trimmed(body.slice(start, end).split(delimiter)), line });
      start = end + 1;
      line++;
      continue;
    }
    const row = readRow(body, start, delimiter);
    const lines = body.slice(start, row.end).split('\n').length;
    if (!row.isClosed) return { rows, strays, open: line + lines - 1 };
    rows.push({ cells: trimmed(row.cells), line });
    if (row.hasStray) strays.push(line);
    start = row.end + 1;
    line += lines;
  }
  return { rows, strays, open: null };
}

interface QuotedRow {
  readonly cells: readonly string[];
  /** Where its line break is; where the quote is that is not closed. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly hasStray: boolean;
}

/** Reads one row that has quotes. */
function readRow(text: string, start: number, delimiter: string): QuotedRow {
  const cells: string[] = [];
  let hasStray = false;
  let i = start;
  for (;;) {
    const quote = skipBlanks(text, i, delimiter);
    const isQuoted = text[quote] === QUOTE;
    let value = '';
    if (isQuoted) {
      const close = closingQuote(text, quote);
      if (close < 0) return { cells, end: quote, isClosed: false, hasStray };
      value = text.slice(quote + 1, close);
      if (value.includes(QUOTE)) value = value.replaceAll('""', QUOTE);
      i = close + 1;
    }
    const end = cellEnd(text, i, delimiter);
    if (end > i) {
      const rest = text.slice(i, end);
      if (!isQuoted) value = rest;
      else if (rest.trim() !== '') {
        hasStray = true;
        value += rest;
      }
    }
    cells.push(value);
    if (text[end] !== delimiter) return { cells, end, isClosed: true, hasStray };
    i = end + 1;
  }
}

function skipBlanks(text: string, start: number, delimiter: string): number {
  let i = start;
  while (text[i] === ' ' || (text[i] === '\t' && delimiter !== '\t')) i++;
  return i;
}

/** The quote that closes the one at `open`; -1 where there is none. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf(QUOTE, open + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  return close;
}

/** Where a cell without quotes ends: at a delimiter, a line break, or the end of the text. */
function cellEnd(text: string, start: number, delimiter: string): number {
  let i = start;
  while (i < text.length && text[i] !== delimiter && text[i] !== '\n') i++;
  return i;
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}
