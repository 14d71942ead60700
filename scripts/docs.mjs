/**
 * `npm run docs`: makes the pages of demo/docs/ from the Markdown of docs/ and the README, and the
 * reference from custom-elements.json, which `npm run build` writes.
 *
 * A block of code whose language is `html live` is shown as it is and as what becomes of it;
 * `html edit` can be changed by the reader.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { allDeclarations, describedElements } from './manifest.mjs';
import { projectFolder } from './project.mjs';

export const docsFolder = join(projectFolder, 'demo/docs');

/** The pages in the order of reading: the file's name, and what it is called in the menu. */
const pages = Object.entries({
  'docs/start.md': 'Start',
  'docs/gallery.md': 'Gallery',
  'docs/results-files.md': 'Results files',
  'docs/reference.md': 'Reference',
  'docs/generators.md': 'Site generators',
  'docs/frameworks.md': 'Frameworks',
  'docs/theming.md': 'Theming',
  'docs/extending.md': 'Extending',
  'docs/honest-numbers.md': 'Honest numbers',
  'docs/accessibility.md': 'Accessibility',
  'docs/speed.md': 'Speed',
  'docs/coming-from.md': 'Coming from others',
  'docs/troubleshooting.md': 'Troubleshooting',
  'README.md': 'All on one page',
}).map(([source, title]) => ({ source, title, file: fileOf(source) }));

function fileOf(source) {
  const name = posix.basename(source, '.md').toLowerCase();
  return `${name === 'start' ? 'index' : name}.html`;
}

const read = (path) => readFileSync(join(projectFolder, path), 'utf8');
const { repository } = JSON.parse(read('package.json'));
const onGitHub = `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main`;

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** The text that some HTML of ours shows. */
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCharCode(code) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name],
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Writes all pages, and what their search looks through. */
export function buildDocs() {
  rmSync(docsFolder, { recursive: true, force: true });
  mkdirSync(docsFolder, { recursive: true });
  const built = pages.map((page) => ({ ...page, ...pageOf(page) }));
  for (const { file, html } of built) writeFileSync(join(docsFolder, file), html);
  writeFileSync(
    join(docsFolder, 'search.json'),
    JSON.stringify(built.flatMap(({ found }) => found)),
  );
}

/** A page as HTML, and what can be found in it. */
function pageOf({ source, title, file }) {
  const marked = markdownOf(source);
  const sections = sectionsOf(marked.lexer(withReference(read(source), file)), marked);
  const found = sections.map(({ heading, id, html }) => ({
    page: title,
    heading,
    address: `${file}#${id}`,
    text: textOf(html).slice(0, 4000),
  }));
  return {
    found: found.concat(file === 'reference.html' ? attributesToFind(title, file) : []),
    html: layout({ title, file, sections }),
  };
}

/** Headings with what stands below them. Each page begins with one. */
function sectionsOf(tokens, marked) {
  const ids = new Map();
  const sections = [];
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth < 4) {
      const heading = textOf(marked.parseInline(token.text));
      const slug = slugOf(heading);
      const count = ids.get(slug) ?? 0;
      ids.set(slug, count + 1);
      const id = count === 0 ? slug : `${slug}-${count}`;
      sections.push({ heading, id, depth: token.depth, title: token.text, tokens: [] });
    } else sections.at(-1).tokens.push(token);
  }
  return sections.map(({ tokens: own, title, ...section }) => ({
    ...section,
    title: marked.parseInline(title),
    html: marked.parser(own),
  }));
}

/** The anchor that GitHub gives a heading. */
const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');

