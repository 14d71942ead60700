import { cpSync } from 'node:fs';

cpSync('node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js', 'site/turbo.js');
cpSync('node_modules/benchmark-elements/dist/benchmark-elements.js', 'site/benchmark-elements.js');
