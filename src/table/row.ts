import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../messages/messages.js';
import type { Column, Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import { isLongText, renderLongCell } from './cells/long-cell.js';
import { directionOf } from './cells/plain-cell.js';
import { renderDetails } from './details.js';
import type { OpenedCells } from './opened-cells.js';
import type { RowClick } from './row-click.js';

/** How the rows of a table are shown, and what a reader can do with them. */
export interface RowView {
  readonly messages: Messages;
  readonly columns: readonly TableColumn[];
  /** What a row opens to; `null` where rows don't open. */
  readonly fields: readonly TableColumn[] | null;
  /** Which rows are open, and which of their cells. */
  readonly opened: OpenedCells;
  /** Whether rows have a box to tick. */
  readonly isSelectable: boolean;
  readonly isSelected: (row: Row) => boolean;
  readonly toggleSelected: (row: Row) => void;
  /** Tells whether a click somewhere in a row selects it. */
  readonly rowClick: RowClick;
  readonly isHighlighted: (row: Row) => boolean;
  /** Whether the reader points at the row, here or at its mark in a chart. */
  readonly isPointedAt: (row: Row) => boolean;
  readonly pointAt: (row: Row | null) => void;
  /** The columns, not shown, that the reader's query was found in. */
  readonly hiddenMatches: (row: Row) => readonly Column[];
  /** The rows below which a line stands, since all above are told apart from all below. */
  readonly apart: ReadonlySet<Row> | null;
  /** A row's details offer to compare the others with it; `null` where nothing can be compared. */
  readonly compare: ((row: Row) => void) | null;
  readonly isBaseline: (row: Row) => boolean;
  /** Whether rows are left out of the document, so that those in it need a number. */
  readonly range: unknown;
}

/** A row, and its details below it if they are open. */
export function renderRow(row: Row, index: number, view: RowView): TemplateResult {
  const { columns, fields, isSelectable, messages } = view;
  const isMarked = view.isSelected(row);
  const name = nameOf(row, index, view);
  const matches = view.hiddenMatches(row);
  const title = matchTitle(matches, row, messages);
  const namePlace = columns[0]?.isRank ? 1 : 0;
  const rowClasses = [
    'row',
    view.apart?.has(row) && 'apart',
    isMarked && 'selected',
    view.isHighlighted(row) && 'highlighted',
    view.isPointedAt(row) && 'pointed',
  ];
  return html`<tr
      part=${isMarked ? 'row selected' : 'row'}
      class=${rowClasses.filter(Boolean).join(' ')}
      title=${title || nothing}
      aria-rowindex=${view.range ? index + 2 : nothing}
      @pointerenter=${() => view.pointAt(row)}
      @focusin=${() => view.pointAt(row)}
      @click=${isSelectable ? (event: MouseEvent) => view.rowClick.isMeant(event) && view.toggleSelected(row) : nothing}
    >
      ${
        isSelectable
          ? html`<td class="tick">
              <input
                type="checkbox"
                aria-label=${messages.selectRow(name)}
                .checked=${live(isMarked)}
                @change=${() => view.toggleSelected(row)}
              />
            </td>`
          : nothing
      }
      ${columns.map((column, place) => {
        const text = column.format.cell(row);
        const isLong = text.length > 16 && column.type !== 'date';
        const width = column.type === 'number' ? 'number' : isLong ? 'text' : 'word';
        const cell = renderCell(column, text, row, view);
        const classes = [width, ...column.styles].join(' ');
        const dir = directionOf(column);
        if (place !== namePlace) {
          // A text alone needs no markers of Lit around it, of which a long table has many.
          return typeof cell === 'string'
            ? html`<td class=${classes} dir=${dir} .textContent=${cell}></td>`
            : html`<td class=${classes} dir=${dir}>${cell}</td>`;
        }
        return html`<th scope="row" class=${classes}>
          ${fields ? renderDisclosure(row, index, name, title, view) : nothing}<span dir=${dir}
            >${cell}</span
          >
        </th>`;
      })}
    </tr>
    ${
      fields && view.opened.has(row)
        ? html`<tr class="details" id="details-${index}">
            <td colspan=${columns.length + (isSelectable ? 1 : 0)}>
              ${renderDetails(row, fieldsOf(row, fields, columns), matches)}
              ${
                view.compare
                  ? html`<button
                      type="button"
                      class="link"
                      aria-pressed=${view.isBaseline(row)}
                      @click=${() => view.compare!(row)}
                    >
                      ${messages.compareWithThis()}
                    </button>`
                  : nothing
              }
            </td>
          </tr>`
        : nothing
    }`;
}

/** A long text, and a list where no details show it, with a button that shows all of it. */
function renderCell(column: TableColumn, text: string, row: Row, view: RowView): unknown {
  const isLong = isLongText(text) || (column.isCut(row) && !view.fields);
  if (!isLong) return column.render(row);
  const isOpen = view.opened.has(row, column.name);
  return renderLongCell({
    content: column.render(row, isOpen),
    label: column.label,
    isOpen,
    toggle: () => view.opened.toggle(row, column.name),
    messages: view.messages,
  });
}

/** What a row opens to: what no column shows, and what a column shows the beginning of. */
function fieldsOf(
  row: Row,
  fields: readonly TableColumn[],
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const cut = columns.filter((column) => column.isCut(row));
  return cut.length > 0 ? [...fields, ...cut] : fields;
}

/** Longer names are no help to who hears them. */
const LONGEST_NAME = 80;

function nameOf(row: Row, index: number, { columns, messages }: RowView): string {
  const name = columns.find(({ isRank }) => !isRank)?.format.cell(row) ?? '';
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)} …` : name;
  return short || messages.rowNumber(index + 1);
}

function renderDisclosure(
  row: Row,
  index: number,
  name: string,
  title: string,
  view: RowView,
): TemplateResult {
  const isOpen = view.opened.has(row);
  return html`<button
    type="button"
    class=${title ? 'disclosure matching' : 'disclosure'}
    aria-label=${view.messages.rowDetails(name)}
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? `details-${index}` : nothing}
    aria-description=${title || nothing}
    @click=${() => view.opened.toggle(row)}
  ></button>`;
}

/** Says where the reader's words were found, when no column shows it. */
function matchTitle(matches: readonly Column[], row: Row, messages: Messages): string {
  return matches
    .map(({ text, label }) => messages.matchIn(label, text(row)).slice(0, 200))
    .join('\n');
}
