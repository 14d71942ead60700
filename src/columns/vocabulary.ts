import type { ColumnExpression } from './expression.js';
import type { Column, Results } from '../results/results.js';

/**
 * What conditions of a query may name: the columns of the file, and the labels and units that the
 * elements give them. All elements with the same results share one vocabulary, so that the same
 * text means the same rows in all of them.
 */
export class Vocabulary {
  /** A new array after each change. */
  columns: readonly Column[];
  readonly #listeners = new Set<() => void>();

  constructor(results: Results) {
    this.columns = results.columns;
  }

  /** Adds labels and units of columns. Expressions over several columns can't be named. */
  add(expressions: readonly ColumnExpression[]): void {
    for (const { name, label, unit, type, aggregate } of expressions) {
      const column = this.columns.find((column) => column.name === name);
      if (!column || aggregate) continue;
      const needsUnit = column.unit === '' && unit !== '';
      const isNew = !this.columns.some((one) => one.name === name && one.label === label);
      if (!needsUnit && !isNew) continue;
      const columns = needsUnit
        ? this.columns.map((one) => (one.name === name ? { ...one, unit } : one))
        : this.columns;
      this.columns = isNew
        ? [...columns, { name, label, type, unit: unit || column.unit }]
        : columns;
      for (const listener of this.#listeners) listener();
    }
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
