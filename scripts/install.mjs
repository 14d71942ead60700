/** Installs the packages of the lock file, where that has not been done yet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './steps.mjs';
import { projectFolder } from './project.mjs';

export async function installIfNeeded() {
  if (isInstalled(projectFolder)) return;
  console.log('Installing the packages with npm ci ...');
  // In `npm pack --dry-run`, npm would only say what it would install.
  const { ok } = await run(npm('ci', '--no-audit', '--no-fund', '--no-dry-run'), { quiet: true });
  if (!ok) throw new Error('npm ci failed: see above.');
}

/** Whether node_modules holds what package-lock.json asks for. */
export function isInstalled(folder) {
  // npm keeps here what it has installed, in the form of the lock file.
  const installedFile = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || // the project itself
      installed[path]?.version === version ||
      // A package for another platform.
      (!installed[path] && (optional || devOptional)),
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

// `npm run build` calls this file itself.
if (process.argv[1] === fileURLToPath(import.meta.url)) await installIfNeeded();
