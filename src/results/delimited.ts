import { dsvFormat } from 'd3-dsv';
import { fault, type Source } from './file.js';

/** Stands behind the text: an open quote swallows it. */
const end = '\u0000';

function parserOf(delimiter: string, name: string) {
  // Not `parse`: d3-dsv makes its rows with `new Function`, which a strict CSP forbids.
  const { parseRows } = dsvFormat(delimiter);
  return (text: string, source: Source = {}): string[][] => {
    const rows = parseRows(`${text}\n${end}`);
    const last = rows.pop();
    if (last?.length !== 1 || last[0] !== end) {
      const swallowed = lineCount(last?.at(-1) ?? '');
      const line = lineCount(text) + 2 - swallowed;
      throw fault(
        'syntax',
        source,
        `is not valid ${name}: the quote that opens at line ${line} is not closed. Close it, or double a quote that belongs to the text.`,
      );
    }
    return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  };
}

function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

/** Parses comma-separated values to a list of rows, the header being the first. */
export const parseCsv = parserOf(',', 'CSV');

/** Parses tab-separated values to a list of rows, the header being the first. */
export const parseTsv = parserOf('\t', 'TSV');
