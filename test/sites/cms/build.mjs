/** A post as a CMS publishes it: without our tags, and with them where they are allowed. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sanitize from 'sanitize-html';

const post = readFileSync('post.html', 'utf8');
const allowed = sanitize(post, {
  allowedTags: [...sanitize.defaults.allowedTags, 'benchmark-chart', 'benchmark-table'],
  allowedAttributes: { 'benchmark-chart': ['src', 'caption'], 'benchmark-table': ['src'] },
});
const script = '<script type="module" src="benchmark-elements.js"></script>';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', allowed + script);
writeFileSync('dist/plain.html', sanitize(post) + script);
cpSync('node_modules/benchmark-elements/dist/benchmark-elements.js', 'dist/benchmark-elements.js');
