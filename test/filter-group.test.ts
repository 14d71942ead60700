import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkTable, FilterChangeDetail, FilterChangeEvent } from '../src/index.js';
import {
  cells,
  column,
  drawnNames,
  part,
  qwqFile,
  qwqPage,
  search,
  searchBox,
  shown,
  thrownBy,
  type BenchmarkElement,
  rowCount,
} from './page.js';

/** All changes that pass the document while a test runs. */
let changes: FilterChangeEvent[];
const note = (event: FilterChangeEvent) => void changes.push(event);

/** What is heard as a page's own script would. */
const on = (listener: (event: FilterChangeEvent) => void, target: EventTarget = document) => {
  target.addEventListener('benchmark-filter-change', listener as EventListener);
  undo.push(() => target.removeEventListener('benchmark-filter-change', listener as EventListener));
};
const undo: (() => void)[] = [];

beforeEach(() => {
  changes = [];
  document.addEventListener('benchmark-filter-change', note);
});
afterEach(() => {
  document.removeEventListener('benchmark-filter-change', note);
  undo.splice(0).forEach((one) => one());
});

const send = (detail: unknown, target: EventTarget = document) =>
  target.dispatchEvent(
    new CustomEvent('benchmark-filter-change', { detail, bubbles: true, composed: true }),
  );

const absolute = (src: string) => new URL(src, document.baseURI).href;

async function settled(...elements: BenchmarkElement[]): Promise<void> {
  await Promise.all(elements.map((element) => element.updateComplete));
}

async function add(tag: 'benchmark-chart' | 'benchmark-table', attributes: object, to?: Element) {
  const box = to ?? (await fixture(html`<div></div>`));
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  box.append(element);
  return shown(element);
}

describe('typing into the search box', () => {
  it('leaves the same rows in table and chart, and clearing brings all back', async () => {
    const { chart, table } = await qwqPage();
    searchBox(table).focus();
    await sendKeys({ type: 'qwen' });
    await settled(chart, table);
    const names = column(table, 0);
    expect(names).to.have.lengthOf(5);
    expect([...drawnNames(chart)].sort()).to.deep.equal([...names].sort());
    expect(rowCount(table)).to.equal('5 of 7 rows');
    for (let count = 0; count < 4; count++) await sendKeys({ press: 'Backspace' });
    await settled(chart, table);
    expect(cells(table)).to.have.lengthOf(7);
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect(table.shadowRoot!.activeElement).to.equal(searchBox(table));
  });

  it('is one event for each change, from the table up to the document', async () => {
    const { chart, table, src } = await qwqPage();
    await search(table, 'qwen');
    await settled(chart);
    expect(changes).to.have.lengthOf(1);
    const [event] = changes;
    expect(event!.target).to.equal(table);
    expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, true]);
    expect(event!.detail).to.deep.equal({
      group: absolute(src),
      filter: { query: 'qwen', selected: [] },
    });
    await search(table, 'qwen');
    expect(changes).to.have.lengthOf(1);
    await search(table, 'qwen 3');
    expect(changes).to.have.lengthOf(2);
  });

  it('comes out of the shadow tree of a page’s own element', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const table = await add('benchmark-table', { src: qwqFile() }, root as unknown as Element);
    await search(table as BenchmarkTable, 'qwen');
    expect(changes).to.have.lengthOf(1);
    expect(changes[0]!.target).to.equal(host);
    expect(cells(table)).to.have.lengthOf(5);
  });
});

