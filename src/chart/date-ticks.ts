const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;

/** Steps that a clock and a calendar have: so many milliseconds or months. */
interface Step {
  readonly ms?: number;
  readonly months?: number;
}
/** Each is at most two and a half times the one before, so that of three ticks one is in view. */
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => ({ ms: seconds * SECOND })),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => ({ ms: minutes * MINUTE })),
  ...[1, 2, 3, 6, 12].map((hours) => ({ ms: hours * HOUR })),
  ...[1, 2, 4, 7, 14].map((days) => ({ ms: days * DAY })),
  ...[1, 2, 3, 6].map((months) => ({ months })),
];

/** Ticks of a date axis. All times are in ms and UTC: dates of results files have no time zone. */
export interface DateTicks {
  readonly times: readonly number[];
  /** Writes as much of a date as neighbours differ in: a time, a day, a month or a year. */
  readonly format: (time: number) => string;
}

/** Round dates between two times, about as many as asked for, which are three or more. */
export function dateTicks(min: number, max: number, most: number, lang?: string): DateTicks {
  const length = ({ ms = 0, months = 0 }: Step) => ms + months * MONTH;
  const step: Step = STEPS.find((step) => (max - min) / length(step) <= most) ?? {
    months: 12 * roundYears((max - min) / (12 * MONTH) / most),
  };
  const times = step.ms ? even(min, max, step.ms) : monthly(min, max, step.months!);
  return { times, format: formatOf(step, times[0], lang) };
}

/** The next 1, 2 or 5 years, or ten times these, and so on. */
function roundYears(years: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(years)));
  return power * ([1, 2, 5].find((digit) => digit * power >= years) ?? 10);
}

function even(min: number, max: number, step: number): number[] {
  // Days count from the first one, since no month has whole weeks.
  const unit = Math.min(step, DAY);
  const start = Math.ceil(min / unit) * unit;
  return Array.from({ length: Math.floor((max - start) / step) + 1 }, (_, i) => start + i * step);
}

function monthly(min: number, max: number, step: number): number[] {
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  const startOf = (month: number) => new Date(0).setUTCFullYear(0, month, 1);
  const date = new Date(min);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const times: number[] = [];
  // No date is NaN, which ends the loop.
  for (let at = Math.ceil(month / step) * step; startOf(at) <= max; at += step) {
    if (startOf(at) >= min) times.push(startOf(at));
  }
  return times;
}

function formatOf({ ms = Infinity, months = 0 }: Step, first: number | undefined, lang?: string) {
  const year: Intl.DateTimeFormatOptions = { year: 'numeric' };
  const month: Intl.DateTimeFormatOptions = { month: 'short' };
  const day: Intl.DateTimeFormatOptions = { ...month, day: 'numeric' };
  const clock: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(ms < MINUTE && { second: '2-digit' }),
  };
  const write = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' }).format;
  if (months > 0) return write(months < 12 ? { ...year, ...month } : year);
  if (ms >= DAY) return write(day);
  // The day is said once, and where another begins.
  const [whole, short] = [write({ ...day, ...clock }), write(clock)];
  return (time: number) => (time === first || time % DAY === 0 ? whole(time) : short(time));
}
