import { tableMatrix } from '../../../src/element/html/html-table.js';
import { ShownValue } from '../../../src/results/values/shown-value.js';

/** A value as the tests write it: one shown as another text is "value ← text", a link "text → address". */
export type Read = string;

/** What a table says, the header first. */
export function matrixOf(markup: string): Read[][] {
  return tableMatrix(tableFrom(markup)).map((row) => row.map(asText));
}

/** The values of one column of cells, each with attributes if it begins with "<td". */
export function columnOf(cells: readonly string[], header = 'x'): Read[] {
  const rows = cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`));
  const body = rows.map((cell, index) => `<tr><th scope="row">row ${index}</th>${cell}</tr>`);
  const head = `<thead><tr><th>name</th><th>${header}</th></tr></thead>`;
  const [, ...read] = matrixOf(`<table>${head}<tbody>${body.join('')}</tbody></table>`);
  return cells.map((_, index) => read.find(([name]) => name === `row ${index}`)?.[1] ?? '(no row)');
}

/** The value of one cell, among others that are plain numbers. */
export const valueOf = (cell: string) => columnOf([cell, '5', '70.5'])[0];

export function tableFrom(markup: string): HTMLTableElement {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return box.querySelector('table')!;
}

function asText(value: string | ShownValue): Read {
  if (!(value instanceof ShownValue)) return value;
  const shown = value.text === value.value ? value.text : `${value.value} ← ${value.text}`;
  return value.href === null ? shown : `${shown} → ${value.href}`;
}
