import { each, type Work } from '../../work.js';
import type { Cells } from './cells.js';
import type { Separators } from './separators.js';
import { isCounted, isUnit } from './unit.js';
import { namesAny, wordSet } from './words.js';
import { readNumber, type NumberReader, type WrittenNumber } from './value.js';

/** What a letter behind a number multiplies it by. */
export const countLetters = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 } as const;

/** The same by all that files write, in small letters. */
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  g: 1e9,
  mrd: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

/** A number, what it is to be multiplied by before it ("8x") and behind it, and of what it is. */
const pattern = new RegExp(
  `^([-+−]?(?:[A-Z]{0,2}\\p{Sc})?)(?:(\\d{1,3})\\s?[x×]\\s?)?(\\d[\\d.,]*)\\s?(${Object.keys(factors).join('|')})\\.?(?:\\s(\\p{L}.{0,20}))?$`,
  'iu',
);

/**
 * Reads "17M", "1.5B", "8x7B" (the product) and "$3M", and numbers without a letter; `null` for
 * what is no count.
 * @param isSize whether these are sizes of data: "512B" is bytes and "1.5G" a thousand million of them
 */
export function readCount(
  text: string,
  separators?: Separators,
  isSize = false,
): WrittenNumber | null {
  const [, sign = '', times = 1, digits = '', letter, things = ''] = pattern.exec(text) ?? [];
  if (!letter) return readNumber(text, separators) ?? readThings(text, separators);
  const number = readNumber(sign + digits, separators);
  if (!number || !isOfThings(things)) return null;
  const factor = isSize && letter === 'B' ? 1 : factors[letter.toLowerCase()]!;
  // Without what a double adds: 1.1 million is 1,100,000.
  const value = Number((number.value * factor * Number(times)).toPrecision(15));
  return { value, unit: isSize ? 'B' : isUnit(things) ? things : number.unit };
}

/** "500 tokens" is 500. */
function readThings(text: string, separators?: Separators): WrittenNumber | null {
  const [, digits = '', things = ''] = /^(\S+) (\p{L}+)$/u.exec(text) ?? [];
  return isCounted(things) ? readNumber(digits, separators) : null;
}

/** Whether a text behind a count says what is counted, or how often in which time. */
function isOfThings(text: string): boolean {
  return text === '' || /^param(?:eter)?s?$/i.test(text) || isCounted(text) || isUnit(text);
}

/** Words of names whose values are sizes of data, so that "512 B" is bytes. */
const sizeWords = wordSet(
  'byte alloc allocated allocation memory mem ram vram heap rss disk storage file filesize ' +
    'footprint payload download upload traffic bandwidth gzip gzipped brotli bundle binary',
);

/** Words of names whose values are counts, so that "7 B" is seven billion. */
const countWords = wordSet(
  'param parameter weights token context ctx flops macs downloads stars likes users ' +
    'population revenue',
);

/** Reads a column of counts or of sizes; `null` where its texts are neither. */
export function* countReader(cells: Cells, separators: Separators): Work<NumberReader | null> {
  const style = yield* countStyle(cells);
  if (!style) return null;
  const isSize = style === 'size';
  return {
    kind: 'count',
    read: (text) => readCount(text, separators, isSize),
    note: isSize ? 'sizes (K is 1,000 bytes)' : 'counts (K, M, B, T)',
  };
}

/**
 * A letter stands behind some texts of a count. "B" alone may as well be bytes, and "m" minutes, so
 * that the name and the other values decide.
 */
function* countStyle({ name, texts }: Cells): Work<'count' | 'size' | null> {
  const letters = new Set<string>();
  let isApart = false;
  let isCertain = false;
  let areBytes = false;
  yield* each(texts.keys(), (text) => {
    // "3B" beside "512kB" is bytes.
    areBytes ||= /\d\s?[kKMGTP]i?B$/.test(text);
    const [, , times, , letter, things = ''] = pattern.exec(text) ?? [];
    if (!letter || !isOfThings(things)) return;
    letters.add(letter);
    isApart ||= /\s/.test(text);
    isCertain ||= times !== undefined || things !== '';
  });
  if (areBytes || letters.size === 0) return null;
  const isOnlyB = letters.size === 1 && letters.has('B');
  if (isCertain || namesAny(name, countWords)) return 'count';
  if (namesAny(name, sizeWords)) return isOnlyB ? null : 'size';
  if (isOnlyB) return isApart ? null : 'count';
  return letters.size > 1 || !/[mgt]/.test([...letters].join('')) ? 'count' : null;
}
