import { html, nothing, type TemplateResult } from 'lit';
import { memo } from '../memo.js';
import { examplesOf } from '../query/examples.js';
import type { Searched, SearchHost } from './search-host.js';

/** The "?" beside the search box, which opens examples made from the file's own values. */
export class SearchHelp {
  #isOpen = false;
  readonly #examples = memo(examplesOf);

  constructor(private readonly host: SearchHost) {}

  renderButton({ columns }: Searched): TemplateResult | typeof nothing {
    if (columns.length === 0) return nothing;
    return html`<button
      type="button"
      class="help-button"
      lang=${this.host.messages.lang}
      aria-label=${this.host.messages.howToSearch()}
      aria-expanded=${this.#isOpen}
      aria-controls="search-help"
      @click=${() => this.#toggle(!this.#isOpen)}
      @keydown=${this.#onKeydown}
    >
      ?
    </button>`;
  }

  renderPanel({ columns, rows }: Searched): TemplateResult | typeof nothing {
    if (!this.#isOpen || columns.length === 0) return nothing;
    return html`<ul
      id="search-help"
      part="help"
      class="help"
      lang=${this.host.messages.lang}
      aria-label=${this.host.messages.howToSearch()}
      @keydown=${this.#onKeydown}
    >
      ${this.#examples(columns, rows).map(
        ({ query, kind }) =>
          html`<li>
            <button type="button" @click=${() => (this.host.query = query)}>
              <code>${query}</code>
            </button>
            ${this.host.messages.exampleMeanings[kind]}
          </li>`,
      )}
    </ul>`;
  }

  #toggle(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.host.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    this.#toggle(false);
    this.host.renderRoot.querySelector<HTMLElement>('.help-button')?.focus();
  };
}
