/** A query has no more characters, and a selection no more keys: a link must freeze no page. */
export const MOST_QUERY = 4_000;
export const MOST_SELECTED = 10_000;

/** What a reader chose to see; shared by all elements of a group. */
export interface Filter {
  /** The text that says which rows to show. */
  readonly query: string;
  /** The keys of the rows that are marked. */
  readonly selected: readonly string[];
  /** The key of the row that the others are compared with; '' or nothing for none. */
  readonly baseline?: string;
}

export interface FilterChangeDetail {
  /** The group's name; `null` where the element shares its filter with nobody. */
  readonly group: string | null;
  readonly filter: Partial<Filter>;
}

/**
 * A reader, or a script that sets `query`, `selected` or `baseline`, changed a filter. Dispatched on the
 * element that was used; it bubbles to the document, where every member of the group takes its new
 * state from it, unless it was prevented.
 */
export class FilterChangeEvent extends CustomEvent<FilterChangeDetail> {
  static readonly type = 'benchmark-filter-change';

  constructor(detail: FilterChangeDetail) {
    super(FilterChangeEvent.type, { bubbles: true, composed: true, cancelable: true, detail });
  }
}

export interface FilterRequestDetail {
  readonly group: string;
  /** Written by the first member that knows the group's filter; read by the element that asked. */
  filter: Filter | null;
}

/** An element joins a group and asks for its filter. Whoever knows it writes it into the detail. */
export class FilterRequestEvent extends CustomEvent<FilterRequestDetail> {
  static readonly type = 'benchmark-filter-request';

  constructor(group: string) {
    super(FilterRequestEvent.type, {
      bubbles: true,
      composed: true,
      detail: { group, filter: null },
    });
  }
}

export interface HoverChangeDetail {
  readonly group: string;
  /** The key of the row that the reader points at; `null` for none. */
  readonly key: string | null;
}

/** A reader points at a row or its bar; the other elements of the group light theirs. */
export class HoverChangeEvent extends CustomEvent<HoverChangeDetail> {
  static readonly type = 'benchmark-hover-change';

  constructor(detail: HoverChangeDetail) {
    super(HoverChangeEvent.type, { bubbles: true, composed: true, detail });
  }
}

export interface SortChangeDetail {
  /** As in the `sort` attribute; '' is the author's order. */
  readonly sort: string;
}

/** A reader sorted the table. Prevent it to keep the order. */
export class SortChangeEvent extends CustomEvent<SortChangeDetail> {
  static readonly type = 'benchmark-sort-change';

  constructor(detail: SortChangeDetail) {
    super(SortChangeEvent.type, { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'benchmark-filter-change': FilterChangeEvent;
    'benchmark-filter-request': FilterRequestEvent;
    'benchmark-hover-change': HoverChangeEvent;
    'benchmark-sort-change': SortChangeEvent;
  }
  interface DocumentEventMap {
    'benchmark-filter-change': FilterChangeEvent;
    'benchmark-filter-request': FilterRequestEvent;
    'benchmark-hover-change': HoverChangeEvent;
    'benchmark-sort-change': SortChangeEvent;
  }
  interface WindowEventMap {
    'benchmark-filter-change': FilterChangeEvent;
    'benchmark-filter-request': FilterRequestEvent;
    'benchmark-hover-change': HoverChangeEvent;
    'benchmark-sort-change': SortChangeEvent;
  }
}
