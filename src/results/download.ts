import { ResultsError } from '../errors.js';
import { fault, type Source } from './file.js';

/** Fetches a results file. */
export type Fetch = (request: Request) => Promise<Response>;

/** What a download may cost. */
export interface Bounds {
  /** So many seconds a server may send nothing; 0 for no end. */
  readonly timeout: number;
  /** The largest file, in megabytes; 0 for no end. */
  readonly maxSize: number;
}

/** How far a download has come; changes while it goes on. */
export interface Progress {
  /** The bytes that have arrived. */
  received: number;
  /** The bytes that the server promised; 0 where it did not. */
  total: number;
  /** When something arrived last, by `performance.now()`. */
  lastAt: number;
}

/** The bytes of a file, and what the server calls it. */
export interface Downloaded {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Of a file that is so large, the beginning is told as soon as so much of it is there, in bytes. */
const LARGE = 256_000;
const BEGINNING = 64_000;

/** A timer takes no more, in ms. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Gets a file.
 *
 * @param controller that of the request: aborts it
 * @param progress is kept up to date
 * @param onBeginning takes what is there of a large file, and of one that breaks off
 * @throws ResultsError `network`, `timeout`, `http` or `too-large`; once the controller aborts, what
 * it gives as the reason
 */
export async function download(
  request: Request,
  controller: AbortController,
  source: Source,
  fetch: Fetch,
  { timeout, maxSize }: Bounds,
  progress: Progress,
  onBeginning: (bytes: Uint8Array, mediaType: string) => Promise<void>,
): Promise<Downloaded> {
  const { signal } = controller;
  // A page's own `fetch` may not listen to the signal.
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = <T>(work: Promise<T>): Promise<T> => {
    progress.lastAt = performance.now();
    clearTimeout(timer);
    if (timeout > 0) timer = setTimeout(giveUp, Math.min(timeout * 1000, LONGEST_WAIT));
    return Promise.race([aborted, work]);
  };
  const giveUp = (): void => {
    const what = `could not be loaded: the server sent nothing for ${timeout} s`;
    const advice = 'Try again. If it takes that long, set timeout to more seconds.';
    controller.abort(fault('timeout', source, `${what}. ${advice}`));
  };
  const checkSize = (size: number, isAll: boolean): void => {
    if (maxSize > 0 && size > maxSize * 1e6) throw sizeFault(size, isAll, maxSize, source);
  };

  const chunks: Uint8Array[] = [];
  let hasBegun = false;
  let mediaType = '';
  try {
    const response = await next(fetch(request));
    if (!response.ok) throw statusFault(response.status, source);
    mediaType = response.headers.get('content-type') ?? '';
    progress.total = Number(response.headers.get('content-length'));
    checkSize(progress.total, true);
    const reader = response.body?.getReader();
    while (reader) {
      const { value } = await next(reader.read());
      if (!value) break;
      chunks.push(value);
      progress.received += value.length;
      checkSize(progress.received, false);
      const { received, total } = progress;
      if (!hasBegun && received >= BEGINNING && Math.max(received, total) >= LARGE) {
        hasBegun = true;
        await onBeginning(joined(chunks, received).subarray(0, BEGINNING), mediaType);
      }
    }
    return { bytes: joined(chunks, progress.received), mediaType };
  } catch (cause) {
    const isOver = signal.aborted && !(signal.reason instanceof ResultsError);
    const isRefused = !signal.aborted && cause instanceof ResultsError;
    if (progress.received > 0 && !isOver && !isRefused) {
      await onBeginning(joined(chunks, progress.received), mediaType);
    }
    if (signal.aborted) throw signal.reason;
    if (cause instanceof ResultsError) throw cause;
    throw networkFault(request.url, progress.received, source, cause);
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function networkFault(url: string, received: number, source: Source, cause: unknown): ResultsError {
  const what = received > 0 ? `broke off after ${sizeOf(received)}` : 'could not be loaded';
  return fault('network', source, `${what}. ${networkAdvice(url, received)}`, cause);
}

/** A browser says no more than that it went wrong; what it may have been is known all the same. */
function networkAdvice(url: string, received: number): string {
  const { protocol, origin } = new URL(url);
  if (protocol === 'file:') {
    return (
      'A browser lets no page that is opened from the disk read files. ' +
      'Show the page by a web server (npm start is one), or write the data between the tags.'
    );
  }
  if (!navigator.onLine) return 'This device is offline. Connect it, and try again.';
  if (protocol === 'http:' && location.protocol === 'https:') {
    return 'A page by https can load nothing by http: write https in src.';
  }
  if (received > 0 || origin === location.origin) {
    return 'The connection was cut, or there was no answer. Try again.';
  }
  return 'Is the address right, and does the server allow it (CORS)?';
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
  else if (status < 500 && status !== 429) advice = 'Check the address in src, or try again later.';
  return fault('http', source, `${what}. ${advice}`, undefined, status);
}

function sizeFault(size: number, isAll: boolean, most: number, source: Source): ResultsError {
  const what = isAll ? `has ${sizeOf(size)}` : `has more than ${sizeOf(most * 1e6)}`;
  const enough = isAll ? Math.ceil(size / 1e6) : most * 2;
  const advice =
    `Leave out columns or rows that nobody needs, or write max-size="${enough}" ` +
    '(in MB) if readers have the time for it.';
  return fault('too-large', source, `${what}, and at most ${most} MB are loaded. ${advice}`);
}

/** "812 kB", "52.4 MB" */
function sizeOf(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 100 ? Number(value.toPrecision(3)) : Math.round(value)} ${unit}`;
}
