import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ResultsError } from '../errors.js';
import type { Bounds } from '../results/download.js';
import { withoutSignIn } from '../results/file.js';
import { load, type Fetch, type Progress, type Subscription } from '../results/load.js';
import { resultsFrom, type Reading } from '../results/parse.js';
import type { Results } from '../results/results.js';
import { sortKeys } from './html/cell-value.js';
import { tellFailure } from './faults.js';
import { elementById, inlineData, readInline, referredData } from './inline-data.js';

export type Status = 'idle' | 'loading' | 'loaded' | 'error';

/** What the controller needs of its element. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly data: unknown;
  readonly loading: string;
  readonly crossOrigin: string | null;
  /** Whether it shows the first rows of a large file while the others are on their way. */
  readonly showsBeginning: boolean;
}

/** How an element asks for a file; what a subclass may override. */
export interface Transport {
  readonly request: (url: string) => Request;
  /** The method itself, called on the host: elements with the same one share a request. */
  readonly fetch: Fetch;
  readonly bounds: () => Bounds;
  /** What takes its time between reading a file and showing it. */
  readonly prepare: (results: Results) => Promise<void>;
  /** What the author and the page say of the columns. */
  readonly reading: () => Reading;
}

/** Where an element's results come from. Two equal sources need no second load. */
type Source = { readonly reading: Reading } & (
  | { readonly kind: 'data'; readonly data: unknown }
  | {
      readonly kind: 'url';
      readonly src: string;
      readonly format: string;
      readonly cors: unknown;
      readonly maxSize: number;
    }
  | { readonly kind: 'inline'; readonly id: string | null; readonly format: string }
);

/** What says something of a table's values beside its text. */
const VALUE_ATTRIBUTES = [
  'hidden',
  'colspan',
  'rowspan',
  'href',
  'alt',
  'value',
  'datetime',
  'data-value',
  ...sortKeys,
];

/** How often an element that waits says how far it has come, in ms. */
const PROGRESS_EVERY = 300;

/** Those whose file could not be loaded: who tries one again tries it for all of them. */
const failed = new Set<SourceController>();

/** How far from the viewport a lazy element begins to load. */
const LAZY_MARGIN = '300px';

/**
 * Gives an element its results: from its `data` property, its `src`, or its children. The newest
 * source wins; what it supersedes is aborted.
 */
export class SourceController implements ReactiveController {
  status: Status = 'idle';
  results: Results | null = null;
  error: ResultsError | null = null;
  /** The failure that a reader tries to get past, until that has ended. */
  retried: ResultsError | null = null;

