import type { LitElement, ReactiveController } from 'lit';
import { HoverChangeEvent } from './events.js';
import { listen } from '../view.js';

/**
 * Which row the reader points at, in any element of the group: a row lights its bar, and a bar its
 * row.
 */
export class HoverController implements ReactiveController {
  #key: string | null = null;
  /** Whether the reader points at the host itself, which shows it by `:hover` and `:focus`. */
  #isOwn = false;
  #unlisten: () => void = () => {};

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

  /** The key of the row to light, since the reader points at it elsewhere; `null` for none. */
  get litKey(): string | null {
    return this.#isOwn ? null : this.#key;
  }

  /** Says in all groups of the host where the reader points now. */
  change(key: string | null): void {
    if (key === this.#key) return;
    const wasLit = this.litKey !== null;
    this.#key = key;
    this.#isOwn = true;
    if (wasLit) this.host.requestUpdate();
    for (const group of this.groups())
      this.host.dispatchEvent(new HoverChangeEvent({ group, key }));
  }

  hostConnected(): void {
    this.#unlisten = listen(this.host, { [HoverChangeEvent.type]: this.#onHover });
  }

  hostDisconnected(): void {
    this.#unlisten();
    this.#key = null;
  }

  readonly #onHover = (event: HoverChangeEvent): void => {
    const { group, key } = event.detail ?? {};
    if (!this.groups().includes(group)) return;
    const next = typeof key === 'string' ? key : null;
    if (next === this.#key) return;
    this.#key = next;
    this.#isOwn = false;
    this.onChange(next);
  };
}
