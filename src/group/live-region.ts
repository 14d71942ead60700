import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/** So long after the last change it is said what has come of it, in ms: nothing false in between. */
const QUIET = 500;

/** What was said last, and when: elements that have the same to say are heard once. */
let last = { text: '', time: -Infinity };

/** The one place of an element where changes are said aloud. */
export class LiveRegion implements ReactiveController {
  #timer = 0;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.say('');
  }

  render(lang: string): TemplateResult {
    return html`<div class="visually-hidden live" role="status" lang=${lang}></div>`;
  }

  /** Says it at once, as the answer to a key. Nothing is rendered for it. */
  say(text: string): void {
    const region = this.host.renderRoot?.querySelector('.live');
    if (region && region.textContent !== text) region.textContent = text;
  }

  /** Says it when nothing has changed for a moment; the text is asked for then, '' is nothing. */
  sayLater(textOf: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#sayAtLast(textOf, this.#timer), QUIET);
  }

  /** Very many rows take their time. */
  async #sayAtLast(textOf: () => string, timer: number): Promise<void> {
    await this.host.updateComplete;
    if (timer !== this.#timer) return;
    const text = textOf();
    const time = performance.now();
    if (!text || (text === last.text && time - last.time < QUIET)) return;
    last = { text, time };
    this.say(text);
  }
}
