import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FilterChangeEvent, FilterRequestEvent, type Filter } from '../events.js';

type Host = ReactiveControllerHost & HTMLElement;

const EMPTY: Filter = Object.freeze({ query: '', selected: Object.freeze([]) });

/**
 * An element's part in its group's filter. Changes go up as events; every member, the sender too,
 * takes the new state from the event once it has passed the document unprevented. That is on the
 * window: a listener on the document may come late and prevent it still.
 */
export class FilterController implements ReactiveController {
  /** `null` until somebody sets the filter. */
  #filter: Filter | null = null;
  /** The groups that this element has asked; `null` while it belongs to no page. */
  #joined: readonly string[] | null = null;

  /** @param groups the names of the host's groups; mostly one */
  constructor(
    private readonly host: Host,
    private readonly groups: () => readonly string[],
  ) {
    host.addController(this);
  }

  get filter(): Filter {
    return this.#filter ?? EMPTY;
  }

  /** Asks the group for a new state. Nothing changes if the event is prevented. */
  change(change: Partial<Filter>): void {
    const filter = { ...this.filter, ...change };
    if (isSame(filter, this.filter)) return;
    if (!this.#joined) this.#take(filter);
    else this.#send(filter);
  }

  hostConnected(): void {
    window.addEventListener(FilterChangeEvent.type, this.#onChange);
    window.addEventListener(FilterRequestEvent.type, this.#onRequest);
    this.#join();
  }

  hostDisconnected(): void {
    window.removeEventListener(FilterChangeEvent.type, this.#onChange);
    window.removeEventListener(FilterRequestEvent.type, this.#onRequest);
    this.#joined = null;
  }

  update(): void {
    if (this.#joined) this.#join();
  }

  /** Joins the groups that the host is new to: takes their filter, or gives its own. */
  #join(): void {
    const groups = this.groups();
    const joined = this.#joined ?? [];
    if (this.#joined && groups.join('\n') === joined.join('\n')) return;
    this.#joined = groups;
    // A filter belongs to its group, and stays behind.
    if (joined.length > 0 && !groups.some((group) => joined.includes(group))) this.#filter = null;
    if (groups.length === 0) return;
    const own = this.#filter;
    // Who asks does not answer.
    this.#filter = null;
    const requests = groups.map((group) => new FilterRequestEvent(group));
    for (const request of requests) this.host.dispatchEvent(request);
    const known = requests.find(({ detail }) => detail.filter)?.detail.filter;
    if (known) this.#take(known);
    else if (own) this.#send(own);
  }

  /** To each group; without one, only the host itself takes it. */
  #send(filter: Filter): void {
    const groups = this.groups();
    for (const group of groups.length > 0 ? groups : [null]) {
      this.host.dispatchEvent(new FilterChangeEvent({ group, filter }));
    }
  }

  readonly #onChange = (event: FilterChangeEvent): void => {
    if (event.defaultPrevented) return;
    const { group, filter } = event.detail ?? {};
    const isMine =
      typeof group === 'string'
        ? this.groups().includes(group)
        : event.composedPath()[0] === this.host;
    if (isMine && filter) this.#take(filter);
  };

  readonly #onRequest = (event: FilterRequestEvent): void => {
    const detail = event.detail;
    if (this.#filter && !detail.filter && this.groups().includes(detail.group))
      detail.filter = this.#filter;
  };

  /** Takes a state that may come from a page's own script: what is not understood is left out. */
  #take({ query, selected }: Partial<Filter>): void {
    const filter = {
      query: typeof query === 'string' ? query : this.filter.query,
      selected: Array.isArray(selected)
        ? Object.freeze(selected.map(String))
        : this.filter.selected,
    };
    const isNew = !this.#filter || !isSame(filter, this.#filter);
    this.#filter = Object.freeze(filter);
    if (isNew) this.host.requestUpdate();
  }
}

function isSame(a: Filter, b: Filter): boolean {
  return a.query === b.query && JSON.stringify(a.selected) === JSON.stringify(b.selected);
}

/** The names of the groups that an element is in; none for data of the element's own. */
export function groupNames(group: string, src: string, hasData: boolean): readonly string[] {
  if (group.trim() === 'none') return [];
  const names = group.split(',').flatMap((name) => name.trim() || []);
  if (names.length > 0 || !src || hasData) return names;
  return URL.canParse(src, document.baseURI) ? [new URL(src, document.baseURI).href] : [];
}
