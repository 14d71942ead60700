import { css } from 'lit';

export const tableStyles = css`
  :host {
    container-type: inline-size;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block-end: 0.6em;
  }

  .search {
    display: flex;
    align-items: center;
    gap: 0.6em;
    flex: 0 1 22em;
    min-inline-size: 0;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.3em;
    padding: 0.3em 0.6em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 4px;
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .count {
    color: var(--_quiet-color);
    font-variant-numeric: tabular-nums;
  }

  .scroll {
    max-block-size: var(--_table-max-block-size);
    overflow: auto;
    /* The lines of a table that ends at the edge of a phone must not look like its end. */
    overscroll-behavior-x: contain;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  th,
  td {
    padding: var(--_cell-padding);
    border-block-end: 1px solid var(--_border-color);
    text-align: start;
    vertical-align: top;
    font-weight: normal;
  }
  tbody th {
    padding-inline-start: 0.25em;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    border-block-end: 2px solid currentColor;
    background: var(--_header-background);
    vertical-align: bottom;
    font-weight: 600;
    line-height: 1.25;
  }
  thead button {
    display: block;
    inline-size: 100%;
    padding: var(--_cell-padding);
  }
  thead th:first-child button {
    padding-inline-start: 0.25em;
  }
  thead button:focus-visible {
    outline-offset: -2px;
  }
  .unit {
    font-weight: normal;
    color: var(--_quiet-color);
  }

  .arrow {
    display: inline-block;
    inline-size: 0.9em;
    text-align: center;
    opacity: 0;
  }
  th[aria-sort] .arrow {
    opacity: 1;
  }
  th:not([aria-sort]) button:hover .arrow,
  th:not([aria-sort]) button:focus-visible .arrow {
    opacity: 0.5;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }

  tbody th {
    font-weight: 500;
    min-inline-size: 7em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .text {
    max-inline-size: 40ch;
    overflow-wrap: anywhere;
  }
  .word {
    white-space: nowrap;
  }
  .written {
    color: var(--_quiet-color);
  }

  code {
    display: inline-block;
    max-inline-size: 56ch;
    min-inline-size: 24ch;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  tbody tr:hover > * {
    background: var(--_row-hover-background);
  }
  tr.highlighted > * {
    color: var(--_accent-color);
    font-weight: 600;
  }

  .empty {
    margin: 0;
    padding: 1.5em 0.25em;
    border-block-end: 1px solid var(--_border-color);
  }
  .empty button,
  .more button {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* On a narrow screen the table scrolls in its own box, and the first column stays in view. */
  @container (max-width: 48em) {
    tbody th,
    thead th:first-child {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      max-inline-size: 40cqi;
      background: var(--_sticky-background);
    }
    thead th:first-child {
      z-index: 2;
    }
  }

  @media print {
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