  #source: Source | null = null;
  /** The source that the results are only the beginning of. */
  #begun: Source | null = null;
  #subscription: Subscription | null = null;
  /** Says that the children, or the page's elements that `src="#id"` names, changed. */
  readonly #mutations = new MutationObserver((records) => {
    if (records.some(isOfData)) this.#readAgain();
  });
  #intersection: IntersectionObserver | null = null;
  #isNear = false;
  /** Ticks while the element has nothing to show but how far its file has come. */
  #clock: ReturnType<typeof setInterval> | undefined;
  /** Settles when the present load has ended and its outcome is shown. */
  #complete = Promise.resolve();
  #settle: () => void = () => {};

  constructor(
    private readonly host: SourceHost,
    private readonly transport: Transport,
  ) {
    host.addController(this);
  }

  /** A promise for the present load, which an attribute just set may begin. It never rejects. */
  get complete(): Promise<void> {
    return this.host.updateComplete.then(() => this.#complete);
  }

  /** Whether the results are only those in the beginning of the file. */
  get isBeginning(): boolean {
    return this.#begun !== null && this.#begun === this.#source;
  }

  /** How far the present load has come; `null` where there is none. */
  get progress(): Progress | null {
    return this.status === 'loading' ? (this.#subscription?.progress ?? null) : null;
  }

  /** Loads what the host's properties ask for, unless it is there. For the host's `willUpdate`. */
  update(): void {
    if (!this.host.isConnected) return;
    if (this.host.loading === 'lazy' && !this.#isNear) {
      this.#waitUntilNear();
      return;
    }
    const source = this.#sourceOf();
    if (isSame(source, this.#source)) return;
    this.#source = source;
    this.#start();
  }

  /** Fetches again, past every cache. */
  reload(): void {
    this.#isNear = true;
    this.#source = this.#sourceOf();
    this.#start(true);
  }

  /** Tries again, and for all elements that show the same file. */
  retry(): void {
    const { error } = this;
    for (const one of [...failed]) {
      if (one.error?.url !== error?.url) continue;
      one.retried = one.error;
      one.reload();
    }
  }

  hostConnected(): void {
    // On the window, since a page's own form may be called `document.addEventListener`.
    if (document.readyState === 'loading') {
      window.addEventListener('DOMContentLoaded', this.#readAgain, { once: true });
    }
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#mutations.disconnect();
    this.#intersection?.disconnect();
    this.#intersection = null;
    // A move disconnects and connects in one go, and must not load again.
    queueMicrotask(() => {
      if (this.host.isConnected) this.#observe();
      else this.#leave();
    });
  }

  #leave(): void {
    this.#subscription?.release();
    this.#subscription = null;
    failed.delete(this);
    if (this.status !== 'loading') return;
    this.#source = null;
    this.#setStatus('idle');
    this.#settle();
  }

  #sourceOf(): Source {
    const { data, src, format, crossOrigin: cors } = this.host;
    const reading = this.transport.reading();
    if (data != null) return { kind: 'data', data, reading };
    // A fragment behind a file's name is a part of the file, even where it could be an id.
    if (/^#[^/]/.test(src)) return { kind: 'inline', id: src.slice(1), format, reading };
    if (src === '') return { kind: 'inline', id: null, format, reading };
    const { maxSize } = this.transport.bounds();
    return { kind: 'url', src, format, cors, maxSize, reading };
  }

  #start(isReload = false): void {
    this.#subscription?.release();
    this.#subscription = null;
    this.#observe();
    const source = this.#source;
    if (source?.kind === 'url') void this.#load(source, isReload);
    else if (source) this.#read(source);
  }

  async #load(source: Extract<Source, { kind: 'url' }>, isReload: boolean): Promise<void> {
    this.#begin();
    const isCurrent = () => this.#source === source;
    try {
      const url = addressOf(source.src, this.host.baseURI);
      const subscription = load(this.transport.request(url), {
        format: source.format,
        ...source.reading,
        ...this.transport.bounds(),
        fetch: this.transport.fetch,
        host: this.host,
        reload: isReload,
      });
      this.#subscription = subscription;
      if (this.host.showsBeginning) {
        subscription.onBeginning((results) => {
          if (!isCurrent() || this.status !== 'loading') return;
          if (this.results && !this.isBeginning) return;
          this.#begun = source;
          this.results = results;
          this.host.requestUpdate();
        });
      }
      const results = await subscription.results;
      if (isCurrent()) await this.transport.prepare(results);
      if (isCurrent()) this.#end(results, null, isCurrent);
    } catch (error) {
      if (isCurrent()) this.#end(null, asResultsError(error), isCurrent);
    }
  }

  /** Data at hand is read at once, so that the first paint has it. */
  #read(source: Exclude<Source, { kind: 'url' }>): void {
    const isCurrent = () => this.#source === source;
    try {
      if (source.kind === 'data') {
        this.#begin();
        this.#end(resultsFrom(source.data, {}, source.reading), null, isCurrent);
        return;
      }
      const element = this.#inlineElement(source.id);
      if (!element) {
        this.#reset();
        return;
      }
      this.#begin();
      this.#end(readInline(element, source.format, source.reading), null, isCurrent);
    } catch (error) {
      this.#end(null, asResultsError(error), isCurrent);
    }
  }

  /** `null` where there is none, or none yet. */
  #inlineElement(id: string | null): Element | null {
    if (id === null) return inlineData(this.host);
    try {
      return referredData(this.host, id);
    } catch (error) {
      if (document.readyState === 'loading') return null;
      throw error;
    }
  }

  #reset(): void {
    this.#setStatus('idle');
    this.results = null;
    this.error = null;
    this.host.requestUpdate();
  }

  #begin(): void {
    if (this.status !== 'loading') {
      this.#complete = new Promise((resolve) => (this.#settle = resolve));
    }
    this.#setStatus('loading');
    this.error = null;
    this.host.dispatchEvent(new Event('loadstart'));
    this.host.requestUpdate();
  }

  #setStatus(status: Status): void {
    this.status = status;
    failed.delete(this);
    clearInterval(this.#clock);
    if (status !== 'loading') this.retried = null;
    else if (this.#source?.kind === 'url') this.#clock = setInterval(this.#tick, PROGRESS_EVERY);
  }

  readonly #tick = (): void => {
    if (!this.results || this.isBeginning) this.host.requestUpdate();
  };

  #end(results: Results | null, error: ResultsError | null, isCurrent: () => boolean): void {
    this.#setStatus(error ? 'error' : 'loaded');
    // What has come of a file that breaks off is worth having.
    const isKept = error !== null && this.isBeginning;
    if (!isKept) {
      this.#begun = null;
      this.results = results;
    }
    this.error = error;
    if (error) tellFailure(this.host, error);
    if (error && this.#source?.kind === 'url') failed.add(this);
    this.host.requestUpdate();
    // The events come when the outcome is on the page, for listeners that look at it.
    void this.host.updateComplete.then(() => {
      if (!isCurrent() || this.status === 'loading') return;
      this.host.dispatchEvent(
        error ? new ErrorEvent('error', { error, message: error.message }) : new Event('load'),
      );
      this.host.dispatchEvent(new Event('loadend'));
      this.#settle();
    });
  }

  readonly #readAgain = (): void => {
    if (this.#source?.kind === 'inline') this.#source = null;
    this.host.requestUpdate();
  };

  #observe(): void {
    this.#mutations.disconnect();
    if (this.#source?.kind !== 'inline' || !this.host.isConnected) return;
    const { id } = this.#source;
    const target = id === null ? this.host : elementById(this.host, id);
    if (target) {
      this.#mutations.observe(target, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: VALUE_ATTRIBUTES,
      });
    }
  }

  #waitUntilNear(): void {
    if (this.#intersection) return;
    this.#intersection = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#intersection?.disconnect();
        this.#intersection = null;
        this.#isNear = true;
        this.host.requestUpdate();
      },
      { rootMargin: LAZY_MARGIN },
    );
    this.#intersection.observe(this.host);
  }
}

function isSame(a: Source | null, b: Source | null): boolean {
  if (a?.kind === 'data' && b?.kind === 'data') return a.data === b.data && a.reading === b.reading;
  if (a?.kind === 'data' || b?.kind === 'data') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An attribute is one of the data only within a table: a page may hide the element, and show it. */
function isOfData({ type, target }: MutationRecord): boolean {
  return type !== 'attributes' || target.parentElement?.closest('table') != null;
}

/** The address that `src` means. @throws ResultsError `attribute` */
function addressOf(src: string, base: string): string {
  const fail = (what: string): never => {
    throw new ResultsError('attribute', `src="${withoutSignIn(src)}" ${what}`);
  };
  const url = URL.canParse(src, base) ? new URL(src, base) : fail('is no address. Correct it.');
  if (url.username || url.password) {
    fail('has a name or a password before its host, which no page can send: take it out.');
  }
  return url.href;
}

function asResultsError(error: unknown): ResultsError {
  if (error instanceof ResultsError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ResultsError('network', `The results could not be loaded: ${message}`, {
    cause: error,
  });
}
