const DAY = 86_400_000;
const MONTH = 30.44 * DAY;

/** Steps that a calendar has: so many days or months. */
interface Step {
  readonly days?: number;
  readonly months?: number;
}
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600].map((months) => ({ months })),
];

/** Ticks of a date axis. All times are in ms and UTC: dates of results files have no time zone. */
export interface DateTicks {
  readonly times: readonly number[];
  /** Writes as much of a date as neighbours differ in: a day, a month or a year. */
  readonly format: (time: number) => string;
}

/** Round dates between two times, about as many as asked for. */
export function dateTicks(min: number, max: number, most: number, lang?: string): DateTicks {
  const length = ({ days = 0, months = 0 }: Step) => days * DAY + months * MONTH;
  const step = STEPS.find((step) => (max - min) / length(step) <= most) ?? { months: 1200 };
  const { days, months = 12 } = step;
  const { format } = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    ...(days ? { day: 'numeric' } : { year: 'numeric' }),
    ...((days || months < 12) && { month: 'short' }),
  });
  const times: number[] = [];
  if (days) {
    for (let at = Math.ceil(min / DAY) * DAY; at <= max; at += days * DAY) times.push(at);
  } else {
    const start = new Date(min);
    const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
    for (let at = Math.floor(month / months) * months; ; at += months) {
      const time = Date.UTC(Math.floor(at / 12), at % 12);
      if (time > max) break;
      if (time >= min) times.push(time);
    }
  }
  return { times, format };
}
