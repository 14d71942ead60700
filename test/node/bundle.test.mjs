import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

const dist = new URL('../../dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist), 'utf8');
const bundle = read('benchmark-elements.js');
const map = JSON.parse(read('benchmark-elements.js.map'));
const licences = read('benchmark-elements.LICENSES.txt');

/** Fails with the places where the pattern is found: the whole bundle would fill the screen. */
function assertNone(pattern) {
  const places = [...bundle.matchAll(new RegExp(`.{0,60}${pattern}.{0,60}`, 'gi'))];
  assert.deepEqual(places.map(String), []);
}

function* nodesOf(node) {
  if (typeof node?.type === 'string') yield node;
  for (const child of Object.values(node ?? {})) {
    if (typeof child === 'object') yield* nodesOf(child);
  }
}

// The budget is 150,000, and it is not kept: see "What the bundle weighs" in CONTRIBUTING.md. This limit
// is what it weighs now, so that it grows no further unseen.
test('the bundle is at most 207,500 bytes, gzipped', () => {
  const size = gzipSync(bundle, { level: 9 }).length;
  assert.ok(size <= 207_500, `It has ${size} bytes.`);
});

function importsOf(code) {
  const imported = [];
  for (const { type, source } of nodesOf(parseAst(code))) {
    const isStatic = type.startsWith('Import') || type.startsWith('Export');
    // An address that is made at run time, as for a worker, is no business of a bundler.
    if (isStatic && source?.type === 'Literal') imported.push(source.value);
  }
  return imported;
}

test('the bundle imports no package and no other file', () => {
  assert.deepEqual(importsOf(bundle), []);
});

test('German is a file of its own, which imports the bundle beside it and nothing else', () => {
  const german = read('benchmark-elements.de.js');
  assert.deepEqual(importsOf(german), ['./benchmark-elements.js']);
  assert.ok(german.includes('Zeilen'));
  assert.ok(!bundle.includes('Zeilen'));
});

test('the bundle is the production build of everything in it', () => {
  assertNone('dev mode');
  assertNone('process\\.env');
});

test('the bundle has a source map, with the sources', () => {
  assert.equal(
    bundle.trimEnd().split('\n').at(-1),
    '//# sourceMappingURL=benchmark-elements.js.map',
  );
  assert.ok(map.sources.includes('../src/index.ts'));
  assert.equal(map.sourcesContent.length, map.sources.length);
});

test('the bundle names the licence of each package in it', () => {
  const banner = bundle.slice(0, bundle.indexOf('*/'));
  const packages = map.sources.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  const bundled = new Set(packages.filter(Boolean));
  for (const name of ['lit-html', 'chart.js', 'yaml']) assert.ok(bundled.has(name), name);
  for (const name of bundled) {
    assert.match(banner, new RegExp(`${name} \\d+\\.\\d+\\.\\d+ \\([A-Z]`), name);
    assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([A-Z]`, 'm'), name);
  }
});
