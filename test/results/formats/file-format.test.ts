import { expect } from '@open-wc/testing';
import { detectFormat } from '../../../src/results/formats/file-format.js';
import { parseResults } from '../../../src/results/parse.js';
import { raised } from '../../raised.js';

describe('the format of a results file', () => {
  it('is what the author says, whatever the server and the extension say', () => {
    const source = { format: 'jsonl', mediaType: 'text/csv', url: 'https://x.org/results.yml' };
    expect(detectFormat('a,b', source)).to.equal('jsonl');
    expect(detectFormat('a,b', { ...source, format: 'yml' })).to.equal('yaml');
  });

  it('falls back to the media type where the author names a format that does not exist', () => {
    expect(detectFormat('a: 1', { format: 'excel', mediaType: 'text/csv' })).to.equal('csv');
  });

  it('is the media type before the extension', () => {
    const types = {
      'application/json; charset=utf-8': 'json',
      'application/vnd.api+json': 'json',
      'application/x-ndjson': 'jsonl',
      'application/jsonl': 'jsonl',
      'text/yaml': 'yaml',
      'application/x-yaml': 'yaml',
      'Text/CSV;header=present': 'csv',
      'text/tab-separated-values': 'tsv',
    };
    for (const [mediaType, format] of Object.entries(types)) {
      expect(detectFormat('', { mediaType, url: 'results.txt' }), mediaType).to.equal(format);
    }
  });

  it('is what the text looks like, of the two that the server and the name say', () => {
    const yaml = '- model: a\n  score: 1\n';
    const csv = 'model,score\na,1\n';
    expect(detectFormat(yaml, { mediaType: 'text/csv', url: 'a.yml' })).to.equal('yaml');
    expect(detectFormat(csv, { mediaType: 'text/yaml', url: 'a.csv' })).to.equal('csv');
    expect(detectFormat(csv, { mediaType: 'application/json', url: 'a.csv' })).to.equal('csv');
  });

  it('is doubted where nothing can be made of the text', () => {
    const failure = (text: string, source: object) =>
      raised(() => parseResults(text, source)).message;
    const csv = 'model,score\na,1\n';
    expect(failure(csv, { mediaType: 'text/yaml', url: 'a' })).to.match(
      / The server calls it text\/yaml; if it is not, say format="csv"\.$/,
    );
    expect(failure('<p>x</p>', { mediaType: 'text/csv; header=present', url: 'a' })).to.match(
      / The server calls it text\/csv; if it is not, say format="\.\.\."\.$/,
    );
    expect(failure(csv, { url: 'a.json' })).to.match(/ If it is csv, say format="csv"\.$/);
    // What the author says, and what the text looks like, is not doubted.
    expect(failure(csv, { format: 'json', mediaType: 'text/csv' })).not.to.contain('format=');
    expect(failure('[1', { mediaType: 'application/json' })).not.to.contain('format=');
    expect(failure('[]', { url: 'a.yml' })).not.to.contain('format=');
  });

  it('has lines that end as those of old programs, by CR alone', () => {
    const rows = [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ];
    const files: Record<string, string> = {
      'a.yml': '- a: 1\r  b: 2\r- a: 3\r  b: 4\r',
      'a.csv': 'a,b\r1,2\r3,4\r',
      'a.jsonl': '{"a":1,"b":2}\r{"a":3,"b":4}',
      'a.json': '[{"a":1,\r"b":2},\r{"a":3,"b":4}]\r',
    };
    for (const [url, text] of Object.entries(files)) {
      expect(parseResults(text, { url }).rows, url).to.deep.equal(rows);
    }
  });

  it('is the extension where the server only says text/plain or octet-stream, as GitHub does', () => {
    const extensions = {
      'https://x.org/a/qwq.yml': 'yaml',
      'qwq.YAML?v=1': 'yaml',
      'results.json#/a/b.csv': 'json',
      'runs.ndjson': 'jsonl',
      'runs.jsonl': 'jsonl',
      'table.csv': 'csv',
      'table.tab': 'tsv',
    };
    for (const [url, format] of Object.entries(extensions)) {
      expect(detectFormat('', { mediaType: 'text/plain', url }), url).to.equal(format);
      expect(detectFormat('', { mediaType: 'application/octet-stream', url }), url).to.equal(
        format,
      );
    }
  });

  it('shows in the text itself where nothing else tells', () => {
    expect(detectFormat('[{"a": 1}]')).to.equal('json');
    expect(detectFormat('{\n  "a": 1\n}')).to.equal('json');
    expect(detectFormat('{"a": 1}\n{"a": 2}\n')).to.equal('jsonl');
    expect(detectFormat('model\tscore\nx\t1')).to.equal('tsv');
    expect(detectFormat('\nmodel,score\nx,1')).to.equal('csv');
    expect(detectFormat('- model: x, y\n  score: 1')).to.equal('yaml');
    expect(detectFormat('- x, y')).to.equal('yaml');
    expect(detectFormat('score:\n  x: 1')).to.equal('yaml');
  });

  it('is what the text plainly is where name and server promise something else', () => {
    expect(detectFormat('[{"a": 1}]', { url: 'x.csv' })).to.equal('json');
    expect(detectFormat('{"a": 1}\n{"a": 2}\n', { url: 'x.csv' })).to.equal('jsonl');
    expect(detectFormat('a,b\n1,2', { url: 'x.csv', mediaType: 'application/json' })).to.equal(
      'csv',
    );
    expect(detectFormat('[{"a": 1}]', { url: 'x.json', mediaType: 'text/csv' })).to.equal('json');
    expect(detectFormat('[READ], ops, 5', { url: 'x.csv' })).to.equal('csv');
    expect(detectFormat('a: 1', { mediaType: 'application/json' })).to.equal('json');
  });

  it('shows below comments and facts, too', () => {
    expect(detectFormat('# run 5, on ci\n- model: a\n  score: 1\n')).to.equal('yaml');
    expect(detectFormat('# run 5: on ci\nmodel,score\na,1\n')).to.equal('csv');
    expect(detectFormat('goos: linux\n,old,new\na,1,2\nb,3,4\n')).to.equal('csv');
    expect(detectFormat('model;score\na;1,5\n')).to.equal('csv');
    expect(detectFormat('[1, "a"]\n[2, "b"]\n')).to.equal('jsonl');
    expect(detectFormat('---\nmodel: a, b\n')).to.equal('yaml');
  });

  it('is a table of vertical bars in Markdown, and what databases print', () => {
    const texts = [
      '# Results\n\nOf today.\n\n| Model | Score |\n| :--- | ---: |\n| `a` | 61.4 |\n| **b** | 66.9 |\n\nMore.\n',
      ' Model | Score\n-------+-------\n a     |  61.4\n b     |  66.9\n(2 rows)\n',
      '+-------+-------+\n| Model | Score |\n+-------+-------+\n| a     |  61.4 |\n| b     |  66.9 |\n+-------+-------+\n',
      '|Score | Model\n|-----:|:-----\n| 61.4 | `a`\n| 66.9 | `b`\n',
    ];
    for (const text of texts) {
      const { rows } = parseResults(text, { url: 'results.md' });
      expect(rows, text).to.deep.equal([
        { Model: 'a', Score: 61.4 },
        { Model: 'b', Score: 66.9 },
      ]);
    }
    const marked =
      '| Model | MMLU |\n|---|---|\n| [a](https://example.org/a) | **71.5** |\n| **b** (ours) | <u>70.5</u> |\n';
    const { columns, rows } = parseResults(marked, { url: 'a.md' });
    expect(rows).to.deep.equal([
      { Model: 'a', MMLU: 71.5 },
      { Model: 'b (ours)', MMLU: 70.5 },
    ]);
    expect(columns[0]!.link!(rows[0]!)).to.equal('https://example.org/a');
    const difference =
      ' +---+---+\n | a | b |\n +---+---+\n-| x | 1 |\n+| y | 2 |\n | z | 3 |\n+---+---+\n';
    expect(parseResults(difference).rows).to.deep.equal([
      { a: 'x', b: 1 },
      { a: 'y', b: 2 },
      { a: 'z', b: 3 },
    ]);
    const two = '| a | b |\n|---|---|\n| x \\| y | 1 |\n\n| a | c |\n|---|---|\n| z | 2 |\n';
    expect(parseResults(two).rows).to.deep.equal([{ a: 'x | y', b: 1 }]);
    expect(parseResults(two, {}, { pointer: '2' }).rows).to.deep.equal([{ a: 'z', c: 2 }]);
  });

  it('is a table in a frame, whose header may have several lines and cells above several columns', () => {
    const lines = [
      '+------++-------------+-----+',
      '| Item || Time (ms)   | Vs. |',
      '|      ||  old |  new | old |',
      '+------++------+------+-----+',
      '| a    ||  1.5 |  2.5 | +1% |',
      '| b    ||  3.5 |  4.5 | -2% |',
      '+------++------+------+-----+',
    ];
    lines[0] = lines[3]!;
    expect(parseResults(lines.join('\n')).rows).to.deep.equal([
      { Item: 'a', 'Time old (ms)': 1.5, 'Time new (ms)': 2.5, 'Vs. old': 1 },
      { Item: 'b', 'Time old (ms)': 3.5, 'Time new (ms)': 4.5, 'Vs. old': -2 },
    ]);
    const groups = '+---+---+\n| a | 1 |\n| b | 2 |\n+---+---+\n| c | 3 |\n+---+---+\n';
    expect(parseResults(groups).rows).to.have.length(3);
  });

  it('is no CSV where commas stand only between thousands', () => {
    expect(detectFormat('a x 1,204 ops/sec\nb x 26,512 ops/sec\n')).to.equal('yaml');
    expect(detectFormat('a,204\nb,512\n')).to.equal('csv');
    expect(detectFormat('a 1,204\nb 2,512\n')).to.equal('csv');
    expect(detectFormat('1,204,333\n2,512,111\n')).to.equal('csv');
    const compared =
      'name   old ns/iter      diff %\n a     2,380,532 (+/- 2265)   -79.20%\n b     1,383,833 (+/- 1628)   -67.75%\n';
    expect(() => detectFormat(compared, { url: 'x.txt' })).to.throw('printed for a terminal');
  });

  it('is none where a tool printed for people, which is named with what to do', () => {
    const line = '-'.repeat(20);
    const outputs = {
      '--benchmark-json': `${line} benchmark: 2 tests ${line}\nName (time in us)   Min   Max\n${line}\ntest_a   1,204.5 (1.0)   1,210.2 (1.0)\ntest_b   2,204.5 (1.9)   2,210.2 (1.8)\n${line}\n\nLegend:\n  Outliers: 1 deviation\n`,
      'estimates.json':
        'fib 20                  time:   [26.029 µs 26.251 µs 26.505 µs]\nFound 11 outliers among 99 measurements (11.11%)\n  6 (6.06%) high mild\n',
      '--export-json':
        'Benchmark 1: sleep 0.3\n  Time (mean ± σ):     305.2 ms ±   1.7 ms    [User: 1.5 ms, System: 2.1 ms]\n  Range (min … max):   303.1 ms … 308.0 ms    10 runs\n',
    };
    for (const [advice, text] of Object.entries(outputs)) {
      expect(() => parseResults(text, { url: 'out.txt' })).to.throw(advice);
      expect(() => parseResults(text.replaceAll('\n', '\r\n'))).to.throw(advice);
    }
  });

  it('is none where a terminal’s table has blanks between its cells, which is said', () => {
    const text = 'Benchmark      Mode    Score   Units\nparse         thrpt  162.407   ops/s\n';
    expect(() => parseResults(text, { url: 'out.txt' })).to.throw('is printed for a terminal');
    expect(detectFormat(text, { url: 'out.yml' })).to.equal('yaml');
    expect(detectFormat('BenchmarkA-8   100   12.5 ns/op\n')).to.equal('go-bench');
    expect(detectFormat('a:   1   # x   y\nb:   2   # x   y\n')).to.equal('yaml');
  });
});
