import { each, some, type Work } from '../../work.js';
import { someText, type Cells } from './cells.js';
import { countReader } from './count.js';
import { durationReader } from './duration.js';
import { blankAndPoint, comma, type Separators } from './separators.js';
import { reasonIn } from '../reasons.js';
import { errorReader } from './uncertain.js';
import { readNumber, type NumberReader, type WrittenNumber } from './value.js';
import { endsWith, wordSet } from './words.js';

/** What a reader makes of the different texts of a column. */
export interface Readings {
  readonly reader: NumberReader;
  readonly numbers: ReadonlyMap<string, WrittenNumber>;
  /** How many cells say why they have no number. */
  readonly reasons: number;
  /** Other texts that are no numbers, with how often they are there. */
  readonly words: ReadonlyMap<string, number>;
}

/** Words of names whose values are names: "7B" is a model, and not seven billion. */
const nameWords = wordSet(
  'model models name names variant config configuration label method tool benchmark system engine ' +
    'solver library framework command',
);

/** Whether a column's name says that its values are names. */
export function holdsNames(name: string): boolean {
  return endsWith(name, nameWords);
}

/** The way of reading by which most of the texts of a column are numbers; the plainest of equals. */
export function* readingsOf(
  cells: Cells,
  separators: Separators,
  isPercent: boolean,
): Work<Readings> {
  const plain = yield* readAll(cells, {
    kind: 'number',
    read: (text) => readNumber(text, separators),
    note: separators === comma ? 'decimal comma' : '',
  });
  const hasBytes = yield* some(plain.numbers.values(), ({ unit }) => unit === 'B');
  if (!hasBytes && (yield* isExplained(plain))) return plain;
  let best = plain;
  const areNames = holdsNames(cells.name);
  for (const reader of [
    yield* errorReader(cells, separators, isPercent),
    areNames ? null : yield* countReader(cells, separators),
    areNames ? null : yield* durationReader(cells, separators),
    separators === comma ? null : yield* blankReader(cells),
  ]) {
    if (!reader) continue;
    const note = reader.note + (separators === comma ? '; decimal comma' : '');
    const readings = yield* readAll(cells, { ...reader, note });
    const isBetter = leftOver(readings) < leftOver(best) || (hasBytes && reader.kind === 'count');
    if (isBetter && (yield* isExplained(readings))) best = readings;
  }
  return best;
}

/** Whether nothing but words and bounds is left over. */
function* isExplained({ words }: Readings): Work<boolean> {
  return !(yield* some(words.keys(), (text) => /\d/.test(text)));
}

function leftOver({ reasons, words }: Readings): number {
  return sumOf(words.values()) + reasons;
}

/** The sum of some numbers. */
export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function* readAll({ texts }: Cells, reader: NumberReader): Work<Readings> {
  const numbers = new Map<string, WrittenNumber>();
  const words = new Map<string, number>();
  let reasons = 0;
  yield* each(texts, ([text, count]) => {
    const number = reader.read(text);
    if (number) numbers.set(text, number);
    else if (reasonIn(text, (part) => reader.read(part) !== null)) reasons += count;
    else words.set(text, count);
  });
  return { reader, numbers, reasons, words };
}

/** Lists of as many numbers each look as if they had blanks between thousands. */
function* blankReader(cells: Cells): Work<NumberReader | null> {
  if (!(yield* someText(cells, (text) => /\d \d{3}(?!\d)/.test(text)))) return null;
  const lengths = new Set([...cells.texts.keys()].map((text) => text.split(' ').length));
  if (lengths.size < 2) return null;
  const read = (text: string) => readNumber(text, blankAndPoint);
  return { kind: 'number', read, note: 'blanks between thousands' };
}
