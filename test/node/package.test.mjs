import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { projectFolder } from '../../scripts/project.mjs';
import { projectWithPackage } from './installed.mjs';

const read = (path) => readFileSync(join(projectFolder, path), 'utf8');
const pkg = JSON.parse(read('package.json'));
const { folder, tarball } = projectWithPackage();
const installed = join(folder, 'node_modules/benchmark-elements');

/** All texts in what package.json says of a field. */
const leavesOf = (value) =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(leavesOf);

describe('the package', () => {
  test('brings no other package along', () => {
    for (const kind of ['dependencies', 'optionalDependencies']) {
      assert.equal(pkg[kind], undefined, kind);
    }
    // Only two commands need it, and no page does.
    const peers = Object.keys(pkg.peerDependencies);
    assert.deepEqual(peers, ['puppeteer-core']);
    assert.ok(peers.every((name) => pkg.peerDependenciesMeta[name].optional));
  });

  test('has every file that package.json and the manifest name', () => {
    const { main, module, types, unpkg, jsdelivr, customElements } = pkg;
    const fields = [main, module, types, unpkg, jsdelivr, customElements, pkg['web-types']];
    const named = [...fields, ...leavesOf(pkg.exports)].filter((path) => !path.includes('*'));
    const manifest = JSON.parse(read('custom-elements.json'));
    named.push(...manifest.modules.map(({ path }) => path));
    assert.deepEqual(
      named.filter((path) => !existsSync(join(installed, path))),
      [],
    );
  });

  test('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test('has types that every way to resolve modules finds', () => {
    const attw = join(projectFolder, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [tarball, '--profile', 'esm-only', '--format', 'table-flipped'];
    execFileSync(process.execPath, [attw, ...args], { stdio: 'pipe', encoding: 'utf8' });
  });
});

test('the changelog has a dated section for the version', () => {
  const sections = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  const [newest, ...older] = sections.filter((title) => title !== 'Unreleased');
  assert.ok(newest.startsWith(`${pkg.version} - `), newest);
  for (const title of [newest, ...older]) assert.match(title, /^\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d$/);
});
