import { allTexts, isMissing, someText, type Cells } from './cells.js';
import { timeOf } from './date.js';
import { epochOf, namesMoments } from './epoch.js';
import {
  areVersions,
  isIdentifier,
  namesAmount,
  namesIdentifiers,
  namesVersions,
} from './identifier.js';
import { labelOf } from './label.js';
import { point } from './separators.js';
import type { ColumnSeparators } from './separators-of-file.js';
import { forcedNumbers, numberColumn } from './number-column.js';
import type { ColumnType, Value } from '../results.js';
import type { TypedColumn } from './typed-column.js';
import { linkOf, readBoolean, readNumber } from './value.js';

/** What a column is, from all of its cells. */
export function inferColumn(cells: Cells, separators: ColumnSeparators): TypedColumn {
  const { texts, numbers, booleans, lists } = cells;
  if (texts.size + numbers + booleans + lists === 0) return textColumn(cells);
  if (lists === 0) {
    const isOfWords = texts.size === 0 || allTexts(cells, (text) => readBoolean(text) !== null);
    if (numbers === 0 && isOfWords) return booleanColumn(cells);
    const moments = booleans === 0 ? epochColumn(cells) : null;
    if (moments) return moments;
    if (booleans === 0 && areDates(cells)) return dateColumn(cells);
    if (numbers + booleans === 0 && allTexts(cells, isLink)) return linkColumn(cells);
  }
  return (
    identifierColumn(cells, separators) ??
    numberColumn(cells, separators) ??
    (separators.separators === point
      ? null
      : numberColumn(cells, { separators: point, note: '' })) ??
    withSeveral(cells, textColumn(cells))
  );
}

/** What a column is because its author says so. What does not fit is a missing value. */
export function columnAs(
  type: ColumnType,
  cells: Cells,
  separators: ColumnSeparators,
): TypedColumn {
  const make = {
    text: () => ({ ...textColumn(cells), isVersion: namesVersions(cells.name) }),
    number: () => forcedNumbers(cells, separators),
    date: () => epochColumn(cells, true) ?? dateColumn(cells),
    boolean: () => booleanColumn(cells),
    link: () => linkColumn(cells),
  };
  const column = make[type]();
  const read = [`${type}, as types says`, column.read].filter(Boolean).join('; ');
  return { ...column, read, isGiven: true };
}

function columnOf(type: ColumnType, cells: Cells, read: (value: Value) => Value): TypedColumn {
  const { name, values } = cells;
  return { name, type, label: labelOf(name), unit: '', values: values.map(read), read: '' };
}

/** "60.17 ± 1.40 / 72.92 ± 1.18" and "1.15@@1.15" are two results, and no number. */
function withSeveral(cells: Cells, column: TypedColumn): TypedColumn {
  const isSeveral = allTexts(cells, (text) =>
    /^[-+−±\d.,()% ]+(?:\/|\||;|@+)[-+−±\d.,()% ]*\d/.test(text),
  );
  return isSeveral ? { ...column, read: 'several numbers in a cell, kept as text' } : column;
}

/** The words for "no value" are kept in a text column, where "none" may be a name. */
function textColumn(cells: Cells): TypedColumn {
  const { name, values, numbers, booleans } = cells;
  if (numbers + booleans === 0) {
    return { name, type: 'text', label: labelOf(name), unit: '', values, read: '' };
  }
  return columnOf('text', cells, (value) =>
    value === null || Array.isArray(value) ? value : String(value),
  );
}

function booleanColumn(cells: Cells): TypedColumn {
  return columnOf('boolean', cells, (value) => {
    if (typeof value === 'boolean') return value;
    return typeof value === 'string' ? readBoolean(value) : null;
  });
}

function dateColumn(cells: Cells): TypedColumn {
  return columnOf('date', cells, (value) =>
    !isMissing(value) && timeOf(String(value)) !== null ? String(value) : null,
  );
}

function linkColumn(cells: Cells): TypedColumn {
  return columnOf('link', cells, (value) =>
    typeof value === 'string' && isLink(value) ? value : null,
  );
}

function isLink(text: string): boolean {
  return linkOf(text) !== null;
}

/** Years alone are numbers; among longer dates they are dates. */
function areDates(cells: Cells): boolean {
  const { values, numbers } = cells;
  return (
    allTexts(cells, (text) => timeOf(text) !== null) &&
    someText(cells, (text) => readNumber(text) === null) &&
    (numbers === 0 ||
      values.every((value) => typeof value !== 'number' || timeOf(String(value)) !== null))
  );
}

/** Counts of seconds or milliseconds since 1970, in a column whose name says so. */
function epochColumn(cells: Cells, isGiven = false): TypedColumn | null {
  const { name, values, texts, numbers } = cells;
  if (texts.size + numbers === 0 || !(isGiven || namesMoments(name))) return null;
  const others = values.filter((value) => value !== null && typeof value !== 'string');
  const epoch = epochOf([...texts.keys(), ...others.map(String)]);
  if (!epoch) return null;
  const column = columnOf('date', cells, (value) =>
    isMissing(value) ? null : epoch.read(String(value)),
  );
  return { ...column, read: `epoch ${epoch.name}`, isRewritten: true };
}

/** Names made of digits, which stay as the file writes them. */
function identifierColumn(cells: Cells, { separators }: ColumnSeparators): TypedColumn | null {
  const { name, texts, numbers } = cells;
  const isVersion =
    namesVersions(name) ||
    (numbers === 0 && texts.size > 1 && !namesAmount(name) && areVersions(texts.keys()));
  const isNamed = isVersion || namesIdentifiers(name, texts.keys());
  // With a decimal comma, "1.000.000,00" is no version.
  const is = (text: string) =>
    isIdentifier(text) && (separators === point || readNumber(text, separators) === null);
  if (!isNamed && !someText(cells, is)) return null;
  const column = textColumn(cells);
  const hasVersions = isVersion || someText(cells, (text) => /^v?\d+(?:\.\d+){2,}/.test(text));
  // Words are no numbers in any case.
  const isChoice = numbers > 0 || someText(cells, (text) => readNumber(text) !== null);
  const read = !isChoice ? '' : hasVersions ? 'versions' : 'names made of digits';
  return { ...column, ...(hasVersions && { isVersion: true }), read };
}
