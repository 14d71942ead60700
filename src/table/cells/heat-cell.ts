import { css, html } from 'lit';
import { numberAt } from '../../columns/number-at.js';
import type { CellStyle } from './cell.js';
import { scaleOfColumn } from './cell-scale.js';

/** The strongest colour, in per cent, on which text of the page's colour still reads well. */
const STRONGEST = 42;

/** A number on a colour that is the stronger the greater it is, or the less where less is better. */
export const heatCell: CellStyle = {
  needsNumbers: true,
  isInDetails: false,
  cell: (column, rows, _messages, isLower) => {
    const scale = scaleOfColumn(column, rows);
    if (!scale) return (content) => content;
    const { low, high } = scale;
    return (content, row) => {
      const value = numberAt(row, column);
      if (value === null) return content;
      const within = Math.min(Math.max(value, low), high);
      const share = high > low ? (isLower ? high - within : within - low) / (high - low) : 1;
      return html`<span class="fill" .style=${`--_heat:${share * STRONGEST}%`}></span>${content}`;
    };
  },
  styles: css`
    td.heat {
      position: relative;
      isolation: isolate;
    }
    .fill {
      position: absolute;
      inset: 0;
      z-index: -1;
      background: color-mix(in oklab, var(--_color-1) var(--_heat), transparent);
      print-color-adjust: exact;
    }
  `,
};
