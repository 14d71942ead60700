import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { aggregateIn } from './columns/aggregate.js';
import { parseColumn, type ExpressionContext } from './columns/expression.js';
import { formatOf } from './columns/number-format.js';
import { warnOnce } from './element/faults.js';
import { ResultsElement, type ReadColumns } from './element/results-element.js';
import { attempt, type AttributeError } from './errors.js';
import { memo } from './memo.js';
import { fileName } from './results/file.js';
import type { Results } from './results/results.js';

const NO_GROUPS: readonly string[] = Object.freeze([]);

/**
 * One value of a results file within a sentence: of the first row, or of all rows with `max(...)`,
 * `mean(...)` or `count(...)`. It takes no part in filters.
 *
 * @customElement benchmark-value
 * @summary One value of a results file within a sentence.
 * @slot - The value as text: what is shown without JavaScript, while loading, and when there is none.
 * @cssstate loading - the file is on its way
 * @cssstate error - loading failed, or an attribute can't be used
 * @cssstate empty - no row is left
 */
export class BenchmarkValue extends ResultsElement {
  static override readonly tag = 'benchmark-value';

  /** Which column, or an aggregate of all rows: `max(pass_rate_2) as (%)`. */
  @property() column = '';
  /** Columns to sort by, with a minus for descending; the first row counts. */
  @property() sort = '';

  #text = '';

  protected override get groups(): readonly string[] {
    return NO_GROUPS;
  }

  protected override get order(): string {
    return this.sort;
  }

  protected override readColumns(results: Results): ReadColumns {
    return this.#read(results, this.column, this.file);
  }
  readonly #read = memo((results: Results, column: string, file: ExpressionContext) => {
    const errors: AttributeError[] = [];
    const columns = attempt(
      () => [parseColumn(column, results.columns, file)],
      [],
      (error) => errors.push({ attribute: 'column', error }),
    );
    return { columns, errors };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Of very many rows, which one is the first is known a little later.
    const isKnown = !this.error && !this.isPending;
    this.#text = this.results && isKnown ? this.#textIn(this.results) : '';
  }

  /** The value as it is shown; '' where there is none. */
  #textIn(results: Results): string {
    const { rows, language } = this;
    const [column] = this.readColumns(results).columns;
    if (!column || !rows[0]) return '';
    const { number, cell } = formatOf(column, rows, language);
    if (!column.aggregate) return cell(rows[0]);
    const value = aggregateIn(rows, column, column.aggregate);
    return value === null ? '' : number(value);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const message = this.#warning();
    if (message) warnOnce(`<${this.localName}>: ${message}`);
  }

  /** What is wrong beside the attributes. */
  #warning(): string | undefined {
    const { status, error } = this;
    if (status !== 'loaded' || error || this.isPending) return undefined;
    const name = fileName(this.file);
    const given = tidy(this.textContent);
    if (!this.#text)
      return `${name} has no value for column="${this.column}" where="${this.where}".`;
    if (given === '' || given === tidy(this.#text)) return undefined;
    return `The text says ${given}, ${name} says ${this.#text}.`;
  }

  protected override render(): TemplateResult {
    const { error, status } = this;
    if (this.#text) return html`${this.#text}`;
    return html`<slot>${error || (status === 'loaded' && !this.isPending) ? '–' : '…'}</slot>`;
  }
}

/** Without spaces at the ends, and with all others alike. */
const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
