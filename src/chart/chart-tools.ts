import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { keyItems } from '../messages/key-list.js';
import type { Messages } from '../messages/messages.js';

/** What readers can do with a chart as a whole: see it as a table, and learn its keys. */
export class ChartTools {
  #isTable = false;
  #isHelpOpen = false;

  constructor(private readonly host: LitElement) {}

  /** Whether the reader has chosen the table. */
  get isTable(): boolean {
    return this.#isTable;
  }

  get isHelpOpen(): boolean {
    return this.#isHelpOpen;
  }

  /** The switch, and the "?". */
  render(messages: Messages): TemplateResult {
    const choice = (isTable: boolean, label: string) =>
      html`<button
        type="button"
        aria-pressed=${isTable === this.#isTable}
        @click=${() => this.#show(isTable)}
      >
        ${label}
      </button>`;
    return html`<span class="choice" role="group" aria-label=${messages.viewAs()}
        >${choice(false, messages.asChart())}${choice(true, messages.asTable())}</span
      >
      <button
        type="button"
        class="help-button"
        aria-label=${messages.howToRead()}
        aria-expanded=${this.#isHelpOpen}
        aria-controls="chart-help"
        @click=${this.toggleHelp}
        @keydown=${this.#onKeyDown}
      >
        ?
      </button>`;
  }

  /** The switch as an entry of the menu, where there are no controls. */
  action(messages: Messages): { kind: 'screen'; label: string; run: () => void } {
    return {
      kind: 'screen',
      label: this.#isTable ? messages.asChart() : messages.asTable(),
      run: () => this.#show(!this.#isTable),
    };
  }

  /** The keys of the chart. */
  renderHelp(messages: Messages): TemplateResult | typeof nothing {
    if (!this.#isHelpOpen) return nothing;
    return html`<div id="chart-help" part="help" class="help" lang=${messages.lang}>
      <ul aria-label=${messages.howToRead()}>
        ${keyItems(messages.chartHelp())}
      </ul>
    </div>`;
  }

  readonly toggleHelp = (): void => {
    this.#isHelpOpen = !this.#isHelpOpen;
    this.host.requestUpdate();
  };

  #show(isTable: boolean): void {
    this.#isTable = isTable;
    this.host.requestUpdate();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isHelpOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.toggleHelp();
  };
}
