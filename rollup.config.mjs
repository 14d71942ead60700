import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';

// A lodash template: the plugin hands nothing to a function.
const banner = [
  '/*! <%= pkg.name %> <%= pkg.version %> (<%= pkg.license %>), with',
  "<%= dependencies.map((d) => `${d.name} ${d.version} (${d.license})`).sort().join(', ') %>.",
  'Licences: <%= pkg.name %>.LICENSES.txt */',
].join('\n');

/** The licences ask that their full texts travel with the bundle. */
function licenceTexts(dependencies) {
  return dependencies
    .map(({ name, version, license, licenseText }) => {
      if (!licenseText) throw new Error(`${name} has no licence text to hand on.`);
      return `${name} ${version} (${license})\n\n${licenseText.trim()}\n`;
    })
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * Parts of packages that no path of ours reaches, but that a bundler can't see to be unused, since
 * methods of classes mention them. What is left out throws when it is called, so nothing goes wrong
 * in silence; the tests of the bundle would show it.
 */
const LEFT_OUT = [
  // The half of yaml that writes; we only read.
  { file: /\/yaml\/browser\/dist\/(stringify\/|doc\/(createNode|anchors|applyReviver)\.js)/ },
  // How yaml types scalars: we take them as text, and type whole columns.
  { file: /\/yaml\/browser\/dist\/schema\/(core|json|yaml-1\.1\/(?!merge))/ },
  // Chart.js mixes colours for hovering and animations; we give all colours.
  { file: /\/@kurkle\/color\// },
  // Nothing is animated or curved, no bar is as thick as the data allow, and sizes are ours.
  {
    file: /\/chart\.js\/dist\/chart\.js$/,
    names: [
      'Animation',
      // What is under the pointer is found in ChartController.
      'Interaction',
      'computeMinSampleSize',
      'computeFlexCategoryTraits',
      'createAttachObserver',
      'createDetachObserver',
      'createResizeObserver',
      'createProxyAndListen',
      'fromNativeEvent',
    ],
  },
  {
    file: /\/chart\.js\/dist\/chunks\/index\.js$/,
    names: [
      '_updateBezierControlPoints',
      '_bezierCurveTo',
      '_steppedLineTo',
      // What is between two points of a line.
      '_bezierInterpolation',
      '_pointInLine',
      '_steppedInterpolation',
    ],
  },
];

const STUB = "() => { throw new Error('left out') }";

const leaveOut = {
  name: 'leave-out',
  transform(code, id) {
    const part = LEFT_OUT.find(({ file }) => file.test(id));
    if (!part) return null;
    return part.names ? withoutNames(this.parse(code), code, part.names) : withoutExports(code);
  },
};

function withoutExports(code) {
  const lists = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  const names = lists.map((name) => name.trim().split(' as ').at(-1));
  const exports = names.map((name) => `leftOut as ${name}`).join(', ');
  return { code: `const leftOut = ${STUB};\nexport { ${exports} };`, map: { mappings: '' } };
}

function withoutNames({ body }, code, names) {
  let text = code;
  for (const name of names) {
    const found = body.find((node) => (node.id ?? node.declarations?.[0]?.id)?.name === name);
    if (!found) throw new Error(`There is no ${name} to leave out any more.`);
    const old = code.slice(found.start, found.end);
    // As many lines as before, so that the source map still holds.
    const lines = '\n'.repeat(old.split('\n').length - 1);
    text = text.replace(old, () => `const ${name} = ${STUB};${lines}`);
  }
  return { code: text, map: null };
}

/** Indents and comments in templates are for readers of the source; a bundler keeps them. */
const shortenTemplates = {
  name: 'shorten-templates',
  transform(code, id) {
    if (!id.includes('/src/')) return null;
    const styles = id.endsWith('.styles.ts') ? code.replace(/\/\*.*?\*\//gs, '') : code;
    return { code: styles.replace(/\s*\n\s*/g, '\n'), map: null };
  },
};

export default {
  input: 'src/index.ts',
  output: {
    file: 'dist/benchmark-elements.js',
    format: 'es',
    sourcemap: true,
    // A bundle in pieces would load its pieces from wherever the page's author put the first one.
    inlineDynamicImports: true,
  },
  plugins: [
    leaveOut,
    // Without "production", Lit's packages may resolve to their chatty development builds.
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    replace({
      preventAssignment: true,
      values: { 'process.env.NODE_ENV': JSON.stringify('production') },
    }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    shortenTemplates,
    terser({
      module: true,
      ecma: 2022,
      compress: { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      format: { comments: false },
    }),
    // After terser, which would drop the banner with all other comments.
    license({
      sourcemap: true,
      banner: { commentStyle: 'none', content: banner },
      thirdParty: {
        output: { file: 'dist/benchmark-elements.LICENSES.txt', template: licenceTexts },
      },
    }),
  ],
  onwarn(warning, warn) {
    // An import that can't be resolved stays in the bundle, and no page could load it.
    if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
    warn(warning);
  },
};
