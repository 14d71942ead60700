import type { LitElement, ReactiveController } from 'lit';
import { onAddition } from '../additions.js';
import { messagesIn, type Messages } from '../messages/messages.js';

/** The language of an element, and what it says in it. */
export class LanguageController implements ReactiveController {
  #unsubscribe: () => void = () => {};

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The language of the page where the element stands; '' for the browser's. */
  get lang(): string {
    const { host } = this;
    return host.closest('[lang]')?.getAttribute('lang') ?? host.ownerDocument.documentElement.lang;
  }

  get messages(): Messages {
    return messagesIn(this.lang || navigator.language);
  }

  hostConnected(): void {
    this.#unsubscribe = onAddition(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe();
  }
}
