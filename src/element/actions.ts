import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { warnOnce } from './faults.js';

const kinds = ['copy', 'download', 'link', 'tag'] as const;
type Kind = (typeof kinds)[number];

/** One thing that the menu offers. */
export interface Action {
  readonly kind: Kind;
  readonly label: string;
  /** Does it. A text is to be copied; anything else has been done. */
  readonly run: () => string | void | Promise<void>;
}

interface ActionsHost extends LitElement {
  readonly actions: string;
  readonly messages: Messages;
}

/** The "⋯" menu: what is shown, to take away. */
export class Actions {
  /** What came of the last one; '' for nothing yet. */
  #outcome = '';
  /** A text that the browser does not let us copy. */
  #uncopied = '';

  constructor(
    private readonly host: ActionsHost,
    private readonly offered: () => readonly Action[],
  ) {}

  render(): TemplateResult | typeof nothing {
    const { messages } = this.host;
    const kinds = this.#kinds();
    if (kinds.length === 0) return nothing;
    return html`<button
        type="button"
        part="actions"
        class="actions-button"
        aria-label=${messages.actions()}
        popovertarget="actions"
      >
        ⋯
      </button>
      <div id="actions" popover class="actions" @beforetoggle=${this.#onToggle}>
        <ul>
          ${this.offered()
            .filter(({ kind }) => kinds.includes(kind))
            .map(
              (action) =>
                html`<li>
                  <button type="button" @click=${() => this.#run(action)}>${action.label}</button>
                </li>`,
            )}
        </ul>
        <p role="status">${this.#outcome}</p>
        ${
          this.#uncopied
            ? html`<textarea
                readonly
                aria-label=${messages.copyByHand()}
                .value=${this.#uncopied}
              ></textarea>`
            : nothing
        }
      </div>`;
  }

  /** What the author lets it offer. */
  #kinds(): readonly Kind[] {
    const names = this.host.actions.split(/[\s,]+/).filter(Boolean);
    if (names.length === 0) return kinds;
    const known = kinds.filter((kind) => names.includes(kind));
    if (known.length < names.length && names.join() !== 'none') {
      warnOnce(`<${this.host.localName} actions>: it takes ${kinds.join(', ')}, or none.`);
    }
    return known;
  }

  /** Below the button, with its end where the button ends. */
  readonly #onToggle = (event: Event): void => {
    this.#tell('');
    const menu = event.currentTarget as HTMLElement;
    const { bottom, left, right } = menu.previousElementSibling!.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const isAtEnd = left + right > width;
    menu.style.top = `${bottom + scrollY}px`;
    menu.style.right = isAtEnd ? `${width - right}px` : 'auto';
    menu.style.left = isAtEnd ? 'auto' : `${left}px`;
  };

  async #run({ run }: Action): Promise<void> {
    const { messages } = this.host;
    const text = await run();
    if (typeof text !== 'string') return;
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(messages.copied());
    } catch {
      // Some pages and some readers don't allow it.
      this.#tell(messages.copyByHand(), text);
      await this.host.updateComplete;
      this.host.renderRoot.querySelector('textarea')?.select();
    }
  }

  #tell(outcome: string, uncopied = ''): void {
    this.#outcome = outcome;
    this.#uncopied = uncopied;
    this.host.requestUpdate();
  }
}
