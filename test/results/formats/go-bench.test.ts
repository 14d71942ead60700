import { expect } from '@open-wc/testing';
import { parseResults } from '../../../src/results/parse.js';

const text = [
  'goos: linux',
  'pkg: example.org/codec',
  'BenchmarkEncode/json-8   \t  696321\t      1718 ns/op\t  88.01 MB/s\t    1512 B/op\t      17 allocs/op',
  'BenchmarkEncode/json-8   \t  696120\t      1702 ns/op\t  88.52 MB/s\t    1512 B/op\t      17 allocs/op',
  'BenchmarkHash            \t1000000000\t         0.2513 ns/op\t 3.000 hits/op',
  'Benchmarking is a line of a log 5 6 ns/op',
  'PASS',
  'ok  \texample.org/codec\t12.345s',
].join('\n');

const parsed = (lines = text) => parseResults(lines, { url: 'bench.txt' });

describe('the text of go test -bench', () => {
  it('is a row for each line of results, however often a name comes', () => {
    const { rows, columns } = parsed();
    expect(rows.map(({ name }) => name)).to.deep.equal([
      'BenchmarkEncode/json-8',
      'BenchmarkEncode/json-8',
      'BenchmarkHash',
    ]);
    expect(rows[0]).to.deep.include({ iterations: 696321, 'time (ns/op)': 1718, 'hits/op': null });
    expect(rows[2]).to.deep.include({
      'time (ns/op)': 0.2513,
      'memory (B/op)': null,
      'hits/op': 3,
    });
    expect(columns.map(({ name }) => name)).to.not.include('goos');
  });

  it('has a column for the package where there are several', () => {
    const second = text.replaceAll('example.org/codec', 'example.org/other');
    const { rows } = parsed(`${text}\n${second}`);
    expect(rows).to.have.lengthOf(6);
    expect([rows[0]!['pkg'], rows[5]!['pkg']]).to.deep.equal([
      'example.org/codec',
      'example.org/other',
    ]);
  });

  it('is recognised with line ends of Windows, and says that a benchmark failed', () => {
    const { rows, notes } = parsed(text.replace('PASS', '--- FAIL: BenchmarkMap').replaceAll('\n', '\r\n')); // prettier-ignore
    expect(rows).to.have.lengthOf(3);
    expect(notes!.map((note) => note.text)).to.deep.equal([
      'says that a benchmark failed: "--- FAIL: BenchmarkMap".',
    ]);
  });
});
