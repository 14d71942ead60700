import { nothing, render } from 'lit';
import type { Messages } from '../messages/messages.js';
import type { Row } from '../results/results.js';
import type { TableColumn } from './cells/cell.js';
import { isLongText, renderLongCell } from './cells/long-cell.js';
import { directionOf } from './cells/plain-cell.js';
import { renderDetails } from './details.js';
import type { RowLook, RowView } from './row-view.js';

/** What a reader can work with in a row. */
const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]';
/** Longer names are no help to who hears them. */
const LONGEST_NAME = 80;
/** So much of a match is said. */
const LONGEST_MATCH = 200;

/**
 * A row in the document, with its details below it while they are open. It is written by hand, not
 * by a template: a table has thousands of cells, most of them one text, and a keystroke changes few.
 */
export class TableRow {
  readonly element = create('tr', 'row');
  row!: Row;
  /** What a reader can work with, in its order. */
  controls: readonly HTMLElement[] = [];

  #details: HTMLTableRowElement | null = null;
  #look: RowLook | null = null;
  /** What of the row is open. */
  #opened: unknown;
  #isStop = false;
  /** What holds the content of each column. */
  #places: readonly HTMLElement[] = [];
  /** Of these, those that hold more than a text, and are rendered by Lit. */
  readonly #rich = new Set<HTMLElement>();
  #box: HTMLInputElement | null = null;
  #disclosure: HTMLButtonElement | null = null;
  /** Beside the name, what is known of the row: only heard, and seen. */
  readonly #said = create('span', 'visually-hidden');
  readonly #found = create('span', 'found');

  /** The row, and its details. */
  get elements(): readonly HTMLElement[] {
    return this.#details ? [this.element, this.#details] : [this.element];
  }

  /** Whether the focus is in it; in a window that has none, too. */
  get hasFocus(): boolean {
    const { activeElement } = this.element.getRootNode() as ShadowRoot;
    return this.elements.some((element) => element.contains(activeElement));
  }

  /** Whether the tab key stops in this row; the arrow keys lead to the others. */
  set isStop(isStop: boolean) {
    if (isStop === this.#isStop) return;
    this.#isStop = isStop;
    this.#setStops();
  }

  /** Shows a row; what stays the same is not touched. */
  update(row: Row, index: number, view: RowView): void {
    const { look, opened } = view;
    const cells = opened.of(row);
    if (look !== this.#look) this.#makeCells(look);
    if (look !== this.#look || row !== this.row || cells !== this.#opened) {
      [this.#look, this.row, this.#opened] = [look, row, cells];
      this.#fillCells(view);
    }
    const { element } = this;
    const [isMarked, isHighlighted] = [view.isSelected(row), view.isHighlighted(row)];
    const classes = [
      'row',
      view.apart?.has(row) && 'apart',
      isMarked && 'selected',
      isHighlighted && 'highlighted',
      view.isPointedAt(row) && 'pointed',
    ];
    set(element, 'class', classes.filter(Boolean).join(' '));
    set(element, 'part', isMarked ? 'row selected' : 'row');
    set(element, 'aria-rowindex', view.areNumbered ? String(index + 2) : '');
    element.hidden = false;
    this.#say(index, isMarked, isHighlighted, view);
    if (look.fields && opened.has(row)) this.#open(index, view);
    else this.#close();
  }

  hide(): void {
    this.element.hidden = true;
    this.#close();
  }

  remove(): void {
    for (const element of this.elements) element.remove();
  }

  #makeCells({ columns, fields, isSelectable }: RowLook): void {
    const { element } = this;
    element.replaceChildren();
    this.#rich.clear();
    this.#box = this.#disclosure = null;
    if (isSelectable) {
      this.#box = create('input');
      this.#box.type = 'checkbox';
      element.append(create('td', 'tick'));
      element.lastElementChild!.append(this.#box);
    }
    const namePlace = columns[0]?.isRank ? 1 : 0;
    this.#places = columns.map((column, index) => {
      const isName = index === namePlace;
      const cell = element.appendChild(create(isName ? 'th' : 'td'));
      // The mark that opens the row stands beside the name, which alone has the name's direction.
      const place = isName ? create('span') : cell;
      set(place, 'dir', directionOf(column) === nothing ? '' : 'auto');
      if (!isName) return place;
      cell.setAttribute('scope', 'row');
      if (fields) {
        this.#disclosure = create('button');
        this.#disclosure.type = 'button';
        cell.append(this.#disclosure);
      }
      cell.append(place);
      return place;
    });
  }

  #fillCells(view: RowView): void {
    const { row } = this;
    view.look.columns.forEach((column, index) => {
      const place = this.#places[index]!;
      const text = column.format.cell(row);
      const isName = place.localName === 'span';
      // A date is not broken, but where it names rows it must fit into a column that stays in view.
      const isLong = text.length > 16 && (isName || column.type !== 'date');
      const width = column.type === 'number' ? 'number' : isLong ? 'text' : 'word';
      const cell = isName ? place.parentElement! : place;
      set(cell, 'class', [width, ...column.styles].join(' '));
      this.#fill(place, contentOf(column, text, row, view));
    });
    this.#setStops();
  }

  /** A text alone needs no markers of Lit around it. */
  #fill(place: HTMLElement, content: unknown): void {
    if (this.#rich.has(place)) render(content, place);
    else if (content instanceof Node) place.replaceChildren(content);
    else if (typeof content !== 'string') {
      place.replaceChildren();
      this.#rich.add(place);
      render(content, place);
    } else if (place.textContent !== content) place.textContent = content;
  }

  #setStops(): void {
    this.controls = [...this.element.querySelectorAll<HTMLElement>(CONTROLS)];
    for (const control of this.controls) control.tabIndex = this.#isStop ? 0 : -1;
  }

