import type { Column, Results } from '../results/results.js';
import type { ColumnExpression } from './expression.js';

/**
 * What attributes and queries may name: the columns of the file, the labels and units that the
 * elements give them, and the columns that elements calculate. All elements with the same results
 * share one vocabulary, so that the same text means the same rows in all of them.
 */
export class Vocabulary {
  /** A new array after each change. */
  columns: readonly Column[];
  readonly #listeners = new Set<() => void>();

  constructor(results: Results) {
    this.columns = results.columns;
  }

  /** Adds what an element's columns are called. An aggregate has no value for a row to ask for. */
  add(expressions: readonly ColumnExpression[]): void {
    const before = this.columns;
    for (const expression of expressions) if (!expression.aggregate) this.#add(expression);
    if (this.columns === before) return;
    for (const listener of this.#listeners) listener();
  }

  #add({ expression: _, ...column }: ColumnExpression): void {
    const { name, label, unit } = column;
    const known = this.columns.filter((one) => one.name === name);
    if (unit !== '' && known.some((one) => one.unit === '')) {
      this.columns = this.columns.map((one) => (one.name === name ? { ...one, unit } : one));
    }
    if (known.some((one) => one.label === label)) return;
    this.columns = [...this.columns, { ...column, unit: unit || (known[0]?.unit ?? '') }];
  }

  /** Calls a function after each change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

const vocabularies = new WeakMap<Results, Vocabulary>();

/** The vocabulary of all elements that show these results. */
export function vocabularyOf(results: Results): Vocabulary {
  const vocabulary = vocabularies.get(results) ?? new Vocabulary(results);
  vocabularies.set(results, vocabulary);
  return vocabulary;
}
