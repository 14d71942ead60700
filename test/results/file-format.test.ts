import { expect } from '@open-wc/testing';
import { detectFormat } from '../../src/results/file-format.js';

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
});
