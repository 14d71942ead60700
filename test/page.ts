/** What the tests of the elements look at: what a reader sees, and what a page's author gets. */
import { fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import '../src/index.js';

// The browser lists 250 requests of a page, and the modules of a test alone may be as many.
performance.setResourceTimingBufferSize(10_000);

export type BenchmarkElement = BenchmarkChart | BenchmarkTable;

/** The QwQ post's file under an address that no other test has asked for. */
export const qwqFile = () => `/demo/data/qwq.yml?${crypto.randomUUID()}`;

/** A route of test/server.mjs. */
export const route = (name: string, parameters: Record<string, string | number> = {}) =>
  `/test-server/${name}?${new URLSearchParams(
    Object.entries(parameters).map(([key, value]) => [key, String(value)]),
  )}`;

/** What a route says, as a number. */
export async function counted(name: 'counted' | 'aborted', key: string): Promise<number> {
  return Number(await (await fetch(route(name, { key }))).text());
}

/** The element when its load has ended and all of it is on the page. */
export async function shown<T extends BenchmarkElement>(element: T): Promise<T> {
  await element.loadComplete;
  await element.updateComplete;
  return element;
}

/** The chart and the table of DESIGN.md, shown. */
export async function qwqPage(src = qwqFile()) {
  const page = await fixture<HTMLElement>(html`
    <main>
      <benchmark-chart
        src=${src}
        x="model"
        y="pass_rate_2 as Aider code editing benchmark (%)"
        color="edit_format"
        legend="architect: Architect + Editor; *: Solo model"
        sort="-pass_rate_2"
      ></benchmark-chart>
      <benchmark-table
        src=${src}
        sort="-pass_rate_2"
        code="command"
        columns="model as Model, pass_rate_2 as Percent completed correctly (%),
           percent_cases_well_formed as Percent using correct edit format (%),
           command as Command, edit_format as Edit format"
      ></benchmark-table>
    </main>
  `);
  const chart = page.querySelector('benchmark-chart')!;
  const table = page.querySelector('benchmark-table')!;
  await Promise.all([shown(chart), shown(table)]);
  return { page, chart, table, src };
}

/** The first element in the shadow tree; fails where there is none. */
export function part<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`<${element.localName}> shows no ${selector}.`);
  return found;
}

export function parts<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The text that is read aloud, its spaces as one. */
export function textOf(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const headers = (table: Element) => parts(table, 'thead th').map(textOf);

/** What a cell shows of a row, without what is only heard, and what a search found elsewhere. */
const shownText = (cell: Element) => {
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('.visually-hidden, .found').forEach((node) => node.remove());
  return textOf(copy);
};

/** The cells of the rows that are shown. */
export const cells = (table: Element) =>
  parts<HTMLTableRowElement>(table, 'tbody tr')
    .filter((row) => row.cells.length > 0 && row.checkVisibility())
    .map((row) => [...row.cells].map(shownText));

/** The cells of one column, from 0. */
export const column = (table: Element, index: number) => cells(table).map((row) => row[index]);

export const searchBox = (table: Element) => part<HTMLInputElement>(table, 'input[type=search]');

/** As a reader's typing arrives: the whole text at once. */
export async function search(table: BenchmarkTable, text: string): Promise<void> {
  const box = searchBox(table);
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await table.updateComplete;
}

/** What a screen reader announces politely. */
export const announced = (element: Element) =>
  parts(element, '[role=status]').map(textOf).filter(Boolean).join();

/** All that elements announce from now on. */
export function listen(...elements: Element[]): string[] {
  const heard: string[] = [];
  for (const element of elements) {
    const note = (changes: MutationRecord[]) => {
      const isSaid = changes.some(({ target }) => (target as Element).matches?.('[role=status]'));
      if (isSaid && announced(element)) heard.push(announced(element));
    };
    new MutationObserver(note).observe(element.shadowRoot!, { childList: true, subtree: true });
  }
  return heard;
}

/** Shows what is drawn as a table. */
export async function asTable(chart: BenchmarkChart): Promise<void> {
  part(chart, '.choice button:last-child').click();
  await chart.updateComplete;
}

/** How many rows there are, as it stands above a table. */
export const rowCount = (element: Element) => textOf(part(element, '.controls > .count'));

/** The sentences in an element's `role="alert"`. */
export const alerts = (element: Element) => parts(element, '[role=alert] p').map(textOf);

/** The names along x of what is drawn. */
export const drawnNames = (chart: BenchmarkChart) =>
  chart.series.flatMap(({ points }) => points.map(({ x }) => x));

export const canvasOf = (chart: Element) => part<HTMLCanvasElement>(chart, '.plot canvas');

/** A page of the demo, which runs nothing. */
export async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`There is no page at ${address}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** The pixels of the chart as one text, to compare. */
export const pixels = (chart: Element) => canvasOf(chart).toDataURL();

export function isBlank(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return true;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.every((value) => value === 0);
}

/** All that lies in wait for a user: what was thrown and rejected while the page did something. */
export async function thrownBy(action: () => unknown): Promise<unknown[]> {
  const thrown: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    // On its way down, an element's own `error` event passes too. It is no exception.
    if (event.target !== window) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    thrown.push('reason' in event ? event.reason : event.error);
  };
  window.addEventListener('error', note, { capture: true });
  window.addEventListener('unhandledrejection', note, { capture: true });
  try {
    await action();
    await frames(2);
  } finally {
    window.removeEventListener('error', note, { capture: true });
    window.removeEventListener('unhandledrejection', note, { capture: true });
  }
  return thrown;
}

/** Waits until so many frames were painted. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
