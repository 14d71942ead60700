import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectFolder } from '../../scripts/project.mjs';

const script = join(projectFolder, 'scripts/start.mjs');

describe('npm start', () => {
  let server;
  let output = '';
  let address;

  before(
    async () => {
      server = spawn(process.execPath, [script], { env: { ...process.env, PORT: '0' } });
      server.stdout.on('data', (data) => (output += data));
      while (!/Ctrl/.test(output)) await once(server.stdout, 'data');
      [address] = /http:\/\/localhost:\d+/.exec(output);
    },
    { timeout: 60_000 },
  );
  after(() => server.kill());

  test('builds nothing where the bundle is newer than its sources, and says so', () => {
    assert.match(output, /^dist\/benchmark-elements\.js is newer than its sources/);
    assert.ok(!output.includes('Building'));
  });

  test('answers / with the demo', async () => {
    const response = await fetch(address);
    assert.equal(response.url, `${address}/demo/`);
    assert.match(await response.text(), /<h1>.*A results file in\..*EventSource/s);
  });

  test('reloads its pages when a file changes', async () => {
    const { body } = await fetch(`${address}/.reloads`);
    const now = new Date();
    utimesSync(join(projectFolder, 'demo/favicon.svg'), now, now);
    const { value } = await body.getReader().read();
    assert.equal(new TextDecoder().decode(value), 'data:\n\n');
  });

  test('says in a sentence what is no port', () => {
    for (const PORT of ['abc', '70000', '-1']) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
        env: { ...process.env, PORT },
        encoding: 'utf8',
      });
      assert.match(stdout, new RegExp(`^PORT=${PORT} is no port: write a number`));
      assert.deepEqual([stderr, status], ['', 1]);
    }
  });
});
