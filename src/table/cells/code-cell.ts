import { html } from 'lit';
import type { CellStyle } from './cell-styles.js';

/** A command or another piece of code. */
export const codeCell: CellStyle = {
  cell: () => (text) => (text === '' ? '' : html`<code dir="ltr">${text}</code>`),
  isInDetails: true,
};
