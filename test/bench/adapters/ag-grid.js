import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  createGrid,
} from 'ag-grid-community';
import { createElement } from '../page/element.js';

ModuleRegistry.registerModules([
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  QuickFilterModule,
  RowApiModule,
]);

let box, columns, grid;

export function mountTable(container, data) {
  columns = data.columns;
  box = createElement('div');
  box.style.cssText = 'height: 800px; width: 100%';
  container.append(box);
  grid = createGrid(box, {
    rowData: data.rows,
    rowHeight: 32,
    cacheQuickFilter: true,
    animateRows: false,
    columnDefs: columns.map(({ key, label }) => ({ field: key, headerName: label, flex: 1 })),
  });
}

export function filter(text) {
  grid.setGridOption('quickFilterText', text);
}

export function sort(key) {
  box.querySelector(`.ag-header-cell[col-id="${key}"] .ag-header-cell-label`).click();
}

// The order of its rows in the document is not that on the screen.
export const keys = (n) =>
  Array.from({ length: n }, (_, i) =>
    box.querySelector(`.ag-row[row-index="${i}"] [col-id="${columns[0].key}"]`),
  ).flatMap((cell) => cell?.textContent ?? []);

export const count = () => grid.getDisplayedRowCount();
export const rendered = () => box.querySelectorAll('.ag-row').length;

export function unmountTable() {
  grid.destroy();
  box.remove();
  grid = box = null;
}
