import { html, nothing, type TemplateResult } from 'lit';
import type { TableColumn } from './cells/cell.js';
import { renderHeader, type Direction } from './header.js';
import type { RowLook } from './row-view.js';
import type { TableBody } from './table-body.js';

/** A table in the box that it scrolls in. */
export interface GridView {
  /** The accessible name. */
  readonly name: string;
  readonly look: RowLook;
  readonly body: TableBody;
  /** Whether there is more than the box shows. */
  readonly isScrolling: boolean;
  /** How many rows there are, where only some are in the document; else `null`. */
  readonly count: number | null;
  /** The widths that the columns keep, in CSS pixels; `null` where the browser finds them. */
  readonly widths: readonly number[] | null;
  readonly directionOf: (column: TableColumn) => Direction;
  readonly sortBy: (column: TableColumn) => void;
  readonly onScroll: () => void;
}

export function renderGrid(view: GridView): TemplateResult {
  const { name, count, widths, body, isScrolling } = view;
  const { columns, fields, isSelectable, messages } = view.look;
  const isWindow = count !== null;
  const classes = [widths && 'fixed', fields && 'opening'].filter(Boolean).join(' ');
  return html`<div
    part="scroll"
    class=${isWindow ? 'scroll window' : 'scroll'}
    role=${isScrolling ? 'region' : nothing}
    aria-label=${isScrolling ? name : nothing}
    tabindex=${isScrolling ? 0 : -1}
    @scroll=${isWindow ? view.onScroll : nothing}
  >
    <table
      part="table"
      class=${classes}
      aria-label=${name}
      aria-rowcount=${isWindow ? count + 1 : nothing}
      .style=${widths ? `--_least:${widths.reduce((sum, width) => sum + width, 0)}px` : ''}
    >
      ${widths ? renderWidths(widths) : nothing}
      <thead>
        <tr aria-rowindex=${isWindow ? 1 : nothing}>
          ${
            isSelectable
              ? html`<th scope="col" class="tick">
                  <span class="visually-hidden">${messages.selectedHeader()}</span>
                </th>`
              : nothing
          }
          ${columns.map((column) =>
            renderHeader(column, view.directionOf(column), () => view.sortBy(column), messages),
          )}
        </tr>
      </thead>
      ${body.element}
    </table>
  </div>`;
}

function renderWidths(widths: readonly number[]): TemplateResult {
  return html`<colgroup>
    ${widths.map((width) => html`<col .style=${`--_width:${width}px`} />`)}
  </colgroup>`;
}
