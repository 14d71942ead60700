import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import { renderHeader, type Direction } from './header.js';
import { keyedRows } from './keyed-rows.js';
import type { RowRange } from './row-window.js';
import { renderRow, type RowView } from './row.js';

/** A table in the box that it scrolls in. */
export interface GridView extends RowView {
  /** The accessible name. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** The rows that are in the document; `null` for all. */
  readonly range: RowRange | null;
  /** The widths that the columns keep, in CSS pixels; `null` where the browser finds them. */
  readonly widths: readonly number[] | null;
  /** Rows that are there to be measured, beside those of the range. */
  readonly measured: readonly Row[];
  readonly directionOf: (column: TableColumn) => Direction;
  readonly sortBy: (column: TableColumn) => void;
  readonly onScroll: () => void;
}

export function renderGrid(view: GridView): TemplateResult {
  const { name, columns, range, widths } = view;
  const classes = [widths && 'fixed', view.fields && 'opening'].filter(Boolean).join(' ');
  return html`<div
    part="scroll"
    class=${range ? 'scroll window' : 'scroll'}
    role="region"
    aria-label=${name}
    tabindex="0"
    @scroll=${range ? view.onScroll : nothing}
  >
    <table
      part="table"
      class=${classes}
      aria-label=${name}
      aria-rowcount=${range ? view.rows.length + 1 : nothing}
      .style=${widths ? `--_least:${widths.reduce((sum, width) => sum + width, 0)}px` : ''}
    >
      ${widths ? renderWidths(widths) : nothing}
      <thead>
        <tr aria-rowindex=${range ? 1 : nothing}>
          ${
            view.isSelectable
              ? html`<th scope="col" class="tick">
                  <span class="visually-hidden">${view.messages.selectedHeader()}</span>
                </th>`
              : nothing
          }
          ${columns.map((column) =>
            renderHeader(column, view.directionOf(column), () => view.sortBy(column)),
          )}
        </tr>
      </thead>
      <tbody
        @pointerdown=${view.rowClick.press}
        @pointerleave=${() => view.pointAt(null)}
        @focusout=${() => view.pointAt(null)}
      >
        ${renderRows(view)}
      </tbody>
    </table>
  </div>`;
}

function renderWidths(widths: readonly number[]): TemplateResult {
  return html`<colgroup>
    ${widths.map((width) => html`<col .style=${`inline-size:${width}px`} />`)}
  </colgroup>`;
}

function renderRows(view: GridView): unknown {
  const { range, rows } = view;
  const start = range?.start ?? 0;
  const present = keyedRows(range ? rows.slice(start, range.end) : rows, (row, index) =>
    renderRow(row, start + index, view),
  );
  if (!range) return present;
  return [
    renderSpacer('before', range.before),
    present,
    renderSpacer('after', range.after),
    view.measured.map((row, index) => renderRow(row, index, view)),
  ];
}

/** Stands for the rows that are not in the document. */
function renderSpacer(place: string, height: number): TemplateResult {
  return html`<tr class=${place} aria-hidden="true" .style=${`block-size:${height}px`}></tr>`;
}
