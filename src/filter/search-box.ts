import { html, noChange, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MOST_QUERY } from '../group/events.js';
import { titleOf } from '../columns/find-column.js';
import { closest } from '../results/did-you-mean.js';
import { parseQuery } from '../query/query.js';
import { asWritten, signedWordIn } from '../query/signed-words.js';
import { untestedIn } from '../query/untested.js';
import { SearchHelp } from './search-help.js';
import { LONG_SEARCH, patiently, type Later } from '../work.js';
import type { Searched, SearchHost } from './search-host.js';
import { accept, suggestionsAt, type Suggestions } from '../query/completion.js';

/**
 * The search box: what is typed is the host's query at once. A combobox, after the ARIA Authoring
 * Practices: the list opens by typing, and nothing in it is chosen until an arrow key says so.
 */
export class SearchBox implements ReactiveController {
  readonly #help: SearchHelp;
  /** What was typed, and where, when suggestions were asked for; `null` where none are. */
  #asked: { readonly query: string; readonly caret: number } | null = null;
  /** The option that the arrow keys have reached; -1 for none. */
  #active = -1;
  #searched: Searched = { columns: [], rows: [] };
  /** While an input method makes letters of keys, the box is its own. */
  #isComposing = false;
  readonly #suggestionsAt: ReturnType<typeof patientSuggestions>;
  readonly #signedWordIn: ReturnType<typeof patientSignedWord>;

