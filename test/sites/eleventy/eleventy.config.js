export default function (config) {
  config.addPassthroughCopy('results.csv');
  config.addPassthroughCopy({
    'node_modules/benchmark-elements/dist/benchmark-elements.js': 'benchmark-elements.js',
  });
}
