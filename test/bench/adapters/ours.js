// The elements themselves, by their tags and public properties only.
import 'benchmark-elements';
import { createElement } from '../page/element.js';

/** They fetch the file, and the table's search box filters the chart, too. */
export const fetches = true;

// The largest files of the bench are larger than what an author is let to load unasked. Elements with
// other bounds share no request.
const UNBOUNDED = { 'max-size': 0 };

let table, chart, box;

export async function mountTable(container, { src, columns }) {
  const list = columns.map(({ key, label }) => `${key} as ${label}`).join(', ');
  table = createElement('benchmark-table', { src, columns: list, ...UNBOUNDED });
  // As high as the others' boxes.
  table.style.setProperty('--benchmark-table-max-block-size', '800px');
  container.append(table);
  await table.loadComplete;
}

export async function filter(text) {
  const input = table.shadowRoot.querySelector('input[type=search]');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await Promise.all([table.updateComplete, chart?.updateComplete]);
}

// A first click on a header of numbers puts the greatest first; the others' puts the least first.
export function sort(key) {
  table.sort = key;
}

const rows = () => [...table.shadowRoot.querySelectorAll('tr[part~=row]:not([hidden])')];

export const keys = (n) =>
  rows()
    .slice(0, n)
    .map((row) => row.querySelector('th, td').textContent.trim());

export function count() {
  const text = table.shadowRoot.querySelector('.controls > .count').textContent;
  return Number(/[\d,.]+/.exec(text)[0].replace(/\D/g, ''));
}

export const rendered = () => rows().length;

export function unmountTable() {
  table.remove();
  table = null;
}

export async function mountChart(container, { src, labels, values }) {
  const columns = src
    ? { src, x: 'dirname', y: 'pass_rate_2 as pass rate', ...UNBOUNDED }
    : { x: 'name', y: 'value as pass rate' };
  chart = createElement('benchmark-chart', { ...columns, orientation: 'vertical' });
  // A plot of 1200 x 400, as the others'.
  chart.style.setProperty('--benchmark-chart-aspect-ratio', '3');
  if (!src) chart.data = records(labels, values);
  box = createElement('div');
  box.style.inlineSize = '1200px';
  box.append(chart);
  container.append(box);
  await chart.loadComplete;
}

export async function updateChart({ labels, values }) {
  chart.data = records(labels, values);
  await chart.loadComplete;
}

export const bars = () => chart.series.reduce((sum, { points }) => sum + points.length, 0);

export function unmountChart() {
  box.remove();
  chart = box = null;
}

function records(labels, values) {
  return labels.map((name, i) => ({ name, value: values[i] }));
}
