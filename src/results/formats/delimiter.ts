import { atOnce } from '../../work.js';
import { isHeader } from '../shapes/header-row.js';
import { linesOf } from './lines.js';
import { splitRows } from './text-rows.js';

/** What may stand between the cells, with its name. */
export const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** So many lines tell. */
const sampleLines = 100;
const sampleLength = 50_000;

/**
 * The character that separates the cells of a text: the one by which most rows are equally wide,
 * below a row of names. Where none separates anything, the one that the file's name promises.
 */
export function findDelimiter(text: string, promised: string): string {
  const isCut = text.length > sampleLength;
  const lines = linesOf(text.slice(0, sampleLength));
  const sample = lines
    .slice(0, Math.min(sampleLines, isCut ? lines.length - 1 : lines.length))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n');
  let best = promised;
  let most = 0;
  for (const delimiter of [promised, ...Object.keys(delimiterNames)]) {
    const score = scoreOf(sample, delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function scoreOf(sample: string, delimiter: string): number {
  const { rows } = atOnce(splitRows(sample, delimiter));
  const width = usualWidth(rows.map(({ cells }) => cells.length));
  if (width < 2) return 0;
  const alike = rows.map(({ cells }) => cells).filter((cells) => cells.length === width);
  const [first = [], ...below] = alike;
  // A single row of that width among others tells nothing.
  const hasHeader = below.length > 0 || rows.length === 1 ? (isHeader(first, below) ?? 0.5) : 0;
  // Of two that are as good, the one with more cells.
  return Number(hasHeader) + alike.length / rows.length + width / 1e6;
}

/** The width that most rows have; of two that are as frequent, the greater; 1 where there is none. */
export function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
