import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const dist = new URL('../../dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist), 'utf8');
const bundle = read('benchmark-elements.js');
const bundled = [
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  'chart.js',
  '@kurkle/color',
  'yaml',
  'd3-dsv',
];

test('the bundle is at most 110,000 bytes, gzipped', () => {
  const size = gzipSync(bundle, { level: 9 }).length;
  assert.ok(size <= 110_000, `It has ${size} bytes.`);
});

test('the bundle imports nothing', () => {
  const imports = bundle.match(/(?<![\w$.])(?:import|from)\s*["'][^"']*["']/g);
  assert.equal(imports, null);
  assert.doesNotMatch(bundle, /(?<![\w$.])import\s*\(\s*["']/);
});

test('the bundle is the production build of everything in it', () => {
  assert.doesNotMatch(bundle, /dev mode/i);
  assert.doesNotMatch(bundle, /process\.env/);
});

test('the bundle needs neither eval nor new Function', () => {
  assert.doesNotMatch(bundle, /(?<![\w$.])eval\s*\(/);
  assert.doesNotMatch(bundle, /new Function\b/);
});

test('the bundle has a source map, with the sources', () => {
  assert.match(bundle, /\n\/\/# sourceMappingURL=benchmark-elements\.js\.map\s*$/);
  const { sources, sourcesContent } = JSON.parse(read('benchmark-elements.js.map'));
  assert.ok(sources.includes('../src/index.ts'));
  assert.equal(sourcesContent.length, sources.length);
});

test('the bundle names the licence of each package in it', () => {
  const banner = bundle.slice(0, bundle.indexOf('*/'));
  const texts = read('benchmark-elements.LICENSES.txt');
  for (const name of bundled) {
    assert.match(
      banner,
      new RegExp(`${name} \\d+\\.\\d+\\.\\d+ \\([A-Z]`),
      `${name} in the banner`,
    );
    assert.match(texts, new RegExp(`^${name} \\d`, 'm'), `the licence of ${name}`);
  }
});
