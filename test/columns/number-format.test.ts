import { expect } from '@open-wc/testing';
import { parseColumn } from '../../src/columns/expression.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';
import { formatOf, localeOf, numberFormat } from '../../src/columns/number-format.js';

/** The cells of a column, as a reader sees them. */
function cells({ columns, rows }: Results, column: string, lang = 'en'): string[] {
  const { cell } = formatOf(parseColumn(column, columns), rows, lang);
  return rows.map(cell);
}

const csv = (text: string) => parseResults(text, { url: 'x.csv' });
const of = (...values: unknown[]) => resultsFrom(values.map((x) => ({ x })));

describe('the format of a column', () => {
  it('gives all numbers of a column the same decimals', () => {
    expect(cells(of(79.7, 100, 71), 'x as Rate (%)')).to.deep.equal(['79.7%', '100.0%', '71.0%']);
    expect(cells(of(1, 2, 30), 'x')).to.deep.equal(['1', '2', '30']);
  });

  it('writes money with the sign and with cents', () => {
    expect(cells(of(63.919, 1.4196, 5.3725), 'x as Cost ($)')).to.deep.equal([
      '$63.92',
      '$1.42',
      '$5.37',
    ]);
    expect(cells(of(3, 12), 'x as Cost ($)')).to.deep.equal(['$3', '$12']);
    expect(cells(of(0.5), 'x as Cost (€)')).to.deep.equal(['€0.50']);
  });

  it('does not write a small price as nothing', () => {
    expect(cells(of(0.0004, 0.12), 'x as Cost ($)')[0]).to.match(/^\$0\.0004/);
  });

  it('writes other units behind the number, on the same line', () => {
    expect(cells(of(22.5, 414.3), 'x as Time (s)')).to.deep.equal(['22.5\u00a0s', '414.3\u00a0s']);
    expect(cells(of(3), 'x as Speed (tokens/s)')).to.deep.equal(['3\u00a0tokens/s']);
  });

  it('does not write more decimals than a reader can use', () => {
    expect(cells(of(0.1 + 0.2), 'x')).to.deep.equal(['0.300']);
    expect(cells(of(123.456789), 'x')).to.deep.equal(['123.46']);
  });

  it('keeps the decimals that the file writes, though they are zeros', () => {
    expect(cells(csv('x\n100.0\n90.0\n'), 'x')).to.deep.equal(['100.0', '90.0']);
  });

  it('writes a gap as nothing, and a word for a gap as the file does', () => {
    expect(cells(of(1.5, null, 2), 'x as Rate (%)')).to.deep.equal(['1.5%', '', '2.0%']);
    expect(cells(csv('n,x\na,1\nb,2\nc,3\nd,N/A\n'), 'x')).to.deep.equal(['1', '2', '3', 'N/A']);
  });

  it('writes dates, words and yes or no as the file does', () => {
    expect(cells(of('2024-12-04'), 'x')).to.deep.equal(['2024-12-04']);
    expect(cells(of('1.10', '1.9.1'), 'x')).to.deep.equal(['1.10', '1.9.1']);
    expect(cells(of(true, false), 'x')).to.deep.equal(['true', 'false']);
    expect(cells(of(['a', 'b']), 'x')).to.deep.equal(['a, b']);
  });

  it('writes numbers as the page’s language does', () => {
    expect(cells(of(1234.5), 'x as Rate (%)', 'de')[0]).to.match(/^1234,5\s?%$/);
    expect(cells(of(12345.5), 'x', 'de')).to.deep.equal(['12.345,5']);
    expect(cells(of(12345.5), 'x', 'en')).to.deep.equal(['12,345.5']);
  });

  it('takes a language that no browser knows', () => {
    for (const lang of ['', 'x', 'not a language', 'tlh', 'en_US']) {
      expect(() => localeOf(lang)).to.not.throw();
      expect(numberFormat('%', 1, lang)(7)).to.match(/^7[.,]0\s?%$/);
    }
  });

  it('writes what no reader can read digit by digit as the file does', () => {
    expect(cells(of('1e300', '1e3'), 'x')[0]).to.equal('1e300');
    expect(cells(of('Infinity', '5'), 'x')[0]).to.match(/Infinity|∞/);
  });

  it('writes what is calculated', () => {
    const results = resultsFrom([{ a: 1.5, b: 2 }]);
    expect(cells(results, 'a + b as Sum (s)')).to.deep.equal(['3.5\u00a0s']);
  });
});
