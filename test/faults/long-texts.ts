/** Texts that an attribute or an address may bring: sensible ones, long ones, and nonsense. */
import type { Random } from './random.js';

const names = ['model', 'score', 'cost', 'date', '"Total Cost ($)"', 'kind', 'tries', '"', "'no"];
const values = [
  'a',
  '1',
  '0.5',
  '7',
  '-1',
  '2024-11',
  '""',
  '"x y"',
  '*',
  'zz',
  'ǘ',
  '️',
  '🙂',
  '1..5',
];
const signs = [
  '-',
  '+',
  '*',
  '/',
  '(',
  ')',
  ';',
  ',',
  ':',
  '=',
  '<',
  '>=',
  '..',
  '"',
  "'",
  ' ',
  '%',
  '$',
  ' as ',
  ' as X (%)',
  'mean(',
  'sum(',
  'count(',
  'ci(',
  '\n',
  '\\',
  '́',
  '{',
  '[',
  '&',
  '#',
];
/** What stands between the items of one list or another. */
const separators = [', ', ';', ' ', '; ', ',', ': ', '=', ' - ', '+', '/', '|', '.', '\n'];

export const LONGEST = 10_000;

/** A text of up to `LONGEST` characters; most are long. */
export function longText(random: Random): string {
  const length = random.pick([20, 200, 2_000, LONGEST, LONGEST]);
  return random.pick(shapes)(random, length).slice(0, length);
}

const pairs = [
  ['(', ')'],
  ['-(', ')'],
  ['mean(', ')'],
  ['"', '"'],
  ['[', ']'],
] as const;

const item = (random: Random): string =>
  random.pick([
    () => random.pick(names),
    () => random.pick(values),
    () => random.pick(names) + random.pick(signs) + random.pick(values),
    () => random.pick(signs) + random.pick(names),
    () => random.pick(values) + random.below(1_000),
  ])();

const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(Math.max(length, 1) / part.length));

const shapes: readonly ((random: Random, length: number) => string)[] = [
  // One sign or word again and again, with something behind it.
  (random, length) => {
    const end = item(random);
    return repeated(random.pick([...signs, ...names, ...values]), length - end.length) + end;
  },
  // The same few things again and again.
  (random, length) => repeated(item(random) + random.pick(separators) + item(random), length),
  (random, length) => repeated(random.pick(signs) + random.pick(signs) + item(random), length),
  // A list of different things.
  (random, length) => {
    const separator = random.pick(separators);
    let text = item(random);
    while (text.length < length) text += separator + item(random);
    return text;
  },
  // Deep within each other.
  (random, length) => {
    const [open, close] = random.pick(pairs);
    const depth = Math.max(1, Math.floor(length / (open.length + 2)) - 5);
    return open.repeat(depth) + item(random) + close.repeat(depth);
  },
  // Anything.
  (random, length) => {
    let text = '';
    while (text.length < length) text += random.pick([...signs, ...names, ...values]);
    return text;
  },
];
