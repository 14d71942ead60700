import { isUnit, labelAndUnit } from './unit.js';

/**
 * The label of a column: its name as the file writes it. Only a name of small letters and
 * underscores is made a phrase: "pass_rate_2" gives "Pass rate 2". "mAP", "kB/s", "p95",
 * "__init__.py" and "nDCG@10" stay.
 */
export function labelOf(name: string): string {
  if (!/^_?\p{Ll}[\p{Ll}\p{N}]*(?:[ _-][\p{Ll}\p{N}]+)*$/u.test(name)) return name;
  const [first = '', ...others] = name.replace(/^_/, '').split(/[ _]/);
  // "min" is the least of all, and hardly ever minutes; longer words are no signs.
  const isShort = others.length === 0 && first.length < 4 && first !== 'min' && first !== 'day';
  const isSign = /\p{N}/u.test(first) || (isShort && isUnit(first));
  const start = isSign ? first : first[0]!.toUpperCase() + first.slice(1);
  return [start, ...others].join(' ');
}

/**
 * A column's name below that of its group, as one. A unit that the group gives to all of its columns
 * ends each name: "Read (ms)" over "avg" is "Read avg (ms)".
 */
export function joinNames(above: string, below: string): string {
  if (above === '' || below === '' || above === below) return below || above;
  if (below.startsWith(`${above} `)) return below;
  const { label, unit } = labelAndUnit(above);
  const isShared = label !== '' && isUnit(unit) && labelAndUnit(below).unit === '';
  return isShared ? `${label} ${below} (${unit})` : `${above} ${below}`;
}
