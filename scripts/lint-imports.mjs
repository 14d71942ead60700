/**
 * Rules for ESLint that keep the rooms of src apart. Packages have such rules, but pass over
 * imports of types, by which a room needs another one as well.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { projectFolder } from './project.mjs';

/**
 * From the top down. A room imports its own files and rooms of the floors below: never one above
 * it, nor another one on its floor.
 */
const FLOORS = [
  // index.ts and the files that it exports; cli.ts, for Node.
  ['elements'],
  ['cli'],
  ['element'],
  ['chart', 'table', 'filter', 'rows'],
  ['query', 'ranks', 'export'],
  ['columns'],
  ['results'],
  ['theme', 'group', 'messages'],
  ['errors', 'memo', 'work', 'define', 'additions', 'view'],
];
const ROOMS = FLOORS.flat();
const floorOf = (room) => FLOORS.findIndex((rooms) => rooms.includes(room));

const src = join(projectFolder, 'src');

/** A folder of src, or a file beside the folders that is a room alone. */
function roomOf(path) {
  const [first, ...rest] = relative(src, path).split(sep);
  if (rest.length > 0) return first;
  const name = first.replace(/\.ts$/, '');
  return ROOMS.includes(name) ? name : 'elements';
}

/** The file that an import names; null for a package. */
function targetOf(specifier, from) {
  if (!specifier.startsWith('.')) return null;
  return resolve(dirname(from), specifier.replace(/\.js$/, '.ts'));
}

/** What a rule does with each import of a file of src, of types too. */
function forImports(check) {
  return (context) => {
    const visit = ({ source }) => {
      const target = typeof source?.value === 'string' && targetOf(source.value, context.filename);
      if (target) check(context, source, target);
    };
    const nodes = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];
    return Object.fromEntries(
      [...nodes, 'ImportExpression', 'TSImportType'].map((name) => [name, visit]),
    );
  };
}

const floors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      wrong: '{{from}} may not import {{to}}, which is not on a floor below it.',
      unknown: '{{room}} has no floor yet. Give it one in scripts/lint-imports.mjs.',
    },
  },
  create: forImports((context, node, target) => {
    const [from, to] = [roomOf(context.filename), roomOf(target)];
    const unknown = [from, to].find((room) => !ROOMS.includes(room));
    if (unknown) context.report({ node, messageId: 'unknown', data: { room: unknown } });
    else if (from !== to && floorOf(from) >= floorOf(to)) {
      context.report({ node, messageId: 'wrong', data: { from, to } });
    }
  }),
};

const noCircle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'This import leads back here: {{route}}.' },
  },
  create: forImports((context, node, target) => {
    const route = routeTo(context.filename, target);
    if (!route) return;
    const names = route.map((path) => relative(src, path).replaceAll(sep, '/'));
    context.report({ node, messageId: 'circle', data: { route: names.join(' > ') } });
  }),
};

/** The shortest way from a file to another one along imports. */
function routeTo(end, start) {
  const before = new Map([[start, null]]);
  for (const path of before.keys()) {
    if (path === end) {
      const route = [];
      for (let step = path; step; step = before.get(step)) route.unshift(step);
      return route;
    }
    for (const next of importsOf(path)) if (!before.has(next)) before.set(next, path);
  }
  return null;
}

const known = new Map();

/** The files that a file imports, as it is on the disk. */
function importsOf(path) {
  const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return [];
  if (known.get(path)?.time !== time) {
    const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'));
    const targets = importedFiles.map(({ fileName }) => targetOf(fileName, path)).filter(Boolean);
    known.set(path, { time, targets });
  }
  return known.get(path).targets;
}

export default { rules: { floors, 'no-circle': noCircle } };
