import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  FilterChangeEvent,
  FilterRequestEvent,
  MOST_QUERY,
  MOST_SELECTED,
  type Filter,
} from './events.js';
import { listen } from '../view.js';

type Host = ReactiveControllerHost & HTMLElement;

const EMPTY: Filter = Object.freeze({ query: '', selected: Object.freeze([]) });

/** Who tells readers what a change has done. */
export interface Teller {
  /** Whether it knows the rows. */
  readonly canTell: () => boolean;
  /** @param before the filter until now */
  readonly tell: (before: Filter) => void;
}

/** By change: the element that was used, else the first of its group that hears of it. */
const tellers = new WeakMap<Event, Teller>();

/**
 * An element's part in its group's filter. Changes go up as events; every member, the sender too,
 * takes the new state from the event once it has passed the document unprevented. That is on the
 * window: a listener on the document may come late and prevent it still.
 */
export class FilterController implements ReactiveController {
  /** What is set, by group; `null` is the host alone. */
  #filters = new Map<string | null, Filter>();
  /** The group whose filter the host shows: mostly the only one, else the one that changed last. */
  #shown: string | null = null;
  /** The groups that this element has asked; `null` while it belongs to no page. */
  #joined: readonly string[] | null = null;
  #unlisten: () => void = () => {};

  /** @param groups the names of the host's groups; mostly one */
  constructor(
    private readonly host: Host,
    private readonly groups: () => readonly string[],
    private readonly teller: Teller,
  ) {
    host.addController(this);
  }

  get filter(): Filter {
    return this.#filterOf(this.#shown);
  }

  /** Asks the groups for a new state. Nothing changes where the event is prevented. */
  change(change: Partial<Filter>): void {
    if (change.selected && change.selected.length > MOST_SELECTED) {
      console.warn(`Only the first ${MOST_SELECTED} of the keys in selected are selected.`);
    }
    const groups = this.groups();
    if (!this.#joined) this.#take(this.#shown, change);
    else for (const group of groups.length > 0 ? groups : [null]) this.#send(group, change);
  }

  hostConnected(): void {
    this.#unlisten = listen(this.host, {
      [FilterChangeEvent.type]: this.#onChange,
      [FilterRequestEvent.type]: this.#onRequest,
    });
    this.#join();
  }

  hostDisconnected(): void {
    this.#unlisten();
    this.#joined = null;
  }

  update(): void {
    if (this.#joined) this.#join();
  }

  #filterOf(group: string | null): Filter {
    return this.#filters.get(group) ?? EMPTY;
  }

  /** Joins the groups that the host is new to: takes their filter, or gives its own. */
  #join(): void {
    const groups = this.groups();
    const joined = this.#joined ?? [];
    if (this.#joined && groups.join('\n') === joined.join('\n')) return;
    this.#joined = groups;
    // A filter belongs to its group, and stays behind.
    const isElsewhere = joined.length > 0 && !groups.some((group) => joined.includes(group));
    const own = isElsewhere ? undefined : this.#filters.get(this.#shown);
    // Who asks does not answer.
    this.#filters = new Map();
    this.#shown = null;
    if (groups.length === 0 && own) this.#take(null, own);
    for (const group of groups) {
      const request = new FilterRequestEvent(group);
      this.host.dispatchEvent(request);
      const { filter } = request.detail;
      if (filter) this.#take(group, filter);
      else if (own) this.#send(group, own);
      // A group that filters may compare nothing yet.
      const { baseline } = own ?? {};
      if (baseline && this.#filterOf(group).baseline === undefined) this.#send(group, { baseline });
    }
    this.#shown = groups.find((group) => this.#filters.has(group)) ?? groups[0] ?? null;
  }

  #send(group: string | null, change: Partial<Filter>): void {
    const filter = cut({ ...this.#filterOf(group), ...change });
    if (isSame(filter, this.#filterOf(group))) return;
    const event = new FilterChangeEvent({ group, filter });
    this.#isTold(event);
    this.host.dispatchEvent(event);
  }

  readonly #onChange = (event: FilterChangeEvent): void => {
    if (event.defaultPrevented) return;
    const { group, filter } = event.detail ?? {};
    const isMine =
      typeof group === 'string'
        ? this.groups().includes(group)
        : event.composedPath()[0] === this.host;
    if (!isMine || !filter) return;
    const before = this.filter;
    this.#take(group ?? null, filter);
    if (this.#isTold(event)) this.teller.tell(before);
  };

  /** Whether it is the host that tells of a change. */
  #isTold(event: Event): boolean {
    if (!tellers.has(event) && this.teller.canTell()) tellers.set(event, this.teller);
    return tellers.get(event) === this.teller;
  }

  readonly #onRequest = (event: FilterRequestEvent): void => {
    const { detail } = event;
    const filter = this.#filters.get(detail?.group);
    if (filter && this.groups().includes(detail.group)) detail.filter ??= filter;
  };

  /** Takes a state that may come from a page's own script: what is not understood is left out. */
  #take(group: string | null, { query, selected, baseline }: Partial<Filter>): void {
    const before = this.filter;
    const filter = cut({
      ...this.#filterOf(group),
      ...(typeof query === 'string' && { query }),
      ...(Array.isArray(selected) && { selected }),
      ...(typeof baseline === 'string' && { baseline }),
    });
    this.#filters.set(group, filter);
    this.#shown = group;
    if (!isSame(filter, before)) this.host.requestUpdate();
  }
}

/** A filter that no link makes too long. */
function cut({ query, selected, ...others }: Filter): Filter {
  return Object.freeze({
    ...others,
    query: query.slice(0, MOST_QUERY),
    selected: Object.freeze(selected.slice(0, MOST_SELECTED).map(String)),
  });
}

function isSame(a: Filter, b: Filter): boolean {
  return (
    a.query === b.query &&
    (a.baseline ?? '') === (b.baseline ?? '') &&
    a.selected.length === b.selected.length &&
    a.selected.every((key, index) => key === b.selected[index])
  );
}

/** The names of the groups that an element is in; none for data of the element's own. */
export function groupNames(
  group: string,
  src: string,
  base: string,
  hasData: boolean,
): readonly string[] {
  if (group.trim() === 'none') return [];
  const names = group.split(',').flatMap((name) => name.trim() || []);
  if (names.length > 0 || !src || hasData) return names;
  return URL.canParse(src, base) ? [new URL(src, base).href] : [];
}
