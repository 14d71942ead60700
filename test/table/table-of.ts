import { fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { parts, shown, textOf } from '../page.js';

/** A table over given rows, in a box of a given width. */
export async function tableOf(
  data: readonly unknown[],
  attributes: Record<string, string> = {},
  { width = 900, dir = 'ltr' } = {},
): Promise<BenchmarkTable> {
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.width = `${width}px`;
  const table = document.createElement('benchmark-table');
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  table.data = data;
  box.append(table);
  return shown(table);
}

/** The rows, without what they open to. */
export const rowsOf = (table: Element) =>
  parts<HTMLTableRowElement>(table, 'tbody .row:not([hidden])');

/** The row that begins with a name. */
export const rowOf = (table: Element, name: string) =>
  rowsOf(table).find((row) => textOf(row.querySelector('th')!) === name)!;

/** Its width as a share of another element's, and on which side it stands. */
export function place(element: Element, within: Element): { start: number; size: number } {
  const [inner, outer] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
  return { start: (inner.left - outer.left) / outer.width, size: inner.width / outer.width };
}
