import { otherUnit } from '../reasons.js';
import { timeOf } from '../values/date.js';
import { isIdentifier } from '../values/identifier.js';
import { readNumber } from '../values/value.js';
import { cited, findingsOn, firstOf, isNamed, tally } from './finding.js';
import type { Cell, Cells, Finding } from './finding.js';

const formulaFault = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
/** Columns of names that may be made of digits. */
const codes = 'version release commit hash sha id key build tag date name model revision ref';

/** What the formulas of a spreadsheet left in its cells. */
export function formulaFaults({ column, cells }: Cells): Finding[] {
  const found = cells.filter(({ text }) => formulaFault.test(text));
  return findingsOn(
    column,
    found,
    `has what a spreadsheet writes where a formula fails: ${counted(found)}. Mend the formulas, or leave these cells empty.`,
  );
}

/** Words among numbers, and numbers or dates that are read as text for the sake of a few words. */
export function mixedValues({ column, cells }: Cells): Finding[] {
  const present = cells.filter(({ isBlank, text }) => !isBlank && !formulaFault.test(text));
  if (column.type === 'number') {
    const words = present.filter(({ value, row }) => value === null && !otherUnit(column, row));
    return findingsOn(
      column,
      words,
      `has words among its numbers: ${counted(words)}. They are shown as written, and left out of charts.`,
    );
  }
  if (column.type !== 'text' || isNamed(column, 'name model')) return [];
  const dates = lostDates(column, present);
  return dates.length > 0 || isNamed(column, codes) ? dates : lostNumbers(column, present);
}

const datelike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d\d?:\d\d\S*)?$/;

function lostDates(column: Cells['column'], present: readonly Cell[]): Finding[] {
  const others = present.filter(({ text }) => timeOf(text) === null);
  const areDates =
    2 * others.length < present.length && present.some(({ text }) => /\D/.test(text));
  // Where no value can be read it must at least be written as a date.
  if (!areDates && !others.every(({ text }) => datelike.test(text))) return [];
  const texts = firstOf(others.map(({ text }) => cited(text)));
  const is = others.every(({ text }) => /^\d{4}\D\d\d?\D\d\d?/.test(text))
    ? 'is no day of the calendar'
    : 'is no date that all read alike';
  return findingsOn(
    column,
    others,
    `is read as text, since ${texts} ${is}. Write dates as 2024-11-28.`,
  );
}

function lostNumbers(column: Cells['column'], present: readonly Cell[]): Finding[] {
  const isNumber = ({ text, value }: Cell) => !Array.isArray(value) && readNumber(text) !== null;
  const words = present.filter((cell) => !isNumber(cell));
  const numbers = present.length - words.length;
  // Digits and signs are no name; a list of numbers is what it is.
  const areSigns = present.every(
    ({ text, value }) => !Array.isArray(value) && /^\P{L}*\d\P{L}*$/u.test(text),
  );
  if (areSigns && !column.read) {
    const texts = firstOf(tally(words).map(([text]) => cited(text)));
    const what = `is read as text, since no number that is known here is written so: ${texts}. Write it as 1234.5.`;
    return findingsOn(column, words, what);
  }
  if (numbers < 3 || numbers < words.length) return [];
  // Letters with digits are names that are sometimes made of digits alone, as hashes are.
  const plain = words.filter(({ text }) => !/\d/.test(text));
  if (2 * plain.length < words.length || present.some(({ text }) => isIdentifier(text))) return [];
  return findingsOn(
    column,
    words,
    `is read as text: ${numbers} of its ${present.length} values are numbers, the others are ${counted(words)}. Leave these empty to have numbers.`,
  );
}

/** `2 "OOM", 1 "timeout"` */
function counted(cells: readonly Cell[]): string {
  return firstOf(tally(cells).map(([text, count]) => `${count} ${cited(text)}`));
}
