import { expect } from '@open-wc/testing';
import { parseColumn } from '../../src/columns/expression.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';
import { formatOf, formatsOf, localeOf, numberFormat } from '../../src/columns/number-format.js';

/** The cells of a column, as a reader sees them. */
function cells({ columns, rows }: Results, column: string, lang = 'en'): string[] {
  const { cell } = formatOf(parseColumn(column, columns), rows, lang);
  return rows.map(cell);
}

const csv = (text: string) => parseResults(text, { url: 'x.csv' });
const of = (...values: unknown[]) => resultsFrom(values.map((x) => ({ x })));

describe('the formats of columns that stand side by side', () => {
  const results = resultsFrom([
    { a: 95, b: 79.7, c: 1.25, price: 3, fee: 0.5, big: 12_345, count: 3 },
    { a: 100, b: 71.3, c: 99.5, price: 4, fee: 12, big: 22_345, count: 4 },
  ]);
  const firstCells = (...names: string[]) => {
    const columns = names.map((name) => parseColumn(name, results.columns));
    return formatsOf(columns, results.rows, 'en').map(({ cell }) => cell(results.rows[0]!));
  };

  it('have the decimals of the one that needs most, if they have the same unit', () => {
    expect(firstCells('a as A (%)', 'b as B (%)', 'count')).to.deep.equal(['95.0%', '79.7%', '3']);
    expect(firstCells('a as A (%)', 'c as C (%)')).to.deep.equal(['95.00%', '1.25%']);
    expect(firstCells('price as P ($)', 'fee as F ($)')).to.deep.equal(['$3.00', '$0.50']);
  });

  it('have their own where they have no unit, or another size', () => {
    expect(firstCells('a', 'b')).to.deep.equal(['95', '79.7']);
    expect(firstCells('big as Big (tok)', 'b as B (tok)')).to.deep.equal([
      '12,345\u00a0tok',
      '79.7\u00a0tok',
    ]);
  });
});

