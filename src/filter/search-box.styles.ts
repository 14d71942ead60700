import { css } from 'lit';

export const searchBoxStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block-end: 12px;
  }
  .controls > .count {
    margin-inline-start: auto;
  }
  .count {
    color: var(--_quiet-color);
    font-variant-numeric: tabular-nums;
  }
  .link {
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .search-box {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.3em;
    flex: 0 1 24em;
    min-inline-size: min(100%, 16em);
  }
  .search,
  .facet [type='number'] {
    min-inline-size: 0;
    min-block-size: 2.3em;
    padding: 0 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  /* One field, with its label in it. */
  .search {
    display: flex;
    align-items: center;
    gap: 0.6em;
    flex: 1;
  }
  .search span {
    color: var(--_quiet-color);
  }
  .search input {
    flex: 1;
    align-self: stretch;
    /* What it has at least, where the page asks for that. */
    inline-size: 10em;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  .search:has(:focus-visible) {
    outline: 2px solid var(--_color-1);
    outline-offset: 2px;
  }

  .suggestions {
    position: absolute;
    inset-block-start: calc(100% + 2px);
    inset-inline: 0;
    /* Above what sticks in the table. */
    z-index: 4;
    max-block-size: min(19em, 50vh);
    margin: 0;
    padding: 0.25em 0;
    overflow: auto;
    border: 1px solid var(--_border-color);
    border-radius: 4px;
    box-shadow: 0 4px 14px rgb(0 0 0 / 18%);
    /* A page's background can't be inherited; these two can be read in every theme. */
    background: Canvas;
    color: CanvasText;
    list-style: none;
  }
  .suggestions li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 0.35em 0.75em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .suggestions li:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .suggestions [aria-selected='true'] {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  @media (forced-colors: active) {
    .suggestions [aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .suggestions [aria-selected='true'] .count {
      color: inherit;
    }
  }

  .search-note {
    margin-block: 0 0.6em;
    color: var(--_quiet-color);
    font-size: 0.93em;
    overflow-wrap: anywhere;
  }
  .search-note:empty {
    display: none;
  }

  .help {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
    gap: 0.35em 2em;
    margin-block: 0 0.9em;
    padding: 0;
    list-style: none;
  }
  .help button {
    margin-inline-end: 0.4em;
    text-decoration: underline;
    text-decoration-color: var(--_border-color);
    text-underline-offset: 0.25em;
  }
  .help button:hover {
    text-decoration-color: currentColor;
  }
  .help code {
    /* In a page from right to left a query reads as it is typed all the same. */
    direction: ltr;
    unicode-bidi: isolate;
    display: inline;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  @media print {
    .controls,
    .search-note,
    .help {
      display: none;
    }
  }
`;
