import { timeOf } from './date.js';
import { fileColumn } from './file-column.js';
import {
  plainText,
  setWritten,
  type Column,
  type ColumnType,
  type Results,
  type Row,
  type Value,
} from './results.js';
import type { RawRecord } from './shape.js';
import { rememberShown, textIn, plainValues, withLink } from './shown-value.js';
import { convert, labelAndUnit } from './unit.js';
import {
  isMissingWord,
  isIdentifier,
  linkOf,
  readBoolean,
  readNumber,
  type WrittenNumber,
} from './value.js';

/** A column with its typed values, in the order of the rows. */
interface TypedColumn {
  readonly column: Column;
  readonly values: readonly Value[];
}

/** Infers every column's type, label and unit from all of its values, and makes the typed rows. */
export function typeRows(names: readonly string[], records: readonly RawRecord[]): Results {
  const given = names.map((name) => records.map((record) => withLink(record.get(name) ?? null)));
  const cells = given.map(plainValues);
  const typed = names.map((name, i) => typeColumn(name, cells[i]!));
  const rows = records.map((_, r): Row => {
    // `fromEntries` defines, where an assignment to `__proto__` would change the prototype.
    const row = Object.freeze(
      Object.fromEntries(typed.map(({ column, values }) => [column.name, values[r]!])),
    );
    const texts = names.flatMap((name, c) => {
      const text = textIn(given[c]![r]!);
      return text === plainText(typed[c]!.values[r]) ? [] : [[name, text] as const];
    });
    if (texts.length > 0) setWritten(row, Object.fromEntries(texts));
    return row;
  });
  rememberShown(rows, names, given);
  return Object.freeze({
    columns: Object.freeze(typed.map(({ column }) => column)),
    rows: Object.freeze(rows),
  });
}

function typeColumn(name: string, cells: readonly Value[]): TypedColumn {
  const present = cells.filter((cell) => !isMissing(cell));
  const type = typeOf(present);
  if (type === 'number') return numberColumn(name, cells);
  const column = fileColumn({ name, type, label: labelOf(name), unit: '' });
  return { column, values: cells.map((cell) => valueAs(type, cell)) };
}

/** The type of the values that are not missing. */
function typeOf(values: readonly Value[]): ColumnType {
  if (values.length === 0) return 'text';
  if (values.every((value) => booleanOf(value) !== null)) return 'boolean';
  // Years alone are numbers; among longer dates they are dates.
  if (values.every(isDate) && !values.every(isNumber)) return 'date';
  if (values.every((value) => typeof value === 'string' && linkOf(value))) return 'link';
  if (values.some((value) => typeof value === 'string' && isIdentifier(value))) return 'text';
  const numbers = values.map(numberOf).filter((number) => number !== null);
  const unit = usualUnit(numbers);
  const alike = numbers.filter((number) => inUnit(number, unit) !== null).length;
  return alike > 0 && alike >= 3 * (values.length - alike) ? 'number' : 'text';
}

/** Brings all numbers to one unit; the odd text in between is a missing value. */
function numberColumn(name: string, cells: readonly Value[]): TypedColumn {
  const numbers = cells.map(numberOf);
  const named = labelAndUnit(name);
  const usual = usualUnit(numbers.filter((number) => number !== null));
  // "Time (wall)" with values such as "2s": what stands in the parentheses is not the unit.
  const isNamed = usual === '' || convert(1, usual, named.unit) !== null;
  const unit = isNamed ? named.unit : usual;
  const label = labelOf((isNamed && named.label) || name);
  return {
    column: fileColumn({ name, type: 'number', label, unit }),
    values: numbers.map((number) => number && inUnit(number, unit)),
  };
}

function valueAs(type: ColumnType, cell: Value): Value {
  if (type === 'text') return cell === null || Array.isArray(cell) ? cell : String(cell);
  if (isMissing(cell)) return null;
  return type === 'boolean' ? booleanOf(cell) : String(cell);
}

/** The words for "no value" are kept in a text column, where "none" may be a name. */
function isMissing(cell: Value): boolean {
  return cell === null || (typeof cell === 'string' && isMissingWord(cell));
}

function isNumber(value: Value): boolean {
  return numberOf(value) !== null;
}

function numberOf(value: Value): WrittenNumber | null {
  if (typeof value === 'number') return { value, unit: '' };
  return typeof value === 'string' ? readNumber(value) : null;
}

function booleanOf(value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? readBoolean(value) : null;
}

function isDate(value: Value): boolean {
  return (typeof value === 'string' || typeof value === 'number') && timeOf(String(value)) !== null;
}

/** "pass_rate_2" gives "Pass rate 2". */
function labelOf(name: string): string {
  const words = name.replace(/_+/g, ' ').trim();
  return words ? words[0]!.toUpperCase() + words.slice(1) : name;
}

/** A number in its column's unit; `null` where its own can't be brought to that. */
function inUnit(number: WrittenNumber, unit: string): number | null {
  return convert(number.value, number.unit || unit, unit);
}

/** The unit that most of the values have; empty where none has one. */
function usualUnit(numbers: readonly WrittenNumber[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of numbers) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
