import type { LitElement, ReactiveController } from 'lit';
import { listen, viewOf } from '../view.js';

/** What an element keeps in the page's address: texts by name; '' is the query. */
export type LinkState = Readonly<Record<string, string>>;

export interface LinkOptions {
  /** The parameter's name; `null` keeps the element out of the address. */
  readonly name: () => string | null;
  /** What to keep. */
  readonly state: () => LinkState;
  /** What the author starts with, which an address need not name. */
  readonly initial: () => LinkState;
  /** Takes over what an address says. */
  readonly restore: (state: LinkState) => void;
}

/** The part of an address that is a link to a view: who finds it keeps its state there from now on. */
const VIEW = 'view';

/** The window whose address is the page's: a frame without one is part of the page around it. */
function pageOf(element: Element): Window {
  const view = viewOf(element);
  return view.location.protocol === 'about:' ? window : view;
}

/** Whether the page was come to by a link to a view of this name. */
export const isLinkedView = (element: Element, name: string): boolean =>
  VIEW in readLink(pageOf(element).location.search, name);

/** The parameters that elements read or wrote last, by key. Others of such a name are the page's own. */
const ours = new Map<string, string>();

/**
 * Keeps an element's state in the page's address: `?name=query&name.sort=-score`. It replaces the
 * present entry of the history, so going back leaves the page, and it leaves all other parameters
 * as they are, to the letter. Where a router shows another page, its address is none of ours.
 */
export class LinkController implements ReactiveController {
  /** The name that was restored; each name is read once, and again after going back. */
  #restored: string | null = null;
  /** The page whose address that was. */
  #page = '';
  #unlisten: () => void = () => {};

  constructor(
    private readonly host: LitElement,
    private readonly options: LinkOptions,
  ) {
    host.addController(this);
  }

  /** Restores the state of the address. For the host's `willUpdate`, before it filters. */
  update(): void {
    const name = this.options.name();
    if (name === this.#restored) return;
    this.#restored = name;
    this.#page = this.#presentPage();
    if (name === null) return;
    const state = this.#read(name);
    if (Object.keys(state).length > 0) this.options.restore(state);
  }

  hostConnected(): void {
    this.#unlisten = listen(this.host, { popstate: this.#onPopState });
  }

  hostDisconnected(): void {
    this.#unlisten();
    this.#restored = null;
  }

  hostUpdated(): void {
    const name = this.options.name();
    if (name === null || name !== this.#restored || !this.#isOnItsPage) return;
    const { state, initial } = this.options;
    const { location, history } = pageOf(this.host);
    const search = writeLink(location.search, name, state(), initial(), isForeign);
    if (search === location.search) return;
    try {
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
      this.#read(name);
    } catch {
      // Browsers allow only so many changes a second, and none in some frames. The next will do.
    }
  }

  /** The page's address with the present state in it: a link to this view, whatever `name` says. */
  addressOf(name: string): string {
    const { state, initial } = this.options;
    const { location } = pageOf(this.host);
    const search = writeLink(
      location.search,
      name,
      { ...state(), [VIEW]: '1' },
      initial(),
      isForeign,
    );
    return `${location.origin}${location.pathname}${search}${location.hash}`;
  }

  get #isOnItsPage(): boolean {
    return this.host.isConnected && this.#page === this.#presentPage();
  }

  /** The page that a router shows; some routers keep its path behind `#/` or `#!`. */
  #presentPage(): string {
    const { pathname, hash } = pageOf(this.host).location;
    const [route = ''] = /^#[/!].*/s.exec(hash) ?? [];
    return pathname + route;
  }

  #read(name: string): LinkState {
    const { search } = pageOf(this.host).location;
    for (const parameter of parametersOf(search)) {
      const [key, part] = partOf(parameter, name);
      if (part !== null) ours.set(key, parameter);
    }
    return readLink(search, name);
  }

  readonly #onPopState = (): void => {
    const name = this.options.name();
    if (name === null || !this.#isOnItsPage) return;
    this.options.restore({ ...this.options.initial(), ...this.#read(name) });
  };
}

const isForeign = (key: string, parameter: string): boolean => ours.get(key) !== parameter;

const parametersOf = (search: string): string[] =>
  search.replace(/^\?/, '').split('&').filter(Boolean);

/**
 * The parts of an address's query that belong to a name. What is damaged is left out. A plain
 * `highlight` is for every name: pages have linked to rows that way before.
 */
export function readLink(search: string, name: string): LinkState {
  const state: Record<string, string> = {};
  for (const parameter of parametersOf(search)) {
    const [key, part] = partOf(parameter, name);
    const value = decode(parameter.slice(key.length + 1));
    if (part !== null && value !== null) state[part] = value;
    else if (key === 'highlight' && value !== null) state['highlight'] ??= value;
  }
  return state;
}

/**
 * The address's query with the parts of a name replaced, and all others as they were.
 * @param initial what need not be named
 * @param isForeign whether a parameter of that name is the page's own, and stays
 */
export function writeLink(
  search: string,
  name: string,
  state: LinkState,
  initial: LinkState,
  isForeign: (key: string, parameter: string) => boolean = () => false,
): string {
  const foreign = new Set<string>();
  const others = parametersOf(search).filter((parameter) => {
    const [key, part] = partOf(parameter, name);
    if (part === null || !Object.hasOwn(state, part)) return true;
    if (isForeign(key, parameter)) foreign.add(part);
    return foreign.has(part);
  });
  const own = Object.entries(state)
    .filter(([part, value]) => value !== initial[part] && !foreign.has(part))
    .map(([part, value]) => `${encode(part ? `${name}.${part}` : name)}=${encode(value)}`);
  const parameters = [...others, ...own];
  return parameters.length > 0 ? `?${parameters.join('&')}` : '';
}

/** Keys of rows as one text; a comma within one is escaped. */
export function writeKeys(keys: readonly string[]): string {
  return keys.map((key) => key.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

export function readKeys(text: string): string[] {
  const keys = text.split(',').filter((key) => key !== '');
  return keys.map((key) => key.replaceAll('%2C', ',').replaceAll('%25', '%'));
}

/** The key of a parameter, and which part of the name's state it holds. */
function partOf(parameter: string, name: string): [key: string, part: string | null] {
  const key = parameter.split('=', 1)[0] ?? '';
  const decoded = decode(key);
  if (decoded === name) return [key, ''];
  const part = decoded?.startsWith(`${name}.`) ? decoded.slice(name.length + 1) : '';
  return [key, part || null];
}

/** What a text of an address stands for; `null` for a damaged one. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Readable where an address allows it. */
function encode(text: string): string {
  // Half of a sign, as a text that was cut may end with, is none in an address.
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}
