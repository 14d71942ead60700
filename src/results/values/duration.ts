import type { Separators } from './separators.js';
import { readNumber, type WrittenNumber } from './value.js';
import { kindOf } from './unit.js';
import { wordsOf } from './words.js';

const day = 86_400;

/** By what files write, so many seconds. "m" is a minute only here. */
const parts: readonly (readonly [pattern: string, seconds: number])[] = [
  ['d|days?|Tage?|jours?', day],
  ['h|hrs?|hours?|Std\\.?', 3600],
  ['ms|msecs?|millis(?:econds?)?', 1e-3],
  ['[uµμ]s|[uµμ]secs?|micros(?:econds?)?', 1e-6],
  ['ns|nsecs?|nanos(?:econds?)?', 1e-9],
  ['m|mins?|minutes?|Min\\.?', 60],
  ['s|secs?|seconds?|Sek\\.?', 1],
];

const unitOf = new RegExp(`^(?:${parts.map(([pattern]) => `(${pattern})`).join('|')})$`);
const onePart = /(\d+(?:[.,]\d+)?)\s?([a-zA-Zµμ]+\.?),?\s*(?:and\s)?/y;

/** `1:20`, `0:02:31`, `791:04:45`, `1:02.34`, `1 day, 2:03:04`. */
const clock = /^(-?)(?:(\d+)\s?d(?:ays?)?,?\s)?(?:(\d+):)?(\d+):(\d\d)(?:[.,](\d+))?$/;

/** `PT15M`, `P1DT2H`. */
const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Reads a length of time: "1:20", "15m 17s 527ms", "2 h 5 min", "PT15M", and a number with the unit
 * of a time; in seconds but for the last. `null` for what is none.
 */
export function readDuration(text: string, separators?: Separators): WrittenNumber | null {
  const seconds = clockSeconds(text) ?? isoSeconds(text) ?? wordSeconds(text);
  return seconds === null
    ? readNumber(text, separators)
    : { value: Number(seconds.toPrecision(15)), unit: 's' };
}

function clockSeconds(text: string): number | null {
  const found = clock.exec(text);
  if (!found) return null;
  const [, sign, days = '0', hours, minutes, seconds, fraction = '0'] = found;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  const whole = Number(days) * day + Number(hours ?? 0) * 3600 + Number(minutes) * 60;
  const value = whole + Number(seconds) + Number(`0.${fraction}`);
  return sign ? -value : value;
}

function isoSeconds(text: string): number | null {
  const found = text.startsWith('P') && text.length > 2 ? iso.exec(text) : null;
  if (!found || !/\d/.test(text)) return null;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = found.map(Number).map(orZero);
  return days * day + hours * 3600 + minutes * 60 + seconds;
}

const orZero = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Two parts or more, the longest first; or minutes alone, which "m" might be. */
function wordSeconds(text: string): number | null {
  let at = 0;
  let sum = 0;
  let count = 0;
  let last = Infinity;
  const isNegative = text.startsWith('-');
  if (isNegative) at = 1;
  while (at < text.length) {
    onePart.lastIndex = at;
    const [all, digits, unit] = onePart.exec(text) ?? [];
    const index = unit ? (unitOf.exec(unit)?.findIndex((group, i) => i > 0 && group) ?? -1) : -1;
    const seconds = parts[index - 1]?.[1];
    if (!all || seconds === undefined || seconds >= last) return null;
    sum += Number(digits!.replace(',', '.')) * seconds;
    last = seconds;
    count++;
    at += all.length;
  }
  const isMinutes = count === 1 && /[\d\s]m$/.test(text);
  return count > 1 || isMinutes ? (isNegative ? -sum : sum) : null;
}

/** Words of names whose values are times of the day, ratios or places, though they look like lengths. */
const otherWords = new Set(
  (
    'ratio ratios odds scale aspect score result split mix version port range at clock start ' +
    'started begin end ended finish finished deadline line position'
  ).split(' '),
);

const timeWords = new Set(
  (
    'time times duration durations elapsed wall walltime runtime latency cpu real user sys build ' +
    'load took length age uptime delay wait total dauer zeit'
  ).split(' '),
);

/** What the texts of a column say of lengths of time. */
export interface DurationStyle {
  /** Whether there is any that is more than a number with a unit. */
  readonly isThere: boolean;
  /** What else they may be, in words; '' where nothing. */
  readonly doubt: string;
}

/** Whether the texts of a column are lengths of time, and how sure that is. */
export function durationStyle(name: string, texts: Iterable<string>): DurationStyle {
  let [clocks, short, ofDay, minutes, others] = [0, 0, 0, 0, 0];
  let hasUnit = false;
  for (const text of texts) {
    const [, , days, hours, first, , fraction] = clock.exec(text) ?? [];
    if (first !== undefined) {
      clocks++;
      if (!days && !hours && !fraction && Number(first) < 24) short++;
      if (!days && /^(?:[01]\d|2[0-3])$/.test(hours ?? '')) ofDay++;
    } else if (/^\d+(?:[.,]\d+)?\s?m$/.test(text)) minutes++;
    else if (wordSeconds(text) !== null || isoSeconds(text) !== null) others++;
    else hasUnit ||= kindOf(readNumber(text)?.unit ?? '') === 'time';
  }
  const words = wordsOf(name);
  const is = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
  const areClocks = clocks > 0 && !is(otherWords);
  const areMinutes = minutes > 0 && (hasUnit || is(timeWords));
  const isSure = others > 0 || clocks === 0;
  return {
    isThere: others > 0 || areClocks || areMinutes,
    doubt:
      !isSure && clocks === short
        ? '"1:20" is read as minutes and seconds, and might be hours and minutes'
        : !isSure && clocks === ofDay
          ? 'these might be times of the day'
          : '',
  };
}
