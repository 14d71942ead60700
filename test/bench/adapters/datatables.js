import DataTable from 'datatables.net-dt';
import 'datatables.net-dt/css/dataTables.dataTables.min.css';
import { createElement } from '../page/element.js';

let host, columns, element, table;

export function mountTable(container, data) {
  [host, columns] = [container, data.columns];
  element = createElement('table', { class: 'display' });
  host.append(element);
  table = new DataTable(element, {
    data: data.rows,
    columns: columns.map(({ key, label, isNumber }) => ({
      data: key,
      title: label,
      type: isNumber ? 'num' : 'string',
    })),
    pageLength: 25,
    order: [],
  });
}

export function filter(text) {
  const input = host.querySelector('.dt-search input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function sort(key) {
  host.querySelectorAll('thead th')[columns.findIndex((column) => column.key === key)].click();
}

const rows = () => [...element.tBodies[0].rows];

export const keys = (n) =>
  rows()
    .slice(0, n)
    .map(({ cells }) => cells[0].textContent);

export function count() {
  const [, total] = /of ([\d,]+) entries/.exec(host.querySelector('.dt-info').textContent);
  return Number(total.replaceAll(',', ''));
}

export const rendered = () => rows().length;

export function unmountTable() {
  table.destroy(true);
  host.replaceChildren();
  host = element = table = null;
}
