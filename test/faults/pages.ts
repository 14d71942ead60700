/** Pages that anybody might write by mistake: any file, any attributes, and what readers do then. */
import { longText } from './long-texts.js';
import { tags, type Tag } from './page-of-400.js';
import type { Random } from './random.js';

export interface Page {
  readonly tag: Tag;
  /** The text of the results file, and the name that says its format. */
  readonly file: string;
  readonly format: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
  readonly width: number;
  /** What happens to it, one after the other. */
  readonly actions: readonly Action[];
}

export type Action =
  | readonly ['attribute', name: string, value: string | null]
  | readonly ['query', text: string]
  | readonly ['width', pixels: number]
  | readonly ['click', which: number]
  | readonly ['key', name: string]
  | readonly ['move'];

const names = [
  'model',
  'score',
  'cost',
  'date',
  'kind',
  'Total Cost ($)',
  '__proto__',
  'a.b',
  '',
  '数',
];
const words = [
  'QwQ',
  'o1-mini',
  'é',
  '🙂',
  'a "b"',
  "it's",
  '<b>x</b>',
  '-O3',
  '3.10',
  '',
  ' ',
  'N/A',
  '{{x}}',
];
const numbers = [
  '0',
  '-1',
  '1',
  '42.1',
  '71.2 ± 0.5',
  '1e308',
  '-1e-9',
  '1,234',
  '71,5',
  '12%',
  '$1.20',
  '5 ms',
  '1e400',
  '9007199254740993',
];
const others = [
  '2024-11-28',
  '2024-02-30',
  'true',
  'null',
  'timeout',
  '#N/A',
  '>600',
  '1:20',
  'x'.repeat(300),
];
const expressions = [
  'mean(score)',
  'score+cost',
  '-score',
  'score as S (%)',
  '"Total Cost ($)"',
  'score, cost',
  'count(model)',
  'ci(score)',
  'nothing',
  'score*',
  '0',
];
const queries = [
  'q',
  'score>5',
  '-QwQ',
  'kind=a,b',
  'score=1..5',
  'zzz',
  '"',
  ';;',
  '-O3',
  'date>2024',
  'score=71,5',
  '',
];
const values: Readonly<Record<string, readonly string[]>> = {
  type: ['bar', 'line', 'scatter', 'pie'],
  orientation: ['vertical', 'horizontal', 'auto'],
  scale: ['log', 'linear'],
  'x-scale': ['log', 'linear'],
  domain: ['0..100', '5..', '..', '100..0', 'a..b'],
  'x-domain': ['0..1', '2024..2025'],
  limit: ['0', '1', '3', '-1', 'x', '1e9'],
  cases: ['133', 'score', '0', '-5'],
  missing: ['score=0', 'cost=-1, score=0', 'x'],
  types: ['score: text', 'model: number', 'x: y'],
  format: ['csv', 'json', 'yaml', 'tsv', 'jsonl', 'go-bench', 'nothing'],
  lang: ['de', 'en', 'ar', 'xx', ''],
  legend: ['a: A; *: B', ';', ':'],
  reference: ['50 as Half', '1e400', 'x; 5'],
  group: ['g', 'none', 'a, b'],
  loading: ['eager', 'lazy'],
  timeout: ['1', '0', 'x'],
  'max-size': ['20', '0', '0.0001', 'x'],
};
const switches = /^(stacked|values|frontier|rank|details|selectable|check|no-controls|sync-url)$/;

const cell = (random: Random): string =>
  random.pick([words, numbers, numbers, numbers, others].map((from) => () => random.pick(from)))();

/** A page; the same for the same numbers. */
export function pageFrom(random: Random, attributesOf: (tag: Tag) => readonly string[]): Page {
  const tag = random.pick(tags);
  const known = attributesOf(tag).filter((name) => name !== 'src');
  const valueOf = (name: string): string => {
    if (switches.test(name)) return random.pick(['', 'false', 'true']);
    const listed = values[name];
    if (listed && random.below(5) > 0) return random.pick(listed);
    if (name === 'query' || name === 'where' || name === 'highlight') return random.pick(queries);
    return random.below(40) > 0
      ? random.pick([...names, ...expressions])
      : longText(random).slice(0, 2_000);
  };
  const attributes: Record<string, string> = {};
  for (let count = random.below(6); count > 0; count--) {
    const name = random.pick(known);
    attributes[name] = valueOf(name);
  }
  const format = random.pick(['csv', 'csv', 'json', 'json', 'yml', 'jsonl', 'tsv']);
  const action = (): Action =>
    random.pick<() => Action>([
      () => {
        const name = random.pick(known);
        return ['attribute', name, random.below(3) === 0 ? null : valueOf(name)];
      },
      () => ['query', random.pick(queries)],
      () => ['width', random.pick([0, 60, 250, 600, 1_500])],
      () => ['click', random.below(40)],
      () => [
        'key',
        random.pick(['ArrowRight', 'ArrowLeft', 'Enter', 'Escape', 'End', 'Home', ' ']),
      ],
      () => ['move'],
    ])();
  return {
    tag,
    file: spoilt(random, fileText(random, format)),
    format,
    attributes,
    content: random.pick(['', '', '<p>The figures.</p>']),
    width: random.pick([320, 600, 900]),
    actions: Array.from({ length: random.below(5) }, action),
  };
}

function fileText(random: Random, format: string): string {
  const columns = [
    ...new Set(Array.from({ length: 1 + random.below(6) }, () => random.pick(names))),
  ];
  const count = random.pick([0, 1, 2, 5, 7, 12, 30, 260]);
  const rows = Array.from({ length: count }, () => columns.map(() => cell(random)));
  const quoted = (text: string): string =>
    /[",\t\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const value = (text: string): string =>
    /^-?\d+(\.\d+)?$|^true$|^null$/.test(text) ? text : JSON.stringify(text);
  const map = (row: string[]): string =>
    `{${columns.map((name, i) => `${JSON.stringify(name)}: ${value(row[i]!)}`).join(', ')}}`;
  switch (format) {
    case 'json':
      return `[${rows.map(map).join(',\n')}]`;
    case 'jsonl':
      return rows.map(map).join('\n');
    case 'yml':
      return rows.map((row) => `- ${map(row)}\n`).join('');
    default: {
      const separator = format === 'tsv' ? '\t' : random.pick([',', ',', ';']);
      return [columns, ...rows].map((row) => row.map(quoted).join(separator)).join('\n');
    }
  }
}

/** One file of five is not as it should be. */
function spoilt(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  return random.pick<() => string>([
    ...Array.from({ length: 8 }, () => () => text),
    () => text.slice(0, at),
    () =>
      text.slice(0, at) +
      random.pick(['"', '{', ',', '\0', '\t', '\r', '- ', '￿', '<html>']) +
      text.slice(at),
  ])();
}
