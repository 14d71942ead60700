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

const RELEASE = /(<!-- begin release -->).*(<!-- end release -->)/s;

/** The README with the line of a release. */
export function withRelease(readme, release) {
  const block = `<!-- prettier-ignore -->\n\`\`\`html\n${cdnLine(release)}\n\`\`\``;
  return readme.replace(RELEASE, `$1\n\n${block}\n\n$2`);
}

// `](path)` of a link, and `](path)` of a picture; neither an anchor nor an address.
const LINK = /(!?\[[^\]]*\]\()(?!#|https?:)([^)]+\))/g;

/** The README for a registry's page, where relative addresses lead nowhere. */
export function withAbsoluteLinks(readme, { homepage, version }) {
  const repository = homepage.replace(/#.*/, '');
  return readme.replace(LINK, (_, start, path) => {
    const kind = start.startsWith('!') ? 'raw' : 'blob';
    return `${start}${repository}/${kind}/v${version}/${path}`;
  });
}