/** Markdown whose links lead to where the pages are. */
function markdownOf(source) {
  const addressOf = (href) => {
    if (/^(#|[a-z]+:)/.test(href)) return href;
    const [, relative, hash] = /^([^#]*)(.*)$/.exec(href);
    const path = posix.join(posix.dirname(source), relative);
    const page = pages.find((one) => one.source === path);
    if (page) return page.file + hash;
    const isOfDemo = path.startsWith('demo/') && posix.extname(path);
    return (isOfDemo ? `../${path.slice('demo/'.length)}` : `${onGitHub}/${path}`) + hash;
  };
  return new Marked({
    renderer: {
      code: ({ text, lang = '' }) => blockOf(text, lang),
      link({ href, tokens }) {
        return `<a href="${escapeHtml(addressOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image: ({ href, text }) =>
        `<img src="${escapeHtml(addressOf(href))}" alt="${escapeHtml(text)}">`,
      html: ({ text }) =>
        text
          .replace(/<!--.*?-->/gs, '')
          .replace(
            /\b(src|srcset|href)="([^"]+)"/g,
            (_, name, address) => `${name}="${addressOf(address)}"`,
          ),
      table({ header, rows }) {
        const cell = ({ tokens, header }) => {
          // A header without words is none.
          const tag = header && tokens.length > 0 ? 'th' : 'td';
          return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
        };
        const row = (cells) => `<tr>${cells.map(cell).join('')}</tr>`;
        return tableOf(row(header), rows.map(row).join('\n'));
      },
    },
  });
}

/** A table that is moved by keyboard, too, where it is wider than the page. */
const tableOf = (head, body) =>
  `<div class="scroll" tabindex="0"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;

/** A block of code. */
function blockOf(text, language) {
  const code = `<pre><code>${escapeHtml(text)}</code></pre>\n`;
  if (language === 'html live') {
    return `<div class="live">\n<div class="seen">${text}</div>\n${code}${builderLink(text)}</div>\n`;
  }
  if (language === 'html edit') {
    const rows = text.split('\n').length + 1;
    return `<div class="editor">
<label>Change the tag, and see it <textarea rows="${rows}" spellcheck="false">${escapeHtml(text)}</textarea></label>
<p role="status"></p>
<div class="seen"></div>
</div>\n`;
  }
  return code;
}

/** A link that opens a chart or a table in the builder, which keeps its state in the address. */
function builderLink(text) {
  const [tag, name] = /^<benchmark-(chart|table)\s[^>]*>/.exec(text) ?? [];
  if (!tag) return '';
  const state = new URLSearchParams();
  for (const [, attribute, double, single] of tag
    .replace(/<\S+/, '')
    .matchAll(/([\w-]+)(?:="([^"]*)"|='([^']*)')?/g)) {
    const value = (double ?? single ?? '').replace(/\s+/g, ' ');
    if (attribute === 'src') state.set('src', value.replace(/^\.\.\//, ''));
    else state.set(`${name}.${attribute}`, value);
  }
  return `<p class="try"><a href="../builder.html#${escapeHtml(String(state))}">Arrange it in the builder</a></p>\n`;
}

/** Puts what the manifest says in the place of `<!-- reference: NAME -->`. */
function withReference(markdown, file) {
  if (file !== 'reference.html') return markdown;
  return markdown.replace(/<!-- reference: (.+?) -->/g, (_, name) => referenceOf(name));
}

const isOwn = ({ inheritedFrom }) => !inheritedFrom;
const inline = (text = '') => markdownOf('docs/reference.md').parseInline(text.replace(/\n/g, ' '));
const codeOf = (text = '') => (text ? `<code>${escapeHtml(text)}</code>` : '');

/** What the manifest says of a class, without what it inherits, in tables. */
function referenceOf(name) {
  const declarations = allDeclarations();
  const [first] = describedElements();
  if (name === 'custom properties') return table('Custom property', first.cssProperties);
  if (name === 'states') return table('State', first.cssStates);
  const one = declarations.find(({ tagName, name: own }) => [tagName, own].includes(name));
  const slots = (one.slots ?? []).map(({ description }) => inline(description));
  return [
    table('Attribute', one.attributes.filter(isOwn), one),
    slots.length > 0 && `<p><b>Between the tags:</b> ${slots.join(' ')}</p>\n`,
    table('Event', one.events?.filter(isOwn)),
    table('Part', one.cssParts),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A table of what has a name and a description; with an anchor for each attribute of a class. */
function table(kind, items = [], one = null) {
  const rows = items.map(({ name, description, default: value, type, fieldName }) => {
    const words = fieldName && /'/.test(type?.text ?? '') ? `One of ${codeOf(type.text)}.` : '';
    const initial = value && value !== "''" ? `Default: ${codeOf(value)}.` : '';
    const id = one ? ` id="${idOf(one, name)}"` : '';
    const quiet = [words, initial].filter(Boolean).join(' ');
    return `<tr${id}><td>${codeOf(name)}</td><td>${inline(description)}${quiet && `<br><small>${quiet}</small>`}</td></tr>`;
  });
  const head = `<tr><th>${kind}</th><th>What it is</th></tr>`;
  return rows.length > 0 ? tableOf(head, rows.join('\n')) : '';
}

const idOf = ({ tagName, name }, attribute) => `${tagName ?? name}-${attribute}`.toLowerCase();

const attributesToFind = (page, file) =>
  allDeclarations().flatMap((one) =>
    one.attributes.filter(isOwn).map((attribute) => ({
      page,
      heading: `${attribute.name}${one.tagName ? ` of ${one.tagName}` : ''}`,
      address: `${file}#${idOf(one, attribute.name)}`,
      text: attribute.description,
    })),
  );

function layout({ title, file, sections }) {
  const body = sections
    .map(({ depth, id, title: head, html }) => `<h${depth} id="${id}">${head}</h${depth}>\n${html}`)
    .join('\n');
  const within = sections.filter(({ depth }) => depth === 2);
  const link = (page) =>
    page.file === file
      ? `<li><a href="${file}" aria-current="page">${page.title}</a>
<ul>${within.map(({ id, title: head }) => `<li><a href="#${id}">${head}</a></li>`).join('\n')}</ul></li>`
      : `<li><a href="${page.file}">${page.title}</a></li>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · benchmark-elements</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../demo.css">
<link rel="stylesheet" href="../docs.css">
<script type="module" src="../../dist/benchmark-elements.js"></script>
<script type="module" src="../editor.js"></script>
</head>
<body class="docs">
<header class="masthead">
<a href="../index.html">← benchmark-elements</a>
<a href="../builder.html">Builder</a>
<a class="down" href="#pages">All pages ↓</a>
</header>
<div class="search" role="search">
<benchmark-filter src="search.json" caption="Search the docs"></benchmark-filter>
<benchmark-table src="search.json" columns="heading as Found, page as Page" limit="10" actions="none" no-controls>
<template data-column="heading"><a href="{{address}}">{{heading}}</a></template>
</benchmark-table>
</div>
<main>
${body}
</main>
<nav id="pages" aria-label="Pages"><ul>
${pages.map(link).join('\n')}
</ul></nav>
</body>
</html>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildDocs();
  console.log(`${docsFolder} has ${pages.length} pages. npm start serves them.`);
}
