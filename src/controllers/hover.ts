import type { LitElement, ReactiveController } from 'lit';
import { HoverChangeEvent } from '../events.js';

/**
 * Which row the reader points at, in any element of the group: a row lights its bar, and a bar its
 * row.
 */
export class HoverController implements ReactiveController {
  #key: string | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly groups: () => readonly string[],
    private readonly onChange: (key: string | null) => void,
  ) {
    host.addController(this);
  }

  /** The key of the row; `null` for none. */
  get key(): string | null {
    return this.#key;
  }

  /** Says in all groups of the host where the reader points now. */
  change(key: string | null): void {
    if (key === this.#key) return;
    // The host has shown it already; the others learn of it.
    this.#key = key;
    for (const group of this.groups())
      this.host.dispatchEvent(new HoverChangeEvent({ group, key }));
  }

  hostConnected(): void {
    window.addEventListener(HoverChangeEvent.type, this.#onHover);
  }

  hostDisconnected(): void {
    window.removeEventListener(HoverChangeEvent.type, this.#onHover);
    this.#key = null;
  }

  readonly #onHover = (event: HoverChangeEvent): void => {
    const { group, key } = event.detail ?? {};
    if (!this.groups().includes(group)) return;
    const next = typeof key === 'string' ? key : null;
    if (next === this.#key) return;
    this.#key = next;
    this.onChange(next);
  };
}
