import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  check,
  decode,
  faultsOfTag,
  parseResults,
  pointerOf,
  ResultsError,
  tagsIn,
  unknownAttributes,
} from '../dist/benchmark-elements.cli.js';

const PAGE = /\.(html?|md|markdown)$/i;
const manifest = JSON.parse(await readFile(new URL('../custom-elements.json', import.meta.url)));
/** The attributes of each tag. */
const known = Object.fromEntries(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
);

/**
 * Looks at pages and results files, and prints what is wrong with them, a line each.
 * @returns the exit code: 1 where something is wrong
 */
export async function checkFiles(files, { format }) {
  let count = 0;
  const tell = (file, line, sentence) => {
    count++;
    const path = relative('.', file);
    // GitHub reads these two signs as its own.
    const escaped = sentence.replaceAll('%', '%25').replaceAll('\n', '%0A');
    console.log(
      format === 'github'
        ? `::error file=${path},line=${line}::${escaped}`
        : `${path}:${line}: ${sentence}`,
    );
  };
  for (const file of files) {
    try {
      if (PAGE.test(file)) await checkPage(file, tell);
      else for (const { text } of check(await resultsIn(file))) tell(file, 1, text);
    } catch (error) {
      tell(file, lineIn(error.message), sentenceOf(error, file));
    }
  }
  console.log(count === 0 ? 'Nothing is wrong.' : `${count} found.`);
  return count === 0 ? 0 : 1;
}

async function checkPage(file, tell) {
  for (const tag of tagsIn(decode(await readFile(file)).text)) {
    const { name, line, attributes, script, hasTable } = tag;
    for (const sentence of unknownAttributes(tag, known)) tell(file, line, sentence);
    const src = pathIn(attributes.src ?? '');
    // A table in the page is read by a browser, and an address elsewhere is not ours to ask.
    if (src === null || (!src && (!script || hasTable))) continue;
    try {
      const options = { unnest: attributes.unnest, types: attributes.types };
      const results = src
        ? await resultsIn(pathOf(src, file), src, { ...options, format: attributes.format })
        : parseResults(script.text, { mediaType: script.mediaType }, options);
      for (const sentence of faultsOfTag(tag, results, { url: src })) tell(file, line, sentence);
    } catch (error) {
      tell(file, line, `<${name} src="${src}">: ${sentenceOf(error, src)}`);
    }
  }
}

/** The path that an address of a page means; '' for none, `null` where it is no file of ours. */
function pathIn(src) {
  // Jekyll's {{ '/assets/data.yml' | relative_url }}.
  const [, quoted] = /\{\{\s*['"]([^'"]+)['"]/.exec(src) ?? [];
  const path = quoted ?? src;
  return /^[a-z]+:|^\/\/|^#|\{\{/i.test(path) ? null : path;
}

/** From the page's folder; from the folder where the command runs, where it begins with a slash. */
function pathOf(src, page) {
  const path = decodeURIComponent(src.replace(/[?#].*$/s, ''));
  return path.startsWith('/') ? join(resolve('.'), path) : join(dirname(page), path);
}

async function resultsIn(path, url = path, { format, ...part } = {}) {
  const { text } = decode(await readFile(path));
  return parseResults(
    text,
    { url: url.replace(/#.*$/s, ''), format },
    { ...part, pointer: pointerOf(url) },
  );
}

/** "... at line 3, column 5" */
const lineIn = (message) => Number(/\bline (\d+)/.exec(message)?.[1] ?? 1);

function sentenceOf(error, file) {
  if (error instanceof ResultsError) return error.message;
  if (error.code === 'ENOENT') return `${file} is not there.`;
  if (error.code === 'EISDIR') return `${file} is a folder. Name the files in it.`;
  return error.message;
}
