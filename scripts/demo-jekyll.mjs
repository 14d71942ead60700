/** `npm run demo:jekyll`: builds the bundle and the demo site with Jekyll, and serves the site. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { findJekyll, jekyllHint } from './jekyll.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder } from './static-server.mjs';
import { npmScript, run } from './steps.mjs';

const bundle = join(projectFolder, 'dist/benchmark-elements.js');
const site = join(projectFolder, 'demo/jekyll');

const jekyll = findJekyll();
if (!jekyll) {
  console.log(`Jekyll is missing: ${jekyllHint}.`);
  process.exit(1);
}
await installIfNeeded();
console.log('Building the bundle ...');
exitUnless(await run(npmScript('build'), { quiet: true }));
mkdirSync(join(site, 'assets'), { recursive: true });
copyFileSync(bundle, join(site, 'assets/benchmark-elements.js'));

console.log('Building the site ...');
// Served at the root, wherever the site is published.
const args = ['build', '--source', site, '--destination', join(site, '_site'), '--baseurl', ''];
exitUnless(await run({ command: jekyll, args }, { quiet: true }));
const { address } = await serveFolder(join(site, '_site'));
console.log(`${address}/`);

function exitUnless({ ok }) {
  if (!ok) process.exit(1);
}
