import { some, type Work } from '../../work.js';
import { namesAny, wordSet, wordsOf } from './words.js';

const momentWords = wordSet(
  'date datetime ts timestamp epoch created update updated modified started finished ended ' +
    'published committed released when',
);
const startWords = wordSet('start end begin commit create publish unix event log last');

/** Whether a name says that its values are moments: "time" beside another word is mostly a length. */
export function namesMoments(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  return (
    last === 'at' ||
    namesAny(name, momentWords) ||
    (last === 'time' && (words.length === 1 || namesAny(name, startWords)))
  );
}

const names = ['seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
/** From 2001 to 2040: beyond, they are rather other numbers of as many digits. */
const [earliest, latest] = [978e9, 2_209e9];

/** How a column counts time since 1970. */
export interface Epoch {
  /** "seconds" ... */
  readonly name: string;
  /** The moment as ISO 8601. */
  readonly read: (value: string) => string | null;
}

/**
 * The moments that numbers stand for, all with as many digits; `null` where they are no moments. The
 * numbers alone don't tell: see `namesMoments`.
 */
export function* epochOf(values: readonly string[]): Work<Epoch | null> {
  const digits = /^\d+/.exec(values[0] ?? '')?.[0].length ?? 0;
  // 10 digits count seconds, 13 milliseconds, and so on.
  const step = (digits - 10) / 3;
  const name = names[step];
  const timeOf = (value: string) => Number(value) * 1000 ** (1 - step);
  const isMoment = (value: string) => {
    const time = timeOf(value);
    return /^\d+(?:\.\d+)?$/.test(value) && time > earliest && time < latest;
  };
  if (!name || (yield* some(values, (value) => !isMoment(value)))) return null;
  return {
    name,
    read: (value) => new Date(Math.round(timeOf(value))).toISOString().replace('.000Z', 'Z'),
  };
}
