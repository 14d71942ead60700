import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

// The README's tables come from the manifest, so it must say what the code has.

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');

const tags = ['benchmark-chart', 'benchmark-table'];

/** All of what may render inside the elements. */
const allSources = readdirSync(join(root, 'src'), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('src', name)))
  .join('\n');

const baseClasses = [
  'src/element/source-element.ts',
  'src/element/results-element.ts',
  'src/element/rows-element.ts',
];

/** The sources of one element: its own file and its base classes. */
const own = (tag) => [`src/${tag}.ts`, ...baseClasses].map(read).join('\n');

const names = (list) => (list ?? []).map(({ name }) => name);
const sorted = (list) => [...new Set(list)].sort();
const found = (text, pattern) => sorted([...text.matchAll(pattern)].map(([, name]) => name));

/** The parts in templates: `part="row"`, and the texts in `part=${...}`. */
function partsIn(text) {
  // In a template, or where rows are written by hand: set(element, 'part', ...).
  const values = [
    ...text.matchAll(/\bpart=(?:"([\w -]+)"|\$\{([^}]*)\})/g),
    ...text.matchAll(/'part',()(.*)\)/g),
  ];
  const texts = values.flatMap(([, plain, code]) =>
    plain ? [plain] : [...code.matchAll(/'([\w -]+)'/g)].map(([, quoted]) => quoted),
  );
  return sorted(texts.flatMap((names) => names.split(' ')));
}

let folder;
let manifest;

before(() => {
  // Written anew elsewhere, so that the one in the project can't be an old one.
  folder = mkdtempSync(join(tmpdir(), 'benchmark-elements-'));
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'),
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      // Taken as below the project's folder, whatever it is.
      '--outdir',
      relative(root, folder),
    ],
    { cwd: root, stdio: 'pipe' },
  );
  manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
});

after(() => rmSync(folder, { recursive: true }));

/** The declaration of a tag in the manifest. */
function declarationOf(tag) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const declaration = declarations.find(({ tagName }) => tagName === tag);
  assert.ok(declaration, `<${tag}> is not in the manifest`);
  return declaration;
}

/** The attributes that Lit observes, from the decorators of the element and of its base class. */
function attributesOf(tag) {
  const text = own(tag).replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern = /@property\(([^)]*)\)\s*(?:override\s+)?(?:get\s+|accessor\s+)?(\w+)/g;
  return sorted(
    [...text.matchAll(pattern)].flatMap(([, options, name]) => {
      if (/attribute:\s*false/.test(options)) return [];
      return /attribute:\s*'([^']+)'/.exec(options)?.[1] ?? name.toLowerCase();
    }),
  );
}

for (const tag of tags) {
  describe(`the manifest of <${tag}>`, () => {
    test('lists every attribute that the element observes, and no other', () => {
      const expected = attributesOf(tag);
      assert.ok(expected.includes('src') && expected.includes('no-controls'));
      assert.deepEqual(sorted(names(declarationOf(tag).attributes)), expected);
    });

    test('says of each attribute what it is for', () => {
      const silent = declarationOf(tag).attributes.filter(({ description }) => !description);
      assert.deepEqual(names(silent), []);
    });

    test('lists the events of the contract', () => {
      const events = names(declarationOf(tag).events);
      const expected = ['loadstart', 'load', 'error', 'loadend'];
      expected.push('benchmark-filter-change', 'benchmark-filter-request');
      if (tag === 'benchmark-table') expected.push('benchmark-sort-change');
      for (const event of expected) assert.ok(events.includes(event), `${event} is missing`);
    });

    test('lists every part that its template has, and no other', () => {
      const listed = sorted(names(declarationOf(tag).cssParts));
      const inTemplate = partsIn(own(tag));
      const anywhere = partsIn(allSources);
      const missing = inTemplate.filter((part) => !listed.includes(part));
      assert.deepEqual(missing, [], 'parts of the template that the manifest lacks');
      const invented = listed.filter((part) => !anywhere.includes(part));
      assert.deepEqual(invented, [], 'parts of the manifest that no template has');
    });

    test('lists every state', () => {
      const set = ['source', 'results'].flatMap((name) => {
        const source = read(`src/element/${name}-element.ts`);
        const [, states] = /this\.setStates\(\{([\s\S]*?)\}\);/.exec(source) ?? [];
        assert.ok(states, 'the states are not where they were');
        return [...states.matchAll(/([\w-]+): /g)].map(([, state]) => state);
      });
      const expected = sorted(set);
      const listed = declarationOf(tag).cssStates ?? [];
      assert.deepEqual(sorted(names(listed)), expected);
    });

    test('has a slot, a summary and the methods of the contract', () => {
      const { slots, summary, members } = declarationOf(tag);
      assert.ok(slots?.length > 0 && summary);
      const methods = names(members);
      for (const name of ['reload', 'loadComplete', 'status', 'error', 'results', 'rows', 'data']) {
        assert.ok(methods.includes(name), `${name} is missing`);
      }
    });

    test('names no member that only its own class may use', () => {
      const hidden = declarationOf(tag).members.filter(
        ({ name, privacy }) => name.startsWith('#') || privacy,
      );
      assert.deepEqual(names(hidden), []);
    });

    test('lists every custom property of the theme, with its default and what it is', () => {
      const { cssProperties } = declarationOf(tag);
      const expected = found(read('src/theme/theme.styles.ts'), /var\(\s*(--benchmark-[\w-]+)/g);
      assert.deepEqual(sorted(names(cssProperties)), expected);
      const silent = cssProperties.filter((one) => !one.default || !one.description);
      assert.deepEqual(names(silent), []);
    });

    test('lists the words of an attribute that has only so many', () => {
      const valuesOf = (name) =>
        declarationOf(tag).attributes.find((attribute) => attribute.name === name).type.text;
      assert.equal(valuesOf('loading'), "'eager' | 'lazy'");
      assert.equal(valuesOf('crossorigin'), "'anonymous' | 'use-credentials'");
      assert.match(valuesOf('format'), /^'yaml' \| 'json' \| /);
    });
  });
}

test('the only module of the manifest is the bundle', () => {
  assert.deepEqual(
    manifest.modules.map(({ path }) => path),
    ['dist/benchmark-elements.js'],
  );
  assert.ok(!JSON.stringify(manifest).includes('"src/'));
});

test('every event that the sources dispatch is in the manifest', () => {
  const dispatched = found(allSources, /static readonly type = '(benchmark-[\w-]+)'/g);
  const events = tags.flatMap((tag) => names(declarationOf(tag).events));
  assert.ok(dispatched.length >= 3);
  assert.deepEqual(
    dispatched.filter((event) => !events.includes(event)),
    [],
  );
});
