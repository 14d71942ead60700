// What can be reached by hand: only the rows that are seen are in the document, and are written anew.
import { createElement } from '../page/element.js';
import { searchTexts } from '../page/search.js';

const ROW_HEIGHT = 32;
const SEEN = 768 / ROW_HEIGHT;
const BEYOND = 3;
const styles = `
  .hand-written {
    height: 800px; overflow: auto; contain: strict;
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    td, th {
      height: ${ROW_HEIGHT}px; padding: 0 6px; overflow: hidden; box-sizing: border-box;
      white-space: nowrap; text-overflow: ellipsis; text-align: left; border-bottom: 1px solid #ddd;
    }
    th { position: sticky; top: 0; background: #eee; }
    .space { height: 0; padding: 0; border: 0; }
  }`;

let rows, columns, texts, all, shown, query, box, body, above, below, pool, from, to, idle;

export function mountTable(container, data) {
  ({ rows, columns } = data);
  all = shown = Array.from(rows, (_, i) => i);
  [texts, query, pool, from, to] = [null, '', [], -1, -1];
  box = createElement('div', { class: 'hand-written' });
  const table = createElement('table');
  const head = table.createTHead().insertRow();
  for (const { key, label } of columns)
    head.append(createElement('th', { 'data-key': key }, label));
  head.addEventListener('click', ({ target }) => sortBy(target.dataset.key));
  above = spaceIn(table);
  body = table.createTBody();
  below = spaceIn(table);
  box.append(createElement('style', {}, styles), table);
  box.addEventListener('scroll', () => draw(), { passive: true });
  draw();
  container.append(box);
  idle = setTimeout(() => requestIdleCallback(readTexts), 50);
}

function spaceIn(table) {
  const cell = table.createTBody().insertRow().insertCell();
  cell.className = 'space';
  cell.colSpan = columns.length;
  return cell;
}

/** Writes the rows that are seen: only what differs. */
function draw({ isOther = false } = {}) {
  const start = Math.max(
    0,
    Math.floor((box.isConnected ? box.scrollTop : 0) / ROW_HEIGHT) - BEYOND,
  );
  const end = Math.min(shown.length, start + SEEN + (start ? 2 : 1) * BEYOND);
  if (!isOther && start === from && end === to) return;
  [from, to] = [start, end];
  above.style.height = `${start * ROW_HEIGHT}px`;
  below.style.height = `${(shown.length - end) * ROW_HEIGHT}px`;
  while (pool.length > end - start) {
    pool.pop();
    body.lastElementChild.remove();
  }
  while (pool.length < end - start) {
    const row = createElement('tr');
    pool.push(columns.map(() => row.insertCell().appendChild(new Text())));
    body.append(row);
  }
  pool.forEach((cells, i) => {
    const row = rows[shown[start + i]];
    columns.forEach(({ key }, column) => {
      const text = String(row[key]);
      if (cells[column].data !== text) cells[column].data = text;
    });
  });
}

function readTexts() {
  return rows && (texts ??= searchTexts(rows, columns));
}

export function filter(text) {
  const wanted = text.toLowerCase();
  // Where the text has grown, only what matched before can match.
  const candidates = query && wanted.startsWith(query) ? shown : all;
  const texts = readTexts();
  shown = wanted ? candidates.filter((i) => texts[i].includes(wanted)) : all;
  query = wanted;
  showFromTop();
}

function sortBy(key) {
  const compare = columns.find((column) => column.key === key).isNumber
    ? (a, b) => rows[a][key] - rows[b][key]
    : (a, b) => (rows[a][key] < rows[b][key] ? -1 : Number(rows[a][key] > rows[b][key]));
  shown = shown.toSorted(compare);
  showFromTop();
}

function showFromTop() {
  box.scrollTop = 0;
  draw({ isOther: true });
}

export function sort(key) {
  box.querySelector(`th[data-key="${key}"]`).click();
}

export const keys = (n) => pool.slice(0, n).map(([cell]) => cell.data);
export const count = () => shown.length;
export const rendered = () => body.rows.length;

export function unmountTable() {
  clearTimeout(idle);
  box.remove();
  rows = texts = all = shown = box = body = above = below = pool = null;
}
