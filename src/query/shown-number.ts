/** Numbers as a reader sees them in a cell: rounded, in another unit, with separators. */
import {
  blankAndPoint,
  comma,
  plainDigits,
  point,
  type Separators,
} from '../results/values/separators.js';
import type { Column, Row } from '../results/results.js';
import { convert, unitsLike } from '../results/values/unit.js';
import { readNumber } from '../results/values/value.js';

/** A number as a reader typed it. */
interface TypedNumber {
  readonly value: number;
  readonly unit: string;
  /** How far a number may be off that is shown so. */
  readonly margin: number;
}

/**
 * The test whether a row has a number that may be shown as a text: "1.42" for 1.4196, "412 µs" for
 * 0.000412 s, "4.5 × 10⁻²³". `null` where the text is no number.
 */
export function showsNumber(
  text: string,
  columns: readonly Column[],
): ((row: Row) => boolean) | null {
  // Most words begin with a letter, and are no amounts of a currency.
  if (/^\p{L}/u.test(text) && !/^[A-Z]{1,3}[\s\p{Sc}]/u.test(text)) return null;
  const read = [point, comma, blankAndPoint].flatMap(
    (separators) => typedNumber(text, separators) ?? [],
  );
  if (read.length === 0) return null;
  // Most numbers are the same in several ways.
  const numbers = [...new Map(read.map((number) => [JSON.stringify(number), number])).values()];
  const values = new Map<Column['value'], Column>();
  for (const column of columns) {
    if (column.type === 'number') values.set(column.value, column);
  }
  const tests = [...values.values()].flatMap((column) =>
    numbers.flatMap((number) =>
      factorsOf(column.unit, number.unit).map((factor) => ({ column, number, factor })),
    ),
  );
  return (row) =>
    tests.some(({ column, number, factor }) => {
      const value = column.value(row);
      return typeof value === 'number' && Math.abs(value * factor - number.value) <= number.margin;
    });
}

function typedNumber(text: string, separators: Separators): TypedNumber | null {
  const number = readNumber(text, separators);
  if (!number || !Number.isFinite(number.value)) return null;
  if (number.value === 0) return { ...number, margin: 0 };
  const written = /\d[\d.,'’\s]*(?<=\d)|\.\d+/.exec(text)?.[0] ?? '';
  const digits = plainDigits(written, separators) ?? '';
  const places = digits.split('.')[1]?.length ?? 0;
  const power = Math.abs(number.value / Number(digits));
  // Fewer digits than a cell shows are no rounded number.
  const isRounded = places > 1 || digits.replace(/\D|^0[.0]*/g, '').length > 2;
  const half = isRounded ? 0.5 * 10 ** -places * power : 0;
  return { ...number, margin: half + Math.abs(number.value) * 1e-9 };
}

/** What a column's numbers are multiplied by to be those that a reader may see. */
function factorsOf(unit: string, typed: string): readonly number[] {
  if (typed === '') return [1, ...unitsLike(unit).flatMap((name) => factor(unit, name))];
  return factor(unit, typed);
}

function factor(from: string, to: string): readonly number[] {
  const found = convert(1, from, to);
  return found === null ? [] : [found];
}
