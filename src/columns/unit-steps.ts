import { convert, kindOf } from '../results/values/unit.js';

/** A unit, and how much of the column's own unit one of it is. */
export interface Step {
  readonly unit: string;
  readonly size: number;
}

/** From this on, numbers of one unit are hard to compare. */
const SPAN = 1_000;
/** Beyond these, zeros are hard to count: 1.72 µs is easier to read than 0.00000172 s. */
const [SMALL, LARGE] = [1e-3, 1e9];

const times = ['ns', 'µs', 'ms', 's'];
const decimal = ['B', 'kB', 'MB', 'GB', 'TB'];
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/**
 * The units through which a column's numbers step; `null` where they are all of about one size
 * that can be read, or in no unit of time or data.
 * @param least the size of the smallest number that is not 0
 * @param most the size of the greatest
 */
export function stepsOf(unit: string, least: number, most: number): readonly Step[] | null {
  // "ns/op" steps as "ns" does.
  const [, of = '', per = ''] = /^([^/]+)(\/.+)?$/.exec(unit) ?? [];
  const kind = kindOf(of);
  if (!kind || !(most / least >= SPAN || least < SMALL || most >= LARGE)) return null;
  const ladder = kind === 'time' ? times : of.endsWith('iB') ? binary : decimal;
  // The column's own unit is always one of them, as the file spells it: min, KB, µs.
  const own = { unit, size: 1 };
  const others = ladder.flatMap((name) => {
    const size = convert(1, name, of);
    return size === null || size === 1 ? [] : { unit: name + per, size };
  });
  return [...others, own].sort((a, b) => a.size - b.size);
}
