/** What anybody who installs the package, or builds it, lets into their machine. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';

const read = (path) => readFileSync(join(projectFolder, path), 'utf8');
const pkg = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path) => path.replace(/^.*node_modules\//, '');

/** "chart.js 4.6.1 (MIT)" and the text of the licence, by name. */
const licences = new Map(
  read('dist/benchmark-elements.LICENSES.txt')
    .split(/^-{80}$/m)
    .map((entry) => {
      const [, name, version, licence, text] = /^(\S+) (\S+) \((.+)\)\n([^]*)$/.exec(entry.trim());
      return [name, { version, licence, text }];
    }),
);

describe('whoever installs the package', () => {
  test('runs no script of it', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      assert.equal(pkg.scripts[script], undefined, script);
    }
    assert.equal(packages[''].hasInstallScript, undefined);
  });

  test('gets no package along with it', () => {
    const production = installed.filter(([, { dev, devOptional, peer }]) => !dev && !devOptional && !peer); // prettier-ignore
    assert.deepEqual(
      production.map(([path]) => path),
      [],
    );
  });

  test('can see where and from what it was built', () => {
    assert.equal(pkg.publishConfig.provenance, true);
    assert.match(pkg.repository.url, /^git\+https:\/\//);
  });
});

describe('whoever builds it', () => {
  test('runs a script of two packages, which bring programs', () => {
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    assert.deepEqual(
      scripts.map(([path]) => nameOf(path)),
      ['esbuild', 'rs-module-lexer'],
    );
  });

  test('gets each package as it was when it was chosen', () => {
    for (const [path, { integrity, resolved, link }] of installed) {
      assert.match(integrity ?? '', /^sha512-/, path);
      assert.equal(resolved ?? link, undefined, path);
    }
  });
});

describe('the bundle', () => {
  const { sources } = JSON.parse(read('dist/benchmark-elements.js.map'));
  const bundled = new Set(
    sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
  );

  test('hands on the licence of each package that is in it', () => {
    assert.deepEqual([...licences.keys()].sort(), [...bundled].sort());
    for (const [name, { version, text }] of licences) {
      assert.equal(version, packages[`node_modules/${name}`].version, name);
      assert.match(text, /copyright/i, name);
    }
  });

  test('has no licence in it that asks for more than to be named', () => {
    for (const [name, { licence }] of licences) {
      assert.match(licence, /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD)$/, name);
      assert.equal(licence, packages[`node_modules/${name}`].license, name);
    }
  });
});
