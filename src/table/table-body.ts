import type { Row } from '../results/results.js';
import { RowClick } from './row-click.js';
import type { RowView } from './row-view.js';
import type { RowRange } from './row-window.js';
import { TableRow } from './row.js';

/** The rows of a table, and what a reader does with them. */
export interface BodyView extends RowView {
  readonly rows: readonly Row[];
  /** The rows that are in the document; `null` for all. */
  readonly range: RowRange | null;
  /** Rows that are there to be measured, beside those of the range. */
  readonly measured: readonly Row[];
  readonly toggleSelected: (row: Row) => void;
  readonly pointAt: (row: Row | null) => void;
  /** Scrolls to a row that is not in the document. */
  readonly reveal: (index: number) => void;
}

/** Up to so many rows stay in the document when they don't match, and are hidden: nothing is as fast. */
const MOST_KEPT = 200;
/** How many rows a page key goes. */
const PAGE = 10;

/**
 * The rows that are in the document. Each keeps its nodes, and the reader's focus, for as long as it is
 * shown. The tab key stops in one row, where the reader was last; the arrow keys lead to the others.
 */
export class TableBody {
  readonly element = document.createElement('tbody');
  readonly #before = spacer('before');
  readonly #after = spacer('after');
  readonly #click = new RowClick();
  #view: BodyView | null = null;
  /** By row, those in the document, of which some may be hidden. */
  readonly #parts = new Map<Row, TableRow>();
  readonly #partOf = new WeakMap<Element, TableRow>();
  #shown: readonly TableRow[] = [];
  /** The row where the reader was last. */
  #current: Row | null = null;

  constructor() {
    const { element } = this;
    element.addEventListener('pointerdown', this.#click.press);
    element.addEventListener('click', this.#onClick);
    element.addEventListener('change', this.#onChange);
    element.addEventListener('keydown', this.#onKeyDown);
    for (const type of ['pointerover', 'focusin']) element.addEventListener(type, this.#onPoint);
    for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, this.#onLeave);
  }

  /** Brings the rows into the document, in their order. */
  update(view: BodyView): void {
    const { rows, range, measured, look } = view;
    const isSameLook = this.#view?.look === look;
    this.#view = view;
    const start = range?.start ?? 0;
    const shown = range ? rows.slice(start, range.end) : rows;
    const wanted = [...shown, ...measured];
    this.#makeRoom(wanted, isSameLook && !range && this.#parts.size <= MOST_KEPT);
    const parts = wanted.map((row, index) => {
      const part = this.#parts.get(row)!;
      part.update(row, start + index, view);
      return part;
    });
    this.#shown = parts.slice(0, shown.length);
    const elements = (some: readonly TableRow[]) => some.flatMap((part) => part.elements);
    if (range) {
      this.#before.style.blockSize = `${range.before}px`;
      this.#after.style.blockSize = `${range.after}px`;
      const others = elements(parts.slice(shown.length));
      this.#place([this.#before, ...elements(this.#shown), this.#after, ...others]);
    } else {
      this.#before.remove();
      this.#after.remove();
      this.#place(elements(parts));
    }
    this.#setStop();
  }

  /** Finds nodes for rows that have none: those of rows that are not wanted any more, else new ones. */
  #makeRoom(wanted: readonly Row[], isHiding: boolean): void {
    const isWanted = new Set(wanted);
    const free: TableRow[] = [];
    for (const [row, part] of this.#parts) {
      if (isWanted.has(row)) continue;
      if (isHiding) part.hide();
      else {
        this.#parts.delete(row);
        // The focus does not go over to another row.
        if (part.hasFocus) part.remove();
        else free.push(part);
      }
    }
    // Among rows that stay they would be in the way: a row that is moved loses its focus.
    if (this.#parts.size > 0) for (const part of free) part.remove();
    for (const row of wanted) {
      if (this.#parts.has(row)) continue;
      const part = free.shift() ?? new TableRow();
      this.#partOf.set(part.element, part);
      this.#parts.set(row, part);
    }
    for (const part of free) part.remove();
  }

  #place(elements: readonly HTMLElement[]): void {
    let next = this.element.firstElementChild as HTMLElement | null;
    for (const element of elements) {
      while (next?.hidden && next !== element) next = next.nextElementSibling as HTMLElement | null;
      if (next === element) next = next.nextElementSibling as HTMLElement | null;
      else this.element.insertBefore(element, next);
    }
  }

  #setStop(): void {
    const able = (part: TableRow) => part.controls.length > 0;
    const current = this.#shown.find(({ row }) => row === this.#current);
    const stop = current && able(current) ? current : this.#shown.find(able);
    for (const part of this.#shown) part.isStop = part === stop;
  }

  #partAt({ target }: Event): TableRow | undefined {
    const element = (target as Element).closest('tbody > tr');
    return element ? this.#partOf.get(element) : undefined;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { look, opened, toggleSelected } = this.#view!;
    const row = this.#partAt(event)?.row;
    if (!row) return;
    if ((event.target as Element).closest('.disclosure')) opened.toggle(row);
    else if (look.isSelectable && this.#click.isMeant(event)) toggleSelected(row);
  };

  readonly #onChange = (event: Event): void => {
    const row = this.#partAt(event)?.row;
    if (row && (event.target as Element).closest('.tick')) this.#view!.toggleSelected(row);
  };

  readonly #onPoint = (event: Event): void => {
    const part = this.#partAt(event);
    if (!part) return;
    this.#view!.pointAt(part.row);
    if (event.type !== 'focusin') return;
    this.#current = part.row;
    this.#setStop();
  };

  readonly #onLeave = (): void => this.#view?.pointAt(null);

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const part = this.#partAt(event);
    const target = event.target as HTMLElement;
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    const hasOwnKeys = target.matches('select, textarea, input:not([type=checkbox])');
    if (!part || hasModifier || hasOwnKeys) return;
    const { rows } = this.#view!;
    const [at, last] = [rows.indexOf(part.row), rows.length - 1];
    const steps: Partial<Record<string, number>> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: Math.max(at - PAGE, 0),
      PageDown: Math.min(at + PAGE, last),
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#goTo(next, Math.sign(next - at), part.controls.indexOf(target));
  };

  /** To the same control of another row; further on where a row has none. */
  #goTo(index: number, step: number, place: number): void {
    const { rows, reveal } = this.#view!;
    for (let at = index; at in rows; at += step) {
      const row = rows[at]!;
      if (!this.#shown.some((part) => part.row === row)) reveal(at);
      const controls = this.#parts.get(row)?.controls ?? [];
      const control = controls[place] ?? controls.at(-1);
      if (control) return control.focus();
      if (step === 0) return;
    }
  }
}

/** Stands for the rows that are not in the document. */
function spacer(place: string): HTMLElement {
  const row = document.createElement('tr');
  row.className = place;
  row.ariaHidden = 'true';
  return row;
}
