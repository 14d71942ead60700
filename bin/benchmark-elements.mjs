#!/usr/bin/env node
import { serveBuilder } from './builder.mjs';
import { checkFiles } from './check.mjs';
import { renderPages } from './render.mjs';

const usage = `benchmark-elements                     serves the builder: from a results file to the tags
benchmark-elements check FILE ...      looks at pages (.html, .md) and results files; exit code 1 where something is wrong
  --format github                      as annotations of a pull request
benchmark-elements render PAGE ...     pictures, Markdown tables and cards of each element of a page
  --out FOLDER                         where to; pictures/ by default
benchmark-elements static PAGE ...     writes into each element what is seen without JavaScript`;

const [command, ...rest] = process.argv.slice(2);
const options = {};
const files = [];
while (rest.length > 0) {
  const word = rest.shift();
  if (word.startsWith('--')) options[word.slice(2)] = rest.shift() ?? '';
  else files.push(word);
}

const commands = {
  check: () => checkFiles(files, options),
  render: () => renderPages(files, { out: options.out || 'pictures' }),
  static: () => renderPages(files, { isStatic: true }),
};
if (!command) await serveBuilder();
else if (!commands[command] || files.length === 0) {
  console.log(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await commands[command]();
}
