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
  /** The group that this element has asked; `undefined` while it belongs to no page. */
  #joined: string | null | undefined;

  /** @param group the name of the host's group; `null` for none */
  constructor(
    private readonly host: Host,
    private readonly group: () => string | null,
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
    if (this.#joined === undefined) this.#take(filter);
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
    this.#joined = undefined;
  }

  update(): void {
    if (this.#joined !== undefined) this.#join();
  }

  /** Joins the host's group where it is new to it: takes the group's filter, or gives its own. */
  #join(): void {
    const group = this.group();
    if (group === this.#joined) return;
    // A filter belongs to its group, and stays behind.
    if (typeof this.#joined === 'string') this.#filter = null;
    this.#joined = group;
    if (group === null) return;
    const own = this.#filter;
    // Who asks does not answer.
    this.#filter = null;
    const request = new FilterRequestEvent(group);
    this.host.dispatchEvent(request);
    if (request.detail.filter) this.#take(request.detail.filter);
    else if (own) this.#send(own);
  }

  #send(filter: Filter): void {
    this.host.dispatchEvent(new FilterChangeEvent({ group: this.group(), filter }));
  }

  readonly #onChange = (event: FilterChangeEvent): void => {
    if (event.defaultPrevented) return;
    const { group, filter } = event.detail ?? {};
    const isMine = group === null ? event.composedPath()[0] === this.host : group === this.group();
    if (isMine && filter) this.#take(filter);
  };

  readonly #onRequest = (event: FilterRequestEvent): void => {
    const detail = event.detail;
    if (this.#filter && !detail.filter && detail.group === this.group())
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
