import { expect } from '@open-wc/testing';
import { parseResults } from '../../../src/results/parse.js';

const notesOn = (text: string, url: string) =>
  (parseResults(text, { url }).notes ?? []).filter(({ isLoud }) => isLoud).map(({ text }) => text);

const twice = (key: string, lines: string) =>
  `has the key "${key}" twice in one map, at ${lines}: the last one counts.`;

describe('a key that is there twice', () => {
  it('is told with its lines, and the last one counts', () => {
    const files: Record<string, string> = {
      'flat.yml': '- a: 1\n  b: 2\n  a: 3\n- b: 2\n  a: 3\n',
      'flow.yml': '-\n\n  {a: 1, b: 2, a: 3}\n- {b: 2, a: 3}\n',
      'nested.yml': '- a: [1]\n  b: 2\n  a: 3\n- b: 2\n  a: 3\n',
      'list.json': '[\n{"a": 1, "b": 2,\n"a" : 3}, {"b": 2, "a": 3}]',
      'lines.jsonl': '{"b": 2, "a": 3}\n\n{"a": "\\"", "b": 2, "a": 3}\n',
      'lines.json': '{"b": 2, "a": 3}\n\n{"a": 1, "b": 2, "a": 3}\n',
    };
    for (const [url, text] of Object.entries(files)) {
      expect(notesOn(text, url), url).to.deep.equal([twice('a', 'line 3')]);
      for (const row of parseResults(text, { url }).rows) {
        expect(row, url).to.deep.equal({ a: 3, b: 2 });
      }
    }
  });

  it('is told for each key, with the first lines of many', () => {
    const rows = Array.from({ length: 9 }, () => '{"a": 1, "a": 2, "b": [{"c": 1, "c": 2}]}');
    const text = `[\n${rows.join(',\n')}\n]`;
    expect(notesOn(text, 'a.json').filter((note) => note.includes('twice'))).to.deep.equal([
      twice('a', 'lines 2, 3, 4 and 6 more'),
      twice('c', 'lines 2, 3, 4 and 6 more'),
    ]);
  });

  it('is no key of another map, no text, and nothing that a merge brings', () => {
    const files: Record<string, string> = {
      'a.json': '[{"a": 1, "b": {"a": 2}}, {"a": 1, "c": ["a", "a"], "d": "\\"a\\": \\"a\\":"}]',
      'b.json': '[{"a\\"": 1, "a": "{"}, {"a": "}", "a\\\\": ":"}]',
      'a.yml': '- &d {a: 1}\n- <<: *d\n  a: 2\n',
      'b.yml': '- a: 1\n- a: 1\n',
    };
    for (const [url, text] of Object.entries(files)) {
      expect(
        notesOn(text, url).filter((note) => note.includes('twice')),
        url,
      ).to.deep.equal([]);
    }
  });

  it('is told, though all are', () => {
    const rows = Array.from({ length: 60_000 }, () => '{"a": 1, "b": 2, "a": 3}');
    expect(notesOn(`[${rows.join(',\n')}]`, 'a.json')[0]).to.contain('59997 more');
  });
});
