import resolve from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import { leaveOut } from './scripts/leave-out.mjs';

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

/** Indents and comments in templates are for readers of the source; a bundler keeps them. */
const shortenTemplates = {
  name: 'shorten-templates',
  transform(code, id) {
    if (!id.includes('/src/')) return null;
    const styles = id.endsWith('.styles.ts') ? code.replace(/\/\*.*?\*\//gs, '') : code;
    return { code: styles.replace(/\s*\n\s*/g, '\n'), map: null };
  },
};

/** A further language imports the bundle, and stands beside it. */
const beside = (bundle) => ({
  name: 'beside-the-bundle',
  resolveId: (id) => (id === './index.js' ? { id: bundle, external: true } : null),
});

const compile = () => [
  replace({
    preventAssignment: true,
    values: { 'process.env.NODE_ENV': JSON.stringify('production') },
  }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
  shortenTemplates,
  // None of terser's unsafe options: all together they save 200 bytes.
  terser({
    ecma: 2022,
    compress: { passes: 2 },
    format: { comments: false },
  }),
];

function onwarn(warning, warn) {
  // An import that can't be resolved stays in the bundle, and no page could load it.
  if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
  warn(warning);
}

const global = 'benchmarkElements';

const bundle = {
  input: 'src/index.ts',
  // A bundle in pieces would load its pieces from wherever the page's author put the first one.
  output: [
    {
      file: 'dist/benchmark-elements.js',
      format: 'es',
      sourcemap: true,
      inlineDynamicImports: true,
    },
    // A classic script, for pages that can load no module. It has no map: one is 4 MB.
    {
      file: 'dist/benchmark-elements.iife.js',
      format: 'iife',
      name: global,
      inlineDynamicImports: true,
    },
  ],
  // d3-array makes searchers in sorted arrays as it loads, which nothing here asks for.
  treeshake: { manualPureFunctions: ['bisector'] },
  plugins: [
    // What is tested is what ships: web-test-runner.config.mjs has it, too.
    leaveOut(),
    // Without "production", Lit's packages may resolve to their chatty development builds.
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    ...compile(),
    // After terser, which would drop the banner with all other comments.
    license({
      sourcemap: true,
      banner: { commentStyle: 'none', content: banner },
      thirdParty: {
        output: { file: 'dist/benchmark-elements.LICENSES.txt', template: licenceTexts },
      },
    }),
  ],
  onwarn,
};

/** What Node gets, where pages are made before any browser shows them. */
const stub = {
  input: 'src/node.ts',
  output: { file: 'dist/benchmark-elements.node.js', format: 'es' },
  plugins: compile(),
  onwarn,
};

/** What the commands of the package need of the sources, with what reads HTML. */
const cli = {
  input: 'src/cli.ts',
  output: { file: 'dist/benchmark-elements.cli.js', format: 'es' },
  plugins: [resolve({ exportConditions: ['production'] }), ...compile()],
  onwarn,
};

/** Types that need no other package: those of Lit are inside. */
const typesOf = (entry, name, plugins = []) => ({
  input: `src/${entry}.ts`,
  output: { file: `dist/${name}.d.ts` },
  plugins: [...plugins, dts({ respectExternal: true })],
  onwarn,
});

/** All languages but English: each in a file of its own, for a module, a classic script and Node. */
const languages = ['de'].flatMap((lang) => {
  const forBundle = (bundle, output) => ({
    input: `src/${lang}.ts`,
    output: { file: `dist/${bundle.replace('elements', `elements.${lang}`)}`, ...output },
    plugins: [beside(`./${bundle}`), ...compile()],
    onwarn,
  });
  return [
    forBundle('benchmark-elements.js', { format: 'es', sourcemap: true }),
    forBundle('benchmark-elements.iife.js', {
      format: 'iife',
      name: `${global}_${lang}`,
      globals: () => global,
    }),
    forBundle('benchmark-elements.node.js', { format: 'es' }),
    typesOf(lang, `benchmark-elements.${lang}`, [beside('./benchmark-elements.js')]),
  ];
});

const all = [bundle, stub, cli, typesOf('index', 'benchmark-elements'), ...languages];

/** What pages of the demo load: the modules, which alone have a map. `npm start` builds no more. */
const forDemo = all
  .map((one) => ({ ...one, output: [one.output].flat().filter(({ sourcemap }) => sourcemap) }))
  .filter(({ output }) => output.length > 0);

export default ({ configDemo }) => (configDemo ? forDemo : all);
