/**
 * `npm start`, from nothing but Node: builds what is not fresh, serves the demo with the docs, and
 * builds and reloads them when a source changes.
 */
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder, wantedPort } from './static-server.mjs';
import { node, npmScript, run } from './steps.mjs';

const bundles = ['dist/benchmark-elements.js', 'dist/benchmark-elements.de.js'];
const sources = ['src', 'rollup.config.mjs', 'package-lock.json', 'scripts/leave-out.mjs'];

/** Writes into demo/, so that pages reload. */
const docs = node('scripts/docs.mjs');

const port = wantedPort();
await installIfNeeded();
if (isFresh()) console.log(`${bundles[0]} is newer than its sources, and is not built again.`);
else if (!(await build())) process.exit(1);
// The builder and the docs read what the elements have.
if (!existsSync(join(projectFolder, 'custom-elements.json'))) {
  await run(npmScript('manifest'), { quiet: true });
}
await run(docs, { quiet: true });

const { address, reload } = await serveFolder(projectFolder, port, {
  home: '/demo/',
  isLive: true,
});
console.log(
  `${address}/demo/, and the builder at ${address}/demo/builder.html\nPages reload when a file of src/, demo/ or docs/ changes. Ctrl+C ends this.`,
);
onChange('demo', reload);
onChange('docs', () => run(docs, { quiet: true }));
onChange('src', async () => {
  if (await build()) reload();
});

async function build() {
  console.log(`Building ${bundles[0]} from src/, which takes some ten seconds ...`);
  const start = performance.now();
  const rollup = node(
    'node_modules/rollup/dist/bin/rollup',
    '--config',
    '--configDemo',
    '--silent',
  );
  const { ok } = await run(rollup, { quiet: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(ok ? `Built in ${seconds} s.` : 'The build failed: see above.');
  return ok;
}

/** Whether the bundles are newer than all that they are made of. */
function isFresh() {
  const timeOf = (path) => statSync(path).mtimeMs;
  const inFolder = (path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).map((name) => join(path, name))
      : [];
  const built = bundles.map((path) => join(projectFolder, path));
  if (!built.every(existsSync)) return false;
  const made = sources
    .map((path) => join(projectFolder, path))
    .flatMap((path) => [path, ...inFolder(path)]);
  return Math.max(...made.map(timeOf)) < Math.min(...built.map(timeOf));
}

/** Does something when a file in a folder has changed; once for several, and once at a time. */
function onChange(folder, act) {
  let isWaiting = false;
  let last = Promise.resolve();
  watch(join(projectFolder, folder), { recursive: true }, () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(async () => {
      // An editor writes a file in several steps.
      await new Promise((resolve) => setTimeout(resolve, 100));
      isWaiting = false;
      await act();
    });
  });
}
