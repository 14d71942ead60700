/**
 * `npm run release`: builds, and writes `release/` with all that a page needs without npm, and its
 * checksums; the README gets the version and its hash. `--check` only looks whether the README has
 * them.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { cdnLine, readReadme, withRelease, writeReadme } from './readme.mjs';
import { npmScript, run } from './steps.mjs';

const { name, version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
const bundle = `dist/${name}.js`;
const files = [
  bundle,
  `${bundle}.map`,
  `dist/${name}.iife.js`,
  `dist/${name}.de.js`,
  `dist/${name}.de.js.map`,
  `dist/${name}.de.iife.js`,
  `dist/${name}.LICENSES.txt`,
  'LICENSE',
];
const digest = (algorithm, path, encoding) =>
  createHash(algorithm)
    .update(readFileSync(join(projectFolder, path)))
    .digest(encoding);
const sriOf = (path) => `sha384-${digest('sha384', path, 'base64')}`;
const baseName = (path) => path.split('/').at(-1);

await installIfNeeded();
console.log('Building ...');
const { ok } = await run(npmScript('build'), { quiet: true });
if (!ok) process.exit(1);

const release = { name, version, integrity: sriOf(bundle) };
const readme = withRelease(readReadme(), release);

if (process.argv.includes('--check')) {
  if (readme === readReadme()) process.exit(0);
  console.log('The README has the hash of another bundle: run `npm run release`, and commit it.');
  process.exit(1);
}

const folder = join(projectFolder, 'release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const path of files) copyFileSync(join(projectFolder, path), join(folder, baseName(path)));
const lines = (lineOf, paths) => `${paths.map(lineOf).join('\n')}\n`;
writeFileSync(
  join(folder, 'SHA256SUMS'),
  lines((path) => `${digest('sha256', path, 'hex')}  ${baseName(path)}`, files),
);
const scripts = files.filter((path) => path.endsWith('.js'));
writeFileSync(
  join(folder, 'INTEGRITY.txt'),
  lines((path) => `${sriOf(path)}  ${baseName(path)}`, scripts),
);
writeReadme(readme);

console.log(`release/ has ${name} ${version}, and the README this line:\n\n${cdnLine(release)}`);
