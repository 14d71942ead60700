import type { Separators } from './separators.js';
import { unitSign } from './unit-names.js';
import { wordsOf } from './words.js';
import { readNumber, type WrittenNumber } from './value.js';

/** What a letter behind a number multiplies it by. */
export const countLetters = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 } as const;

const factors: Readonly<Record<string, number>> = {
  ...countLetters,
  G: 1e9,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  g: 1e9,
  t: 1e12,
  mio: 1e6,
  mrd: 1e9,
  bn: 1e9,
  mn: 1e6,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const pattern =
  /^([-+−]?)(\p{Sc}|[A-Z]{2}\p{Sc})?(?:(\d{1,3})\s?[x×]\s?)?(\d[\d.,]*)\s?(K|M|B|T|G|k|m|b|g|t|[Mm]io|[Mm]rd|bn|mn|(?:[Tt]hous|[Tt]r|[MmBb])(?:and|illion))\.?(\s(?:params|parameters|tokens))?$/u;

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
  const [, sign, currency = '', times = '1', digits, letter] = pattern.exec(text) ?? [];
  if (digits === undefined || letter === undefined) return readNumber(text, separators);
  const number = readNumber(digits, separators);
  if (!number) return null;
  const size = factors[letter.length > 1 ? letter.toLowerCase() : letter];
  const factor = isSize && letter === 'B' ? 1 : (size ?? NaN);
  const value = product(product(number.value, factor), Number(times));
  const unit = isSize ? 'B' : unitSign(currency);
  return { value: sign && sign !== '+' ? -value : value, unit };
}

/** Without what a double adds: 1.1 million is 1,100,000. */
function product(a: number, b: number): number {
  return Number((a * b).toPrecision(15));
}

/** Words of names whose values are sizes of data, so that "512 B" is bytes. */
const sizeWords = new Set(
  (
    'byte bytes alloc allocs allocated allocation memory mem ram vram heap rss disk storage file ' +
    'filesize footprint payload download upload traffic bandwidth gzip gzipped brotli bundle binary'
  ).split(' '),
);

/** Words of names whose values are counts, so that "7 B" is seven billion. */
const countWords = new Set(
  (
    'param params parameter parameters weights tokens token context ctx flops macs downloads stars ' +
    'likes users population revenue'
  ).split(' '),
);

/**
 * How the texts of a column are counts: a letter stands behind some of them. "B" alone may as well
 * be bytes, and "m" minutes, so that the name and the other values decide. `null` where they are none.
 */
export function countStyle(name: string, texts: Iterable<string>): 'count' | 'size' | null {
  const letters = new Set<string>();
  let isApart = false;
  let isCertain = false;
  for (const text of texts) {
    // "3B" beside "512kB" is bytes.
    if (/\d\s?[kKMGTP]i?B$/.test(text)) return null;
    const found = pattern.exec(text);
    if (!found) continue;
    letters.add(found[5]!);
    isApart ||= /\s/.test(text);
    isCertain ||= (found[3] ?? found[6]) !== undefined;
  }
  if (letters.size === 0) return null;
  const words = wordsOf(name);
  const isOnlyB = letters.size === 1 && letters.has('B');
  if (isCertain || words.some((word) => countWords.has(word))) return 'count';
  if (words.some((word) => sizeWords.has(word))) return isOnlyB ? null : 'size';
  if (isOnlyB) return isApart ? null : 'count';
  return letters.size > 1 || ![...letters].some((letter) => /[mgt]/.test(letter)) ? 'count' : null;
}
