import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const { dependencies, types } = JSON.parse(read('package.json'));

/** The packages that a module of types and all that it imports name. */
function packagesOf(path, seen = new Set()) {
  if (seen.has(path)) return new Set();
  seen.add(path);
  const found = new Set();
  for (const [, name] of read(path).matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
    if (name.startsWith('.')) {
      const next = new URL(name.replace(/\.js$/, '.d.ts'), new URL(path, root));
      packagesOf(next.href.slice(root.href.length), seen).forEach((one) => found.add(one));
    } else found.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)[0]);
  }
  return found;
}

test('who installs the package gets the packages that its types name, and no others', () => {
  assert.deepEqual([...packagesOf(types)].sort(), Object.keys(dependencies).sort());
});
