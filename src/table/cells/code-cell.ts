import { html } from 'lit';
import type { CellStyle } from './cell.js';

/** A command or another piece of code. */
export const codeCell: CellStyle = {
  cell: () => (content) => (content === '' ? '' : html`<code dir="ltr">${content}</code>`),
  isInDetails: true,
};
