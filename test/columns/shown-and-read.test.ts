import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseColumn } from '../../src/columns/expression.js';
import { formatOf } from '../../src/columns/number-format.js';
import { predicateOf } from '../../src/query/predicate.js';
import { parseQuery } from '../../src/query/query.js';
import { resultsFrom } from '../../src/results/parse.js';
import { convert } from '../../src/results/values/unit.js';
import { readNumber } from '../../src/results/values/value.js';

const ordinary = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const tiny = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -60, max: 8 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
const scores = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
const columns = fc.oneof(
  ...[ordinary, tiny, scores, fc.oneof(ordinary, tiny, scores)].map((numbers) =>
    fc.array(numbers, { minLength: 1, maxLength: 20 }),
  ),
);
const units = fc.constantFrom('', '%', '$', '€', 's', 'ns', 'MB', 'ops/s', 'points');

/** A column of these numbers in a unit, and how it is shown. */
function shown(values: readonly number[], unit: string, lang: string) {
  const results = resultsFrom(values.map((x) => ({ x })));
  const column = parseColumn(unit ? `x as X (${unit})` : 'x', results.columns);
  const { cell } = formatOf(column, results.rows, lang);
  return { ...results, column, cells: results.rows.map(cell) };
}

/** What one more in the last digit that is shown would be. */
function lastPlace(text: string, value: number): number {
  const digits = (/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '').replaceAll(',', '');
  const fraction = digits.split('.')[1] ?? '';
  return (10 ** -fraction.length * Math.abs(value)) / Number(digits);
}

describe('a number that is shown', () => {
  it('is read back to the digits that are shown, and is never 0 if it is not', () => {
    fc.assert(
      fc.property(columns, units, (values, unit) => {
        const { cells } = shown(values, unit, 'en');
        values.forEach((value, index) => {
          const text = cells[index]!;
          const read = readNumber(unit === 'points' ? text.replace(/\spoints$/, '') : text);
          expect(read, text).to.not.equal(null);
          const back = convert(read!.value, read!.unit || unit, unit)!;
          if (value === 0) {
            expect(back, text).to.equal(0);
            expect(text).to.not.contain('-');
            return;
          }
          expect(back, text).to.not.equal(0);
          expect(Math.sign(back), text).to.equal(Math.sign(value));
          expect(Math.abs(back - value), text).to.be.at.most(0.51 * lastPlace(text, back));
          // Two digits at least, so that it is right to some per cent.
          expect(Math.abs(back / value - 1), text).to.be.below(0.06);
        });
      }),
      { seed: 26, numRuns: 300 },
    );
  });

  it('is found by who types it into the search', () => {
    const languages = fc.constantFrom('en', 'de', 'fr', 'de-CH');
    fc.assert(
      fc.property(columns, units, languages, (values, unit, lang) => {
        const { rows, column, cells } = shown(values.map(Math.abs), unit, lang);
        rows.forEach((row, index) => {
          const finds = predicateOf(parseQuery(`"${cells[index]}"`), [column]);
          // A unit of the author's own is not in the file.
          if (unit !== 'points') expect(finds(row), cells[index]).to.equal(true);
        });
      }),
      { seed: 26, numRuns: 200 },
    );
  });
});
