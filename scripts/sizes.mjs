/**
 * `npm run sizes`: what each part of the bundle costs, in gzipped bytes that the whole
 * would lose without it. Prints the table, and writes it into the README.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from './project.mjs';
import { markdownTable, readReadme, withBlock, writeReadme } from './readme.mjs';

const bundle = join(projectFolder, 'dist/benchmark-elements.js');
const code = readFileSync(bundle, 'utf8');
const pieces = piecesOf(code, JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
const whole = gzipped(code);
const parts = [...new Set(pieces.map(({ part }) => part))]
  .map((part) => {
    const isOf = (piece) => piece.part === part;
    return {
      part,
      gzipped: whole - gzipped(textOf(pieces.filter((piece) => !isOf(piece)))),
      plain: Buffer.byteLength(textOf(pieces.filter(isOf))),
    };
  })
  .sort((a, b) => b.gzipped - a.gzipped);

const rows = [{ part: '**the bundle**', gzipped: whole, plain: Buffer.byteLength(code) }, ...parts];
const table = markdownTable(
  ['part', 'gzipped', 'plain'],
  rows.map(({ part, gzipped, plain }) => [part, bytes(gzipped), bytes(plain)]),
);
console.log(table);
writeReadme(withBlock(readReadme(), 'sizes', table));

/** The bundle's text, cut where another part begins. */
function piecesOf(code, payload) {
  const map = new SourceMap(payload);
  const pieces = [];
  code.split('\n').forEach((line, lineNumber) => {
    for (let start = 0; start < line.length;) {
      const entry = map.findEntry(lineNumber, start);
      const part = partOf(entry.originalSource);
      let end = start + 1;
      while (end < line.length && map.findEntry(lineNumber, end) === entry) end++;
      const last = pieces.at(-1);
      if (last?.part === part) last.text += line.slice(start, end);
      else pieces.push({ part, text: line.slice(start, end) });
      start = end;
    }
  });
  return pieces;
}

/** A package, those of Lit as one; of our own sources the room. */
function partOf(source) {
  if (!source) return 'the banner';
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return /^@?lit/.test(name) ? 'lit' : name;
  const [, room] = /.*src\/(\w+\/)?/.exec(source);
  return room ? `\`${room}\`` : 'the elements, and what they share';
}

function textOf(pieces) {
  return pieces.map(({ text }) => text).join('');
}

function gzipped(text) {
  return gzipSync(text, { level: 9 }).length;
}

function bytes(count) {
  return count.toLocaleString('en');
}
