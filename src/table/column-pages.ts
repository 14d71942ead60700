import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../columns/expression.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { renderMoreColumns } from './more.js';
import type { NamedColumns } from './table-columns.js';

/** So many others are shown beside the columns that say most, at a time: no browser freezes. */
const PAGE = 100;

/** How the columns of a table that shows some of very many are said. */
interface PagesView {
  /** How many columns fit into the table; the others are in the details of each row. */
  readonly fitting: number;
  readonly areInDetails: boolean;
  readonly messages: Messages;
}

/** Of very many columns a table shows those that say most, and the others a page at a time. */
export class ColumnPages {
  #named: NamedColumns | null = null;
  /** 0 for none of the others. */
  #page = 0;
  readonly #columnsOfPage = memo(columnsOfPage);

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /**
   * The columns with those of the page.
   * @param order the columns of the file
   */
  of(named: NamedColumns, order: readonly { readonly name: string }[]): NamedColumns {
    // Other columns have other pages.
    if (named !== this.#named) this.#page = 0;
    this.#named = named;
    return this.#columnsOfPage(named, order, this.#page);
  }

  /** Below the table: how many there are, and a button for others. */
  render({ fitting, areInDetails, messages }: PagesView): TemplateResult | typeof nothing {
    const named = this.#named;
    if (!named?.isChosen) return nothing;
    const { shown, others } = named;
    const next = othersOf(others, this.#page + 1).length;
    return renderMoreColumns({
      shown: Math.min(shown.length + othersOf(others, this.#page).length, fitting),
      all: shown.length + others.length,
      next,
      isFirst: this.#page === 0,
      areInDetails,
      turn: () => {
        this.#page = next > 0 ? this.#page + 1 : 0;
        this.host.requestUpdate();
      },
      messages,
    });
  }
}

/** In the order of the file; but the first one stays the first, since it names the rows. */
function columnsOfPage(
  named: NamedColumns,
  order: readonly { readonly name: string }[],
  page: number,
): NamedColumns {
  const opened = new Set(othersOf(named.others, page));
  if (opened.size === 0) return named;
  const places = new Map(order.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: ColumnExpression) => places.get(name) ?? Infinity;
  const [first, ...rest] = named.shown;
  const others = [...rest, ...opened].sort((a, b) => placeOf(a) - placeOf(b));
  return {
    ...named,
    shown: first ? [first, ...others] : others,
    others: named.others.filter((column) => !opened.has(column)),
  };
}

function othersOf<T>(others: readonly T[], page: number): readonly T[] {
  return page === 0 ? [] : others.slice((page - 1) * PAGE, page * PAGE);
}
