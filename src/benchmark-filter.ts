import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FilterControls } from './filter/controls.js';
import { readFacetColumns } from './filter/facet.js';
import { facetPanelStyles } from './filter/facet-panel.styles.js';
import { searchBoxStyles } from './filter/search-box.styles.js';
import type { ColumnExpression } from './columns/expression.js';
import { ResultsElement, type ReadColumns } from './element/results-element.js';
import { memo } from './memo.js';
import type { Results } from './results/results.js';
import { ThemeController } from './theme/theme-controller.js';
import { themeStyles } from './theme/theme.styles.js';

const NO_COLUMNS: readonly ColumnExpression[] = Object.freeze([]);

/**
 * The search box and the facets alone, for a place of their own on the page. With `src` it knows
 * the columns and helps to search; with `group` alone it is a plain search box for that group.
 *
 * @customElement benchmark-filter
 * @summary The search box and the facets of a group of charts and tables.
 * @slot - What is shown without JavaScript, while loading, and when loading failed.
 * @csspart caption - the caption
 * @csspart controls - the search box and the number of rows
 * @csspart search - the search box
 * @csspart suggestions - the list of values and columns that opens below the search box
 * @csspart help - the examples that the "?" opens
 * @csspart facets - all facets
 * @csspart facet - one column with its values, or with the two fields of its range
 * @csspart check - what `check` found in the file
 * @csspart error - what is wrong, in sentences
 * @csspart retry - the button that loads a file again which could not be loaded
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row matches
 * @cssstate filtered - the reader's filter is on
 */
export class BenchmarkFilter extends ResultsElement {
  static override readonly tag = 'benchmark-filter';
  static override styles = [themeStyles, searchBoxStyles, facetPanelStyles];

  /** Columns whose values can be ticked, with their counts: `edit_format as Edit format`. */
  @property() facets = '';

  readonly #theme = new ThemeController(this, (states) => this.setStates(states));
  readonly #controls = new FilterControls(this);
  readonly #facetColumns = memo(readFacetColumns);

  protected override get hints(): readonly string[] {
    return this.#controls.hints;
  }

  protected override readColumns(results: Results): ReadColumns {
    return this.#facetColumns(this.facets, results.columns, NO_COLUMNS, this.file);
  }

  protected override render(): TemplateResult {
    const { results, population, matching, language } = this;
    const counted = results && {
      facets: this.readColumns(results).columns,
      columns: this.vocabularyOf(results),
      population,
      matching,
      language,
    };
    return html`
      ${this.#theme.render()}
      ${this.caption ? html`<div part="caption" class="caption">${this.caption}</div>` : nothing}
      ${this.#controls.render(counted, 0, nothing, this.renderWaiting(false))}
      ${results || this.status === 'idle' ? nothing : html`<slot></slot>`} ${this.renderError()}
    `;
  }
}
