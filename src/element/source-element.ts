import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExpressionContext } from '../columns/expression.js';
import { numberFormat } from '../columns/number-format.js';
import { define } from '../define.js';
import type { ResultsError } from '../errors.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { fileName } from '../results/file.js';
import { registerFormat, type Format } from '../results/formats/file-format.js';
import type { Reading } from '../results/parse.js';
import type { Results } from '../results/results.js';
import { hasDecimalComma } from '../results/values/decimal-comma.js';
import { adoptSheets } from '../theme/sheets.js';
import { tidyValues } from './attributes.js';
import { renderErrors, renderWaiting, waitingText } from './empty-and-errors.js';
import { Faults, warnOnce } from './faults.js';
import { LanguageController } from './language-controller.js';
import { SourceController, type SourceHost, type Status } from './source-controller.js';
import { unclosedFault } from './unclosed.js';

const { createElement } = Document.prototype;

/** Of a load, where the attribute says nothing that is understood: in seconds, and in MB. */
const TIMEOUT = 30;
const MAX_SIZE = 20;

const orStandard = (value: number | null, standard: number): number =>
  value !== null && value >= 0 ? value : standard;

/**
 * An element with a source: from `src`, `data` or its children to results, and what is said while
 * there are none.
 *
 * @fires loadstart - a load begins; does not bubble
 * @fires load - the results are on the page; does not bubble
 * @fires error - an `ErrorEvent` with a `ResultsError`; does not bubble
 * @fires loadend - after `load` or `error`; does not bubble
 */
export abstract class SourceElement extends LitElement implements SourceHost {
  /** The tag that `define()` registers when none is given. */
  static readonly tag: string;

  /** The formats of files, to which a script can add one. */
  static readonly formats = { register: registerFormat };

  /** Registers the element, under another name if one is given. */
  static define(tag: string = this.tag): void {
    // A class can be registered once; another name needs a class of its own.
    const isTaken = customElements.getName?.(this as never) != null;
    define(tag, (isTaken ? class extends (this as never as typeof HTMLElement) {} : this) as never);
  }

  /** The results file, relative to the page; a JSON Pointer may follow, or a table's number: `#2`. */
  @property() src = '';
  /** `yaml`, `json`, `jsonl`, `csv`, `tsv` or `go-bench`; otherwise found out. */
  @property() format: Format | '' = '';
  /** The column whose list of maps becomes rows. */
  @property() unnest = '';
  /** What columns hold, where it is found out wrong: `version: text, size: number`. */
  @property() types = '';
  /** `eager`, or `lazy`: load when near the viewport. */
  @property() loading: 'eager' | 'lazy' = 'eager';
  /** As on `<img>`: `anonymous` or `use-credentials`. */
  @property({ attribute: 'crossorigin' })
  crossOrigin: '' | 'anonymous' | 'use-credentials' | null = null;
  /** So many seconds the server may send nothing; 0 for no end. */
  @property({ type: Number }) timeout: number | null = TIMEOUT;
  /** The largest file to load, in MB; 0 for no end. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | null = MAX_SIZE;
  /** Results given directly: a list of maps, or any other shape of a file. Wins over `src`. */
  @property({ attribute: false }) data: unknown = null;

