import { html, nothing, type TemplateResult } from 'lit';
import { memo } from '../memo.js';
import { keyItems } from '../messages/key-list.js';
import { examplesOf } from '../query/examples.js';
import type { Searched, SearchHost } from './search-host.js';

/** The "?" beside the search box, which opens examples made from the file's own values. */
export class SearchHelp {
  #isOpen = false;
  readonly #examples = memo(examplesOf);

  constructor(private readonly host: SearchHost) {}

  renderButton({ columns, hasRowKeys }: Searched): TemplateResult | typeof nothing {
    if (columns.length === 0) return nothing;
    const { messages } = this.host;
    return html`<button
      type="button"
      class="help-button"
      lang=${messages.lang}
      aria-label=${hasRowKeys ? messages.howToSearchAndMove() : messages.howToSearch()}
      aria-expanded=${this.#isOpen}
      aria-controls="search-help"
      @click=${() => this.#toggle(!this.#isOpen)}
      @keydown=${this.#onKeydown}
    >
      ?
    </button>`;
  }

  renderPanel({ columns, rows, hasRowKeys }: Searched): TemplateResult | typeof nothing {
    if (!this.#isOpen || columns.length === 0) return nothing;
    const { messages } = this.host;
    return html`<ul
      id="search-help"
      part="help"
      class="help"
      lang=${messages.lang}
      aria-label=${hasRowKeys ? messages.howToSearchAndMove() : messages.howToSearch()}
      @keydown=${this.#onKeydown}
    >
      ${this.#examples(columns, rows).map(
        ({ query, kind }) =>
          html`<li>
            <button type="button" @click=${() => (this.host.query = query)}>
              <code>${query}</code>
            </button>
            ${messages.exampleMeanings[kind]}
          </li>`,
      )}
      ${hasRowKeys ? keyItems(messages.rowKeys()) : nothing}
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
