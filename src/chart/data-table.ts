import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Row } from '../results/results.js';
import { formatOf } from '../columns/number-format.js';
import type { Channels, ChartModel } from './model/model.js';
import type { Frame } from './frame.js';

export type Formats = Pick<Frame, 'format' | 'cell'>;

/** Writes the values of the columns that are drawn. */
export function formatsOf(
  { x, y, y2, label }: Channels,
  rows: readonly Row[],
  lang: string,
): Formats {
  const columns = [...y, ...y2, x, ...(label ? [label] : [])];
  const formats = new Map(columns.map((column) => [column, formatOf(column, rows, lang)]));
  return {
    format: (column, value) => formats.get(column)?.number(value) ?? String(value),
    cell: (column, row) => formats.get(column)?.cell(row) ?? '',
  };
}

/** The points of a chart as a table, for screen readers. */
export function renderDataTable(
  { channels, series }: ChartModel,
  caption: string,
  { format, cell }: Formats,
  messages: Messages,
): TemplateResult {
  const { x, label } = channels;
  return html`<div class="visually-hidden">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${label ? html`<th scope="col">${label.label}</th>` : nothing}
          <th scope="col">${x.label}</th>
          <th scope="col">${messages.series()}</th>
          <th scope="col">${messages.value()}</th>
        </tr>
      </thead>
      <tbody>
        ${series.flatMap((one) =>
          one.points.map(
            ({ y, row }) =>
              html`<tr>
                ${label ? html`<th scope="row">${cell(label, row)}</th>` : nothing}
                <th scope="row">${cell(x, row)}</th>
                <td>${one.label}</td>
                <td>${format(one.column, y)}</td>
              </tr>`,
          ),
        )}
      </tbody>
    </table>
  </div>`;
}