  constructor(private readonly host: SearchHost) {
    host.addController(this);
    this.#suggestionsAt = patientSuggestions((work) => {
      host.later(work);
      void work.then(this.#tell);
    });
    this.#signedWordIn = patientSignedWord(host.later);
    this.#help = new SearchHelp(host);
  }

  hostUpdated(): void {
    this.host.renderRoot
      .querySelector('.suggestions [aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest' });
  }

  /** The label with the box, the list of suggestions, and the button that opens the help. */
  render(searched: Searched): TemplateResult {
    this.#searched = searched;
    const options = this.#options;
    const { messages } = this.host;
    // The label around the box is its name, and the box has the keys for the options.
    /* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events */
    return html`<div class="search-box">
      <label part="search" class="search">
        <span lang=${messages.lang}>${messages.search()}</span>
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-expanded=${options.length > 0}
          aria-activedescendant=${options[this.#active] ? `suggestion-${this.#active}` : nothing}
          aria-describedby="search-note"
          .value=${this.#isComposing ? noChange : live(this.host.query)}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @keydown=${this.#onKeydown}
          @click=${this.#suggest}
          @blur=${this.#close}
        />
      </label>
      ${this.#help.renderButton(searched)}
      <ul
        id="suggestions"
        part="suggestions"
        class="suggestions"
        role="listbox"
        aria-label=${messages.suggestions()}
        ?hidden=${options.length === 0}
        @mousedown=${keepFocus}
      >
        ${options.map(
          ({ label, count }, index) =>
            html`<li
              id="suggestion-${index}"
              role="option"
              aria-selected=${index === this.#active}
              aria-label=${count === undefined ? nothing : `${label || messages.noValueChoice()}, ${messages.rowCount(count)}`}
              @click=${() => this.#accept(index)}
            >
              ${label || html`<span lang=${messages.lang}>${messages.noValueChoice()}</span>`}
              <span class="count">${count}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** What is heard of the list, and of what is not understood. */
  get hints(): readonly string[] {
    const { length } = this.#options;
    return [length > 0 ? this.host.messages.suggestionCount(length) : '', this.#note()];
  }

  /** Below the box, in its full width: what is not understood, and the help. */
  renderBelow(): TemplateResult {
    return html`<p id="search-note" class="search-note" lang=${this.host.messages.lang}>
        ${this.#note()} ${this.#renderOtherReading()}
      </p>
      ${this.#help.renderPanel(this.#searched)}`;
  }

  /** None once the query is another one: a facet or a script may have changed it. */
  get #suggestions(): Suggestions | null {
    const { query, caret } = this.#asked ?? {};
    if (query !== this.host.query || caret === undefined) return null;
    const { rows, columns } = this.#searched;
    return this.#suggestionsAt(rows, query, caret, columns);
  }

  get #options(): Suggestions['options'] {
    return this.#suggestions?.options ?? [];
  }

  #note(): string {
    const { columns, rows } = this.#searched;
    if (this.host.query.length >= MOST_QUERY) return this.host.messages.longestQuery(MOST_QUERY);
    // Without results there are no columns to know.
    if (columns.length === 0) return '';
    const query = parseQuery(this.host.query);
    const { messages } = this.host;
    const [signed] = this.#signedWordIn(rows, query) ?? [];
    if (signed) return messages.readAsNot(signed.text);
    const [untested] = untestedIn(query, columns);
    if (!untested) return '';
    const { column, text } = untested;
    if (column) {
      const title = titleOf(column);
      if (column.type === 'number') return messages.notComparedWithNumbers(text, title);
      if (column.type === 'date') return messages.notComparedWithDates(text, title);
      return messages.notComparedWithText(text, title);
    }
    const unknown = untested.condition.column;
    const meant = closest(
      unknown,
      columns.flatMap(({ name, label }) => [name, label]),
    );
    return meant === undefined
      ? messages.unknownColumn(unknown)
      : messages.unknownColumnMeaning(unknown, meant);
  }

  /** A word with a minus is left out; where the file has it so, it may have been meant. */
  #renderOtherReading(): TemplateResult | typeof nothing {
    const query = parseQuery(this.host.query);
    const [signed] = this.#signedWordIn(this.#searched.rows, query) ?? [];
    return signed
      ? html`<button type="button" @click=${() => this.#change(asWritten(query, signed))}>
          ${this.host.messages.lookForWritten(signed.text)}
        </button>`
      : nothing;
  }

  /** The button that asked for it goes away; who searches goes on in the box. */
  #change(query: string): void {
    this.host.query = query;
    this.#input?.focus();
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector('.search input');
  }

  readonly #onInput = (event: Event): void => {
    // Half a word would hide all rows.
    this.#isComposing = event instanceof InputEvent && event.isComposing;
    if (this.#isComposing) return;
    this.host.query = this.#input?.value ?? '';
    // If the page prevented it, the box must show what holds.
    this.host.requestUpdate();
    this.#suggest();
  };

  readonly #suggest = (): void => {
    const input = this.#input;
    if (!input) return;
    const { value: query, selectionStart, selectionEnd } = input;
    const isSelection = selectionStart !== selectionEnd;
    this.#ask(isSelection ? null : { query, caret: selectionStart ?? query.length });
  };

  #ask(asked: { query: string; caret: number } | null): void {
    this.#asked = asked;
    this.#active = -1;
    this.host.requestUpdate();
    this.#tell();
  }

  readonly #tell = (): void => {
    if (this.#options.length > 0) this.host.tell();
  };

  readonly #close = (): void => this.#ask(null);

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Enter, Escape and arrows belong to the input method while it composes.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = this.#options.length;
    const isActive = this.#active >= 0 && this.#active < count;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (count === 0) this.#suggest();
        else this.#move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
      case 'Tab':
        if (!isActive || event.shiftKey) return this.#close();
        event.preventDefault();
        this.#accept(this.#active);
        break;
      case 'Escape':
        if (count === 0) return;
        // Else the box would be emptied, and a dialog around it closed.
        event.preventDefault();
        event.stopPropagation();
        this.#close();
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // The list is for the place where the caret was.
        this.#close();
    }
  };

  /** Through the options and round, with the box itself as a stop between the last and the first. */
  #move(step: number): void {
    const stops = this.#options.length + 1;
    this.#active = ((this.#active + 1 + step + stops) % stops) - 1;
    this.host.requestUpdate();
  }

  #accept(index: number): void {
    const option = this.#options[index];
    const input = this.#input;
    const suggestions = this.#suggestions;
    if (!option || !input || !suggestions) return;
    const { query, caret } = accept(suggestions, option);
    input.value = query;
    input.setSelectionRange(caret, caret);
    this.host.query = query;
    // Behind a column's name its values come next; behind a value nothing does.
    if (option.count === undefined) this.#suggest();
    else this.#close();
  }
}

const patientSuggestions = (onLater: Later) => patiently(suggestionsAt, onLater);
const patientSignedWord = (onLater: Later) => patiently(signedWordIn, onLater, LONG_SEARCH);

/** A press on the list must not take the focus from the box: that would close the list. */
const keepFocus = (event: Event): void => event.preventDefault();
