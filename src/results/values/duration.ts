import { each, type Work } from '../../work.js';
import type { Cells } from './cells.js';
import type { Separators } from './separators.js';
import { readNumber, type NumberReader, type WrittenNumber } from './value.js';
import { convert, kindOf } from './unit.js';
import { namesAny, wordSet } from './words.js';

const day = 86_400;

/** `1:20`, `0:02:31`, `791:04:45`, `1:02.34`, `1 day, 2:03:04`. */
const clock = /^(?:(\d+)\s?d(?:ays?)?,?\s)?(?:(\d+):)?(\d+):(\d\d(?:[.,]\d+)?)$/;
/** `PT15M` and `P1DT2H` are "15m" and "1d2h" in capitals. */
const iso = /^P(?=.)(\d+D)?(?:T(.+))?$/;
const part = /(\d+(?:[.,]\d+)?)\s?([a-zµμ]+)\.?,?\s*(?:and\s)?/gy;

/**
 * Reads a length of time: "1:20", "15m 17s 527ms", "2 h 5 min", "PT15M", and a number with the unit
 * of a time; in seconds but for the last. `null` for what is none.
 */
export function readDuration(text: string, separators?: Separators): WrittenNumber | null {
  const length = text.replace(/^-/, '');
  const seconds = clockSeconds(length) ?? sumOfParts(length);
  if (seconds === null) return readNumber(text, separators);
  const value = Number(seconds.toPrecision(15));
  return { value: length === text ? value : -value, unit: 's' };
}

function clockSeconds(text: string): number | null {
  const found = clock.exec(text);
  if (!found) return null;
  const [days, hours, minutes, seconds] = found.slice(1).map(numberOf) as [number, number, number, number]; // prettier-ignore
  if (seconds >= 60 || (found[2] && minutes > 59)) return null;
  return days * day + hours * 3600 + minutes * 60 + seconds;
}

function numberOf(text = '0'): number {
  return Number(text.replace(',', '.'));
}

/** Two parts or more, the longest first; or minutes alone, which "m" might be. */
function sumOfParts(text: string): number | null {
  const [isIso, days = '', time = ''] = iso.exec(text) ?? [];
  const written = isIso ? (days + time).toLowerCase() : text;
  let [sum, count, at, last] = [0, 0, 0, Infinity];
  let isMinutes = false;
  for (const [all, digits, unit] of written.matchAll(part)) {
    isMinutes = unit === 'm';
    const seconds = isMinutes ? 60 : convert(1, unit!, 's');
    if (seconds === null || seconds >= last) return null;
    sum += numberOf(digits) * seconds;
    last = seconds;
    at += all.length;
    count++;
  }
  const isAlone = count === 1 && !isMinutes && !isIso;
  return at < written.length || isAlone || count === 0 ? null : sum;
}

/** Words of names whose values are times of the day, ratios or places, though they look like lengths. */
const otherWords = wordSet(
  'ratio odds scale aspect score result split mix version port range at clock start started ' +
    'begin end ended finish finished deadline line position',
);

const timeWords = wordSet(
  'time duration elapsed wall walltime runtime latency cpu real user sys build load took ' +
    'length age uptime delay wait total dauer zeit',
);

/** Reads a column of lengths of time; `null` where none is more than a number with a unit. */
export function* durationReader(
  { name, texts }: Cells,
  separators: Separators,
): Work<NumberReader | null> {
  let [clocks, short, ofDay, minutes, others] = [0, 0, 0, 0, 0];
  let hasUnit = false;
  yield* each(texts.keys(), (written) => {
    const text = written.replace(/^-/, '');
    const [, days, hours, first, seconds] = clock.exec(text) ?? [];
    if (seconds) {
      clocks++;
      if (!days && !hours && seconds.length === 2 && Number(first) < 24) short++;
      if (!days && /^(?:[01]\d|2[0-3])$/.test(hours ?? '')) ofDay++;
    } else if (/^[\d.,]+\s?m$/.test(text)) minutes++;
    else if (sumOfParts(text) !== null) others++;
    else hasUnit ||= kindOf(readNumber(text)?.unit ?? '') === 'time';
  });
  const areClocks = clocks > 0 && !namesAny(name, otherWords);
  const areMinutes = minutes > 0 && (hasUnit || namesAny(name, timeWords));
  if (others === 0 && !areClocks && !areMinutes) return null;
  const doubt =
    others > 0 || clocks === 0
      ? ''
      : clocks === short
        ? '; "1:20" is minutes and seconds, and might be hours and minutes'
        : clocks === ofDay
          ? '; these might be times of the day'
          : '';
  return {
    kind: 'duration',
    read: (text) => readDuration(text, separators),
    note: `durations, in seconds${doubt}`,
  };
}
