/** The parts of the README that are written by scripts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';

const file = join(projectFolder, 'README.md');

export const readReadme = () => readFileSync(file, 'utf8');
export const writeReadme = (text) => writeFileSync(file, text);

/** The line that loads a version of the bundle from a CDN, and no other file in its place. */
export function cdnLine({ name, version, integrity }) {
  const src = `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/${name}.js`;
  return `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}

/** The README with another text between the marks of a block. */
export function withBlock(readme, name, text) {
  const block = new RegExp(`(<!-- begin ${name} -->).*(<!-- end ${name} -->)`, 's');
  return readme.replace(block, (_, begin, end) => `${begin}\n\n${text}\n\n${end}`);
}

/** The README with the line of a release. */
export function withRelease(readme, release) {
  const block = `<!-- prettier-ignore -->\n\`\`\`html\n${cdnLine(release)}\n\`\`\``;
  return withBlock(readme, 'release', block);
}

/** A table whose cells stand below each other, as Prettier writes it: words left, figures right. */
export function markdownTable(head, rows) {
  const widths = head.map((name, i) =>
    Math.max(...[name, ...rows.map((row) => row[i])].map((s) => s.length), 3),
  );
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const pad = (cells) =>
    cells.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])));
  const rule = widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [pad(head), rule, ...rows.map(pad)].map(line).join('\n');
}

// `](path)` of a link, and `](path)` of a picture; neither an anchor nor an address.
const LINK = /(!?\[[^\]]*\]\()(?!#|https?:)([^)]+\))/g;
const PICTURE = /<picture>.*?<\/picture>/gs;
const FILE = /((?:src|srcset)=")([^"]+")/g;

/** The README for a registry's page, where relative addresses lead nowhere. */
export function withAbsoluteLinks(readme, { homepage, version }) {
  const repository = homepage.replace(/#.*/, '');
  const absolute = (_, start, path) => {
    const kind = /^!|="$/.test(start) ? 'raw' : 'blob';
    return `${start}${repository}/${kind}/v${version}/${path}`;
  };
  return readme
    .replace(LINK, absolute)
    .replace(PICTURE, (picture) => picture.replace(FILE, absolute));
}
