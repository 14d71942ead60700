/**
 * `npm run pictures`: makes the pictures of the README from the tags in it, by the command `render`,
 * and writes them into the README.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';
import { readReadme, withBlock, writeReadme } from './readme.mjs';
import { node, run } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
const target = join(projectFolder, 'demo/pictures');
const readme = readReadme();
const tags = /^<benchmark-chart.*?<\/benchmark-table>$/ms.exec(readme)[0];
const ids = ['readme-chart', 'readme-table'];

writeFileSync(
  join(folder, 'page.html'),
  `<!doctype html>
<html lang="en">
<title>The tags of the README</title>
<style>:root { color-scheme: light dark; font-family: system-ui, sans-serif }</style>
<script type="module" src="benchmark-elements.js"></script>
${tags.replace(/<benchmark-(chart|table)/g, '<benchmark-$1 id="readme-$1"')}
`,
);
copyFileSync(
  join(projectFolder, 'dist/benchmark-elements.js'),
  join(folder, 'benchmark-elements.js'),
);
copyFileSync(join(projectFolder, 'demo/data/qwq.yml'), join(folder, 'qwq.yml'));

const command = node(join(projectFolder, 'bin/benchmark-elements.mjs'), 'render', 'page.html');
const { ok } = await run(command, { cwd: folder });
if (ok) {
  mkdirSync(target, { recursive: true });
  const made = (name) => join(folder, 'pictures', name);
  const snippets = ids.map((id) => readFileSync(made(`${id}.html`), 'utf8').trim());
  for (const [, name] of snippets.join().matchAll(/(?:src|srcset)="([^"]+)"/g)) {
    copyFileSync(made(name), join(target, name));
  }
  const text = snippets.join('\n\n').replace(/(src|srcset)="/g, '$1="demo/pictures/');
  writeReadme(withBlock(readme, 'pictures', text));
}
rmSync(folder, { recursive: true });
process.exitCode = ok ? 0 : 1;
