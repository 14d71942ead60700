/**
 * `npm pack` and `npm publish` call this before they pack and after. Before, it builds everything
 * anew, and gives the README absolute links; after, it puts the README back.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { readReadme, withAbsoluteLinks, writeReadme } from './readme.mjs';
import { npmScript, run } from './steps.mjs';

const kept = join(projectFolder, '.README.kept.md');

if (process.argv[2] === 'before') {
  await installIfNeeded();
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
  const { ok } = await run(npmScript('build'), { quiet: true });
  if (!ok) process.exit(1);
  const pkg = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  // Kept already, where packing broke off.
  if (!existsSync(kept)) writeFileSync(kept, readReadme());
  writeReadme(withAbsoluteLinks(readFileSync(kept, 'utf8'), pkg));
} else if (existsSync(kept)) renameSync(kept, join(projectFolder, 'README.md'));
