import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseResults } from '../../src/results/parse.js';
import { columnIn } from './column-of.js';

/** A way to write a number, and what makes a column of it certain. */
interface Spelling {
  readonly write: (value: number) => string;
  /** The numbers that can be written so. */
  readonly numbers: fc.Arbitrary<number>;
  readonly unit?: string;
}

const upTo = (most: number, decimals: number) =>
  fc
    .integer({ min: 0, max: Math.round(most * 10 ** decimals) })
    .map((n) => Number((n / 10 ** decimals).toFixed(decimals)));
const amounts = upTo(10_000_000, 2);
const signed = fc.tuple(amounts, fc.boolean()).map(([n, isNegative]) => (isNegative && n ? -n : n));

/** With marks between thousands and before decimals. */
const grouped =
  (between: string, decimal: string, decimals?: number) =>
  (value: number): string => {
    const [whole = '', fraction] = (
      decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
    ).split('.');
    const sign = value < 0 ? '-' : '';
    const digits = whole.replace(/\B(?=(\d{3})+$)/g, between);
    return sign + digits + (fraction === undefined ? '' : decimal + fraction);
  };

const superscript = (n: number) =>
  [...String(n)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');

const clock = (seconds: number) => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
};

const spellings: Record<string, Spelling> = {
  'as it is': { write: String, numbers: signed },
  'with commas': { write: grouped(',', '.', 2), numbers: signed },
  'with apostrophes': {
    write: grouped("'", '.', 1),
    numbers: signed.map((n) => Number(n.toFixed(1)) + 0),
  },
  'with narrow blanks': { write: grouped('\u202f', '.', 2), numbers: signed },
  'with a decimal comma': { write: grouped('.', ',', 2), numbers: signed },
  'with blanks and a decimal comma': { write: grouped(' ', ',', 2), numbers: signed },
  'with a minus of its own': { write: (n) => String(n).replace('-', '−'), numbers: signed },
  'in per cent': { write: (n) => `${n}%`, numbers: signed, unit: '%' },
  'in dollars': { write: (n) => `$${grouped(',', '.', 2)(n)}`, numbers: amounts, unit: '$' },
  'in US dollars': { write: (n) => `US$ ${n}`, numbers: amounts, unit: '$' },
  'in euros': { write: (n) => `${grouped('.', ',', 2)(n)} €`, numbers: amounts, unit: '€' },
  'in EUR': { write: (n) => `EUR ${n}`, numbers: amounts, unit: '€' },
  'in milliseconds': { write: (n) => `${n} ms`, numbers: amounts, unit: 'ms' },
  'as a rate': { write: (n) => `${n} ops/s`, numbers: amounts, unit: 'ops/s' },
  'with an exponent': { write: (n) => n.toExponential(), numbers: signed },
  'with a power of ten': {
    write: (n) => {
      const [mantissa, exponent] = n.toExponential().split('e');
      return `${mantissa}\u00a0×\u00a010${superscript(Number(exponent))}`;
    },
    numbers: fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
  },
  'with an error': { write: (n) => `${n} ± 0.5`, numbers: signed },
  'with an error in parentheses': { write: (n) => `${n} (0.25)`, numbers: signed },
  'as a count': {
    write: (n) => (n < 1e6 ? `${n / 1e3}K` : `${n / 1e6}M`),
    numbers: fc.integer({ min: 1000, max: 999_000_000 }).map((n) => n - (n % 1000)),
  },
  'as a clock': { write: clock, numbers: fc.integer({ min: 0, max: 3_000_000 }), unit: 's' },
  'as minutes and seconds': {
    write: (n) => `${Math.floor(n / 60)}m ${n % 60}s`,
    numbers: fc.integer({ min: 0, max: 100_000 }),
    unit: 's',
  },
};

/** The same column in each format. */
const formats: Record<string, (texts: readonly string[]) => string> = {
  csv: (texts) => ['x', ...texts.map((text) => `"${text}"`)].join('\n'),
  json: (texts) => JSON.stringify(texts.map((x) => ({ x }))),
  jsonl: (texts) => texts.map((x) => JSON.stringify({ x })).join('\n'),
  yaml: (texts) => texts.map((text) => `- x: ${JSON.stringify(text)}`).join('\n'),
};

describe('a number', () => {
  for (const [name, { write, numbers, unit = '' }] of Object.entries(spellings)) {
    it(`${name} is the same in every format`, () => {
      const columns = fc.array(numbers, { minLength: 2, maxLength: 12 });
      fc.assert(
        fc.property(columns, (values) => {
          const texts = values.map(write);
          for (const [format, write] of Object.entries(formats)) {
            const column = columnIn(parseResults(write(texts), { format }), 'x');
            expect([column.type, column.unit, column.values], format).to.deep.equal([
              'number',
              unit,
              values,
            ]);
          }
        }),
        { seed: 26, numRuns: 60 },
      );
    });
  }
});
