import { linesOf } from './lines.js';
import { joinNames } from '../values/label.js';
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
  // A frame with "++" has "||" between some of its cells.
  const bar = lines.some((line) => frame.test(line) && line.includes('++'))
    ? /(?<!\\)\|+/
    : /(?<!\\)\|/;
  const rows: TextRow[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const end = headEnd(lines, i);
    if (end > i) {
      rows.push({ cells: headCells(line, lines.slice(i + 1, end)), line: i + 2 });
      i = end;
    } else if (!line.includes('|')) rows.push({ cells: [''], line: i + 1 });
    else {
      const cells = cellsOf(line, bar);
      if (!isRule(cells)) rows.push({ cells, line: i + 1 });
    }
  }
  return rows;
}

/** The upper edge of a table, and what is below its header: +------+=====+ */
const frame = /^\s*\+[-=+:]+\+\s*$/;

/** Where a header of several lines ends whose upper edge is at an index; -1 where there is none. */
function headEnd(lines: readonly string[], top: number): number {
  if (!frame.test(lines[top]!) || lines[top - 1]?.includes('|')) return -1;
  const end = lines.findIndex((line, i) => i > top && frame.test(line));
  const isHead =
    end > top + 2 &&
    lines[end + 1]?.includes('|') &&
    !lines.slice(top + 1, end).some((line) => /\|\s*[-+]?[\d.,]+\s*%?\s*\|/.test(line));
  return isHead ? end : -1;
}

/** The names of the columns, whose edges the frame shows: a cell may stand above several of them. */
function headCells(edges: string, lines: readonly string[]): string[] {
  const places = [...edges.matchAll(/\+(?=[-=:])/g)].map(({ index }) => index);
  return places.map((place) =>
    lines
      .map((line) =>
        line
          .slice(line.lastIndexOf('|', place) + 1)
          .replace(/\|.*/, '')
          .trim(),
      )
      .reduce(joinNames, ''),
  );
}

function cellsOf(line: string, bar: RegExp): string[] {
  // A difference marks lines with "+" and "-".
  const inner = line
    .trim()
    .replace(/^[-+]?\s*\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(bar).map((cell) => plain(cell.trim().replaceAll('\\|', '|')));
}

/** `code`, **bold** and <u>underlined</u> without their marks; a [text](address) as a link of HTML. */
function plain(cell: string): string {
  const code = /^(`+)([^`]+)\1$/.exec(cell)?.[2];
  if (code) return code;
  return cell
    .replace(/\*\*([^*]+)\*\*|<(u|b|i|em|strong)>([^<]*)<\/\2>/g, (_, bold, __, marked) =>
      String(bold ?? marked),
    )
    .replace(/^\[([^[\]<>]+)\]\((https?:[^\s()"<>]+)\)$/, '<a href="$2">$1</a>');
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[-:+ ]+$/.test(cell) && cell.includes('-'));
}
