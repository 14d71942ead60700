import { isUnit } from './unit.js';

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
