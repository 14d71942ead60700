import type { ReactiveControllerHost } from 'lit';

/** Work that is left until the page has nothing else to do. */
export class Idle {
  /** Whether the page has had time since the last reset. */
  isOver = false;
  #isWaiting = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** There is work again. */
  reset(): void {
    this.isOver = false;
  }

  /** Asks the host for an update when the page has time. */
  wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const whenIdle: (work: () => void) => unknown = globalThis.requestIdleCallback ?? setTimeout;
    whenIdle(() => {
      this.#isWaiting = false;
      this.isOver = true;
      this.host.requestUpdate();
    });
  }
}
