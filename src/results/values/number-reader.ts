import type { Cells } from './cells.js';
import { someText } from './cells.js';
import { countStyle, readCount } from './count.js';
import { durationStyle, readDuration } from './duration.js';
import { blankAndPoint, comma, type Separators } from './separators.js';
import { reasonIn } from '../reasons.js';
import { errorStyle, isRelative, readUncertain } from './uncertain.js';
import { readNumber, type NumberReader, type WrittenNumber } from './value.js';
import { endsWith } from './words.js';

/** What a reader makes of the different texts of a column. */
export interface Readings {
  readonly reader: NumberReader;
  readonly numbers: ReadonlyMap<string, WrittenNumber>;
  /** Texts that are no numbers, with how often they are there. */
  readonly others: ReadonlyMap<string, number>;
}

/** Words of names whose values are names: "7B" is a model, and not seven billion. */
const nameWords = new Set(
  (
    'model models name names variant config configuration label method tool benchmark system engine ' +
    'solver library framework command'
  ).split(' '),
);

/** Whether a column's name says that its values are names. */
export function holdsNames(name: string): boolean {
  return endsWith(name, nameWords);
}

/** The way of reading by which most of the texts of a column are numbers; the plainest of equals. */
export function readingsOf(cells: Cells, separators: Separators, isPercent: boolean): Readings {
  const plain = readAll(cells, {
    kind: 'number',
    read: (text) => readNumber(text, separators),
    note: separators === comma ? 'decimal comma' : '',
  });
  const hasBytes = [...plain.numbers.values()].some(({ unit }) => unit === 'B');
  if (!hasBytes && isExplained(plain)) return plain;
  let best = plain;
  for (const reader of otherReaders(cells, separators, isPercent)) {
    const readings = readAll(cells, reader);
    const isBetter = weightOf(readings) < weightOf(best) || (hasBytes && reader.kind === 'count');
    if (isBetter && isExplained(readings)) best = readings;
  }
  return best;
}

/** Whether nothing but words and bounds is left over. */
function isExplained({ others, reader }: Readings): boolean {
  for (const text of others.keys()) {
    if (/\d/.test(text) && !reasonIn(text, (part) => reader.read(part) !== null)) return false;
  }
  return true;
}

function weightOf({ others }: Readings): number {
  let sum = 0;
  for (const count of others.values()) sum += count;
  return sum;
}

function readAll({ texts }: Cells, reader: NumberReader): Readings {
  const numbers = new Map<string, WrittenNumber>();
  const others = new Map<string, number>();
  for (const [text, count] of texts) {
    const number = reader.read(text);
    if (number) numbers.set(text, number);
    else others.set(text, count);
  }
  return { reader, numbers, others };
}

function otherReaders(cells: Cells, separators: Separators, isPercent: boolean): NumberReader[] {
  const { name, texts } = cells;
  const withComma = separators === comma ? '; decimal comma' : '';
  const readers: NumberReader[] = [];
  const styles = new Set([...texts.keys()].map(errorStyle));
  styles.delete(null);
  if (styles.size > 0) {
    const parts =
      !isPercent && someText(cells, isRelative) ? ', which are per cent of the numbers' : '';
    const note = styles.has('digits')
      ? 'numbers with errors in their last digits: 71.2(5) is 71.2 ± 0.5'
      : `numbers with errors (${styles.has('parentheses') ? 'in parentheses' : styles.has('ends') ? 'from and to' : '±'})`;
    readers.push({
      kind: 'error',
      read: (text) => readUncertain(text, separators, isPercent),
      note: note + parts + withComma,
    });
  }
  if (!holdsNames(name)) {
    const style = countStyle(name, texts.keys());
    if (style) {
      const isSize = style === 'size';
      const note = isSize ? 'sizes (K is 1,000 bytes)' : 'counts (K, M, B, T)';
      const read = (text: string) => readCount(text, separators, isSize);
      readers.push({ kind: 'count', read, note: note + withComma });
    }
    const { isThere, doubt } = durationStyle(name, texts.keys());
    if (isThere) {
      const note = `durations, in seconds${doubt && `; ${doubt}`}`;
      const read = (text: string) => readDuration(text, separators);
      readers.push({ kind: 'duration', read, note: note + withComma });
    }
  }
  if (separators !== comma && someText(cells, (text) => /\d \d{3}(?!\d)/.test(text))) {
    const lengths = new Set([...texts.keys()].map((text) => text.split(' ').length));
    const read = (text: string) => readNumber(text, blankAndPoint);
    // Lists of as many numbers each look the same.
    if (lengths.size > 1) readers.push({ kind: 'number', read, note: 'blanks between thousands' });
  }
  return readers;
}
