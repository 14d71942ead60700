import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { viewOf } from '../view.js';
import { warnOnce } from './faults.js';

const kinds = ['copy', 'download', 'link', 'tag', 'screen', 'sound'] as const;
type Kind = (typeof kinds)[number];

/** One thing that the menu offers. */
export interface Action {
  readonly kind: Kind;
  readonly label: string;
  /** Does it, or gives what is to be copied: a text, or a picture or a long text on its way. */
  readonly run: () => string | Promise<Blob | null> | void;
  /** What is on its way; a picture where it is not set. */
  readonly type?: string;
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
    /** For those who don't see it. */
    private readonly say: (text: string) => void,
  ) {}

  render(): TemplateResult | typeof nothing {
    const { messages } = this.host;
    const kinds = this.#kinds();
    if (kinds.length === 0) return nothing;
    return html`<button
        type="button"
        part="actions"
        class="actions-button"
        lang=${messages.lang}
        aria-label=${messages.actions()}
        popovertarget="actions"
      >
        ⋯
      </button>
      <div
        id="actions"
        popover
        class="actions"
        lang=${messages.lang}
        @beforetoggle=${this.#onToggle}
      >
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
        <p>${this.#outcome}</p>
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
    const width = menu.ownerDocument.documentElement.clientWidth;
    const isAtEnd = left + right > width;
    menu.style.top = `${bottom + viewOf(menu).scrollY}px`;
    menu.style.right = isAtEnd ? `${width - right}px` : 'auto';
    menu.style.left = isAtEnd ? 'auto' : `${left}px`;
  };

  async #run({ run, type = 'image/png' }: Action): Promise<void> {
    const { messages, renderRoot } = this.host;
    const copied = run();
    if (copied === undefined) {
      renderRoot.querySelector<HTMLElement>('.actions')!.hidePopover();
      return;
    }
    const isText = typeof copied === 'string';
    try {
      // WebKit wants to be asked at once, though it is still on its way.
      if (isText) await navigator.clipboard.writeText(copied);
      else await navigator.clipboard.write([new ClipboardItem({ [type]: whole(copied) })]);
      this.#tell(messages.copied());
    } catch {
      // Some pages and some readers don't allow it.
      this.#tell(isText ? messages.copyByHand() : messages.notCopied(), isText ? copied : '');
      await this.host.updateComplete;
      renderRoot.querySelector('textarea')?.select();
    }
  }

  #tell(outcome: string, uncopied = ''): void {
    this.#outcome = outcome;
    if (outcome) this.say(outcome);
    this.#uncopied = uncopied;
    this.host.requestUpdate();
  }
}

async function whole(picture: Promise<Blob | null>): Promise<Blob> {
  return (await picture) ?? new Blob();
}
