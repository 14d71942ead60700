import { publicManifest } from './scripts/public-manifest.mjs';

export default {
  // What a page's author meets stands at the top of src; the folders below are internals,
  // but for the base classes, whose attributes the elements inherit.
  globs: ['src/benchmark-*.ts', 'src/element/{source,results,rows}-element.ts'],
  exclude: ['src/*.styles.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write its own spelling into it.
  packagejson: false,
  plugins: [publicManifest()],
};
