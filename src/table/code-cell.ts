import { html } from 'lit';
import type { CellStyle } from './cells.js';

/** A command or another piece of code. */
export const codeCell: CellStyle = (text) => (text === '' ? '' : html`<code>${text}</code>`);
