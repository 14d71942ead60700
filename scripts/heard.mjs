/** Writes down what is heard of some pages of the demo; test/node/heard.test.mjs compares it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardOf } from '../test/heard/pages.mjs';
import { projectFolder } from './project.mjs';

for (const [name, text] of Object.entries(await heardOf())) {
  writeFileSync(join(projectFolder, 'test/heard', `${name}.txt`), text);
}
