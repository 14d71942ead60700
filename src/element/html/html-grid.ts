import { fault } from '../../results/file.js';

/** A row of a table, with the cell that covers each of its columns. */
export interface GridRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly (HTMLTableCellElement | undefined)[];
}

/** A cell's reach: its columns, the end left out, and the row that it does not reach any more. */
interface Span {
  readonly cell: HTMLTableCellElement;
  readonly start: number;
  readonly end: number;
  readonly until: number;
}

/** Many more cells than a page can show, and few enough to be read without a pause. */
const MOST_CELLS = 2_000_000;

/**
 * The rows of a table as HTML lays its cells out: a cell with `colspan` or `rowspan` stands in every
 * column and row that it covers, at most to the end of its row group. Columns in which no cell
 * begins say nothing of their own and are left out.
 * https://html.spec.whatwg.org/multipage/tables.html#forming-a-table
 *
 * @throws ResultsError `shape` where the spans make far more cells than the table has
 */
export function gridOf(table: HTMLTableElement): GridRow[] {
  const rows = [...table.rows].filter(({ parentElement }) => parentElement?.localName !== 'tfoot');
  const spans = spansOf(rows);
  const starts = [...new Set(spans.flatMap((row) => row.map(({ start }) => start)))].sort(
    (a, b) => a - b,
  );
  const places = new Map(starts.map((start, index) => [start, index]));
  limit(rows.length * starts.length);
  return rows.map((element, index) => {
    const cells = new Array<HTMLTableCellElement | undefined>(starts.length).fill(undefined);
    for (const { cell, start, end } of spans[index]!) {
      if (isHidden(cell)) continue;
      for (let i = places.get(start)!; starts[i]! < end; i++) {
        cells[i] = cell;
      }
    }
    return { element, cells };
  });
}

/** For each row the spans that cover it: first those from above, then its own, which win. */
function spansOf(rows: readonly HTMLTableRowElement[]): Span[][] {
  let above: Span[] = [];
  let count = 0;
  return rows.map((row, index) => {
    if (row.parentElement !== rows[index - 1]?.parentElement) above = [];
    const own = placed(row, index, above);
    const spans = [...above, ...own];
    count += spans.length;
    limit(count);
    above = spans.filter(({ until }) => until > index + 1).sort((a, b) => a.start - b.start);
    return spans;
  });
}

/** The spans of a row's own cells: each begins at the next column that none from above covers. */
function placed(row: HTMLTableRowElement, index: number, above: readonly Span[]): Span[] {
  let start = 0;
  let next = 0;
  return [...row.cells].flatMap((cell) => {
    // As the browser does it: a cell that is not there takes no place.
    if (!isDisplayed(cell)) return [];
    for (; next < above.length && above[next]!.start <= start; next++) {
      start = Math.max(start, above[next]!.end);
    }
    // `rowspan="0"` reaches to the end of the row group.
    const until = cell.rowSpan === 0 ? Infinity : index + cell.rowSpan;
    const span = { cell, start, end: start + cell.colSpan, until };
    start = span.end;
    return [span];
  });
}

/** Whether the page's author hid an element; a style sheet may hide all of a table that is data. */
export function isHidden(element: HTMLElement): boolean {
  return element.style.visibility === 'hidden' || !isDisplayed(element);
}

function isDisplayed(element: HTMLElement): boolean {
  return !element.hidden && element.style.display !== 'none';
}

function limit(cells: number): void {
  if (cells <= MOST_CELLS) return;
  const advice = 'Look at its colspan and rowspan, or give the data as a file.';
  throw fault('shape', {}, `is a table of more than 2,000,000 cells. ${advice}`);
}
