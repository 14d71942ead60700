import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ColumnExpression } from '../columns/expression.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import type { NamedColumns } from './named-columns.js';

/** So many others are shown beside the columns that say most, at a time: no browser freezes. */
const PAGE = 100;

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

  /**
   * Below the table: how many columns there are, and a button for others.
   * @param fitting how many fit into the table; the others are in the details of each row
   * @param areInDetails whether there are such details: then there is nothing to open
   */
  render(
    fitting: number,
    areInDetails: boolean,
    messages: Messages,
  ): TemplateResult | typeof nothing {
    const named = this.#named;
    if (!named?.isChosen) return nothing;
    const page = this.#page;
    const all = named.shown.length + named.others.length;
    const open = named.shown.length + othersOf(named.others, page).length;
    const shown = Math.min(open, fitting);
    if (areInDetails) {
      return html`<p class="note columns" lang=${messages.lang}>
        ${messages.columnsInDetails(shown, all)}
      </p>`;
    }
    const next = othersOf(named.others, page + 1).length;
    const turn = () => {
      this.#page = next > 0 ? page + 1 : 0;
      this.host.requestUpdate();
    };
    return html`<p class="note columns" lang=${messages.lang}>
      ${messages.columnCount(shown, all)}
      <button type="button" @click=${turn}>
        ${
          next === 0
            ? messages.showFewer()
            : page > 0
              ? messages.showNext(next)
              : shown + next === all
                ? messages.showAll()
                : messages.showMore(next)
        }
      </button>
      ${shown < all ? html`· ${withCode(messages.nameColumns())}` : nothing}
    </p>`;
  }
}

/** A sentence with the code in it. */
function withCode(sentence: string): unknown {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
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
