/**
 * Routes of the test server, for tests with real requests. All are below `/test-server/`; their
 * parameters are in the query:
 *
 * | route     | parameters                 | answer                                               |
 * |-----------|----------------------------|------------------------------------------------------|
 * | `slow`    | `ms`, `file`, `key`        | a file of the project, late                          |
 * | `aborted` | `key`                      | how many requests to `slow` the browser gave up      |
 * | `status`  | `code`, `body`, `mime`     | an HTTP status                                       |
 * | `type`    | `mime`, `body`, `hex`      | the body, as that media type (none when left out)    |
 * | `never`   |                            | none, ever                                           |
 * | `flaky`   | `key`, `code`, `times`, `body` | an HTTP status so many times, then the body      |
 * | `pieces`  | `body`, `count`, `ms`, `end`, `length` | the body in pieces, one each `ms`; `end` is `cut` or `stall` before the last; `length` is what is promised |
 * | `rows`    | `count`, `format`, `length`, `ms`, `end` | so many rows; the second half `ms` later, or never (`cut`) |
 * | `count`   | `key`, `body`, `mime`, `cache` | the body; the request is counted; `cache` is the Cache-Control |
 * | `counted` | `key`                      | how many requests `count` and `slow` were asked      |
 * | `drop`    |                            | none: the connection is cut                          |
 * | `xhtml`   | `body`                     | a page of XHTML with the bundle; `window.faults` has what was thrown |
 * | `csp`     | `body`                     | a page with the bundle, under a strict policy; its violations are in `window.violations` |
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mediaTypes } from '../scripts/static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = '/test-server/';

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  'frame-ancestors *',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const counts = new Map();
const aborted = new Map();
const increment = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

const writers = {
  csv: (rows) =>
    `model,score,format\n${rows.map((row) => `${Object.values(row).join()}\n`).join('')}`,
  json: (rows) => JSON.stringify(rows),
  jsonl: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  yml: (rows) =>
    rows
      .map(
        ({ model, score, format }) => `- model: ${model}\n  score: ${score}\n  format: ${format}\n`,
      )
      .join(''),
};

const routes = {
  async slow(query, response) {
    const key = query.get('key') ?? '';
    increment(counts, key);
    response.once('close', () => {
      if (!response.writableEnded) increment(aborted, key);
    });
    await delay(Number(query.get('ms') ?? 0));
    const path = await insideProject(query.get('file') ?? '');
    if (!path) return answer(response, { status: 404 });
    answer(response, { body: await readFile(path), type: mediaTypes[extname(path)] });
  },

  aborted(query, response) {
    answer(response, { body: String(aborted.get(query.get('key') ?? '') ?? 0) });
  },

  status(query, response) {
    const status = Number(query.get('code') ?? 200);
    answer(response, { status, body: query.get('body') ?? '', type: query.get('mime') });
  },

  type(query, response) {
    const hex = query.get('hex');
    const body = hex === null ? (query.get('body') ?? '') : Buffer.from(hex, 'hex');
    answer(response, { body, type: query.get('mime') });
  },

  never() {},

  flaky(query, response) {
    const key = `flaky ${query.get('key')}`;
    increment(counts, key);
    const isFailing = counts.get(key) <= Number(query.get('times') ?? 1);
    const status = isFailing ? Number(query.get('code') ?? 503) : 200;
    answer(response, { status, body: query.get('body') ?? '', type: query.get('mime') });
  },

  async pieces(query, response) {
    const body = query.get('body') ?? '';
    const count = Number(query.get('count') ?? 2);
    const size = Math.ceil(body.length / count);
    const length = query.get('length');
    response.writeHead(200, {
      'cache-control': 'no-store',
      'content-type': query.get('mime') ?? 'text/csv',
      ...(length && { 'content-length': length }),
    });
    for (let piece = 0; piece < count; piece++) {
      const end = piece === count - 1 ? query.get('end') : null;
      if (end === 'stall') return;
      if (end === 'cut') return response.socket.destroy();
      response.write(body.slice(piece * size, (piece + 1) * size));
      await delay(Number(query.get('ms') ?? 0));
    }
    response.end();
  },

  async rows(query, response) {
    const rows = Array.from({ length: Number(query.get('count')) }, (_, index) => ({
      model: `modèle ${index}`,
      score: (index * 37) % 101,
      format: index % 3 ? 'diff' : 'whole',
    }));
    const body = Buffer.from(writers[query.get('format') ?? 'csv'](rows));
    response.writeHead(200, {
      'cache-control': 'no-store',
      'content-type': mediaTypes[`.${query.get('format') ?? 'csv'}`],
      ...(query.get('length') !== 'no' && { 'content-length': body.length }),
    });
    const half = Math.floor(body.length / 2);
    response.write(body.subarray(0, half));
    await delay(Number(query.get('ms') ?? 0));
    if (query.get('end') === 'cut') return response.socket?.destroy();
    response.end(body.subarray(half));
  },

  count(query, response) {
    increment(counts, query.get('key') ?? '');
    answer(response, {
      body: query.get('body') ?? '',
      type: query.get('mime') ?? 'text/plain',
      headers: { 'cache-control': query.get('cache') ?? 'no-store' },
    });
  },

  counted(query, response) {
    answer(response, { body: String(counts.get(query.get('key') ?? '') ?? 0) });
  },

  drop(_query, response) {
    response.socket.destroy();
  },

  xhtml(query, response) {
    answer(response, {
      type: 'application/xhtml+xml; charset=utf-8',
      body: `<html xmlns="http://www.w3.org/1999/xhtml">
<head><title>A page of XHTML</title>
<script>window.faults = [];
addEventListener('error', (event) => faults.push(event.message));
addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));</script>
<script type="module" src="/dist/benchmark-elements.js"></script></head>
<body>${query.get('body') ?? ''}</body>
</html>`,
    });
  },

  csp(query, response) {
    answer(response, {
      type: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': contentSecurityPolicy },
      body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page with a strict policy</title>
<script src="${prefix}violations.js"></script>
<script type="module" src="/dist/benchmark-elements.js"></script>
<body>${query.get('body') ?? ''}</body>
</html>`,
    });
  },

  'violations.js'(_query, response) {
    answer(response, {
      type: 'text/javascript',
      body: `window.violations = [];
addEventListener('securitypolicyviolation', (event) => {
  violations.push(event.violatedDirective + ': ' + event.blockedURI + ' ' + event.sample);
});`,
    });
  },
};

/** Middleware of the test runner's server. */
export async function testServer(context, next) {
  if (!context.path.startsWith(prefix)) return next();
  const route = routes[context.path.slice(prefix.length)];
  if (!route) throw new Error(`The test server has no route ${context.path}`);
  // Answered past the runner, which would add a script of its own to a page, and list a 404 that
  // a test wants as a fault.
  context.respond = false;
  context.status = 200;
  await route(new URLSearchParams(context.querystring), context.res);
}

function answer(response, { status = 200, body = '', type, headers = {} }) {
  if (response.destroyed) return;
  const contentType = type ? { 'content-type': type } : {};
  response.writeHead(status, { 'cache-control': 'no-store', ...contentType, ...headers });
  response.end(body);
}

async function insideProject(file) {
  const path = await realpath(join(root, file)).catch(() => null);
  return path?.startsWith((await realpath(root)) + sep) ? path : null;
}
