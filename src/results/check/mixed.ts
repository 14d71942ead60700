import { timeOf } from '../values/date.js';
import { isIdentifier } from '../values/identifier.js';
import { readNumber } from '../values/value.js';
import { cited, firstOf, isBlank, isNamed, rowsOf, tally } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

const formulas = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** Columns of names that may be made of digits. */
const codes =
  'version versions release commit hash sha id key build tag date name model revision ref';

/** What the formulas of a spreadsheet left in its cells. */
export function formulaFaults({ column, cells }: Cells): Finding[] {
  const found = cells.filter(({ text }) => isFormulaFault(text));
  if (found.length === 0) return [];
  const what = `${column.label} has what a spreadsheet writes where a formula fails: ${counted(found)}.`;
  const text = `${what} Mend the formulas, or leave these cells empty.`;
  return [{ text, column: column.name, rows: rowsOf(found) }];
}

/** Words among numbers, and numbers or dates that are read as text for the sake of a few words. */
export function mixedValues({ column, cells }: Cells): Finding[] {
  const { type, label, name } = column;
  const present = cells.filter((cell) => !isBlank(cell) && !isFormulaFault(cell.text));
  if (type === 'number') {
    const words = present.filter(({ value }) => value === null);
    if (words.length === 0) return [];
    const what = `${label} has words among its numbers: ${counted(words)}.`;
    const text = `${what} They are shown as written, and left out of charts.`;
    return [{ text, column: name, rows: rowsOf(words) }];
  }
  if (type !== 'text' || isNamed(column, 'name model')) return [];
  return lostDates(column, present) ?? lostNumbers(column, present) ?? [];
}

function lostDates(column: Cells['column'], present: readonly Cell[]): Finding[] | null {
  const others = present.filter(({ text }) => timeOf(text) === null);
  const isDates = others.length < present.length && 2 * others.length < present.length;
  // Where no value can be read it must at least be written as a date.
  const areAlike = others.length > 0 && others.every(({ text }) => datelike.test(text));
  if (others.length === 0 || !(isDates || areAlike)) return null;
  if (isDates && present.every(({ text }) => /^\d*$/.test(text))) return null;
  const what = `${column.label} is read as text, since ${counted(others, false)} is no date`;
  const text = `${what} that all read alike. Write dates as 2024-11-28.`;
  return [{ text, column: column.name, rows: rowsOf(others) }];
}

const datelike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d\d?:\d\d\S*)?$/;

function lostNumbers(column: Cells['column'], present: readonly Cell[]): Finding[] | null {
  if (isNamed(column, codes)) return null;
  const isNumber = ({ text, value }: Cell) => !Array.isArray(value) && readNumber(text) !== null;
  const words = present.filter((cell) => !isNumber(cell));
  const numbers = present.length - words.length;
  if (numbers < 3 || words.length === 0 || numbers < words.length) return null;
  // Letters with digits are names that are sometimes made of digits alone, as hashes are.
  const plain = words.filter(({ text }) => !/\d/.test(text));
  if (2 * plain.length < words.length || present.some(({ text }) => isIdentifier(text)))
    return null;
  const what = `${column.label} is read as text: ${numbers} of its ${present.length} values are numbers`;
  const text = `${what}, the others are ${counted(words)}. Leave these empty to have numbers.`;
  return [{ text, column: column.name, rows: rowsOf(words) }];
}

function isFormulaFault(text: string): boolean {
  return text[0] === '#' && formulas.test(text);
}

/** `2 "OOM", 1 "timeout"` */
function counted(cells: readonly Cell[], withCounts = true): string {
  const texts = tally(cells.map(({ text }) => text));
  return firstOf(texts.map(([text, count]) => (withCounts ? `${count} ` : '') + cited(text)));
}
