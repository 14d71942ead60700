import type { ReactiveControllerHost } from 'lit';
import type { Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';

/** What a reader has opened: rows with their details, and long cells. It stays with its row. */
export class OpenedCells {
  readonly #rows = new WeakSet<Row>();
  /** The names of the columns that are shown whole, by row. */
  readonly #cells = new WeakMap<Row, Set<string>>();

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  readonly isOpen = (row: Row): boolean => this.#rows.has(row);

  readonly toggleOpen = (row: Row): void => {
    if (!this.#rows.delete(row)) this.#rows.add(row);
    this.host.requestUpdate();
  };

  /** Whether a long cell is shown whole. */
  readonly isWhole = (row: Row, { name }: TableColumn): boolean =>
    this.#cells.get(row)?.has(name) ?? false;

  readonly toggleWhole = (row: Row, { name }: TableColumn): void => {
    const names = this.#cells.get(row) ?? new Set<string>();
    if (!names.delete(name)) names.add(name);
    this.#cells.set(row, names);
    this.host.requestUpdate();
  };
}
