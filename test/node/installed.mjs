/** The package as it is installed: packed, and unpacked into the node_modules of an empty project. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../scripts/project.mjs';
import { npm } from '../../scripts/steps.mjs';

/**
 * @param {string[]} packages what is installed beside it, from the project's own node_modules
 * @returns {{ folder: string, tarball: string }} which are there until the process ends
 */
export function projectWithPackage(packages = []) {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'benchmark-elements'), { recursive: true });
  const tarball = join(folder, pack(folder));
  const target = join(modules, 'benchmark-elements');
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  for (const name of packages) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return { folder, tarball };
}

/** Packs what `npm run build` has built, and gives the file's name. */
function pack(folder) {
  const { command, args, shell } = npm('pack', '--ignore-scripts', '--json');
  const output = execFileSync(command, [...args, '--pack-destination', folder], {
    cwd: projectFolder,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output)[0].filename;
}
