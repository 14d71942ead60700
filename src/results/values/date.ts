/** Milliseconds since 1970, UTC: from the first moment to the one after the last. */
export type TimeSpan = readonly [start: number, end: number];

const day = 86_400_000;
const months = 'january february march april may june july august september october november december'.split(' '); // prettier-ignore

/** `2024`, `2024-11`, `2024-11-28`, `2024/11/28`, and with a time and zone as ISO 8601 and YAML write it. */
const numeric =
  /^(\d{4})(?:-(\d\d)|([-/])(\d{1,2})\3(\d{1,2})(?:(?:t|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(\.\d+)?)?\s*(z|[-+]\d{1,2}(?::?\d\d)?)?)?)?$/i;
/** `28 November 2024`, `28 Nov 2024`, `Nov 2024`; `November 28, 2024`, `Nov 28 2024`. */
const named = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{1,2}),?)?\s+(\d{4})$/i;

/**
 * The time that a date stands for, from its first moment to the one after its last: `2024-11` is
 * the whole of November. A date without a zone is UTC, so that every reader sees the same order.
 * `null` for what is no date; `11/28/2024` is none, since half the world reads it otherwise.
 */
export function rangeOf(text: string): TimeSpan | null {
  const trimmed = text.trim();
  const [, year, month, , longMonth, date, hour, minute, second, fraction, zone] =
    numeric.exec(trimmed) ?? [];
  if (year) {
    const days = dayRange(year, month ?? longMonth, date);
    if (!days || !hour) return days;
    const ms = Math.floor(Number(fraction ?? 0) * 1000);
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
    const time = Date.UTC(1970, 0, 1, Number(hour), Number(minute), Number(second ?? 0), ms);
    const from = days[0] + time - offset(zone);
    return [from, from + (fraction ? 1 : second ? 1000 : 60_000)];
  }
  const [, before, name, after, ofYear] = named.exec(trimmed) ?? [];
  if (!name || (before && after)) return null;
  const index = months.findIndex((month) => month.startsWith(name.toLowerCase()));
  return dayRange(ofYear!, index + 1, before ?? after);
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

/** The first moment of a day. `Date.UTC` takes the year 50 for 1950. */
function utc(year: number, month: number, date = 1): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

/** A day, a whole month or a whole year; `null` where the calendar has no such day. */
function dayRange(year: string, month?: string | number, date?: string): TimeSpan | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (month === undefined) return [utc(y, 0), utc(y + 1, 0)];
  if (m < 1 || m > 12) return null;
  if (!date) return [utc(y, m - 1), utc(y, m)];
  const start = utc(y, m - 1, d);
  return new Date(start).getUTCDate() === d ? [start, start + day] : null;
}

/** How far a zone such as `+05:30`, `-5` or `Z` is ahead of UTC, in milliseconds. */
function offset(zone = 'z'): number {
  const [, sign, hours, minutes] = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  const ahead = Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000;
  return sign === '-' ? -ahead : ahead;
}