describe('a script that sets the filter', () => {
  it('reaches the whole group by any member', async () => {
    const { chart, table } = await qwqPage();
    chart.query = 'o1';
    await settled(chart, table);
    expect(column(table, 0)).to.deep.equal(['o1-preview', 'o1-mini']);
    expect(searchBox(table).value).to.equal('o1');
    expect([chart.query, table.query]).to.deep.equal(['o1', 'o1']);
    expect(changes).to.have.lengthOf(1);
    expect(changes[0]!.target).to.equal(chart);
  });

  it('reaches it by an event on the document, and needs no import for that', async () => {
    const { chart, table, src } = await qwqPage();
    send({ group: absolute(src), filter: { query: 'haiku', selected: [] } });
    await settled(chart, table);
    expect(column(table, 0)).to.deep.equal(['QwQ + Haiku']);
    expect(drawnNames(chart)).to.deep.equal(['QwQ + Haiku']);
    expect(searchBox(table).value).to.equal('haiku');
    expect(changes).to.have.lengthOf(1);
  });

  it('may give the half of a filter, and the other half stays', async () => {
    const { table, chart, src } = await qwqPage();
    const group = absolute(src);
    send({ group, filter: { query: 'o1' } });
    expect([table.query, table.selected]).to.deep.equal(['o1', []]);
    send({ group, filter: { selected: ['o1-mini'] } });
    expect([table.query, table.selected]).to.deep.equal(['o1', ['o1-mini']]);
    expect(chart.selected).to.deep.equal(['o1-mini']);
  });

  it('marks rows in the whole group by `selected`', async () => {
    const { chart, table } = await qwqPage();
    table.selected = ['QwQ', 'o1-mini'];
    expect(chart.selected).to.deep.equal(['QwQ', 'o1-mini']);
    expect(chart.selected).to.be.frozen;
    expect(changes).to.have.lengthOf(1);
    table.selected = ['QwQ', 'o1-mini'];
    expect(changes).to.have.lengthOf(1);
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('may send junk, and nothing breaks', async () => {
    const { chart, table, src } = await qwqPage();
    table.query = 'o1';
    const group = absolute(src);
    const details: unknown[] = [
      null,
      undefined,
      0,
      7,
      'text',
      true,
      [],
      {},
      { group },
      { filter: { query: 'x' } },
      { group, filter: null },
      { group, filter: 3 },
      { group, filter: 'text' },
      { group, filter: { query: null } },
      { group, filter: { query: 5, selected: 'abc' } },
      { group, filter: { selected: null } },
      { group, filter: { query: { toString: null } } },
      { group: null, filter: { query: 'x' } },
      { group: 5, filter: { query: 'x' } },
      { group, filter: { selected: [null, {}, Symbol('s')] } },
    ];
    const thrown = await thrownBy(async () => {
      for (const detail of details) send(detail);
      await settled(chart, table);
    });
    expect(thrown).to.deep.equal([]);
    expect(table.query).to.equal('o1');
    expect(cells(table)).to.have.lengthOf(2);
    expect(drawnNames(chart)).to.have.lengthOf(2);
  });

  it('may ask with junk, and nothing breaks', async () => {
    await qwqPage();
    const thrown = await thrownBy(() => {
      for (const detail of [null, undefined, 4, 'x', [], { group: null }, Object.freeze({})]) {
        document.dispatchEvent(
          new CustomEvent('benchmark-filter-request', { detail, bubbles: true }),
        );
      }
    });
    expect(thrown).to.deep.equal([]);
  });
});

describe('a page that prevents a change', () => {
  const prevent = (event: Event) => event.preventDefault();

  const expectPrevented = async ({ chart, table }: Awaited<ReturnType<typeof qwqPage>>) => {
    await search(table, 'qwen');
    await settled(chart, table);
    expect(cells(table)).to.have.lengthOf(7);
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect([table.query, chart.query]).to.deep.equal(['', '']);
  };

  it('on the document, before the elements were there', async () => {
    on(prevent);
    await expectPrevented(await qwqPage());
  });

  it('on the document, after the elements were there', async () => {
    const page = await qwqPage();
    on(prevent);
    await expectPrevented(page);
  });

  it('on the way up', async () => {
    const page = await qwqPage();
    on(prevent, page.page);
    await expectPrevented(page);
  });

  it('on the element itself', async () => {
    const page = await qwqPage();
    on(prevent, page.table);
    await expectPrevented(page);
  });

  it('shows the reader what the filter is: the box goes back', async () => {
    const { table } = await qwqPage();
    on(prevent);
    await search(table, 'qwen');
    table.requestUpdate();
    await table.updateComplete;
    expect(searchBox(table).value).to.equal('');
  });
});

describe('groups', () => {
  it('are made by the address of the file, however it is written', async () => {
    const src = qwqFile();
    const box = await fixture(html`<div></div>`);
    const one = await add('benchmark-table', { src }, box);
    const other = await add('benchmark-chart', { src: absolute(src) }, box);
    one.query = 'o1';
    expect(other.query).to.equal('o1');
  });

  it('leave each other alone', async () => {
    const first = await qwqPage();
    const second = await qwqPage();
    await search(first.table, 'o1');
    await settled(second.chart, second.table);
    expect(cells(second.table)).to.have.lengthOf(7);
    expect(drawnNames(second.chart)).to.have.lengthOf(7);
    expect(second.table.query).to.equal('');
  });

  it('are made by name over several files', async () => {
    const box = await fixture(html`<div></div>`);
    const one = await add('benchmark-table', { src: qwqFile(), group: 'mine' }, box);
    const other = await add('benchmark-table', { src: qwqFile(), group: 'mine' }, box);
    one.query = 'o1';
    await other.updateComplete;
    expect(cells(other)).to.have.lengthOf(2);
    expect(changes[0]!.detail.group).to.equal('mine');
  });

  it('keep their own filters though one element is in several', async () => {
    const [src, other] = [qwqFile(), qwqFile()];
    const a = await add('benchmark-table', { src, group: 'a' });
    const b = await add('benchmark-table', { src: other, group: 'b' });
    const both = await add('benchmark-table', { src, group: 'a, b' });
    a.selected = ['QwQ'];
    b.selected = ['o1-mini'];
    both.query = 'qwq';
    await settled(a, b, both);
    expect([a.query, b.query]).to.deep.equal(['qwq', 'qwq']);
    expect([a.selected, b.selected]).to.deep.equal([['QwQ'], ['o1-mini']]);
    a.query = 'zzz';
    b.query = '';
    expect(both.query).to.equal('');
    // It shows the filter that changed last, and changes all that differ.
    both.query = '';
    await settled(a, b, both);
    expect([a.query, b.query]).to.deep.equal(['', '']);
    a.query = 'qwen';
    const late = await add('benchmark-table', { src: other, group: 'b', query: 'o1' });
    expect([late.query, b.query]).to.deep.equal(['', '']);
  });

  it('are left by group="none", which filters itself alone', async () => {
    const src = qwqFile();
    const box = await fixture(html`<div></div>`);
    const own = await add('benchmark-table', { src, group: 'none' }, box);
    const too = await add('benchmark-table', { src, group: 'none' }, box);
    const other = await add('benchmark-table', { src }, box);
    await search(own as BenchmarkTable, 'o1');
    await settled(too, other);
    expect(cells(own)).to.have.lengthOf(2);
    expect([too.query, other.query]).to.deep.equal(['', '']);
    expect(changes.map(({ detail }) => detail.group)).to.deep.equal([null]);
    other.query = 'qwen';
    expect(own.query).to.equal('o1');
  });

  it('are not made by inline data, which filters itself alone', async () => {
    const box = await fixture(html`<div></div>`);
    const one = await add('benchmark-table', {}, box);
    const other = await add('benchmark-table', {}, box);
    one.data = other.data = [{ a: 'x' }, { a: 'y' }];
    await Promise.all([shown(one), shown(other)]);
    await search(one as BenchmarkTable, 'x');
    expect([cells(one).length, cells(other).length]).to.deep.equal([1, 2]);
  });

  it('are made by inline data with a name', async () => {
    const box = await fixture(html`<div></div>`);
    const one = await add('benchmark-table', { group: 'inline' }, box);
    const other = await add('benchmark-chart', { group: 'inline' }, box);
    one.data = other.data = [
      { a: 'x', n: 1 },
      { a: 'y', n: 2 },
    ];
    await Promise.all([shown(one), shown(other)]);
    await search(one as BenchmarkTable, 'x');
    await other.updateComplete;
    expect(other.rows).to.have.lengthOf(1);
  });
});

describe('joining a group', () => {
  it('late: takes the filter that is there', async () => {
    const { table, src, page } = await qwqPage();
    await search(table, 'o1');
    const late = await add('benchmark-chart', { src }, page);
    expect(late.query).to.equal('o1');
    expect(late.rows).to.have.lengthOf(2);
    expect(changes).to.have.lengthOf(1);
  });

  it('late: takes an empty filter too, where a reader cleared it', async () => {
    const { table, src, page } = await qwqPage();
    await search(table, 'o1');
    await search(table, '');
    const late = await add('benchmark-chart', { src, query: 'haiku' }, page);
    expect(late.query).to.equal('');
    expect(late.rows).to.have.lengthOf(7);
    expect(table.query).to.equal('');
  });

  it('with a query: gives it to a group that has none', async () => {
    const { table, chart, src, page } = await qwqPage();
    await add('benchmark-table', { src, query: 'haiku' }, page);
    await settled(chart, table);
    expect(column(table, 0)).to.deep.equal(['QwQ + Haiku']);
    expect(chart.query).to.equal('haiku');
    expect(changes).to.have.lengthOf(1);
  });

  it('with a query: keeps the one that the group has', async () => {
    const { table, src, page } = await qwqPage();
    await search(table, 'o1');
    const late = await add('benchmark-table', { src, query: 'haiku' }, page);
    expect(late.query).to.equal('o1');
    expect(table.query).to.equal('o1');
    expect(changes).to.have.lengthOf(1);
  });

  it('in any order: the first query wins, and all members agree', async () => {
    const tags = ['benchmark-table', 'benchmark-chart', 'benchmark-table'] as const;
    const queries = ['', 'haiku', 'o1'];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const src = qwqFile();
      const box = await fixture(html`<div></div>`);
      const members: BenchmarkElement[] = [];
      for (const index of order) {
        const member = document.createElement(tags[index]!);
        member.setAttribute('src', src);
        if (queries[index]) member.setAttribute('query', queries[index]);
        box.append(member);
        members.push(member);
      }
      await Promise.all(members.map(shown));
      const winner = order.map((index) => queries[index]).find(Boolean);
      expect(
        members.map(({ query }) => query),
        order.join(),
      ).to.deep.equal([winner, winner, winner]);
    }
  });

  it('by another src: leaves the old filter behind, and takes the new group’s', async () => {
    const first = await qwqPage();
    const second = await qwqPage();
    await search(first.table, 'o1');
    await search(second.table, 'haiku');
    first.chart.src = second.src;
    await shown(first.chart);
    expect(first.chart.query).to.equal('haiku');
    expect(second.table.query).to.equal('haiku');
    expect(first.table.query).to.equal('o1');
    const third = qwqFile();
    first.table.src = third;
    await shown(first.table);
    expect(first.table.query).to.equal('');
    expect(cells(first.table)).to.have.lengthOf(7);
  });

  it('again, after it was taken away: takes what changed meanwhile', async () => {
    const { chart, table, page } = await qwqPage();
    chart.remove();
    await search(table, 'o1');
    expect(chart.query).to.equal('');
    page.append(chart);
    await shown(chart);
    expect(chart.query).to.equal('o1');
    expect(drawnNames(chart)).to.have.lengthOf(2);
  });

  it('is a question on the page, which a page’s own script can answer', async () => {
    const answer = (event: CustomEvent<{ group: string; filter: unknown }>) => {
      if (event.detail.group === 'asked') event.detail.filter = { query: 'haiku', selected: [] };
    };
    document.addEventListener('benchmark-filter-request', answer as EventListener);
    undo.push(() =>
      document.removeEventListener('benchmark-filter-request', answer as EventListener),
    );
    const table = await add('benchmark-table', { src: qwqFile(), group: 'asked' });
    expect(table.query).to.equal('haiku');
    expect(cells(table)).to.have.lengthOf(1);
    expect(changes).to.have.lengthOf(0);
  });
});

describe('the button of an empty table', () => {
  it('clears the filter of the whole group, by one event', async () => {
    const { chart, table } = await qwqPage();
    await search(table, 'nobody');
    changes.length = 0;
    part<HTMLButtonElement>(table, '.empty button').click();
    await settled(chart, table);
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect(
      changes.map(({ detail }: { detail: FilterChangeDetail }) => detail.filter),
    ).to.deep.equal([{ query: '', selected: [] }]);
  });
});
