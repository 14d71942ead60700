/** `npm start`, from nothing but Node: builds the bundle and serves the demo pages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder } from './static-server.mjs';
import { npmScript, run } from './steps.mjs';

await installIfNeeded();
console.log('Building ...');
const { ok } = await run(npmScript('build'), { quiet: true });
if (!ok) process.exit(1);

// Published results files beside the project, for the demo page that shows all of them.
const shared = join(projectFolder, '../shared/data');
const mounts = existsSync(shared) ? { '/shared/': shared } : {};
const { address } = await serveFolder(projectFolder, undefined, mounts);
console.log(`${address}/demo/`);
