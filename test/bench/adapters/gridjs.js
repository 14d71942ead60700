import { Grid } from 'gridjs';
import 'gridjs/dist/theme/mermaid.min.css';
import { createElement } from '../page/element.js';

let box, grid;

export function mountTable(container, { rows, columns }) {
  box = createElement('div');
  container.append(box);
  grid = new Grid({
    columns: columns.map(({ key, label }) => ({ id: key, name: label })),
    data: rows,
    sort: true,
    // By itself it waits for 250 ms.
    search: { debounceTimeout: 0 },
    pagination: { limit: 25 },
  });
  grid.render(box);
}

export function filter(text) {
  const input = box.querySelector('.gridjs-search-input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function sort(key) {
  box.querySelector(`th[data-column-id="${key}"]`).click();
}

const rows = () => [...box.querySelectorAll('.gridjs-tbody .gridjs-tr')];

export const keys = (n) =>
  rows()
    .slice(0, n)
    .map(({ cells }) => cells[0].textContent);

export const count = () =>
  Number([...box.querySelectorAll('.gridjs-summary b')].at(-1)?.textContent.replaceAll(',', ''));

export const rendered = () => rows().length;

export function unmountTable() {
  grid.destroy();
  box.remove();
  grid = box = null;
}
