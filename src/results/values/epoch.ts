import { wordsOf } from './words.js';

const momentWords = new Set(
  (
    'date dates datetime ts timestamp timestamps epoch created updated modified started finished ' +
    'ended published committed released when'
  ).split(' '),
);
const startWords = new Set(
  'start end begin commit create update publish unix event log last'.split(' '),
);

/** Whether a name says that its values are moments: "time" beside another word is mostly a length. */
export function namesMoments(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  return (
    words.some((word) => momentWords.has(word)) ||
    last === 'at' ||
    (/^(?:time|update)$/.test(last ?? '') &&
      (words.length === 1 || words.some((word) => word !== last && startWords.has(word))))
  );
}

/** By the number of digits of a count since 1970, its milliseconds. */
const milliseconds: Readonly<Record<number, number>> = { 10: 1e3, 13: 1, 16: 1e-3, 19: 1e-6 };
const names: Readonly<Record<number, string>> = {
  10: 'seconds',
  13: 'milliseconds',
  16: 'microseconds',
  19: 'nanoseconds',
};
/** From 2001 to 2040: beyond, they are rather other numbers of as many digits. */
const [earliest, latest] = [978e9, 2_209e9];

/** How a column counts time since 1970. */
export interface Epoch {
  /** "seconds" ... */
  readonly name: string;
  /** The moment as ISO 8601; `null` for what is none. */
  readonly read: (value: string) => string | null;
}

/**
 * The moments that numbers stand for, all with as many digits; `null` where they are no moments. The
 * numbers alone don't tell: see `namesMoments`.
 */
export function epochOf(values: Iterable<string>): Epoch | null {
  let digits = 0;
  for (const value of values) {
    const whole = /^(\d+)(?:\.\d+)?$/.exec(value)?.[1]?.length ?? 0;
    if (!whole || (digits && whole !== digits)) return null;
    digits = whole;
    const time = Number(value) * (milliseconds[digits] ?? NaN);
    if (!(time > earliest && time < latest)) return null;
  }
  const factor = milliseconds[digits];
  if (!factor) return null;
  return { name: names[digits]!, read: (value) => isoOf(Math.round(Number(value) * factor)) };
}

function isoOf(time: number): string | null {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  return date.toISOString().replace(/\.000Z$/, 'Z');
}
