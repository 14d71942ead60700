import type { LitElement, ReactiveController } from 'lit';
import type { Filter } from '../group/events.js';
import type { Teller } from '../group/filter-controller.js';
import type { LiveRegion } from '../group/live-region.js';
import type { Messages } from '../messages/messages.js';

/** What the news are of. */
interface Told {
  readonly filter: Filter;
  /** How many rows match, of how many. */
  readonly matching: number;
  readonly all: number;
  readonly file: string;
  /** What is said while it is on its way; '' when it is there. */
  readonly waiting: string;
  readonly hasResults: boolean;
  /** What helps to type, which comes before all else. */
  readonly hints: readonly string[];
  readonly messages: Messages;
}

/** Tells readers who listen what has changed: once, in one sentence, when nothing changes any more. */
export class News implements Teller, ReactiveController {
  /** The filter of which they were told last; `null` where nothing has changed since. */
  #before: Filter | null = null;
  /** What the reader did, where only a part of the element knows it. */
  #deed = '';
  #waiting = '';
  /** Whether the load took so long that it was told of. */
  #wasToldOfLoading = false;

  constructor(
    host: LitElement,
    private readonly live: LiveRegion,
    private readonly told: () => Told,
  ) {
    host.addController(this);
  }

  readonly canTell = (): boolean => this.told().hasResults;

  readonly tell = (before?: Filter, deed = ''): void => {
    this.#before ??= before ?? null;
    this.#deed ||= deed;
    this.live.sayLater(() => this.#news());
  };

  hostUpdated(): void {
    const { waiting } = this.told();
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.live.sayLater(() => {
      const { file, all, hasResults, messages } = this.told();
      const isEnd = !waiting && this.#wasToldOfLoading && hasResults;
      this.#wasToldOfLoading = waiting !== '';
      return isEnd ? messages.loaded(file, all) : waiting;
    });
  }

  #news(): string {
    const { filter, hints, matching, all, messages } = this.told();
    const { query, selected } = this.#before ?? filter;
    const news = [...hints, this.#deed];
    this.#before = null;
    this.#deed = '';
    const [added, gone] = [without(filter.selected, selected), without(selected, filter.selected)];
    if (added.length === 1) news.push(messages.rowSelected(added[0]!));
    else if (gone.length === 1) news.push(messages.rowNotSelected(gone[0]!));
    if (added.length + gone.length > 0) news.push(messages.selectedCount(filter.selected.length));
    if (query !== filter.query) {
      news.push(
        matching === 0 ? messages.noMatch(filter.query) : messages.matchCount(matching, all),
      );
    }
    return news
      .filter(Boolean)
      .join(', ')
      .replace(/(?<=[.?!]), /g, ' ');
  }
}

/** Those that are not among the others. */
function without(keys: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return keys.filter((key) => !known.has(key));
}
