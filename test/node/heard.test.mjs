import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { heardOf, pages } from '../heard/pages.mjs';
import { skipWithout } from './chromium.mjs';

const heard = skipWithout() ? {} : await heardOf();

for (const name of pages) {
  test(
    `what is heard of demo/${name}.html is as it is written down`,
    { skip: skipWithout() },
    () => {
      const written = readFileSync(new URL(`../heard/${name}.txt`, import.meta.url), 'utf8');
      assert.deepEqual(
        heard[name].split('\n'),
        written.split('\n'),
        'npm run heard writes it anew.',
      );
    },
  );
}