describe('the format of a column', () => {
  it('gives all numbers of a column the same decimals', () => {
    expect(cells(of(79.7, 100, 71), 'x as Rate (%)')).to.deep.equal(['79.7%', '100.0%', '71.0%']);
    expect(cells(of(1, 2, 30), 'x')).to.deep.equal(['1', '2', '30']);
  });

  it('writes no sign between the thousands of an id', () => {
    const rows = resultsFrom([{ build: 20240128, run_id: 1834522, ops: 1834522 }]);
    expect(cells(rows, 'build')).to.deep.equal(['20240128']);
    expect(cells(rows, 'run_id')).to.deep.equal(['1834522']);
    expect(cells(rows, 'ops')).to.deep.equal(['1,834,522']);
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

  it('shows nothing that is not zero as zero', () => {
    expect(cells(of(0.000412, 24.61, 30.6, 0.2713), 'x')).to.deep.equal([
      '0.000412',
      '24.61',
      '30.6',
      '0.271',
    ]);
    expect(cells(of(4.5e-23, 0.03, 0.0004), 'x')).to.deep.equal([
      '4.5\u00a0×\u00a010⁻²³',
      '0.03',
      '0.0004',
    ]);
    expect(cells(of(4.5e-9, 1.25e-9), 'x as Energy (J)')).to.deep.equal([
      '4.5\u00a0×\u00a010⁻⁹\u00a0J',
      '1.25\u00a0×\u00a010⁻⁹\u00a0J',
    ]);
    expect(cells(of(4.5e-9, 50), 'x as Share (%)')[0]).to.equal('4.5\u00a0×\u00a010⁻⁹%');
    expect(cells(of(-0, -0.0001, 5.25), 'x')).to.deep.equal(['0', '-0.0001', '5.25']);
    const { number } = formatOf(parseColumn('x', of(1, 2).columns), of(1, 2).rows, 'en');
    expect(number(0.00025), 'a mean of others').to.equal('0.00025');
  });

  it('steps to a unit in which small and great numbers can be read, though they are alike', () => {
    expect(cells(of(1.718e-6, 5.2214e-6), 'x as Time (s/op)')).to.deep.equal([
      '1.718\u00a0µs/op',
      '5.221\u00a0µs/op',
    ]);
    expect(cells(of(0.00064, 0.5), 'x as Time (s)')).to.deep.equal(['640\u00a0µs', '500\u00a0ms']);
    expect(cells(of(3_000_000_000, 8_500_000_000), 'x as Time (ns)')).to.deep.equal([
      '3\u00a0s',
      '8.5\u00a0s',
    ]);
    expect(cells(of(0.012, 0.5), 'x as Time (s)')).to.deep.equal(['0.012\u00a0s', '0.500\u00a0s']);
  });

  it('steps through units of time and size where numbers span them', () => {
    expect(cells(of(0.000412, 24.61, 30.6, 0.2713), 'x as Time (s)')).to.deep.equal([
      '412\u00a0µs',
      '24.61\u00a0s',
      '30.6\u00a0s',
      '271.3\u00a0ms',
    ]);
    expect(cells(of(512, 3_500_000, 0), 'x as Size (B)')).to.deep.equal([
      '512\u00a0B',
      '3.5\u00a0MB',
      '0\u00a0B',
    ]);
    expect(cells(of(0.5, 2048), 'x as Size (MiB)')).to.deep.equal(['512\u00a0KiB', '2\u00a0GiB']);
    expect(cells(of(38, 1_200_000), 'x as Time (ns/op)')).to.deep.equal([
      '38\u00a0ns/op',
      '1.2\u00a0ms/op',
    ]);
    expect(cells(of(0.002, 90), 'x as Time (min)')).to.deep.equal(['120\u00a0ms', '90\u00a0min']);
    expect(cells(of(999.99, 1_000_000), 'x as Time (ns)')[0]).to.equal('1.000\u00a0µs');
    // As one style down the column, and not where nothing asks for it.
    expect(cells(of(0.5, 30.6), 'x as Time (s)')).to.deep.equal(['0.5\u00a0s', '30.6\u00a0s']);
  });

  it('gives a small price the digits that it needs, and the others their cents', () => {
    expect(cells(of(0.075, 0.014, 15, 3.5), 'x as Price ($)')).to.deep.equal([
      '$0.075',
      '$0.014',
      '$15.00',
      '$3.50',
    ]);
    expect(cells(of(0.0000042, 3), 'x as Price ($)')[0]).to.equal('$4.2\u00a0×\u00a010⁻⁶');
  });

  it('tells apart what the file tells apart', () => {
    const scores = Array.from({ length: 17 }, (_, i) => 7 + i / 1000);
    expect(new Set(cells(of(...scores), 'x')).size).to.equal(17);
    const noise = [50, 50.00000000000001, 71.25];
    expect(cells(of(...noise), 'x')).to.deep.equal(['50.00', '50.00', '71.25']);
    expect(cells(csv('x\n.6912\n.7123\n'), 'x')).to.deep.equal(['0.691', '0.712']);
  });

  it('shows whole numbers as whole, though a program wrote them with a point', () => {
    expect(cells(csv('x\n102000000000.0\n7240000000.0\n'), 'x')).to.deep.equal([
      '102,000,000,000',
      '7,240,000,000',
    ]);
    expect(cells(csv('x\n6000.0000\n1000.0000\n'), 'x')).to.deep.equal(['6000', '1000']);
    expect(cells(csv('x\n102000000000.0\n34.5\n'), 'x')).to.deep.equal(['102,000,000,000', '34.5']);
  });

  it('shows years without a sign between thousands', () => {
    expect(cells(of(2019, 2024), 'x')).to.deep.equal(['2019', '2024']);
  });

  it('shows counts, lengths of time and errors as the file writes them', () => {
    expect(cells(of('17M', '8x7B'), 'x')).to.deep.equal(['17M', '8x7B']);
    expect(cells(of('1:20', '15m 17s'), 'x')).to.deep.equal(['1:20', '15m 17s']);
    expect(cells(of('71.2 ± 0.5', '9.8 ± 0.1'), 'x')).to.deep.equal(['71.2 ± 0.5', '9.8 ± 0.1']);
    expect(cells(of('71,50', '9,25'), 'x'), 'a mark of another language').to.deep.equal([
      '71.50',
      '9.25',
    ]);
  });

  it('writes their numbers in the same way, where the file has no text for them', () => {
    const write = (values: unknown[], value: number) => {
      const { columns, rows } = of(...values);
      return formatOf(columns[0]!, rows, 'en').number(value);
    };
    expect(write(['17M', '1.5B'], 56e9)).to.equal('56B');
    expect(write(['17M', '1.5B'], 980)).to.equal('980');
    expect(write(['$17M', '$1.5B'], 2.5e6)).to.equal('$2.5M');
    expect(write(['1:20', '2:30'], 917.5)).to.equal('15\u00a0min\u00a018\u00a0s');
    expect(write(['1:20', '2:30'], 2_847_885)).to.equal('791\u00a0h\u00a05\u00a0min');
    expect(write(['1:20', '2:30'], 18.939)).to.equal('18.94\u00a0s');
    expect(write(['71.2 ± 0.5', '70.1 ± 0.3'], 70.65)).to.equal('70.7');
  });

  it('writes what is calculated', () => {
    const results = resultsFrom([{ a: 1.5, b: 2 }]);
    expect(cells(results, 'a + b as Sum (s)')).to.deep.equal(['3.5\u00a0s']);
  });
});
