import { css, type CSSResultGroup } from 'lit';

/**
 * The theme of both elements. Each public property is read once, here, into a private one; all that
 * is inside uses the private one. The eight series colours differ by at least 12 (OKLab, × 100) with
 * every kind of colour vision, and have a contrast of 3:1 with light and dark pages;
 * test/theme.test.ts measures both.
 */
const theme = css`
  :host {
    /** Colour of the first series; -2 to -8 follow. */
    --_color-1: var(--benchmark-color-1, light-dark(#455cb0, #6c9cec));
    --_color-2: var(--benchmark-color-2, light-dark(#d46c01, #d17614));
    --_color-3: var(--benchmark-color-3, light-dark(#29a196, #7fd686));
    --_color-4: var(--benchmark-color-4, light-dark(#781540, #dbbbff));
    --_color-5: var(--benchmark-color-5, light-dark(#825524, #f4f97d));
    --_color-6: var(--benchmark-color-6, light-dark(#320b11, #936091));
    --_color-7: var(--benchmark-color-7, light-dark(#a27dea, #a49d9f));
    --_color-8: var(--benchmark-color-8, light-dark(#292286, #b1fffc));
    /** Colour of all that is too many to have one of its own. */
    --_other-color: var(--benchmark-other-color, light-dark(#707070, #8a8682));
    /** Colour of what is highlighted. */
    --_accent-color: var(--benchmark-accent-color, light-dark(#b3261e, #ff8a80));
    /** Colour of the lines behind the marks. */
    --_grid-color: var(--benchmark-grid-color, color-mix(in srgb, currentColor 14%, transparent));
    /** Colour of the lines between rows, and around controls. */
    --_border-color: var(
      --benchmark-border-color,
      color-mix(in srgb, currentColor 20%, transparent)
    );
    /** Behind the header of the table. */
    --_header-background: var(--benchmark-header-background, transparent);
    /** Behind the row under the pointer. */
    --_row-hover-background: var(
      --benchmark-row-hover-background,
      color-mix(in srgb, currentColor 6%, transparent)
    );
    /** Colour of the bars in cells. */
    --_bar-color: var(--benchmark-bar-color, var(--_color-1));
    /** Size of the text. */
    --_font-size: var(--benchmark-font-size, 0.875em);
    /** Around the text of a cell. */
    --_cell-padding: var(--benchmark-cell-padding, 0.5em 0.75em);
    /** Width to height of the chart. */
    --_chart-aspect-ratio: var(--benchmark-chart-aspect-ratio, 16 / 9);
    /** Greatest height of the table's own scroll box. */
    --_table-max-block-size: var(--benchmark-table-max-block-size, none);

    --_quiet-color: color-mix(in srgb, currentColor 72%, transparent);

    display: flow-root;
    /* In a row of flex items it gives way. */
    min-inline-size: min(100%, 18em);
    /* Names on a canvas and notes are a little smaller: nothing is below 12 px. */
    font-size: max(13px, var(--_font-size));
    line-height: 1.45;
  }
  /* The distance to the text around it lies within: a page's reset takes margins away. */
  :host::before,
  :host::after {
    content: '';
    display: block;
    padding-block-start: 1em;
  }
  /* Without a size it is nothing that jumps when there is more above it. */
  :host::after {
    padding: 0;
    margin-block-start: 1em;
  }
  /* A page may be dark by its colours alone, and not say so by color-scheme. */
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host(:state(light)) {
    color-scheme: light;
  }

  :host(:state(printing)) {
    color-scheme: light;
  }
  :host(:state(printing)) .probes {
    color: #000;
  }
  :host(:state(printing)) .probe {
    transition: none;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .caption {
    margin: 0 0 0.6em;
    font-size: 1.286em;
    font-weight: 700;
    line-height: 1.3;
    text-align: start;
    text-wrap: balance;
  }

  .subtitle {
    margin: -0.5em 0 0.6em;
    color: var(--_quiet-color);
  }
  .foot {
    margin: 0.5em 0 0;
    color: var(--_quiet-color);
    font-size: max(12px, 0.857em);
    overflow-wrap: anywhere;
  }
  .foot a {
    color: inherit;
  }

  .note {
    margin: 0.5em 0 0;
    color: var(--_quiet-color);
    font-size: max(12px, 0.93em);
  }

  .error {
    margin: 0.75em 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent-color);
  }
  .error p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .error p + p {
    margin-block-start: 0.4em;
  }

  [role='status']:empty {
    display: none;
  }

  .check {
    margin: 0.75em 0 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border-color);
    border-radius: 0.25em;
    overflow-wrap: anywhere;
  }
  .check summary {
    min-block-size: 24px;
    font-weight: 600;
    cursor: pointer;
  }
  .check ul {
    margin: 0.25em 0 0;
    padding-inline-start: 1.25em;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  .help-button {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border: 1px solid var(--_border-color);
    border-radius: 50%;
    color: var(--_quiet-color);
    line-height: 1;
    text-align: center;
  }
  .help-button:hover,
  .help-button[aria-expanded='true'] {
    background: var(--_row-hover-background);
    color: inherit;
  }

  .help kbd {
    padding: 0 0.3em;
    border: 1px solid var(--_border-color);
    border-radius: 3px;
    font: inherit;
  }

  .empty p {
    margin: 0 0 0.4em;
  }
  .empty button,
  .error button,
  .search-note button,
  .note button {
    min-block-size: 24px;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  :focus-visible {
    outline: 2px solid var(--_color-1);
    outline-offset: 2px;
  }

  /* Canvas can't draw var() or light-dark(); see ThemeController. */
  .probes {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
  }
  .probe {
    transition:
      color 1ms,
      font-size 1ms,
      letter-spacing 1ms,
      word-spacing 1ms;
    /* A canvas is not forced: what is drawn on it keeps its colours, chosen by the page behind it. */
    forced-color-adjust: none;
  }
  .quiet-text {
    color: var(--_quiet-color);
  }
  .grid {
    color: var(--_grid-color);
  }
  .accent {
    color: var(--_accent-color);
  }
  .other-color {
    color: var(--_other-color);
  }
  @media (forced-colors: active) {
    .ring {
      color: Highlight;
    }
  }
  .canvas {
    color: Canvas;
  }
  @media (prefers-contrast: more) {
    :host {
      --_grid-color: color-mix(in srgb, currentColor 45%, transparent);
      --_border-color: color-mix(in srgb, currentColor 70%, transparent);
      --_quiet-color: currentColor;
    }
  }
  @media print {
    .check {
      display: none;
    }
  }
`;

const palette = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (index) => css`
    .color-${index} {
      color: var(--_color-${index});
    }
    @media (prefers-contrast: more) and (forced-colors: none) {
      .color-${index} {
        color: color-mix(in oklab, var(--_color-${index}) 75%, currentColor);
      }
    }
  `,
);

export const themeStyles: CSSResultGroup = [theme, palette];
