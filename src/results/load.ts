import { download, type Bounds, type Fetch, type Progress } from './download.js';
import { inSlices, type Work } from '../work.js';
import { decode } from './formats/decode.js';
import { parseBeginning, parseText, resultsOf, type Part } from './parse.js';
import type { Parsed } from './parsed.js';
import { pointerOf } from './pointer.js';
import type { Results } from './results.js';
import type { Source } from './file.js';

export type { Fetch, Progress } from './download.js';

/** Without a `pointer`, the request's fragment is one. */
export interface LoadOptions extends Part, Partial<Bounds> {
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
   * Rejects with a ResultsError: what `download` and `parseResults` throw. Rejects with an AbortError
   * only after everybody has released it.
   */
  readonly results: Promise<Results>;
  readonly progress: Readonly<Progress>;
  /** Tells the results in the beginning of a large file, and in one that breaks off. */
  onBeginning(take: (results: Results) => void): void;
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
  readonly progress: Progress;
  /** Those who want to know of its beginning before all is there. */
  readonly impatient: Set<(beginning: Parsed) => Promise<void>>;
  readonly results: Map<string, Promise<Results>>;
  /** Elements that reload at the same moment share that, too. */
  isReloading: boolean;
  users: number;
  /** Says that nobody uses it any more. */
  readonly signal: AbortSignal;
  end(): void;
}

/** What came is told, too, where a server's time is up. */
const endless = new AbortController().signal;

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
    results = file.parsed.then((parsed) => inSlices(resultsOf(parsed, source, part), file.signal));
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
  const onBeginning = (take: (results: Results) => void): void => {
    file.impatient.add(async (beginning) => {
      take(await inSlices(resultsOf(beginning, source, part), endless));
    });
  };
  return { results, progress: file.progress, onBeginning, release };
}

function sharedFile(request: Request, source: Source, options: LoadOptions): SharedFile {
  const fetch = options.fetch ?? browserFetch;
  const files = shared.get(fetch) ?? new Map<unknown, SharedFile>();
  shared.set(fetch, files);

  const { timeout = 0, maxSize = 0, host, reload } = options;
  const bounds: Bounds = { timeout, maxSize };

  const key = shareKey(request, source, bounds);
  const present = files.get(key);
  if (present && (!reload || present.isReloading)) return present;

  const controller = new AbortController();
  const progress: Progress = { received: 0, total: 0, lastAt: performance.now() };
  const impatient: SharedFile['impatient'] = new Set();
  let isTold = false;
  const tellBeginning = async (bytes: Uint8Array, mediaType: string): Promise<void> => {
    if (impatient.size === 0) return;
    try {
      const work = beginningIn(bytes, { ...source, mediaType });
      const beginning = await inSlices(work, endless);
      if (beginning) for (const tell of impatient) await tell(beginning);
      isTold = beginning !== null;
    } catch {
      // The whole file may be right; if not, it tells what is wrong.
    }
  };
  const downloaded = download(
    new Request(request, {
      signal: controller.signal,
      ...(reload && { cache: 'reload' as const }),
    }),
    controller,
    source,
    (fetched) => fetch.call(host, fetched),
    bounds,
    progress,
    tellBeginning,
  );
  const parsed = downloaded.then(async ({ bytes, mediaType }) => {
    if (isTold) await painted();
    return inSlices(parseBytes(bytes, { ...source, mediaType }), controller.signal);
  });
  const file: SharedFile = {
    parsed,
    progress,
    impatient,
    results: new Map(),
    isReloading: reload ?? false,
    users: 0,
    signal: controller.signal,
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

/** What a whole file says. */
function* parseBytes(bytes: Uint8Array, source: Source): Work<Parsed> {
  const { text, notes } = decode(bytes, source.mediaType);
  yield;
  return yield* parseText(text, source, notes);
}

/** What the first bytes of a file say, or those of one that has no end. */
function* beginningIn(bytes: Uint8Array, source: Source): Work<Parsed | null> {
  // Half a letter would be none of UTF-8.
  const end = bytes.findLastIndex((byte) => byte < 0x80) + 1;
  const { text } = decode(bytes.subarray(0, end), source.mediaType);
  return yield* parseBeginning(text.replace(/^\uFEFF/, ''), source);
}

/** Waits until what is on the page can be seen; reading a large file takes a while. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page in the background paints nothing.
    setTimeout(resolve, 100);
  });
}

/** What must be equal for two loads to be the same. A request with a body is never shared. */
function shareKey(request: Request, { url, format }: Source, bounds: Bounds): unknown {
  const { method, mode, credentials, headers } = request;
  if (method !== 'GET') return request;
  return JSON.stringify([url, format, bounds, mode, credentials, [...headers]]);
}
