import { memo } from '../memo.js';
import { formatQuery, parseQuery } from '../query/query.js';
import { valuesTerm, withTerm } from '../query/terms.js';
import type { Column, Row } from '../results/results.js';

/** An element whose rows can be selected. */
interface SelectionHost {
  query: string;
  selected: readonly string[];
  requestUpdate(): void;
}

/** What a selection is made in. */
interface Selectable {
  /** The column whose value names a row; `null` where there is none. */
  readonly key: Column | null;
  readonly population: readonly Row[];
  readonly matching: readonly Row[];
}

/** The rows that a reader has marked, by their keys, which the whole group shares. */
export class Selection {
  constructor(
    private readonly host: SelectionHost,
    private readonly selectable: () => Selectable,
  ) {}

  /** The test for rows that are selected. */
  get isSelected(): (row: Row) => boolean {
    return this.#isSelected(this.host.selected, this.selectable().key);
  }
  readonly #isSelected = memo((selected: readonly string[], key: Column | null) => {
    const keys = new Set(selected);
    return (row: Row) => keys.size > 0 && key !== null && keys.has(key.text(row));
  });

  /** Whether a row of this element is selected: others of its group may name rows by another column. */
  get hasRows(): boolean {
    return this.host.selected.length > 0 && this.selectable().population.some(this.isSelected);
  }

  /** Shows the selected rows, and no others. */
  readonly showAlone = (): void => {
    const { key, matching, population } = this.selectable();
    if (!key) return;
    const { query, selected } = this.host;
    const found = matching.filter(this.isSelected).length;
    const isAll = found === population.filter(this.isSelected).length;
    if (isAll && found === matching.length) return;
    // Where the query hides some of them, it gives way.
    const rest = isAll ? parseQuery(query) : [];
    this.host.query = formatQuery(withTerm(rest, valuesTerm(key, selected)));
  };

  readonly clear = (): void => {
    this.host.selected = [];
  };

  /** Marks a row, or not, if it was. */
  readonly toggle = (row: Row): void => {
    const { key } = this.selectable();
    if (key) this.#toggle([key.text(row)], true);
  };

  /**
   * Marks rows by their keys; what is marked already is given up.
   * @param isAdding keeps the others
   */
  select(keys: readonly string[], isAdding: boolean): void {
    this.#toggle(keys, isAdding);
  }

  #toggle(keys: readonly string[], isAdding: boolean): void {
    const { selected } = this.host;
    const isSelected = keys.every((key) => selected.includes(key));
    const others = selected.filter((key) => !keys.includes(key));
    if (isAdding) this.host.selected = isSelected ? others : [...others, ...keys];
    else this.host.selected = isSelected && others.length === 0 ? [] : keys;
    // If the page prevented it, the box that was ticked must be as before.
    this.host.requestUpdate();
  }
}
