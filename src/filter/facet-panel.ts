import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { Column, Row } from '../results/results.js';
import { memo } from '../memo.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery, type Query } from '../query/query.js';
import {
  asksFor,
  facetOf,
  tickedKeys,
  toggled,
  withoutFacet,
  type Facet,
  type FacetValue,
} from './facet.js';
import { rangeIn, withRange } from '../query/range-terms.js';
import type { SearchHost } from './search-host.js';

/** So many values of a facet are shown at first. */
const FIRST = 8;

/** What the facets count. */
export interface Counted {
  /** The columns that are offered. */
  readonly facets: readonly ColumnExpression[];
  /** What conditions may name. */
  readonly columns: readonly Column[];
  /** The rows before the filter, and those that match it. */
  readonly population: readonly Row[];
  readonly matching: readonly Row[];
  readonly language: string;
  /** Whether keys go from row to row. */
  readonly hasRowKeys?: boolean;
}

/** Columns whose values can be ticked. All that is ticked stands in the host's query, and only there. */
export class FacetPanel {
  readonly #expanded = new Set<string>();

  constructor(private readonly host: SearchHost) {}

  readonly #facets = memo(
    (columns: readonly ColumnExpression[], rows: readonly Row[], lang: string) =>
      columns.map((column) => facetOf(column, rows, lang)),
  );

  render(counted: Counted): TemplateResult | typeof nothing {
    const facets = this.#facets(counted.facets, counted.population, counted.language);
    if (facets.length === 0) return nothing;
    return html`<div part="facets" class="facets">
      ${facets.map((facet) => this.#renderFacet(facet, counted))}
    </div>`;
  }

  #renderFacet(facet: Facet, counted: Counted): TemplateResult {
    const { column, values } = facet;
    const { messages } = this.host;
    const query = parseQuery(this.host.query);
    const isAsked = asksFor(query, column);
    const { label, unit } = column;
    return html`<fieldset part="facet" class="facet" data-column=${column.name}>
      <legend>${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}</legend>
      ${values ? this.#renderValues(facet, values, counted, isAsked) : this.#renderRange(facet)}
      ${
        isAsked
          ? html`<button
              type="button"
              class="link"
              lang=${messages.lang}
              aria-label=${messages.clearFacet(label)}
              @click=${(event: Event) => {
                this.#change(withoutFacet(query, column));
                // The button goes away.
                focusFirst(event);
              }}
            >
              ${messages.clear()}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #renderValues(
    facet: Facet,
    values: readonly FacetValue[],
    { columns, population, matching }: Counted,
    isAsked: boolean,
  ): TemplateResult {
    const { column, counts, rowsForOthers } = facet;
    const { messages } = this.host;
    const query = parseQuery(this.host.query);
    // What a value would find beside the ones ticked: the other conditions decide.
    const found = counts(isAsked ? rowsForOthers(population, query, columns) : matching);
    const ticked = tickedKeys(query, column);
    const isExpanded = this.#expanded.has(column.name);
    return html`${values
      .filter(({ key }, index) => isExpanded || index < FIRST || ticked.has(key))
      .map((value) => {
        const count = found.get(value.key) ?? 0;
        return html`<label class=${count > 0 ? '' : 'none'}>
          <input
            type="checkbox"
            aria-label=${`${value.label || messages.noValueChoice()}, ${messages.rowCount(count)}`}
            .checked=${live(ticked.has(value.key))}
            @change=${() => this.#change(toggled(query, column, value))}
          />
          ${value.label || noValue(messages)} <span class="count">${count}</span>
        </label>`;
      })}
    ${
      values.length > FIRST
        ? html`<button
            type="button"
            class="link"
            lang=${messages.lang}
            aria-expanded=${isExpanded}
            @click=${() => this.#toggleExpanded(column)}
          >
            ${isExpanded ? messages.showFewer() : messages.showAllValues(values.length)}
          </button>`
        : nothing
    }`;
  }

  #renderRange({ column, bounds }: Facet): TemplateResult {
    const { messages } = this.host;
    const range = rangeIn(parseQuery(this.host.query), column);
    const field = (side: 'from' | 'to', bound: number) =>
      html`<label>
        <span lang=${messages.lang}
          >${side === 'from' ? messages.rangeFrom() : messages.rangeTo()}</span
        >
        <input
          type="number"
          step="any"
          placeholder=${bound}
          .value=${range[side]}
          @input=${({ target }: InputEvent) => {
            const { validity, valueAsNumber } = target as HTMLInputElement;
            // "1e" is on its way to a number.
            if (validity.badInput) return;
            const number = Number.isNaN(valueAsNumber) ? '' : String(valueAsNumber);
            this.#change(
              withRange(parseQuery(this.host.query), column, { ...range, [side]: number }),
            );
            // As above; otherwise the field stays as it is being typed.
            const holds = rangeIn(parseQuery(this.host.query), column)[side];
            if (holds !== number) (target as HTMLInputElement).value = holds;
          }}
        />
      </label>`;
    return html`${field('from', bounds[0])} ${field('to', bounds[1])}`;
  }

  #change(query: Query): void {
    this.host.query = formatQuery(query);
    // If the page prevented it, the ticks must be as before.
    this.host.requestUpdate();
  }

  #toggleExpanded({ name }: Column): void {
    if (!this.#expanded.delete(name)) this.#expanded.add(name);
    this.host.requestUpdate();
  }
}

const noValue = ({ lang, noValueChoice }: Messages) =>
  html`<span lang=${lang}>${noValueChoice()}</span>`;

function focusFirst(event: Event): void {
  (event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
}
