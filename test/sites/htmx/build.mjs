import { cpSync } from 'node:fs';

cpSync('node_modules/htmx.org/dist/htmx.min.js', 'site/htmx.min.js');
cpSync('node_modules/benchmark-elements/dist/benchmark-elements.js', 'site/benchmark-elements.js');
