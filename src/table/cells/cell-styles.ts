import { barCell } from './bar-cell.js';
import type { CellStyle } from './cell.js';
import { codeCell } from './code-cell.js';
import { heatCell } from './heat-cell.js';

/**
 * The attributes that name columns to be shown in a special way, in the order in which they wrap
 * each other where a column has several. A new style is a line here.
 */
export const cellStyles = {
  code: codeCell,
  bars: barCell,
  heat: heatCell,
} satisfies Record<string, CellStyle>;

export type CellStyleName = keyof typeof cellStyles;

export const cellStyleNames = Object.keys(cellStyles) as CellStyleName[];
