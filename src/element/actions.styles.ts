import { css } from 'lit';

export const actionsStyles = css`
  :host(:fullscreen) {
    box-sizing: border-box;
    padding: 2em;
    overflow: auto;
    background: Canvas;
    color: CanvasText;
  }

  .actions-button {
    min-inline-size: 24px;
    min-block-size: 24px;
    border-radius: 4px;
    color: var(--_quiet-color);
    line-height: 1;
    text-align: center;
  }
  .actions-button:hover {
    background: var(--_row-hover-background);
    color: inherit;
  }
  .actions {
    position: absolute;
    inset: auto;
    max-inline-size: min(24em, 100vw);
    margin: 4px 0;
    padding: 0.4em 0;
    border: 1px solid var(--_border-color);
    border-radius: 4px;
    box-shadow: 0 4px 14px rgb(0 0 0 / 18%);
    background: Canvas;
    color: CanvasText;
  }
  .actions ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .actions button {
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0.25em 1em;
  }
  .actions button:is(:hover, :focus-visible) {
    background: var(--_row-hover-background);
  }
  .actions p,
  .actions textarea {
    margin: 0.4em 1em;
  }
  .actions p:empty {
    display: none;
  }

  @media print {
    .actions-button,
    .actions {
      display: none;
    }
  }
`;
