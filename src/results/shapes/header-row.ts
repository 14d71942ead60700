import { loud } from '../note.js';
import { isReasonWord } from '../reasons.js';
import { isMissingWord } from '../values/value.js';

/** So many rows tell what their columns hold. */
const sampleSize = 30;

/** Said of a table without names. */
export const noHeader = loud('has no header, so its columns are "column 1", "column 2" ...');

/** "column 1", "column 2" ... */
export function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);
}

/** How a value begins that is no name: 61.4, -5, $1.20, ±3, >600, 2024-11-28. */
const valuePattern = /^[-+−±~≈<>]*\s?\p{Sc}?\s?[-+−]?[.,]?\d/u;

/**
 * Whether the first row of a table names its columns: where the rows below have values, it has
 * texts. `null` where nothing tells, since there are texts alone.
 */
export function isHeader(first: readonly unknown[], below: readonly (readonly unknown[])[]) {
  const sample = below.slice(0, sampleSize);
  const kinds = first.map((cell) => (isPercentile(cell) ? 'text' : kindOf(cell)));
  if (first.length > 0 && kinds.every((kind) => kind === 'value')) return false;
  const valueColumns = kinds.map((_, column) => holdsValues(sample, column));
  const names = kinds.filter((kind, i) => valueColumns[i] && kind === 'text').length;
  const values = first.filter((_, i) => valueColumns[i] && kinds[i] === 'value');
  if (values.length === 0) return names > 0 ? true : null;
  return names > values.length || areSteps(values, kinds[0] === 'gap');
}

/** "1% low" and "99th percentile" name a column. */
function isPercentile(cell: unknown): boolean {
  return typeof cell === 'string' && /^\d[\d.]*\s?(?:%|th|st|nd|rd)\s\p{L}/u.test(cell);
}

/** Whether a row is made of texts and empty cells. */
export function isText(row: readonly unknown[]): boolean {
  return row.every((cell) => kindOf(cell) !== 'value');
}

/** Whether a cell has a text that could name something, and no value nor the lack of one. */
export function isName(cell: unknown): boolean {
  return kindOf(cell) === 'text';
}

function holdsValues(rows: readonly (readonly unknown[])[], column: number): boolean {
  let balance = 0;
  for (const row of rows) {
    const kind = kindOf(row[column]);
    if (kind === 'value') balance++;
    if (kind === 'text') balance--;
  }
  return balance > 0;
}

function kindOf(cell: unknown): 'gap' | 'value' | 'text' {
  if (typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date) return 'value';
  if (typeof cell !== 'string') return cell === null || cell === undefined ? 'gap' : 'text';
  const text = cell.trim();
  if (valuePattern.test(text) || /^(true|false)$/i.test(text)) return 'value';
  return isMissingWord(text) || isReasonWord(text) ? 'gap' : 'text';
}

/** Columns may be called 2023, 2024, or 50%, 90%, 99%, or 1, 2, 4, 8: years, or ever more. */
function areSteps(values: readonly unknown[], isNameless: boolean): boolean {
  const numbers = values.map((value) => parseFloat(String(value)));
  if (numbers.every((n) => Number.isInteger(n) && n >= 1900 && n <= 2100)) return true;
  return (
    numbers.length >= (isNameless ? 2 : 3) &&
    numbers.every((n, i) => i === 0 || n > numbers[i - 1]!)
  );
}