  /** What is known of the row and drawn only, and what its controls are called. */
  #say(index: number, isMarked: boolean, isHighlighted: boolean, view: RowView): void {
    const { row } = this;
    const { messages, columns, isSelectable, fields } = view.look;
    this.#said.lang = this.#found.lang = messages.lang;
    const matches = view
      .hiddenMatches(row)
      .map(({ text, label }) => messages.matchIn(label, text(row)).slice(0, LONGEST_MATCH));
    const found = matches.join('\n');
    const said = [
      isHighlighted && messages.highlighted(),
      // A box that is ticked says it.
      isMarked && !isSelectable && messages.selected(),
    ].filter(Boolean);
    const header = this.element.querySelector('th');
    // Where no column of an author's is in the file, there is nothing to say it beside.
    if (!header) return;
    place(header, this.#said, said.map((part) => `, ${part}`).join(''));
    // Where rows don't open, nothing else shows it.
    place(header, this.#found, fields ? '' : found);
    set(this.element, 'title', found);
    if (!this.#box && !this.#disclosure) return;
    const name = nameOf(row, index, columns, messages);
    if (this.#box) {
      this.#box.checked = isMarked;
      set(this.#box, 'lang', messages.lang);
      set(this.#box, 'aria-label', messages.selectRow(name));
    }
    if (this.#disclosure) {
      const button = this.#disclosure;
      const isOpen = view.opened.has(row);
      set(button, 'class', found ? 'disclosure matching' : 'disclosure');
      set(button, 'lang', messages.lang);
      set(button, 'aria-label', messages.rowDetails(name));
      set(button, 'aria-description', found);
      set(button, 'aria-expanded', String(isOpen));
      set(button, 'aria-controls', isOpen ? `details-${index}` : '');
      // The row is called by its name, without the button that stands beside it.
      set(header, 'aria-label', [name, ...said].join(', '));
    }
  }

  #open(index: number, view: RowView): void {
    const { row } = this;
    const { columns, isSelectable } = view.look;
    this.#details ??= create('tr', 'details');
    const details = this.#details;
    details.id = `details-${index}`;
    set(details, 'aria-rowindex', view.areNumbered ? String(index + 2) : '');
    const cell = details.cells[0] ?? details.insertCell();
    cell.colSpan = columns.length + (isSelectable ? 1 : 0);
    render(renderDetails(row, view), cell);
  }

  #close(): void {
    this.#details?.remove();
    this.#details = null;
  }
}

/** A long text, and a list where no details show it, with a button that shows all of it. */
function contentOf(column: TableColumn, text: string, row: Row, view: RowView): unknown {
  const { fields, messages } = view.look;
  const isLong = isLongText(text) || (column.isCut(row) && !fields);
  if (!isLong) return column.render(row);
  const isOpen = view.opened.has(row, column.name);
  return renderLongCell({
    content: column.render(row, isOpen),
    label: column.label,
    isOpen,
    toggle: () => view.opened.toggle(row, column.name),
    messages,
  });
}

function nameOf(
  row: Row,
  index: number,
  columns: readonly TableColumn[],
  messages: Messages,
): string {
  const name = columns.find(({ isRank }) => !isRank)?.format.cell(row) ?? '';
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)} …` : name;
  return short || messages.rowNumber(index + 1);
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}

/** An attribute; '' takes it away. What is as it was costs nothing. */
function set(element: Element, name: string, value: string): void {
  if ((element.getAttribute(name) ?? '') === value) return;
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

/** A text within an element, which is not there without one. */
function place(parent: Element, element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  if (text) parent.append(element);
  else element.remove();
}
