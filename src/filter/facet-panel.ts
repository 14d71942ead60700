import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ColumnExpression } from '../columns/expression.js';
import type { Column, Row } from '../results/results.js';
import type { Messages } from '../messages/messages.js';
import { formatQuery, parseQuery, type Query } from '../query/query.js';
import {
  asksFor,
  countsOf,
  facetsOf,
  tickedKeys,
  toggled,
  withoutFacet,
  type Facet,
  type FacetValue,
} from './facet.js';
import { rangeIn, withRange } from '../query/range-terms.js';
import { LONG_SEARCH, patiently, type Later } from '../work.js';
import type { SearchHost } from './search-host.js';

/** So many values of a facet are shown at first, and at the most: a search finds all others. */
const FIRST = 8;
const MOST = 500;

const patientFacets = (onLater: Later) => patiently(facetsOf, onLater);
const patientCounts = (onLater: Later) => patiently(countsOf, onLater, LONG_SEARCH);

interface Shown {
  readonly facets: readonly Facet[];
  /** For each facet. */
  readonly counts: readonly ReadonlyMap<string, number>[];
}

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

  readonly #facets: ReturnType<typeof patientFacets>;
  readonly #counts: ReturnType<typeof patientCounts>;
  /** The last ones, until there are others. */
  #shown: Shown = { facets: [], counts: [] };

  constructor(private readonly host: SearchHost) {
    this.#facets = patientFacets(host.later);
    this.#counts = patientCounts(host.later);
  }

  render(counted: Counted): TemplateResult | typeof nothing {
    const { population, matching, columns, language } = counted;
    if (counted.facets.length === 0) return nothing;
    const facets = this.#facets(population, counted.facets, language);
    const query = parseQuery(this.host.query);
    const counts = facets && this.#counts(population, matching, facets, query, columns);
    if (counts) this.#shown = { facets, counts };
    const { facets: shown, counts: found } = this.#shown;
    return html`<div part="facets" class="facets">
      ${shown.map((facet, index) => this.#renderFacet(facet, found[index]!, query))}
    </div>`;
  }

  #renderFacet(facet: Facet, found: ReadonlyMap<string, number>, query: Query): TemplateResult {
    const { column, values } = facet;
    const { messages } = this.host;
    const isAsked = asksFor(query, column);
    const { label, unit } = column;
    return html`<fieldset part="facet" class="facet" data-column=${column.name}>
      <legend>${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}</legend>
      ${values ? this.#renderValues(column, values, found, query) : this.#renderRange(facet)}
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
    column: Column,
    values: readonly FacetValue[],
    found: ReadonlyMap<string, number>,
    query: Query,
  ): TemplateResult {
    const { messages } = this.host;
    const ticked = tickedKeys(query, column);
    const isExpanded = this.#expanded.has(column.name);
    const most = isExpanded ? MOST : FIRST;
    return html`${values
      .filter(({ key }, index) => index < most || ticked.has(key))
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
            ${isExpanded ? messages.showFewer() : showMore(values.length, messages)}
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

const showMore = (count: number, messages: Messages) =>
  count > MOST ? messages.showFirstValues(MOST, count) : messages.showAllValues(count);

const noValue = ({ lang, noValueChoice }: Messages) =>
  html`<span lang=${lang}>${noValueChoice()}</span>`;

function focusFirst(event: Event): void {
  (event.currentTarget as Element).parentElement?.querySelector('input')?.focus();
}
