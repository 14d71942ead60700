import { expect } from '@open-wc/testing';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results, Row } from '../../src/results/results.js';
import { formatQuery, parseQuery } from '../../src/query/query.js';
import { predicateOf } from '../../src/query/predicate.js';
import { fold } from '../../src/results/fold.js';

/** The rows that a query leaves. */
function matches({ rows, columns }: Results, query: string): Row[] {
  return rows.filter(predicateOf(parseQuery(query), columns));
}

/** All of a row's own values as one text, for plain predicates. */
const textOf = (row: Row) => Object.values(row).join('\n').toLowerCase();

describe('the query', () => {
  let qwq: Results;

  before(async () => {
    const response = await fetch('/demo/data/qwq.yml');
    qwq = parseResults(await response.text(), { url: 'qwq.yml' });
  });

  /** Each row of the grammar in DESIGN.md, beside the plain test that it stands for. */
  const grammar: [query: string, (row: Row) => boolean][] = [
    ['', () => true],
    ['   ', () => true],
    ['qwen', (row) => textOf(row).includes('qwen')],
    ['qwen diff', (row) => textOf(row).includes('qwen') && textOf(row).includes('diff')],
    ['diff qwen', (row) => textOf(row).includes('qwen') && textOf(row).includes('diff')],
    ['QWEN', (row) => textOf(row).includes('qwen')],
    ['Qwén', (row) => textOf(row).includes('qwen')],
    ['"--model o1-mini"', (row) => textOf(row).includes('--model o1-mini')],
    ['"mini --model"', () => false],
    ['-whole', (row) => !textOf(row).includes('whole')],
    ['-"--model o1-mini"', (row) => !textOf(row).includes('--model o1-mini')],
    ['qwen -architect', (row) => /qwen/.test(textOf(row)) && !/architect/.test(textOf(row))],
    ['deepseek; haiku', (row) => /deepseek|haiku/.test(textOf(row))],
    ['deepseek;haiku', (row) => /deepseek|haiku/.test(textOf(row))],
    ['qwq haiku; o1 mini', (row) => /^(qwq \+ haiku|o1-mini)$/i.test(row['model'] as string)],
    ['edit_format:diff', (row) => row['edit_format'] === 'diff'],
    ['edit_format:i', (row) => /i/.test(row['edit_format'] as string)],
    ['edit_format=diff', (row) => row['edit_format'] === 'diff'],
    ['edit_format=i', () => false],
    ['edit_format=diff,whole', (row) => row['edit_format'] !== 'architect'],
    ['-edit_format=diff,whole', (row) => row['edit_format'] === 'architect'],
    ['edit_format=DIFF', (row) => row['edit_format'] === 'diff'],
    ['"edit format":diff', (row) => row['edit_format'] === 'diff'],
    ['"Edit format"=diff', (row) => row['edit_format'] === 'diff'],
    ['model="QwQ + Haiku"', (row) => row['model'] === 'QwQ + Haiku'],
    ['model="QwQ + Haiku",o1-mini', (row) => /Haiku|o1-mini/.test(row['model'] as string)],
    ['pass_rate_2>=70.7', (row) => (row['pass_rate_2'] as number) >= 70.7],
    ['pass_rate_2>70.7', (row) => (row['pass_rate_2'] as number) > 70.7],
    ['pass_rate_2<70.7', (row) => (row['pass_rate_2'] as number) < 70.7],
    ['pass_rate_2<=70.7', (row) => (row['pass_rate_2'] as number) <= 70.7],
    ['pass_rate_2=71.4', (row) => row['pass_rate_2'] === 71.4],
    ['percent_cases_well_formed=100', (row) => row['percent_cases_well_formed'] === 100],
    ['pass_rate_2:70..75', (row) => Math.abs((row['pass_rate_2'] as number) - 72.5) <= 2.5],
    ['pass_rate_2=70..75', (row) => Math.abs((row['pass_rate_2'] as number) - 72.5) <= 2.5],
    ['pass_rate_2=..70', (row) => (row['pass_rate_2'] as number) <= 70],
    ['pass_rate_2=70..', (row) => (row['pass_rate_2'] as number) >= 70],
    ['total_cost<5', (row) => row['total_cost'] !== null && (row['total_cost'] as number) < 5],
    ['total_cost>=0', (row) => row['total_cost'] !== null],
    ['-total_cost<5', (row) => row['total_cost'] === null || (row['total_cost'] as number) >= 5],
    ['total_cost=""', (row) => row['total_cost'] === null],
    ['date>=2024-11', (row) => (row['date'] as string) >= '2024-11-01'],
    ['date<2024-11', (row) => (row['date'] as string) < '2024-11-01'],
    ['date>2024-11', (row) => (row['date'] as string) > '2024-11-30'],
    ['date<=2024-11', (row) => (row['date'] as string) <= '2024-11-30'],
    ['date=2024-11', (row) => (row['date'] as string).startsWith('2024-11')],
    ['date=2024-09..2024-11-09', (row) => (row['date'] as string) <= '2024-11-09'],
    ['pass_rate_2>70 edit_format=diff', (row) => /o1-pre|^Qwen/.test(row['model'] as string)],
    ['pass_rate_2>75; pass_rate_2<50', (row) => /^(o1-preview|QwQ)$/.test(row['model'] as string)],
  ];

  for (const [query, predicate] of grammar) {
    it(`finds the rows of "${query}"`, () => {
      const found = matches(qwq, query).map((row) => row['model']);
      expect(found).to.deep.equal(qwq.rows.filter(predicate).map((row) => row['model']));
    });
  }

  it('finds what the file writes, not what the number became', () => {
    const results = parseResults('name,rate\na,100.0\nb,77.47%\nc,n/a\n', { url: 'x.csv' });
    expect(matches(results, '100.0').map((row) => row['name'])).to.deep.equal(['a']);
    expect(matches(results, '77.47%').map((row) => row['name'])).to.deep.equal(['b']);
    expect(matches(results, 'n/a').map((row) => row['name'])).to.deep.equal(['c']);
  });

  it('compares in the unit of the column', () => {
    const results = resultsFrom([
      { name: 'a', time: '1.5 s' },
      { name: 'b', time: '900 ms' },
      { name: 'c', time: '2 s' },
    ]);
    for (const query of ['time>1', 'time>1s', 'time>1000ms']) {
      expect(matches(results, query).map((row) => row['name'])).to.deep.equal(['a', 'c'], query);
    }
  });

  it('finds one of the values of a list', () => {
    const results = resultsFrom([{ tags: ['fast', 'open'] }, { tags: ['slow'] }]);
    expect(matches(results, 'tags=open')).to.have.lengthOf(1);
    expect(matches(results, 'tags=op')).to.have.lengthOf(0);
    expect(matches(results, 'tags:op')).to.have.lengthOf(1);
  });

  it('hides nothing while a condition is being typed', () => {
    const typed = ['pass_rate_2', 'pass_rate_2>', 'pass_rate_2>=', 'edit_format=', 'edit_format:'];
    for (const query of typed.slice(1)) {
      expect(matches(qwq, query)).to.have.lengthOf(7, query);
      expect(matches(qwq, `-${query}`)).to.have.lengthOf(7, `-${query}`);
    }
  });

  it('searches for the text where a condition names no column', () => {
    const results = resultsFrom([{ note: 'see http://x.org/a:b' }, { note: 'a b' }]);
    expect(matches(results, 'http://x.org')).to.have.lengthOf(1);
    expect(matches(results, 'a:b')).to.have.lengthOf(1);
    expect(matches(qwq, '--model')).to.have.lengthOf(7);
    expect(matches(qwq, 'openai/hf:Qwen')).to.have.lengthOf(1);
    expect(matches(qwq, 'nothing=here')).to.have.lengthOf(0);
  });

  const odd = [
    '"',
    '""',
    '-',
    '--',
    ';',
    ';;',
    'x:',
    ':',
    '(((',
    '--model',
    'a:"b',
    '=',
    '<',
    '<=',
    '..',
    ' ',
    '"";',
    '-"',
    '-""',
    'a:..',
    '..:a',
    'a=,',
    'a=,,',
    ',',
    '*',
    '\\',
    '[',
    '$',
    '^.*',
    'model:',
    'model=',
    'model:"',
    '-model:',
    'model=""',
    'pass_rate_2>x',
    'pass_rate_2>-',
    'pass_rate_2=..',
    'date>never',
    'date=..',
    'constructor:x',
    '__proto__=1',
    '\0',
    '😀:😀',
    '\ud800',
    'a\u0301',
    '"a""b"',
    '"a"b"c"',
    'a"b',
    '- a',
    '; ;',
    '-;',
    '"-a"',
    '-"-a"',
  ];
  for (const query of odd) {
    it(`takes ${JSON.stringify(query)} without an error, and means the same when written again`, () => {
      const written = formatQuery(parseQuery(query));
      expect(matches(qwq, written)).to.deep.equal(matches(qwq, query));
    });
  }

  it('means nothing by quotes, semicolons and spaces alone', () => {
    for (const query of ['"', '""', ';', '"";', ' ', ';;']) {
      expect(matches(qwq, query)).to.have.lengthOf(7, JSON.stringify(query));
    }
  });

  it('takes a star, a dot and a bracket as what they are', () => {
    expect(matches(qwq, 'o1.mini')).to.have.lengthOf(0);
    expect(matches(qwq, 'qw*')).to.have.lengthOf(0);
    expect(matches(qwq, '(via GLHF)')).to.have.lengthOf(1);
    expect(matches(qwq, '2.5')).to.have.lengthOf(3);
  });

  it('reads any text, and means the same when written again', () => {
    const random = generator(20241203);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const tokens = [
      '"',
      '""',
      '-',
      ';',
      ':',
      '=',
      '<',
      '>',
      '<=',
      '>=',
      '..',
      ',',
      ' ',
      '\t',
      '(',
      '*',
      'a',
      'b',
      'é',
      'A',
      'n',
      'text',
      'x',
      '1',
      '2.5',
      '0',
      '10',
      '%',
      '$',
      '2024-11',
      '\\',
    ];
    const text = () =>
      Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(tokens)).join('');
    for (let count = 0; count < 4000; count++) {
      const query = text();
      // The query itself stands in a row, so that what is searched for as text can be found.
      const sample = resultsFrom({
        columns: ['a', 'text', 'n', 'date'],
        rows: [
          ['a', query, '1', '2024-11-28'],
          ['b', query.replaceAll('"', ''), '2.5', '2024-12-01'],
          [text(), text(), '10', '2023-01-01'],
          ['A é', 'a;b "c" d', '', '2024-11'],
          ['-', '..', '0', '2024'],
        ],
      });
      const written = formatQuery(parseQuery(query));
      const index = (row: Row) => sample.rows.indexOf(row);
      expect(matches(sample, written).map(index)).to.deep.equal(
        matches(sample, query).map(index),
        `${JSON.stringify(query)} was written as ${JSON.stringify(written)}`,
      );
      expect(formatQuery(parseQuery(written))).to.equal(written, JSON.stringify(query));
    }
  });

  it('ignores case and accents only', () => {
    expect(fold('Café ÅNGSTRÖM ﬁ')).to.equal('cafe angstrom fi');
    expect(fold('a-b_c')).to.equal('a-b_c');
  });
});

/** Random numbers from 0 to 1 that are the same in each run (mulberry32). */
function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
