/** `npm start`, from nothing but Node: builds the bundle and serves the demo pages. */
import { installIfNeeded } from './install.mjs';
import { projectFolder } from './project.mjs';
import { serveFolder } from './static-server.mjs';
import { npmScript, run } from './steps.mjs';

await installIfNeeded();
console.log('Building ...');
const { ok } = await run(npmScript('build'), { quiet: true });
if (!ok) process.exit(1);

const { address } = await serveFolder(projectFolder);
console.log(`${address}/demo/`);
