import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { projectWithPackage } from './installed.mjs';

const { folder } = projectWithPackage();

/** What a module prints that Node runs in a project with the package. */
const run = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

describe('in Node', () => {
  test('importing the package and its languages does nothing, and does not throw', () => {
    const code = `import 'benchmark-elements'; import 'benchmark-elements/de';
      import 'benchmark-elements/react'; console.log(typeof HTMLElement)`;
    assert.equal(run(code), 'undefined');
  });

  test('check and the events are what they are in a page', () => {
    const code = `import { check, SortChangeEvent } from 'benchmark-elements';
      const column = { name: 'a', label: 'A', type: 'text', unit: '', value: () => null, text: () => '' };
      const [finding] = check({ columns: [column], rows: [{ a: null }] });
      console.log(finding.text, new SortChangeEvent({ sort: 'a' }).detail.sort)`;
    assert.match(run(code), /^The column "a" is empty\. .+ a$/);
  });

  test('it has every name that the bundle exports, so that no import of one fails', () => {
    const names = (file) => {
      const code = readFileSync(join(folder, 'node_modules/benchmark-elements/dist', file), 'utf8');
      return parseAst(code)
        .body.flatMap(({ type, specifiers }) => (type.startsWith('Export') ? specifiers : []))
        .map(({ exported }) => exported.name);
    };
    const all = names('benchmark-elements.js');
    assert.ok(all.includes('BenchmarkChart'));
    assert.deepEqual(names('benchmark-elements.node.js').sort(), all.sort());
  });
});
