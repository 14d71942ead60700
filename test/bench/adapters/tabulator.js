import {
  FilterModule,
  FormatModule,
  InteractionModule,
  ResizeTableModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { createElement } from '../page/element.js';

Tabulator.registerModule([
  FilterModule,
  FormatModule,
  InteractionModule,
  ResizeTableModule,
  SortModule,
]);

let box, columns, table;

export function mountTable(container, data) {
  columns = data.columns;
  box = createElement('div');
  container.append(box);
  return new Promise((resolve) => {
    table = new Tabulator(box, {
      data: data.rows,
      height: 800,
      layout: 'fitColumns',
      columns: columns.map(({ key, label, isNumber }) => ({
        title: label,
        field: key,
        sorter: isNumber ? 'number' : 'string',
      })),
    });
    table.on('tableBuilt', resolve);
  });
}

export function filter(text) {
  // A list in the list: any of these.
  const anyColumn = columns.map(({ key }) => ({ field: key, type: 'like', value: text }));
  if (text) table.setFilter([anyColumn]);
  else table.clearFilter();
}

export function sort(key) {
  box.querySelector(`.tabulator-col[tabulator-field="${key}"]`).click();
}

export const keys = (n) =>
  [...box.querySelectorAll(`.tabulator-row [tabulator-field="${columns[0].key}"]`)]
    .slice(0, n)
    .map(({ textContent }) => textContent);

export const count = () => table.getDataCount('active');
export const rendered = () => box.querySelectorAll('.tabulator-row').length;

export function unmountTable() {
  table.destroy();
  box.remove();
  table = box = null;
}
