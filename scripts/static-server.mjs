/** Serves a folder to browsers on this machine. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

export const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
  '.yml': 'text/yaml; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Where a page that reloads by itself waits for a word. */
const RELOADS = '/.reloads';
const reloadScript = `<script>new EventSource('${RELOADS}').onmessage = () => location.reload();</script>`;

/**
 * The port that the environment asks for; 8000 where it asks for none. Ends the program with a
 * sentence where it asks for what is none.
 */
export function wantedPort({ PORT } = process.env) {
  if (!PORT) return 8000;
  if (/^\d+$/.test(PORT) && Number(PORT) <= 65535) return Number(PORT);
  console.log(`PORT=${PORT} is no port: write a number from 0 to 65535, as in PORT=8000.`);
  process.exit(1);
}

/**
 * Serves a folder on the first free port.
 *
 * @param {string} folder
 * @param {number} [firstPort] where to begin to look; 0 takes any
 * @param {{ home?: string, isLive?: boolean }} [options] home: where `/` leads to; live pages
 *   reload when `reload` is called
 * @returns {Promise<{ address: string, reload: () => void, close: () => void }>}
 */
export async function serveFolder(folder, firstPort = wantedPort(), options = {}) {
  const root = await realpath(folder);
  const waiting = new Set();
  const server = createServer((request, response) => {
    if (options.isLive && request.url === RELOADS) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      waiting.add(response);
      response.once('close', () => waiting.delete(response));
      return;
    }
    answer(root, request, response, options).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  const port = await listen(server, firstPort);
  return {
    address: `http://localhost:${port}`,
    reload: () => waiting.forEach((response) => response.write('data:\n\n')),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(root, request, response, { home, isLive }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  }
  const url = new URL(request.url, 'http://localhost');
  if (home && url.pathname === '/') return response.writeHead(302, { location: home }).end();
  const path = await findFile(root, url.pathname);
  const stats = path && (await stat(path));
  if (stats?.isDirectory()) {
    // With its slash, so that the page's relative addresses resolve below it.
    return response.writeHead(302, { location: `${url.pathname}/${url.search}` }).end();
  }
  if (!stats?.isFile()) {
    response.writeHead(404, { 'content-type': mediaTypes['.txt'] });
    return response.end(`There is no ${url.pathname} here.`);
  }
  const added = isLive && extname(path) === '.html' ? reloadScript : '';
  response.writeHead(200, {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': stats.size + added.length,
    // An edited file shows at the next reload.
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  const file = createReadStream(path);
  file.once('end', () => response.end(added)).pipe(response, { end: false });
}

/** The file of an address, or null: nothing hidden, and nothing outside the folder, links included. */
async function findFile(root, pathname) {
  let wanted;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0') || wanted.split(/[/\\]/).some((part) => part.startsWith('.'))) {
    return null;
  }
  const path = join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  const real = await realpath(path).catch(() => null);
  return real?.startsWith(root + sep) ? real : null;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve(server.address().port));
  });
}
