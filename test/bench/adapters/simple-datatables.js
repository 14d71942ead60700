import { DataTable } from 'simple-datatables';
import 'simple-datatables/dist/style.css';
import { createElement } from '../page/element.js';

let host, columns, table;

export function mountTable(container, data) {
  [host, columns] = [container, data.columns];
  const element = createElement('table');
  host.append(element);
  table = new DataTable(element, {
    data: {
      headings: columns.map(({ label }) => label),
      data: data.rows.map((row) => columns.map(({ key }) => row[key])),
    },
    columns: columns.map(({ isNumber }, i) => ({
      select: i,
      type: isNumber ? 'number' : 'string',
    })),
    perPage: 25,
    perPageSelect: [10, 25, 50, 100],
    ignorePunctuation: false,
  });
}

export function filter(text) {
  const input = host.querySelector('.datatable-input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function sort(key) {
  const sorters = host.querySelectorAll('.datatable-sorter');
  sorters[columns.findIndex((column) => column.key === key)].click();
}

const rows = () => [...host.querySelector('table').tBodies[0].rows];

export const keys = (n) =>
  rows()
    .slice(0, n)
    .map(({ cells }) => cells[0].textContent);

export const count = () =>
  Number(/of (\d+) entries/.exec(host.querySelector('.datatable-info').textContent)[1]);

export const rendered = () => rows().length;

export function unmountTable() {
  table.destroy();
  host.replaceChildren();
  host = table = null;
}
