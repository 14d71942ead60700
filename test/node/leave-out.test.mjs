import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rollup } from 'rollup';
import { leaveOut } from '../../scripts/leave-out.mjs';

/** A package of one file, that is there in the memory only. */
const file = '/node_modules/some-package/dist/write.js';
const packageOf = (code) => ({
  name: 'some-package',
  resolveId: (id) => id,
  load: (id) => (id === file ? code : `export * from '${file}';`),
});

const build = (code, parts) =>
  rollup({ input: 'entry', plugins: [leaveOut(parts), packageOf(code)] });

describe('leaving a part of a package out', () => {
  test('keeps its exports, by all of their names', async () => {
    const code = 'const a = 1;\nexport {\n  a,\n  a as b\n};\nexport { a as default };';
    const bundle = await build(code, ['some-package/dist/']);
    const { output } = await bundle.generate({ format: 'es' });
    assert.deepEqual(output[0].exports, ['a', 'b']);
    assert.match(output[0].code, /left out/);
  });

  test('fails the build when the part is gone', async () => {
    await assert.rejects(
      build('const a = 1;\nexport { a };', ['some-package/dist/', 'some-package/lib/']),
      {
        message: /There is no some-package\/lib\/ to leave out any more/,
      },
    );
  });

  test('fails the build when the part has exports that are not understood', async () => {
    await assert.rejects(build('export const a = 1;', ['some-package/dist/']), {
      message: /has no list of exports/,
    });
  });
});