  readonly #source = new SourceController(this, {
    request: (url) => this.request(url),
    fetch: this.fetch,
    prepare: (results) => this.prepare(results),
    bounds: () => ({
      timeout: orStandard(this.timeout, TIMEOUT),
      maxSize: orStandard(this.maxSize, MAX_SIZE),
    }),
    // Elements whose languages read numbers alike share their results.
    reading: () =>
      this.#reading(this.unnest, this.types, hasDecimalComma(this.language) ? 'de' : ''),
  });
  readonly #language = new LanguageController(this);
  protected readonly faults = new Faults(this);
  readonly #internals = this.attachInternals();
  /** Whether the rest of the page is among its children, so that these are shown. */
  #isUnclosed = false;
  readonly #reading = memo((unnest: string, types: string, lang: string): Reading => ({
    unnest,
    types,
    lang,
  }));

  /** `idle`, `loading`, `loaded` or `error`. */
  get status(): Status {
    return this.#source.status;
  }

  /** Why loading failed, or what is wrong with an attribute. */
  get error(): ResultsError | null {
    return this.#source.error ?? this.faults.errors[0] ?? null;
  }
  /** Frameworks set a property where there is one: they mean the attribute `error`. */
  set error(columns: string | null | undefined) {
    if (columns == null) this.removeAttribute('error');
    else this.setAttribute('error', String(columns));
  }

  /** All that was parsed; `null` while there is nothing. While a table loads, its first rows may be. */
  get results(): Results | null {
    return this.#source.results;
  }

  /** Settles when the present load has ended and is shown; never rejects. */
  get loadComplete(): Promise<void> {
    return this.#source.complete;
  }

  /** Fetches the file again, past every cache. */
  reload(): Promise<void> {
    this.#source.reload();
    return this.loadComplete;
  }

  /** The request for an address; override it to add a header. */
  protected request(url: string): Request {
    const credentials = this.crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
    return new Request(url, { credentials });
  }

  /** Sends the request; override it to answer from elsewhere. */
  protected fetch(request: Request): Promise<Response> {
    return fetch(request);
  }

  /** What takes its time between reading a file and showing it. */
  protected prepare(_results: Results): Promise<void> {
    return Promise.resolve();
  }

  /** Whether it shows the first rows of a large file while the others are on their way. */
  get showsBeginning(): boolean {
    return false;
  }

  /** Whether only the beginning of the file is there yet, or ever. */
  protected get isBeginning(): boolean {
    return this.#source.isBeginning;
  }

  /** The language of the page where the element stands; '' for the browser's. */
  protected get language(): string {
    return this.#language.lang;
  }

  /** What readers are told, in that language. */
  get messages(): Messages {
    return this.#language.messages;
  }

  /** Names the file in messages; the same object again, so that no stage runs again for it. */
  protected get file(): ExpressionContext {
    return this.#file(this.src, this.messages);
  }
  readonly #file = memo((url: string, messages: Messages): ExpressionContext => ({
    url: url.replace(/^#.*/s, ''),
    messages,
  }));

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptSheets(this, root);
    return root;
  }

  /** In another document, that of a frame, the sheets are gone. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptSheets(this, this.shadowRoot);
  }

  /** Where not even a template can be made, what is between the tags stays to be seen. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      const root = this.renderRoot as ShadowRoot | undefined;
      // A page's own form may be called `document.createElement`.
      if (root?.childElementCount === 0) root.append(createElement.call(document, 'slot'));
      if (this.ownerDocument.contentType === 'text/html') throw error;
      warnOnce(
        'In a page of XHTML the elements show only what is between their tags: send it as text/html.',
      );
    }
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    tidyValues(this);
    this.#source.update();
    this.faults.clear();
    const unclosed = unclosedFault(this);
    this.#isUnclosed = unclosed !== null;
    if (unclosed) this.faults.add('', unclosed);
    // The first use of Intl takes a while: now is the file's time, not the reader's.
    if (this.status === 'loading') numberFormat('', 0, this.language)(0);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.setStates({ loading: this.status === 'loading', error: this.error !== null });
  }

  /** Sets custom states, for `:state()`. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    const own = this.#internals.states;
    for (const [state, isOn] of Object.entries(states)) {
      // A browser may style all of an element anew whenever one is set.
      if (own.has(state) !== isOn) own[isOn ? 'add' : 'delete'](state);
    }
  }

  /** What is said while the file is on its way. */
  protected renderWaiting(hasFallback = this.#hasFallback): TemplateResult | typeof nothing {
    const { file, messages, isBeginning, results } = this;
    if (this.status !== 'loading' || (results && !isBeginning)) return nothing;
    const rows = results?.rows.length ?? 0;
    return renderWaiting(fileName(file), this.#source.progress, rows, hasFallback, messages);
  }

  /** The same in a line, while nothing is there. */
  protected get waitingText(): string {
    if (this.status !== 'loading' || this.results) return '';
    return waitingText(fileName(this.file), this.#source.progress, this.messages);
  }

  get #hasFallback(): boolean {
    return this.querySelector(':scope > :not(template)') !== null;
  }

  /** Loads again. The button goes away when that helps, and the focus to what is there then. */
  readonly #retry = async (): Promise<void> => {
    const root = this.renderRoot as ShadowRoot;
    const hasFocus = root.activeElement !== null;
    this.#source.retry();
    await this.loadComplete;
    if (hasFocus && this.results && this.ownerDocument.activeElement === this.ownerDocument.body) {
      const shown =
        root.querySelector<HTMLElement>('.plot, .scroll') ?? root.querySelector('input');
      shown?.focus();
    }
  };

  /** What is wrong, in sentences; below whatever can be shown all the same. */
  protected renderError(): TemplateResult {
    const { results, messages } = this;
    const { error, retried } = this.#source;
    const errors = renderErrors([error ?? retried, ...this.faults.errors], {
      messages,
      isBusy: retried !== null,
      rows: this.isBeginning && results ? results.rows.length : 0,
      retry: () => void this.#retry(),
    });
    return html`${errors} ${this.#isUnclosed ? html`<slot></slot>` : nothing}`;
  }
}
