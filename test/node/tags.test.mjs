import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';

// In CommonMark a line that begins with ">" is a quotation, and an empty line ends a tag's HTML. So a
// tag that somebody copies from here must have neither.

const below = (folder) =>
  readdirSync(join(projectFolder, folder), { recursive: true }).map((name) => join(folder, name));
const files = ['README.md', ...below('docs'), ...below('demo')].filter((name) =>
  /\.(md|html|liquid)$/.test(name),
);

/** The tags of a text, from "<" to ">"; a ">" in quotes or braces is part of a value. */
const tagsIn = (text) =>
  text.match(/<benchmark-(?:chart|table|filter)(?:\s(?:"[^"]*"|\{[^}]*\}|[^>"{])*)?>/g) ?? [];

const isTorn = (tag) => /^\s*>/m.test(tag) || /^\s*$/m.test(tag);

describe('a tag that is shown to authors', () => {
  for (const file of files) {
    const tags = tagsIn(readFileSync(join(projectFolder, file), 'utf8'));
    if (tags.length === 0) continue;
    test(`closes on the line of its last attribute in ${file}`, () => {
      assert.deepEqual(tags.filter(isTorn), []);
    });
  }

  test('is found, however it is written', () => {
    const [torn, split, whole, plain] = [
      '<benchmark-chart\n  src="a"\n>',
      '<benchmark-table\n\n  src="a">',
      '<benchmark-table\n  where="a>1"\n  onload={() => 1}>',
      '<benchmark-filter>',
    ];
    assert.deepEqual(tagsIn(torn + split + whole + plain), [torn, split, whole, plain]);
    assert.deepEqual([torn, split, whole, plain].filter(isTorn), [torn, split]);
  });

  test('stands in the README, in each page of docs and in the demo', () => {
    const counts = ['README.md', ...below('docs'), 'demo/qwq.html'].map(
      (file) => tagsIn(readFileSync(join(projectFolder, file), 'utf8')).length,
    );
    assert.ok(
      counts.every((count) => count > 1),
      String(counts),
    );
  });
});
