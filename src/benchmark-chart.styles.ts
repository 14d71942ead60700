import { css } from 'lit';

export const chartStyles = css`
  /* The final size from the first moment on, so that nothing below it jumps. */
  figure {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: min(clamp(26em, calc(100cqi / (var(--_chart-aspect-ratio))), 36em), 90svb);
    margin: 0;
  }
  /* On a phone bars lie below each other. */
  @media (max-width: 30em) {
    figure {
      min-block-size: min(36em, 90svb);
    }
  }
  :host(:fullscreen) figure {
    min-block-size: calc(100vh - 6em);
  }

  figure.failed {
    min-block-size: 0;
  }

  .head {
    display: flex;
    align-items: start;
    gap: 0 1.5em;
    margin-block-end: 0.5em;
  }
  .caption ~ .head {
    margin-block-start: -0.35em;
  }
  .axes {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
    min-inline-size: 0;
    margin: 0;
    color: var(--_quiet-color);
    overflow-wrap: anywhere;
  }
  /* Quiet until it is needed. */
  .tools {
    flex: none;
    display: flex;
    gap: 0.75em;
  }
  .choice {
    display: flex;
    gap: 0.75em;
  }
  .choice button {
    min-block-size: 24px;
  }
  .choice [aria-pressed='false'] {
    color: var(--_quiet-color);
  }
  .choice [aria-pressed='true'] {
    text-decoration: underline 2px;
    text-underline-offset: 0.3em;
  }
  .choice button:hover {
    text-decoration-line: underline;
    text-underline-offset: 0.3em;
  }
  .summary {
    margin: 0 0 0.5em;
  }
  .help ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
    gap: 0.35em 2em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
  }

  .data-scroll {
    max-block-size: 36em;
    overflow: auto;
  }
  .data table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .data th,
  .data td {
    padding: 0.35em 1.5em 0.35em 0;
    border-block-end: 1px solid var(--_border-color);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    /* A long name wraps, a short word does not: the box scrolls. */
    max-inline-size: 24em;
    overflow-wrap: break-word;
  }
  .data thead th {
    font-weight: 600;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.25em;
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }
  .legend li {
    min-inline-size: 0;
    max-inline-size: min(100%, 32em);
  }
  .key {
    display: flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    min-block-size: max(1.7em, 24px);
  }
  /* A long name wraps, and is whole in its title. */
  .entry {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .rest {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.key:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .key[aria-pressed='false'] {
    color: var(--_quiet-color);
    text-decoration: line-through;
  }
  .key[aria-pressed='false'] .swatch {
    opacity: 0.3;
  }
  .swatch {
    flex: none;
    inline-size: 0.95em;
    block-size: 0.95em;
  }
  /* Room for the dashes of a line. */
  .wide .swatch {
    inline-size: 2.2em;
  }

  /* Below the legend the plot; where there is room, the entries stand at the ends of their lines. */
  .stage {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  @container (min-width: 40em) {
    .stage.ends {
      flex-direction: row-reverse;
      gap: 0.5em;
      min-block-size: 15em;
      direction: ltr;
    }
    .ends .legend {
      flex: none;
      flex-flow: column nowrap;
      gap: 0;
      max-inline-size: 25%;
    }
    .ends .key {
      gap: 0.35em;
    }
  }

  .keyboard {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }
  .plot {
    position: relative;
    flex: 1 0 15em;
    min-inline-size: 0;
    /* Canvas text is laid out from left to right; the names in it carry their own direction. */
    direction: ltr;
  }
  .plot canvas {
    position: absolute;
    inset: 0;
    display: block;
  }
  @media (max-width: 30em) {
    .plot {
      flex-basis: 20em;
    }
  }
  .tooltip {
    position: absolute;
    display: grid;
    max-inline-size: min(100%, 30em);
    padding: 0.5em 0.75em;
    border: 1px solid transparent;
    border-radius: 4px;
    background: light-dark(#1d1f23, #f1efec);
    color: light-dark(#fff, #16171a);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  /* A name may be endless. */
  .tooltip > * {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .plot:focus-visible {
    outline-offset: 4px;
  }

  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.5em;
    margin: 0;
    text-align: center;
  }

  .waiting {
    flex: 1;
    align-content: center;
    text-align: center;
    color: var(--_quiet-color);
  }

  /* Drawn for a page, and as wide as that is; see ThemeController. */
  @media print {
    .tools,
    .help {
      display: none;
    }
    figure {
      min-block-size: 0 !important;
      break-inside: avoid;
    }
    .stage.ends {
      flex-direction: column;
    }
    .ends .legend {
      flex-flow: row wrap;
      gap: 0.2em 1.25em;
      max-inline-size: none;
    }
    .legend li {
      margin: 0 !important;
    }
    .plot {
      flex: none;
      min-block-size: 0 !important;
    }
    .plot canvas {
      position: static;
      inline-size: 100% !important;
      block-size: auto !important;
    }
    .tooltip {
      display: none;
    }
  }
`;
