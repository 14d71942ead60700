import { isKnownUnit } from './unit-names.js';
import { singular } from './words.js';

type Kind = 'time' | 'size';

/**
 * Units that can be brought to one another, each with its size in the smallest of its kind.
 * Whole numbers, so that 2 s is 2000 ms and not 2000.0000000000002.
 */
const units: readonly (readonly [kind: Kind, size: number, names: string])[] = [
  ['time', 1, 'ns nsec nanosecond'],
  ['time', 1e3, 'us µs μs usec µsec μsec microsecond'],
  ['time', 1e6, 'ms msec millis millisecond'],
  ['time', 1e9, 's sec second'],
  ['time', 6e10, 'min minute'],
  ['time', 3.6e12, 'h hr hour'],
  ['time', 8.64e13, 'd day'],
  ['size', 1, 'B byte Byte'],
  // Small letters are bytes as well; bits are written kbit or Mb.
  ['size', 1e3, 'kB KB kb'],
  ['size', 1e6, 'MB mb'],
  ['size', 1e9, 'GB gb'],
  ['size', 1e12, 'TB tb'],
  ['size', 1e15, 'PB'],
  ...[...'KMGTP'].map((prefix, i) => ['size', 1024 ** (i + 1), `${prefix}iB`] as const),
];

const sizes = new Map(
  units.flatMap(([kind, size, names]) =>
    names.split(' ').map((name) => [name, { kind, size }] as const),
  ),
);

function sizeOf(unit: string): { kind: Kind; size: number } | undefined {
  return sizes.get(unit) ?? sizes.get(singular(unit));
}

/** Whether a unit is a time or a size of data. */
export function kindOf(unit: string): Kind | null {
  return sizeOf(unit)?.kind ?? null;
}

/** The units that a cell may show a number in: from ns to s, and from B to TB. */
const shown = 'ns µs ms s B kB KiB MB MiB GB GiB TB TiB'.split(' ');

/** The other units that numbers of a unit may be shown in; none for one that stands alone. */
export function unitsLike(unit: string): readonly string[] {
  return shown.filter((name) => name !== unit && kindOf(name) === kindOf(unit));
}

/** A number in another unit: `convert(2, 'min', 's')` is 120; `null` where there is no way. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [a, b] = [sizeOf(from), sizeOf(to)];
  if (a && a.kind === b?.kind) {
    return a.size > b.size ? value * (a.size / b.size) : value / (b.size / a.size);
  }
  const [rate, other] = [splitRate(from), splitRate(to)];
  if (!rate || !other) return singular(from) === singular(to) ? value : null;
  const above = convert(value, rate.of, other.of);
  // 5 per ms is 5000 per s: what stands below is brought the other way.
  return above === null ? null : convert(above, other.per, rate.per);
}

/** Whether a text is a unit on its own or a rate of one: "%", "$", "ms", "MiB", "mJ", "ops/s". */
export function isUnit(text: string): boolean {
  if (kindOf(text) || isKnownUnit(text)) return true;
  const rate = splitRate(text);
  if (!rate) return false;
  const { of, per } = rate;
  // Anything in a time is a rate: "tokens/s".
  if (kindOf(per) === 'time') return /^[\p{L}\p{M} .%$€£-]*$/u.test(of);
  return [of, per].every((part) => isCounted(part) || isUnit(part));
}

/** What programs call the same thing. */
const sameThing: Readonly<Record<string, string>> = {
  operation: 'op',
  it: 'iter',
  iteration: 'iter',
  request: 'req',
  tok: 'token',
  allocation: 'alloc',
};

/** A rate, such as "us/op" and "ops per second": so much of one thing for each of another. */
function splitRate(unit: string): { of: string; per: string } | null {
  const [, of, per] = /^([^/]{0,40}?)\s*(?:\/|(?:^|\s)per\s)\s*(\S.{0,40})$/.exec(unit) ?? [];
  return of === undefined || per === undefined ? null : { of: thing(of), per: thing(per) };
}

function thing(name: string): string {
  const one = singular(name);
  return Object.hasOwn(sameThing, one) ? sameThing[one]! : name;
}

const counted =
  /^(?:[\d,. ]*[kKMB]? ?)(?:alloc|byte|call|case|cell|char|core|cycle|day|element|epoch|event|example|file|frame|GPU|image|instruction|item|iter|key|layer|line|message|month|node|op|page|param|pixel|pkt|point|prompt|query|question|req|row|run|sample|step|task|test|thread|token|user|word|year)$/;

/** Whether a text says what is counted where that is no unit: "ns/call", "$/1000 examples". */
export function isCounted(text: string): boolean {
  return counted.test(singular(thing(text)));
}

/**
 * What stands in the last parentheses of a label is its unit, as on an axis of a paper:
 * "Cost ($)" is the label "Cost" and the unit "$". Square brackets do as well. "(%)" alone has no label.
 */
export function labelAndUnit(text: string): { label: string; unit: string } {
  const [, label, unit] = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/s.exec(text.trim()) ?? [];
  return { label: label ?? text.trim(), unit: unit?.trim() ?? '' };
}
