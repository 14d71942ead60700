import { mapped, some, type Work } from '../../work.js';
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
export function* inferColumn(cells: Cells, separators: ColumnSeparators): Work<TypedColumn> {
  const { texts, numbers, booleans, lists } = cells;
  if (lists === 0) {
    if (texts.size + numbers + booleans === 0) return yield* textColumn(cells);
    const areBooleans = !(yield* someText(cells, (text) => readBoolean(text) === null));
    if (numbers === 0 && areBooleans) return yield* columnOf('boolean', cells);
    const mayBeMoments = booleans === 0 && namesMoments(cells.name);
    const moments = mayBeMoments ? yield* epochColumn(cells) : null;
    if (moments) return moments;
    if (booleans === 0 && (yield* areDates(cells))) return yield* columnOf('date', cells);
    const areLinks =
      numbers + booleans === 0 && (yield* allTexts(cells, (text) => linkOf(text) !== null));
    if (areLinks) return yield* columnOf('link', cells);
  }
  return (
    (yield* identifierColumn(cells, separators)) ??
    (yield* numberColumn(cells, separators)) ??
    (yield* textColumn(cells))
  );
}

/** What a column is because its author says so. What does not fit is a missing value. */
export function* columnAs(
  type: ColumnType,
  cells: Cells,
  separators: ColumnSeparators,
): Work<TypedColumn> {
  const column =
    type === 'number'
      ? yield* forcedNumbers(cells, separators)
      : type === 'text'
        ? { ...(yield* columnOf(type, cells)), isVersion: namesVersions(cells.name) }
        : (type === 'date' && (yield* epochColumn(cells))) || (yield* columnOf(type, cells));
  const read = [`${type}, as types says`, column.read].filter(Boolean).join('; ');
  return { ...column, read, isGiven: true };
}

/** How a value stands in a column of another type than numbers. */
const readers: Readonly<Record<Exclude<ColumnType, 'number'>, (value: Value) => Value>> = {
  // The words for "no value" are kept in a text column, where "none" may be a name.
  text: (value) => (value === null || Array.isArray(value) ? value : String(value)),
  boolean: (value) => (value === null || Array.isArray(value) ? null : readBoolean(String(value))),
  date: (value) => (!isMissing(value) && timeOf(String(value)) !== null ? String(value) : null),
  link: (value) => (typeof value === 'string' && linkOf(value) !== null ? value : null),
};

function* columnOf(type: Exclude<ColumnType, 'number'>, cells: Cells): Work<TypedColumn> {
  const { name, values, numbers, booleans } = cells;
  const isAsWritten = type === 'text' && numbers + booleans === 0;
  return {
    name,
    type,
    label: labelOf(name),
    unit: '',
    values: isAsWritten ? values : yield* mapped(values, readers[type]),
    read: '',
  };
}

/** "60.17 ± 1.40 / 72.92 ± 1.18" and "1.15@@1.15" are two results, and no number. */
function* textColumn(cells: Cells): Work<TypedColumn> {
  const column = yield* columnOf('text', cells);
  const areSeveral = yield* allTexts(cells, (text) =>
    /^[-+−±\d.,()% ]+(?:\/|\||;|@+)[-+−±\d.,()% ]*\d/.test(text),
  );
  return areSeveral ? { ...column, read: 'several numbers in a cell, kept as text' } : column;
}

/** Years alone are numbers; among longer dates they are dates. */
function* areDates(cells: Cells): Work<boolean> {
  const isDate = (value: Value) => timeOf(String(value)) !== null;
  return (
    (yield* allTexts(cells, isDate)) &&
    (yield* someText(cells, (text) => readNumber(text) === null)) &&
    !(yield* some(cells.values, (value) => typeof value === 'number' && !isDate(value)))
  );
}

/** Counts of seconds or milliseconds since 1970. */
function* epochColumn(cells: Cells): Work<TypedColumn | null> {
  const others = cells.values.filter((value) => value !== null && typeof value !== 'string');
  const epoch = yield* epochOf([...cells.texts.keys(), ...others.map(String)]);
  if (!epoch) return null;
  return {
    ...(yield* columnOf('date', cells)),
    values: yield* mapped(cells.values, (value) =>
      isMissing(value) ? null : epoch.read(String(value)),
    ),
    read: `epoch ${epoch.name}`,
    isRewritten: true,
  };
}

/** Names made of digits, which stay as the file writes them. */
function* identifierColumn(
  cells: Cells,
  { separators }: ColumnSeparators,
): Work<TypedColumn | null> {
  const { name, texts, numbers } = cells;
  const isVersion =
    namesVersions(name) || (numbers === 0 && !namesAmount(name) && areVersions(texts.keys()));
  // With a decimal comma, "1.000.000,00" is no version.
  const is = (text: string) =>
    isIdentifier(text) && (separators === point || readNumber(text, separators) === null);
  const areNamed = isVersion || namesIdentifiers(name, texts.keys());
  if (!areNamed && !(yield* someText(cells, is))) return null;
  const hasVersions =
    isVersion || (yield* someText(cells, (text) => /^v?\d+(?:\.\d+){2,}/.test(text)));
  // Words are no numbers in any case.
  const isChoice = numbers > 0 || (yield* someText(cells, (text) => readNumber(text) !== null));
  const read = !isChoice ? '' : hasVersions ? 'versions' : 'names made of digits';
  return { ...(yield* columnOf('text', cells)), ...(hasVersions && { isVersion: true }), read };
}
