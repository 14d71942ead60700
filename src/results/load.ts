import { ResultsError } from '../errors.js';
import { decode } from './formats/decode.js';
import { parseText, resultsOf, type Part } from './parse.js';
import type { Parsed } from './parsed.js';
import { pointerOf } from './pointer.js';
import type { Results } from './results.js';
import { fault, type Source } from './file.js';

/** Fetches a results file. */
export type Fetch = (request: Request) => Promise<Response>;

/** Without a `pointer`, the request's fragment is one. */
export interface LoadOptions extends Part {
  /** The format as the author gives it; inferred where it is missing. */
  readonly format?: string;
  /**
   * In place of the browser's own `fetch`. Loads share a request only if this is the same function:
   * pass a method itself (`element.fetch`), and the object to call it on as `host`.
   */
  readonly fetch?: Fetch;
  /** What `fetch` is called on. */
  readonly host?: unknown;
  /** Fetch again, past the cache. Other subscriptions keep the results that they have. */
  readonly reload?: boolean;
}

/** A share in a load. */
export interface Subscription {
  /**
   * The results.
   *
   * Rejects with a ResultsError: `network`, `http`, or what `parseResults` throws. Rejects with an
   * AbortError only after everybody has released it.
   */
  readonly results: Promise<Results>;
  /**
   * Gives the share back. The last one ends a pending load, or forgets a finished one, after a
   * microtask: an element that only moves within the document subscribes again before that.
   */
  release(): void;
}

/** One file, as long as somebody uses it. */
interface SharedFile {
  /** What is parsed, before any pointer. */
  readonly parsed: Promise<Parsed>;
  readonly results: Map<string, Promise<Results>>;
  /** Elements that reload at the same moment share that, too. */
  isReloading: boolean;
  users: number;
  end(): void;
}

const shared = new WeakMap<Fetch, Map<unknown, SharedFile>>();

// Asks for `fetch` at each call, since a page may replace it.
const browserFetch: Fetch = (request) => fetch(request);

/**
 * Loads a results file. Loads of the same address, credentials, headers, format and `fetch` share
 * one request and one parse, whatever they make of it. A failure is never kept.
 */
export function load(request: Request, options: LoadOptions = {}): Subscription {
  const { pointer = pointerOf(request.url), unnest = '', types = '', lang = '' } = options;
  const source = { url: request.url.replace(/#.*$/s, ''), format: options.format };
  const file = sharedFile(request, source, options);
  file.users++;

  const part: Part = { pointer, unnest, types, lang };
  const key = JSON.stringify(part);
  let results = file.results.get(key);
  if (!results) {
    results = file.parsed.then((parsed) => resultsOf(parsed, source, part));
    file.results.set(key, results);
    // The failure reaches everybody who waits for it now; who comes later tries again.
    results.catch(() => file.end());
  }

  let isReleased = false;
  const release = (): void => {
    if (isReleased) return;
    isReleased = true;
    file.users--;
    queueMicrotask(() => {
      if (file.users === 0) file.end();
    });
  };
  return { results, release };
}

function sharedFile(request: Request, source: Source, options: LoadOptions): SharedFile {
  const fetch = options.fetch ?? browserFetch;
  const files = shared.get(fetch) ?? new Map<unknown, SharedFile>();
  shared.set(fetch, files);

  const key = shareKey(request, source);
  const present = files.get(key);
  if (present && (!options.reload || present.isReloading)) return present;

  const controller = new AbortController();
  const parsed = fetchParsed(
    new Request(request, {
      signal: controller.signal,
      ...(options.reload && { cache: 'reload' as const }),
    }),
    source,
    (fetched) => fetch.call(options.host, fetched),
  );
  const file: SharedFile = {
    parsed,
    results: new Map(),
    isReloading: options.reload ?? false,
    users: 0,
    end() {
      controller.abort();
      if (files.get(key) === file) files.delete(key);
    },
  };
  const settled = (): void => {
    file.isReloading = false;
  };
  parsed.then(settled, settled);
  files.set(key, file);
  return file;
}

/** What must be equal for two loads to be the same. A request with a body is never shared. */
function shareKey(request: Request, { url, format }: Source): unknown {
  const { method, mode, credentials, headers } = request;
  if (method !== 'GET') return request;
  return JSON.stringify([url, format, mode, credentials, [...headers]]);
}

async function fetchParsed(request: Request, source: Source, fetch: Fetch): Promise<Parsed> {
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await fetch(request);
    bytes = new Uint8Array(response.ok ? await response.arrayBuffer() : []);
  } catch (cause) {
    if (request.signal.aborted || cause instanceof ResultsError) throw cause;
    throw fault('network', source, `could not be loaded. ${networkAdvice(request.url)}`, cause);
  }
  if (!response.ok) throw statusFault(response.status, source);
  const mediaType = response.headers.get('content-type') ?? '';
  const { text, notes } = decode(bytes, mediaType);
  return parseText(text, { ...source, mediaType }, notes);
}

function networkAdvice(url: string): string {
  return url.startsWith('file:')
    ? 'A browser lets no page that is opened from the disk read files. ' +
        'Show the page by a web server (npm start is one), or write the data between the tags.'
    : 'Is the address right, and does the server allow it (CORS)?';
}

function statusFault(status: number, source: Source): ResultsError {
  const isGone = status === 404 || status === 410;
  const what = isGone
    ? `was not found (${status}) at ${source.url}`
    : `could not be loaded: the server answered ${status}`;
  let advice = 'Try again later.';
  if (status === 401 || status === 403) advice = 'Does it need a sign-in? See crossorigin.';
  else if (isGone && source.url?.includes('/_data/')) {
    advice = 'Jekyll does not publish _data: put the file elsewhere, or its data into the page.';
  } else if (isGone) advice = 'Check the address in src.';
  return fault('http', source, `${what}. ${advice}`);
}
