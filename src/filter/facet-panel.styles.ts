import { css } from 'lit';

export const facetPanelStyles = css`
  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em 2.5em;
    margin-block: 12px;
  }
  .facet {
    min-inline-size: 0;
    max-block-size: 16em;
    border: 0;
    overflow: auto;
    /* Room for the outline of what has the focus. */
    margin: -3px;
    padding: 3px;
  }
  .facet legend {
    padding: 0;
    font-weight: 600;
  }
  .facet .unit {
    font-weight: normal;
    color: var(--_quiet-color);
  }
  .facet label,
  .facet .link {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    min-block-size: max(1.75em, 24px);
    margin-inline-end: 1em;
    overflow-wrap: anywhere;
  }
  .facet [type='checkbox'] {
    margin: 0;
    translate: 0 0.1em;
    accent-color: var(--_color-1);
  }
  .facet [type='number'] {
    inline-size: 8em;
  }
  .facet ::placeholder {
    color: var(--_quiet-color);
    opacity: 1;
  }
  .facet .none {
    color: color-mix(in srgb, currentColor 62%, transparent);
  }
  .facet .none .count {
    color: inherit;
  }

  @media print {
    .facets {
      display: none;
    }
  }
`;
