import { readCount } from '../results/values/count.js';
import { readDuration } from '../results/values/duration.js';
import { comma } from '../results/values/separators.js';
import type { Column } from '../results/results.js';
import { convert, kindOf } from '../results/values/unit.js';
import { readNumber, type WrittenNumber } from '../results/values/value.js';

/**
 * The number that a text of a query stands for in a column of numbers, in the column's unit; `null`
 * where it is none. It is read in the column's own way first, then in every other: "7B", "1:30",
 * "412 µs", "71,5".
 */
export function numberIn(text: string, { type, unit, reader }: Column): number | null {
  if (type !== 'number') return null;
  const trimmed = text.trim();
  const ways: readonly ((text: string) => WrittenNumber | null)[] = [
    ...(reader ? [reader.read] : []),
    // In a column without a unit, "7B" is no bytes.
    ...(unit === '' && /\dB$/.test(trimmed) ? [readCount] : []),
    (written) => readNumber(written),
    ...(kindOf(unit) === 'time' ? [readDuration, readCount] : [readCount, readDuration]),
    (written) => readNumber(written, comma),
  ];
  for (const read of ways) {
    const number = read(trimmed);
    // A column without a unit takes a number with one as it stands.
    const value = number && convert(number.value, unit && (number.unit || unit), unit);
    if (value !== null) return value;
  }
  return null;
}
