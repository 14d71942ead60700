/** An element with the attribute `limit`. */
interface LimitHost {
  readonly limit: number | null;
  requestUpdate(): void;
}

/** How many rows are shown: as many as the author says, until the reader asks for all. */
export class Limit {
  #limit: number | null = null;
  #isCleared = false;

  constructor(private readonly host: LimitHost) {}

  /** The author's limit; `Infinity` for none. */
  get given(): number {
    const { limit } = this.host;
    return limit !== null && limit > 0 ? limit : Infinity;
  }

  /** How many rows at the most. */
  get most(): number {
    if (this.#limit !== this.host.limit) this.#isCleared = false;
    this.#limit = this.host.limit;
    return this.#isCleared ? Infinity : this.given;
  }

  /** All rows, or as many as before. */
  readonly toggle = (): void => {
    this.#isCleared = !this.#isCleared;
    this.host.requestUpdate();
  };
}
