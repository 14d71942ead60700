// It draws a window of rows and no more: filter and sort are what a page would write for it.
import 'regular-table';
import 'regular-table/dist/css/material.css';
import { createElement } from '../page/element.js';
import { searchTexts } from '../page/search.js';

let rows, columns, texts, shown, box, table;

export function mountTable(container, data) {
  ({ rows, columns } = data);
  [shown, texts] = [rows, null];
  box = createElement('div');
  box.style.cssText = 'position: relative; height: 800px; overflow: hidden';
  table = createElement('regular-table');
  box.append(table);
  container.append(box);
  table.setDataListener(async (left, top, right, bottom) => {
    const seen = columns.slice(left, right);
    return {
      num_rows: shown.length,
      num_columns: columns.length,
      column_headers: seen.map(({ label }) => [label]),
      data: seen.map(({ key }) => shown.slice(top, bottom).map((row) => String(row[key]))),
    };
  });
  table.addEventListener('click', ({ target }) => {
    const header = target.closest('thead th');
    if (!header) return;
    const { key } = columns[table.getMeta(header).x];
    show(shown.toSorted((a, b) => a[key] - b[key]));
  });
  return table.draw();
}

export function filter(text) {
  const wanted = text.toLowerCase();
  texts ??= searchTexts(rows, columns);
  return show(wanted ? rows.filter((_, i) => texts[i].includes(wanted)) : rows);
}

function show(some) {
  shown = some;
  return table.draw({ invalid_viewport: true });
}

export function sort(key) {
  const { label } = columns.find((column) => column.key === key);
  const headers = [...table.querySelectorAll('thead th')];
  headers.find(({ textContent }) => textContent === label).click();
}

export const keys = (n) =>
  [...table.querySelectorAll('tbody tr')]
    .slice(0, n)
    .flatMap((row) => row.querySelector('td')?.textContent ?? []);

export const count = () => shown.length;
export const rendered = () => table.querySelectorAll('tbody tr').length;

export function unmountTable() {
  box.remove();
  rows = texts = shown = box = table = null;
}
