import type { ReactiveControllerHost } from 'lit';
import type { Row } from '../results/results.js';

/** What a reader has opened: rows with their details, and long cells. It stays with its row. */
export class OpenedCells {
  /** The names of the columns that are shown whole, by row; '' for the details of the row. */
  readonly #cells = new WeakMap<Row, Set<string>>();

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** What of a row is open; another object when it has changed. */
  of(row: Row): ReadonlySet<string> | undefined {
    return this.#cells.get(row);
  }

  has(row: Row, column = ''): boolean {
    return this.of(row)?.has(column) ?? false;
  }

  toggle(row: Row, column = ''): void {
    const columns = new Set(this.of(row));
    if (!columns.delete(column)) columns.add(column);
    this.#cells.set(row, columns);
    this.host.requestUpdate();
  }
}
