/** Milliseconds since 1970, UTC: from the first moment to the one after the last. */
export type TimeSpan = readonly [start: number, end: number];

const day = 86_400_000;
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** `2024`, `2024-11`, `2024-11-28`, `2024/11/28`, and with a time and zone as ISO 8601 and YAML write it. */
const numeric =
  /^(\d{4})(?:-(\d\d)|([-/])(\d{1,2})\3(\d{1,2})(?:(?:t|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(\.\d+)?)?\s*(z|[-+]\d{1,2}(?::?\d\d)?)?)?)?$/i;
/** `28 November 2024`, `28 Nov 2024`, `Nov 2024`. */
const dayFirst = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i;
/** `November 28, 2024`, `Nov 28 2024`. */
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;

/**
 * The time that a date stands for, from its first moment to the one after its last: `2024-11` is
 * the whole of November. A date without a zone is UTC, so that every reader sees the same order.
 * `null` for what is no date; `11/28/2024` is none, since half the world reads it otherwise.
 */
export function rangeOf(text: string): TimeSpan | null {
  const trimmed = text.trim();
  const [, year, month, , longMonth, date, hour, minute, second, fraction, zone] =
    numeric.exec(trimmed) ?? [];
  if (year && hour && minute) {
    const start = dayRange(year, Number(longMonth), date)?.[0];
    if (start === undefined || !isTime(hour, minute, second)) return null;
    const ms = Math.floor(Number(fraction ?? 0) * 1000);
    const time = Date.UTC(1970, 0, 1, Number(hour), Number(minute), Number(second ?? 0), ms);
    const from = start + time - offset(zone);
    return [from, from + (fraction ? 1 : second ? 1000 : 60_000)];
  }
  if (year) return dayRange(year, month || longMonth ? Number(month ?? longMonth) : null, date);

  const named = dayFirst.exec(trimmed);
  if (named) return dayRange(named[3]!, monthOf(named[2]!), named[1]);
  const american = monthFirst.exec(trimmed);
  return american && dayRange(american[3]!, monthOf(american[1]!), american[2]);
}

/** Sorting asks for the same few dates over and over. */
const times = new Map<string, number | null>();

/** The first moment of a date, in milliseconds since 1970, UTC; `null` for what is no date. */
export function timeOf(text: string): number | null {
  let time = times.get(text);
  if (time === undefined) {
    time = rangeOf(text)?.[0] ?? null;
    if (times.size >= 10_000) times.clear();
    times.set(text, time);
  }
  return time;
}

/** A day, a whole month or a whole year; `null` where the calendar has no such day. */
function dayRange(year: string, month: number | null, date?: string): TimeSpan | null {
  const y = Number(year);
  if (month === null) return [Date.UTC(y, 0), Date.UTC(y + 1, 0)];
  if (month < 1 || month > 12) return null;
  if (!date) return [Date.UTC(y, month - 1), Date.UTC(y, month)];
  const start = Date.UTC(y, month - 1, Number(date));
  return new Date(start).getUTCDate() === Number(date) ? [start, start + day] : null;
}

/** From 1 to 12; 0, which is no month, for another word. */
function monthOf(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function isTime(hour: string, minute: string, second = '0'): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** How far a zone such as `+05:30`, `-5` or `Z` is ahead of UTC, in milliseconds. */
function offset(zone = 'z'): number {
  const [, sign, hours, minutes] = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const ahead = Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000;
  return sign === '-' ? -ahead : ahead;
}
