import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { canvasOf, column, frames, isBlank, textOf, type BenchmarkElement } from './page.js';
import { waitUntil } from './wait-until.js';

const ROWS = 60_000;
const rowsOf = (length: number) =>
  Array.from({ length }, (_, index) => ({
    name: `n${(index * 7_919) % length}`,
    kind: ['a', 'b', 'c'][index % 3],
    score: (index * 37) % 1_000,
  }));

async function elementOf<E extends BenchmarkElement>(
  tag: string,
  attributes: object,
  count = ROWS,
): Promise<E> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag) as E;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.data = rowsOf(count);
  box.append(element);
  return element;
}

/** What a part of an element says until all is there. */
async function saidWhileLoading(element: BenchmarkElement, selector: string): Promise<string[]> {
  const said = new Set<string>();
  let isDone = false;
  const look = (): void => {
    said.add(textOf(element.shadowRoot?.querySelector(selector) ?? element));
    if (!isDone) requestAnimationFrame(look);
  };
  look();
  await element.loadComplete;
  isDone = true;
  return [...said];
}

describe('very many rows', () => {
  it('are drawn when they are worked out, and the last picture stays until the next', async () => {
    const chart = await elementOf<BenchmarkChart>('benchmark-chart', {
      x: 'kind',
      y: 'mean(score)',
    });
    await chart.loadComplete;
    const bars = () => chart.series.flatMap(({ points }) => points.map(({ y }) => Math.round(y)));
    const all = bars();
    expect(all).to.have.lengthOf(3);
    await frames(2);
    expect(isBlank(canvasOf(chart))).to.equal(false);
    chart.where = 'score>=100';
    await frames(1);
    await chart.updateComplete;
    const some = bars();
    expect(some[0]).to.be.greaterThan(all[0]!);
    chart.query = 'score>=200';
    await Promise.resolve();
    expect(chart.series).to.have.lengthOf(1);
    await chart.updateComplete;
    expect(bars()[0]).to.be.greaterThan(some[0]!);
  });

  it('say that they are being drawn, as long as there is no picture', async () => {
    const attributes = { x: 'name', y: 'score' };
    const chart = await elementOf<BenchmarkChart>('benchmark-chart', attributes, 300_000);
    expect(await saidWhileLoading(chart, '.waiting')).to.include('Drawing 300,000 rows …');
    expect(chart.series[0]!.points.length).to.be.within(900, 1_000);
  });

  it('are found when that is worked out, and none is said to be missing until then', async () => {
    const attributes = { query: 'kind=b score=37' };
    const table = await elementOf<BenchmarkTable>('benchmark-table', attributes, 300_000);
    const said = await saidWhileLoading(table, '.empty');
    expect(table.rows).to.have.lengthOf(100);
    expect(said.join(' ')).not.to.include('No row');
    table.query = 'kind=b score=37 name=nobody';
    await table.updateComplete;
    expect(textOf(table.shadowRoot!.querySelector('.empty')!)).to.include('No row');
  });

  it('are drawn where they are highlighted, though most are not', async () => {
    const attributes = { type: 'scatter', x: 'score', y: 'score', highlight: 'name=n777' };
    const chart = await elementOf<BenchmarkChart>('benchmark-chart', attributes, 120_000);
    await chart.loadComplete;
    const points = chart.series.flatMap(({ points }) => points);
    expect(points.length).to.be.within(5_000, 5_001);
    expect(points.some(({ row }) => row['name'] === 'n777')).to.equal(true);
  });

  it('have the right first one, and no other before it', async () => {
    const attributes = { column: 'score', sort: '-score' };
    const value = await elementOf<BenchmarkElement>('benchmark-value', attributes);
    const said = new Set<string>();
    const observer = new MutationObserver(() =>
      said.add((value.shadowRoot?.textContent ?? '').trim()),
    );
    await value.updateComplete;
    if (value.shadowRoot) observer.observe(value.shadowRoot, { childList: true, subtree: true, characterData: true }); // prettier-ignore
    await value.loadComplete;
    expect((value.shadowRoot?.textContent ?? '').trim()).to.equal('999');
    expect([...said].filter((text) => /\d/.test(text) && text !== '999')).to.deep.equal([]);
    observer.disconnect();
  });

  it('are sorted when that is worked out', async () => {
    const table = await elementOf<BenchmarkTable>('benchmark-table', { sort: '-score, name' });
    await table.loadComplete;
    const scores = () => column(table, 2).map(Number);
    expect(scores()[0]).to.equal(999);
    expect(table.rows).to.have.lengthOf(ROWS);
    table.sort = 'score';
    await table.updateComplete;
    expect(scores()[0]).to.equal(0);
    const { rows: shown } = table;
    expect(shown.every(({ score }, i) => i === 0 || score! >= shown[i - 1]!.score!)).to.equal(true);
  });

  it('are in a box that can be scrolled to its end, where it says what is beyond', async () => {
    const table = await elementOf<BenchmarkTable>('benchmark-table', {}, 150_001);
    await table.loadComplete;
    const root = table.shadowRoot!;
    expect(textOf(root.querySelector('p.note.in-box')!)).to.equal(
      'The first 150,000 of 150,001 rows. Search or sort to see others.',
    );
    const box = root.querySelector('.scroll')!;
    box.scrollTop = box.scrollHeight;
    const last = String(table.rows[149_999]!['name']);
    await waitUntil(() => column(table, 0).at(-1) === last, 'the last row');
    expect(box.scrollTop).to.be.within(
      box.scrollHeight - box.clientHeight - 2,
      box.scrollHeight - box.clientHeight + 2,
    );
    table.query = String(table.rows[150_000]!['name']);
    await table.updateComplete;
    expect(root.querySelector('p.note.in-box')).to.equal(null);
  });
});
