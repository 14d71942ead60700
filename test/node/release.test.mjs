import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';
import { cdnLine, readReadme, withAbsoluteLinks, withRelease } from '../../scripts/readme.mjs';

const pkg = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
const readme = readReadme();

describe('the README', () => {
  test('has the line of the version in package.json, as a release writes it', () => {
    const [integrity] = /sha384-[\w+/]{64}(?=")/.exec(readme);
    const release = { ...pkg, integrity };
    assert.ok(readme.includes(`\n${cdnLine(release)}\n`));
    assert.equal(withRelease(readme, release), readme);
    assert.ok(!withRelease(readme, { ...release, version: '9.9.9' }).includes(`@${pkg.version}`));
  });

  test('names only files that are there', () => {
    const links = /\]\((?!#|https?:)([^)#]+)|(?:src|srcset)="(demo\/pictures\/[^"]+)/g;
    const paths = [...readme.matchAll(links)].map(([, link, picture]) => link ?? picture);
    assert.ok(paths.includes('CONTRIBUTING.md'));
    assert.equal(paths.filter((path) => /readme-(chart|table)-(light|dark)/.test(path)).length, 4);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(projectFolder, path))),
      [],
    );
  });

  test('has absolute links and pictures on a registry’s page', () => {
    const text =
      'A [link](a.md#b), an [anchor](#c), [another](https://d.org/) and ![one](e/f.png). ' +
      '<picture><source srcset="g.svg"><img src="i.svg"></picture> <benchmark-chart src="j.csv">';
    const pkg = { homepage: 'https://g.org/h#readme', version: '1.2.3' };
    assert.equal(
      withAbsoluteLinks(text, pkg),
      'A [link](https://g.org/h/blob/v1.2.3/a.md#b), an [anchor](#c), ' +
        '[another](https://d.org/) and ![one](https://g.org/h/raw/v1.2.3/e/f.png). ' +
        '<picture><source srcset="https://g.org/h/raw/v1.2.3/g.svg">' +
        '<img src="https://g.org/h/raw/v1.2.3/i.svg"></picture> <benchmark-chart src="j.csv">',
    );
  });
});
