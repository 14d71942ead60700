import { css } from 'lit';

export const rowsStyles = css`
  /*
   * What is in the box asks how wide it is, so nothing in it can make it wider. Where the page asks
   * the element that, as in a float or a cell, this says so: at least, and at best.
   */
  :host::before {
    display: grid;
    grid-template-columns: minmax(18em, min(42em, 80vi));
  }
  .box {
    container-type: inline-size;
  }
`;
