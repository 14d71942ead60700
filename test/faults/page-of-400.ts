/** Four hundred rows, and elements that show them, for texts that must freeze no page. */
import { BenchmarkChart, BenchmarkFilter, BenchmarkTable } from '../../src/index.js';

const kinds = ['diff', 'whole', 'édité', 'no "quotes"'];

const rows = Array.from({ length: 400 }, (_, index) => ({
  model: `model ${index}`,
  score: (index * 37) % 101,
  cost: index % 7 ? index / 7 : null,
  date: `2024-${String((index % 12) + 1).padStart(2, '0')}-11`,
  'Total Cost ($)': index * 1.25,
  kind: kinds[index % 4],
  tries: [index, index + 1, 3],
}));

const classes = {
  'benchmark-chart': BenchmarkChart,
  'benchmark-table': BenchmarkTable,
  'benchmark-filter': BenchmarkFilter,
};
export type Tag = keyof typeof classes;
export const tags = Object.keys(classes) as Tag[];

type AnyElement = BenchmarkChart | BenchmarkTable | BenchmarkFilter;

/** A way for a text to get into an element. */
export interface Door {
  readonly name: string;
  /** What the browser does before. */
  readonly prepare?: (element: AnyElement, text: string) => void;
  readonly enter: (element: AnyElement, text: string) => void;
  readonly leave: (element: AnyElement) => void;
}

/** By an address, as when a reader goes back to it. */
const linkDoors: readonly Door[] = ['', '.sort', '.selected', '.highlight'].map((part) => {
  const goTo = (search: string): void => {
    history.replaceState(null, '', `?${search}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };
  return {
    name: `?name${part}`,
    enter: (element, text) => {
      element.setAttribute('group', 'name');
      element.setAttribute('sync-url', '');
      update(element);
      goTo(`name${part}=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))}`);
    },
    leave: (element) => {
      goTo('');
      element.removeAttribute('sync-url');
      element.removeAttribute('group');
    },
  };
});

const searchBox = (element: AnyElement) =>
  element.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]');

const typing: Door = {
  name: 'the search box',
  prepare: (element, text) => {
    const box = searchBox(element);
    if (!box) return;
    box.value = text;
    // WebKit takes a second to lay out a million letters in a box.
    void box.scrollWidth;
  },
  enter: (element) => {
    searchBox(element)?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
  leave: (element) => {
    element.query = '';
  },
};

/** All ways into an element: its attributes, the address, the search box. */
export function doorsOf(tag: Tag): readonly Door[] {
  // What an author writes is shown as it is: laying it out is the browser's work.
  const shown = ['caption', 'subtitle', 'source', 'note'];
  const names = classes[tag].observedAttributes.filter((name) => !shown.includes(name));
  const attributes = names.map((name): Door => ({
    name,
    // More columns are more cells to fill.
    enter: (element, text) =>
      element.setAttribute(name, name === 'columns' ? text.slice(0, 60) : text),
    leave: (element) => element.removeAttribute(name),
  }));
  return [...attributes, ...linkDoors, typing];
}

/** An element that shows the rows. */
export async function shownIn(box: Element, tag: Tag): Promise<AnyElement> {
  const element = document.createElement(tag);
  element.data = rows;
  box.replaceChildren(element);
  await element.loadComplete;
  await element.updateComplete;
  return element;
}

/** Updates now, so that what it throws is thrown here. */
export function update(element: AnyElement): void {
  (element as unknown as { performUpdate: () => void }).performUpdate();
}

/** A page that is busy for longer than that is frozen, in ms; as long again where the machine is as much slower. */
const FROZEN = 1_000;
const TRIES = 8;
/** What `slowness` counts takes so long on a machine that has nothing else to do, in ms. */
const IDLE = 25;

/** How many times slower than that this machine is now; 1 at least. */
function slowness(): number {
  const start = performance.now();
  let sum = 0;
  for (let count = 0; count < 20_000_000; count++) sum = (Math.imul(sum, 31) + count) | 0;
  return Math.max(1, (performance.now() - start + (sum && 0)) / IDLE);
}

/**
 * Lets a text in by a door, and takes it away again.
 * @param most how long it may take, in ms
 * @returns what was thrown, or how long it took, if that was too long each time that it was tried
 */
export function faultOf(door: Door, element: AnyElement, text: string, most = FROZEN): string[] {
  let least = Infinity;
  try {
    // Other programs disturb a single measurement. A text that was read once may be remembered.
    for (let tried = 0; tried < TRIES && least > most; tried++) {
      door.prepare?.(element, text.slice(tried));
      const start = performance.now();
      door.enter(element, text.slice(tried));
      update(element);
      const took = performance.now() - start;
      least = Math.min(least, took > most ? took / slowness() : took);
      door.leave(element);
      update(element);
    }
  } catch (error) {
    return [`${door.name}=${JSON.stringify(text)} throws ${String(error)}`];
  }
  if (least <= most) return [];
  return [`${Math.round(least)} ms for ${door.name}=${JSON.stringify(text.slice(0, 200))}`];
}
