/**
 * Units that can be brought to one another, each with its size in the smallest of its kind.
 * Whole numbers, so that 2 s is 2000 ms and not 2000.0000000000002.
 */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, d: 8.64e13 },
  {
    ...{ B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
    ...{ KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 },
  },
];

/** The pattern of a unit that may follow a number: per cent, a currency sign, a time or a size. */
export const unitPattern = `%|\\p{Sc}|${kinds.flatMap((kind) => Object.keys(kind)).join('|')}`;

/** A number in another unit: `convert(2, 'min', 's')` is 120; `null` where there is no way. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  for (const kind of kinds) {
    const [a, b] = [Object.hasOwn(kind, from) && kind[from], Object.hasOwn(kind, to) && kind[to]];
    if (a && b) return a > b ? value * (a / b) : value / (b / a);
  }
  return null;
}

/** The units that a unit can be brought to, itself among them; none for one that stands alone. */
export function unitsLike(unit: string): readonly string[] {
  return Object.keys(kinds.find((kind) => Object.hasOwn(kind, unit)) ?? {});
}

/**
 * What stands in the last parentheses of a label is its unit, as on an axis of a paper:
 * "Cost ($)" is the label "Cost" and the unit "$". Square brackets do as well. "(%)" alone has no label.
 */
export function labelAndUnit(text: string): { label: string; unit: string } {
  const [, label, unit] = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/s.exec(text.trim()) ?? [];
  return { label: label ?? text.trim(), unit: unit?.trim() ?? '' };
}
