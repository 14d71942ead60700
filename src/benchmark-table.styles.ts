import { css } from 'lit';

export const tableStyles = css`
  /* Room for the rows, so that nothing that is in view jumps. What a page says of the tag wins. */
  :host(:state(waiting)) {
    min-block-size: 100vh;
  }
  :host([limit]:state(waiting)) {
    min-block-size: min(100vh, 32em);
  }

  .scroll {
    /* What only screen readers find must not widen the page. */
    position: relative;
    max-block-size: var(--_table-max-block-size);
    overflow: auto;
    /* The lines of a table that ends at the edge of a phone must not look like its end. */
    overscroll-behavior-x: contain;
    /* What has the focus is never below the header that sticks. */
    scroll-padding-block-start: 5em;
    /* A shadow where the table goes on beyond an edge; covers that scroll with it take it away. */
    --_cover: var(--_surface-color, Canvas) 1.5em, transparent;
    --_shadow: color-mix(in srgb, currentColor 30%, transparent), transparent;
    background:
      linear-gradient(to right, var(--_cover)) left / 3em 100% no-repeat local,
      linear-gradient(to left, var(--_cover)) right / 3em 100% no-repeat local,
      linear-gradient(to right, var(--_shadow)) left / 0.75em 100% no-repeat scroll,
      linear-gradient(to left, var(--_shadow)) right / 0.75em 100% no-repeat scroll;
  }

  /* More rows than a document should hold scroll in a box of their own, which needs a size. */
  .window {
    max-block-size: var(--benchmark-table-max-block-size, 80vh);
    /* What is above the edge is measured, and made up for, by RowWindow. */
    overflow-anchor: none;
  }
  .ruler {
    block-size: 0;
  }
  .letters {
    inline-size: 10ch;
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .fixed {
    table-layout: fixed;
    min-inline-size: var(--_least);
  }
  col {
    inline-size: var(--_width);
  }
  .fixed td,
  .fixed tbody th {
    overflow-wrap: anywhere;
  }

  th,
  td {
    padding: var(--_cell-padding);
    border-block-end: 1px solid var(--_border-color);
    text-align: start;
    vertical-align: top;
    font-weight: normal;
  }
  tbody th:first-child,
  thead th:first-child button {
    padding-inline-start: 0;
  }

  /* A cell in Arabic begins where the others do. */
  td[dir],
  dd[dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    border-block-end: 2px solid currentColor;
    background: linear-gradient(var(--_header-background) 0 0) var(--_surface-color, Canvas);
    vertical-align: bottom;
    font-weight: 600;
    line-height: 1.25;
  }
  thead button {
    display: block;
    inline-size: 100%;
    padding: var(--_cell-padding);
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
    /* In the padding: an arrow needs no room, and never a line of its own. */
    margin-inline-end: -0.9em;
    font-size: 0.8em;
    text-align: center;
    opacity: 0;
    user-select: none;
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
  /* "1.5 s" reads from left to right in a page in Arabic, too. */
  td.number:dir(rtl) {
    direction: ltr;
    text-align: left;
  }

  .interval {
    display: block;
    font-size: 0.82em;
    color: var(--_quiet-color);
    white-space: nowrap;
  }
  .first {
    font-weight: 700;
  }
  .compare {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-inline-size: 0;
  }
  .compare select {
    font: inherit;
    min-inline-size: 0;
    max-inline-size: 18em;
    min-block-size: 2.3em;
  }
  .told {
    font-weight: 700;
    color: inherit;
  }
  td.rank {
    inline-size: 1%;
  }
  /* All above are told apart from all below. */
  .apart > * {
    border-block-end: 2px solid currentColor;
  }

  tbody th {
    font-weight: 500;
    min-inline-size: 7em;
    text-wrap: balance;
  }
  /* A column is as wide as the longest part of a name: only what has no joint breaks within. */
  .text,
  tbody th {
    max-inline-size: 40ch;
    overflow-wrap: break-word;
  }
  .text {
    min-inline-size: 12ch;
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

  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .more-text {
    min-block-size: 1.7em;
    color: var(--_quiet-color);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    /* A copy of the table is to hold what it shows. */
    user-select: none;
  }
  /* Three lines of a few words would say nothing. */
  .long {
    min-inline-size: 24ch;
  }
  /* A box within the lines could not be cut. */
  .code .long {
    max-inline-size: 56ch;
  }
  .long code,
  .note code {
    display: inline;
  }

  .row:hover,
  .row.pointed {
    --_tint: var(--_row-hover-background);
  }
  .row.selected {
    --_tint: color-mix(in oklab, var(--_color-1) 14%, transparent);
  }
  /* Not on all rows: a gradient of no colour is painted, too. */
  .row:is(:hover, .pointed, .selected) > * {
    background-image: linear-gradient(var(--_tint) 0 0);
  }
  .row.highlighted > * {
    color: var(--_accent-color);
    font-weight: 600;
  }

  .tick {
    inline-size: 1.75em;
    padding-inline: 0.25em 0;
  }
  .tick input {
    display: block;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0.15em 0;
    accent-color: var(--_color-1);
  }

  /* The mark that opens a row stands beside its name, whose lines stay in line below it. */
  .opening .row > th,
  .opening thead th:nth-child(1 of :not(.tick)) button {
    padding-inline-start: 1.75em;
  }
  :where(.opening .row) > th {
    position: relative;
  }
  .disclosure {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0;
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .disclosure::before {
    content: '';
    display: block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: auto;
    border: solid;
    border-width: 0 0.13em 0.13em 0;
    transform: rotate(-45deg);
  }
  .disclosure:dir(rtl)::before {
    transform: rotate(135deg);
  }
  .disclosure[aria-expanded='true']::before {
    transform: translateY(-0.1em) rotate(45deg);
  }
  .found {
    display: block;
    white-space: normal;
    color: var(--_quiet-color);
    font-size: 0.82em;
    font-weight: normal;
  }
  .matching {
    color: var(--_accent-color);
  }

  .details > td {
    padding-block: 0.25em 1em;
    padding-inline: 1.75em 0.25em;
  }
  .fields {
    columns: 20em;
    column-gap: 2.5em;
    margin: 0;
  }
  .fields > div {
    display: grid;
    grid-template-columns: minmax(8em, 2fr) 3fr;
    gap: 0.75em;
    padding-block: 0.15em;
    break-inside: avoid;
  }
  dt {
    color: var(--_quiet-color);
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
  }
  dd code {
    min-inline-size: 0;
  }

  .empty {
    margin: 0;
    padding: 1.5em 0.25em;
    border-block-end: 1px solid var(--_border-color);
  }

  /* What is cut at an edge must not make rows high. */
  @container (max-width: 48em) {
    code {
      max-inline-size: none;
      white-space: nowrap;
    }
    td.text {
      min-inline-size: 24ch;
    }
  }

  /* On a narrow screen the table scrolls in its own box, and the first column stays in view. */
  @container (max-width: 48em) {
    .scroll {
      scroll-padding-inline-start: 42cqi;
    }
    tbody th,
    thead th:nth-child(1 of :not(.tick)) {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      max-inline-size: 40cqi;
      background-color: var(--_surface-color, Canvas);
    }
    thead th:nth-child(1 of :not(.tick)) {
      z-index: 2;
    }
  }

  /* On a phone the details say it, and a column more fits. */
  @container (max-width: 30em) {
    .opening .interval {
      display: none;
    }
  }

  .paper {
    display: none;
  }

  /* A system with few colours of its own has no tints. */
  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  /* All rows and columns, in black, without what can be pressed. */
  @media print {
    :host {
      min-block-size: 0;
    }
    .box {
      container-type: normal;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
      background: none;
      font-size: 9pt;
    }
    .fixed {
      table-layout: auto;
      min-inline-size: 0;
    }
    col {
      inline-size: auto;
    }
    /* A header that may not be broken is on each page. */
    thead,
    .row {
      break-inside: avoid;
    }
    .tick,
    .disclosure,
    .arrow,
    .more-text,
    .in-box,
    .note button,
    .details .link {
      display: none;
    }
    thead th,
    tbody th {
      position: static;
    }
    /* Browsers write no buttons in a header that is there again. */
    thead button {
      display: contents;
    }
    thead th,
    tbody th,
    td {
      padding: 0.25em 0.5em;
    }
    tr > :nth-child(1 of :not(.tick)) {
      padding-inline-start: 0;
    }
    .opening .row > th {
      padding-inline-start: 0;
    }
    .text,
    .long,
    code {
      min-inline-size: 0;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .clamped {
      display: block;
    }
    .row.selected > * {
      border-block: 1.5px solid;
    }
    .paper {
      display: block;
    }
  }
`;
