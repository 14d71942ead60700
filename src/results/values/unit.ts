import { isRate, splitRate } from './rate.js';
import { isKnownUnit } from './unit-names.js';

/**
 * Units that can be brought to one another, each with its size in the smallest of its kind.
 * Whole numbers, so that 2 s is 2000 ms and not 2000.0000000000002.
 */
const kinds: readonly Readonly<Record<string, number>>[] = [
  {
    ...named(1, 'ns', 'nsec', 'nanosecond', 'nanoseconds'),
    ...named(1e3, 'us', 'µs', 'μs', 'usec', 'µsec', 'μsec', 'microsecond', 'microseconds'),
    ...named(1e6, 'ms', 'msec', 'msecs', 'millis', 'millisecond', 'milliseconds'),
    ...named(1e9, 's', 'sec', 'secs', 'second', 'seconds'),
    ...named(6e10, 'min', 'mins', 'minute', 'minutes'),
    ...named(3.6e12, 'h', 'hr', 'hrs', 'hour', 'hours'),
    ...named(8.64e13, 'd', 'day', 'days'),
  },
  {
    ...named(1, 'B', 'byte', 'bytes', 'Byte', 'Bytes'),
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    PB: 1e15,
    // Small letters are bytes as well; bits are written kbit or Mb.
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
    TiB: 2 ** 40,
    PiB: 2 ** 50,
  },
];

function named(size: number, ...names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, size]));
}

/** Whether a unit is a time or a size of data. */
export function kindOf(unit: string): 'time' | 'size' | null {
  const index = kinds.findIndex((kind) => Object.hasOwn(kind, unit));
  return index < 0 ? null : index === 0 ? 'time' : 'size';
}

/** The units that a cell may show a number in: from ns to s, and from B to TB. */
const shown = ['ns', 'µs', 'ms', 's', 'B', 'kB', 'KiB', 'MB', 'MiB', 'GB', 'GiB', 'TB', 'TiB'];

/** The other units that numbers of a unit may be shown in; none for one that stands alone. */
export function unitsLike(unit: string): readonly string[] {
  const kind = kinds.find((names) => Object.hasOwn(names, unit));
  return kind ? shown.filter((name) => name !== unit && Object.hasOwn(kind, name)) : [];
}

/** A number in another unit: `convert(2, 'min', 's')` is 120; `null` where there is no way. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  for (const kind of kinds) {
    const [a, b] = [Object.hasOwn(kind, from) && kind[from], Object.hasOwn(kind, to) && kind[to]];
    if (a && b) return a > b ? value * (a / b) : value / (b / a);
  }
  const [a, b] = [splitRate(from), splitRate(to)];
  if (!a || !b) return null;
  const above = convert(value, a.of, b.of);
  // 5 per ms is 5000 per s: what stands below is brought the other way.
  return above === null ? null : convert(above, b.per, a.per);
}

/** Whether a text is a unit on its own or a rate of one: "%", "$", "ms", "MiB", "mJ", "ops/s". */
export function isUnit(text: string): boolean {
  return kindOf(text) !== null || isKnownUnit(text) || isRate(text, (of) => isUnit(of), isTime);
}

function isTime(unit: string): boolean {
  return kindOf(unit) === 'time';
}

/**
 * What stands in the last parentheses of a label is its unit, as on an axis of a paper:
 * "Cost ($)" is the label "Cost" and the unit "$". Square brackets do as well. "(%)" alone has no label.
 */
export function labelAndUnit(text: string): { label: string; unit: string } {
  const [, label, unit] = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/s.exec(text.trim()) ?? [];
  return { label: label ?? text.trim(), unit: unit?.trim() ?? '' };
}
