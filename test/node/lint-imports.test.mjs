import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import imports from '../../scripts/lint-imports.mjs';
import { projectFolder } from '../../scripts/project.mjs';

/** What the rules say of a file of src that has this text. */
function said(path, text) {
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { imports },
    rules: { 'imports/floors': 'error', 'imports/no-circle': 'error' },
  };
  const filename = join(projectFolder, 'src', path);
  const linter = new Linter({ cwd: projectFolder });
  return linter.verify(text, config, { filename }).map(({ message }) => message);
}

describe('the rules for imports', () => {
  test('let a room import itself, packages, and the floors below it', () => {
    const text = `import './file.js'; import '../errors.js'; import 'yaml'; export const a = 1;`;
    assert.deepEqual(said('results/new.ts', text), []);
    assert.deepEqual(said('new.ts', `import './benchmark-chart.js'; import './rows/sort.js';`), []);
  });

  test('find an import of a floor above, however it is written', () => {
    for (const text of [
      `import '../chart/new.js';`,
      `import type { A } from '../chart/new.js';`,
      `export { a } from '../chart/new.js';`,
      `export * from '../chart/new.js';`,
      `const a = import('../chart/new.js');`,
      `type A = import('../chart/new.js').A;`,
    ]) {
      const sentence = 'results may not import chart, which is not on a floor below it.';
      assert.deepEqual(said('results/new.ts', text), [sentence], text);
    }
    assert.equal(
      said('errors.ts', `import './index.js';`)[0],
      'errors may not import elements, which is not on a floor below it.',
    );
  });

  test('find an import of another room on the same floor', () => {
    for (const room of ['table', 'filter', 'rows']) {
      const sentence = `chart may not import ${room}, which is not on a floor below it.`;
      assert.deepEqual(said('chart/new.ts', `import '../${room}/new.js';`), [sentence]);
    }
  });

  test('ask for the floor of a new room', () => {
    const [sentence] = said('new-room/new.ts', `import '../errors.js';`);
    assert.match(sentence, /^new-room has no floor yet/);
  });

  test('find a circle, of imports of types too, and show it', () => {
    const text = `import type { Source } from './results/file.js';`;
    assert.ok(
      said('errors.ts', text).includes('This import leads back here: results/file.ts > errors.ts.'),
    );
    assert.deepEqual(said('results/file.ts', `import { a } from './file.js';`), [
      'This import leads back here: results/file.ts.',
    ]);
  });
});
