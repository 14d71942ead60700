import { linesOf } from './lines.js';
import type { TextRow } from './text-rows.js';

/** A line of dashes below a header, as in Markdown, psql and MySQL: |---|---:|, ----+----. */
const rule = /^[ \t|:+]*-+[ \t:]*[|+][ \t|:+-]*$/m;

/** The rule stands near the top, below what is said about the table. */
const sampleLength = 20_000;

/** Whether a text is a table drawn with vertical bars and a rule. */
export function isPipeTable(text: string): boolean {
  return rule.test(text.slice(0, sampleLength)) && text.includes('|');
}

/**
 * The rows of such a text. What has no bars is not part of a table, and a rule is none of its rows:
 * in their place is a blank line, so that each header begins a table of its own.
 */
export function splitPipeRows(text: string): TextRow[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i): TextRow[] => {
    if (!line.includes('|')) return [{ cells: [''], line: i + 1 }];
    const cells = cellsOf(line);
    return isRule(cells) ? [] : [{ cells, line: i + 1 }];
  });
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell.trim().replaceAll('\\|', '|')));
}

/** `code` and **bold** without their marks, where they are all of the cell. */
function plain(cell: string): string {
  return /^(`+)([^`]+)\1$/.exec(cell)?.[2] ?? /^\*\*([^*]+)\*\*$/.exec(cell)?.[1] ?? cell;
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[-:+ ]+$/.test(cell) && cell.includes('-'));
}
