import { expect } from '@open-wc/testing';
import '../src/index.js';
import { qwqFile, shown } from './page.js';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';

type Member = BenchmarkChart | BenchmarkTable;

/** Two groups: three charts and two tables, as they stand in the page. */
const MEMBERS = [
  ['benchmark-chart', 'a'],
  ['benchmark-chart', 'b'],
  ['benchmark-chart', 'a'],
  ['benchmark-table', 'a'],
  ['benchmark-table', 'b'],
] as const;

function permutations<T>(items: readonly T[]): T[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );
}

/** Elements that are only upgraded when they come into the page: they are of another document. */
function members(src: string): Member[] {
  const other = document.implementation.createHTMLDocument();
  return MEMBERS.map(([tag, group]) => {
    const element = other.createElement(tag);
    for (const [name, value] of Object.entries({ src, group, x: 'model', y: 'pass_rate_2' })) {
      element.setAttribute(name, value);
    }
    return element;
  });
}

function filter(group: string, query: string): void {
  document.dispatchEvent(
    new CustomEvent('benchmark-filter-change', {
      detail: { group, filter: { query, selected: [] } },
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

describe('three charts and two tables of two groups', () => {
  let page: HTMLElement;
  beforeEach(() => document.body.append((page = document.createElement('main'))));
  afterEach(() => page.remove());

  it('agree in all orders of upgrade, wherever between them the filters change', () => {
    const src = qwqFile();
    const orders = permutations(MEMBERS.map((_, index) => index));
    expect(orders).to.have.lengthOf(120);
    orders.forEach((order, round) => {
      const all = members(src);
      const joined: Member[] = [];
      const texts = { a: '', b: '' };
      const change = (group: 'a' | 'b') => {
        // A filter is kept by its members: there is nobody to tell before the first one.
        if (!joined.some((member) => member.group === group)) return;
        texts[group] = `${group} ${round}`;
        filter(group, texts[group]);
      };
      order.forEach((index, step) => {
        page.append(all[index]!);
        joined.push(all[index]!);
        if (step === round % 5) change('a');
        if (step === (round * 3) % 5) change('b');
      });
      for (const member of all) {
        expect(member.query, `order ${order.join()}`).to.equal(texts[member.group as 'a' | 'b']);
      }
      page.replaceChildren();
    });
  });

  it('show the same rows once they are loaded', async () => {
    const all = members(qwqFile());
    for (const index of [3, 0, 4]) page.append(all[index]!);
    filter('a', 'qwen');
    filter('b', 'o1');
    for (const index of [2, 1]) page.append(all[index]!);
    await Promise.all(all.map((member) => shown(member)));
    const names = all.map((member) => member.rows.map((row) => row['model']).join('|'));
    expect(new Set([names[0], names[2], names[3]]).size).to.equal(1);
    expect(new Set([names[1], names[4]]).size).to.equal(1);
    expect(all[0]!.rows).to.have.lengthOf(5);
    expect(all[1]!.rows).to.have.lengthOf(2);
  });
});
