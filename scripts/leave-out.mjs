/**
 * Parts of packages that no path of ours reaches, but that a bundler can't see to be unused, since
 * methods of classes mention them: about a tenth of the bundle. Whatever they export throws when it
 * is called, so nothing goes wrong in silence. The tests run on the same, so what is tested is what
 * ships.
 *
 * At a new version of a package, the build fails when a part is gone. Look for it in the package: it
 * has moved, or nothing needs to be left out any more. Where a test says "left out", the package
 * has come to need the part for what we do: take it off the list.
 */
const PARTS = [
  // The half of yaml that writes. A document can be made of values and written, we only read.
  'yaml/browser/dist/stringify/',
  'yaml/browser/dist/doc/anchors.js',
  'yaml/browser/dist/doc/applyReviver.js',
  'yaml/browser/dist/doc/createNode.js',
  // How yaml makes values of a tree: yaml-value.ts does it, and finds what can be no data.
  'yaml/browser/dist/nodes/addPairToJSMap.js',
  'yaml/browser/dist/nodes/toJS.js',
  'yaml/browser/dist/visit.js',
  // How yaml types scalars: we take them as text, and type whole columns.
  'yaml/browser/dist/schema/core/',
  'yaml/browser/dist/schema/json/',
  'yaml/browser/dist/schema/yaml-1.1/',
  // Chart.js mixes colours for hovering and animations; we give all colours, and animate nothing.
  '@kurkle/color/',
];

/** The module of the one function that stands for all that is left out. */
const STUB = '\0left-out';

/** A plugin for Rollup, for the bundle and, through an adapter, for the tests. */
export function leaveOut(parts = PARTS) {
  const missing = new Set(parts);
  return {
    name: 'leave-out',
    resolveId: (id) => (id === STUB ? id : null),
    // No arrow function: some of what is left out would be called with `new`.
    load: (id) =>
      id === STUB ? "export function leftOut() { throw new Error('left out'); }" : null,
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const part = parts.find((part) => path.includes(`/node_modules/${part}`));
      if (!part) return null;
      missing.delete(part);
      return { code: stubOf(code, path), map: { mappings: '' } };
    },
    buildEnd(error) {
      if (error || missing.size === 0) return;
      const names = [...missing].join(', ');
      this.error(`There is no ${names} to leave out any more: see scripts/leave-out.mjs.`);
    },
  };
}

/** A module with the same exports, each of which throws when it is called. */
function stubOf(code, path) {
  const lists = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  if (lists.length === 0) throw new Error(`${path} has no list of exports to leave out.`);
  const names = lists.map((name) => name.trim().split(' as ').at(-1));
  const exports = names.map((name) => `leftOut as ${name}`).join(', ');
  return `export { ${exports} } from '${STUB}';`;
}
