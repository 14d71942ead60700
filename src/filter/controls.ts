import { html, nothing, type TemplateResult } from 'lit';
import { FacetPanel, type Counted } from './facet-panel.js';
import { SearchBox } from './search-box.js';
import type { SearchHost } from './search-host.js';

/** What stands above a table, or alone: the search box, the number of rows, and the facets. */
export class FilterControls {
  readonly #facets: FacetPanel;
  readonly #search: SearchBox;

  constructor(private readonly host: SearchHost) {
    this.#facets = new FacetPanel(host);
    this.#search = new SearchBox(host);
  }

  get hints(): readonly string[] {
    return this.#search.hints;
  }

  /**
   * @param counted what there is to filter; `null` while there are no results
   * @param selected how many rows are selected
   * @param actions what can be done with those
   * @param waiting what is said while not all results are there
   */
  render(
    counted: Counted | null,
    selected = 0,
    actions: TemplateResult | typeof nothing = nothing,
    waiting: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const {
      columns = [],
      population: rows = [],
      matching = [],
      hasRowKeys = false,
    } = counted ?? {};
    const { messages } = this.host;
    const isAll = matching.length === rows.length;
    const count = isAll
      ? messages.rowCount(rows.length)
      : messages.matchCount(matching.length, rows.length);
    const marked = selected > 0 ? `, ${messages.selectedCount(selected)}` : '';
    return html`<div part="controls" class="controls">
        ${this.#search.render({ columns, rows, hasRowKeys })}
        <span class="count" dir="auto" lang=${messages.lang}
          >${counted && waiting === nothing ? count + marked : waiting}</span
        >
        ${actions}
      </div>
      ${this.#search.renderBelow()} ${counted ? this.#facets.render(counted) : nothing}`;
  }
}
