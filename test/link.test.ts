import { expect, fixture, html } from '@open-wc/testing';
import '../src/index.js';
import { readLink, writeLink } from '../src/element/link-controller.js';
import { qwqFile, shown } from './page.js';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';

const address = location.href;

async function linkedPage(group = 'post') {
  const src = qwqFile();
  const page = await fixture<HTMLElement>(html`
    <main>
      <benchmark-chart
        group=${group}
        src=${src}
        x="model"
        y="pass_rate_2"
        sync-url
      ></benchmark-chart>
      <benchmark-table
        group=${group}
        src=${src}
        columns="model, pass_rate_2"
        sync-url
      ></benchmark-table>
    </main>
  `);
  const chart = page.querySelector<BenchmarkChart>('benchmark-chart')!;
  const table = page.querySelector<BenchmarkTable>('benchmark-table')!;
  await Promise.all([shown(chart), shown(table)]);
  return { page, chart, table };
}

/** What `?...` would be in the address when the page is opened. */
function open(search: string): void {
  history.replaceState(null, '', `${location.pathname}${search}`);
}

describe('the address', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('keeps the filter under the name of the group, and other parameters to the letter', async () => {
    open('?a=b%20c&flag');
    const { table } = await linkedPage();
    table.query = 'qwen edit_format=diff';
    await table.updateComplete;
    expect(location.search).to.equal('?a=b%20c&flag&post=qwen+edit_format%3Ddiff');
    table.query = '';
    await table.updateComplete;
    expect(location.search).to.equal('?a=b%20c&flag');
  });

  it('adds no entry to the history while somebody types', async () => {
    const { table } = await linkedPage();
    const before = history.length;
    for (const query of ['q', 'qw', 'qwq']) {
      table.query = query;
      await table.updateComplete;
    }
    expect(history.length).to.equal(before);
  });

  it('restores query, selection and sort when the page is opened again', async () => {
    open('?post=qwq&post.selected=QwQ,QwQ%20%2B%20Haiku&post.sort=-model');
    const { chart, table } = await linkedPage();
    expect(table.query).to.equal('qwq');
    expect(chart.rows.map((row) => row['model'])).to.have.members(
      table.rows.map((row) => row['model']),
    );
    expect(chart.selected).to.deep.equal(['QwQ', 'QwQ + Haiku']);
    expect(table.rows[0]!['model']).to.equal('QwQ + Qwen2.5 Coder 32B-I');
  });

  it('has the filter from the first rendering on', async () => {
    open('?post=o1');
    const { table } = await linkedPage();
    expect(table.shadowRoot!.querySelectorAll('tbody tr')).to.have.lengthOf(2);
  });

  it('wins over the query that the author starts with', async () => {
    open('?post=mini');
    const table = await fixture<BenchmarkTable>(
      html`<benchmark-table
        group="post"
        src=${qwqFile()}
        query="haiku"
        sync-url
      ></benchmark-table>`,
    );
    await shown(table);
    expect(table.query).to.equal('mini');
  });

  it('follows back and forward', async () => {
    const { table } = await linkedPage();
    table.query = 'qwq';
    await table.updateComplete;
    open('?post=o1');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await table.updateComplete;
    expect(table.query).to.equal('o1');
    open('');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await table.updateComplete;
    expect(table.query).to.equal('');
  });

  it('takes the selection back, too', async () => {
    const { table } = await linkedPage();
    open('?post.selected=QwQ');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['QwQ']);
    open('');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await table.updateComplete;
    expect(table.selected).to.deep.equal([]);
  });

  it('names no more than what the reader changed, and keeps that an author’s query was cleared', async () => {
    const opened = async () =>
      shown(
        await fixture<BenchmarkTable>(
          html`<benchmark-table
            group="post"
            src=${qwqFile()}
            query="qwq"
            sync-url
          ></benchmark-table>`,
        ),
      );
    open('?a=1');
    const table = await opened();
    expect([table.query, location.search]).to.deep.equal(['qwq', '?a=1']);
    table.query = '';
    await table.updateComplete;
    expect(location.search).to.equal('?a=1&post=');
    table.remove();
    expect((await opened()).query).to.equal('');
  });

  it('drops an order that names no column', async () => {
    open('?post.sort=nonsense');
    const { table } = await linkedPage();
    expect(table.error).to.equal(null);
    expect(table.rows).to.have.lengthOf(7);
    expect(location.search).to.equal('');
  });

  it('names rows to highlight', async () => {
    open('?highlight=haiku');
    const { table } = await linkedPage();
    const marked = table.shadowRoot!.querySelectorAll('tbody tr.highlighted');
    expect([...marked].map((row) => row.textContent)).to.have.lengthOf(1);
    expect(marked[0]!.textContent).to.contain('Haiku');
  });

  it('leaves out what is damaged or unknown', () => {
    expect(readLink('?post=%E0%A4%A&post.nonsense=1&%zz=1&post', 'post')).to.deep.equal({
      nonsense: '1',
      '': '',
    });
  });

  it('writes texts so that they are read again', () => {
    for (const text of ['a b', 'a+b', 'a&b=c', '"x, y"', 'ü 模型', '100%']) {
      const search = writeLink('?other=1', 'my group', { '': text, sort: '-a, b' }, {});
      expect(readLink(search, 'my group')).to.deep.equal({ '': text, sort: '-a, b' });
      expect(search.startsWith('?other=1&')).to.equal(true);
    }
  });

  it('of another page is not written, and not read', async () => {
    const { table } = await linkedPage();
    try {
      // A router changes the address before it takes the old page away.
      history.replaceState(null, '', '/next?post=haiku');
      table.query = 'qwen';
      await table.updateComplete;
      expect(location.search).to.equal('?post=haiku');
      window.dispatchEvent(new PopStateEvent('popstate'));
      expect(table.query).to.equal('qwen');
      history.replaceState(null, '', address);
      table.query = 'qwq';
      await table.updateComplete;
      expect(location.search).to.contain('post=qwq');
      history.replaceState(null, '', `${address.replace(/#.*/, '')}#/next`);
      table.query = 'o1';
      await table.updateComplete;
      expect(location.href).not.to.contain('o1');
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('is not written by an element that is gone', async () => {
    const { table, page } = await linkedPage();
    table.query = 'qwen';
    page.remove();
    history.replaceState(null, '', address);
    await table.updateComplete;
    table.query = 'qwq';
    await table.updateComplete;
    expect(location.href).to.equal(address);
  });

  it('keeps a parameter of that name that the page itself has written', async () => {
    const { table } = await linkedPage();
    open('?post=7&x=1');
    table.query = 'qwen';
    await table.updateComplete;
    expect(location.search).to.equal('?post=7&x=1');
    open('?x=1');
    table.query = 'qwq';
    await table.updateComplete;
    expect(location.search).to.equal('?x=1&post=qwq');
    open('?x=1&post=page+2');
    table.sort = '-pass_rate_2';
    table.query = 'o1';
    await table.updateComplete;
    expect(location.search).to.contain('post=page+2').and.not.to.contain('o1');
  });

  it('is restored in a copy of the page, as Turbo and htmx keep it, and in the page itself', async () => {
    const { page, table } = await linkedPage();
    table.query = 'qwen';
    await table.updateComplete;
    const { search } = location;
    const { length: rows } = table.rows;
    expect(rows).to.be.below(7);
    const copy = page.cloneNode(true) as HTMLElement;
    const text = page.outerHTML;
    const box = page.parentElement!;
    page.remove();
    history.pushState(null, '', '/elsewhere');
    history.replaceState(null, '', location.pathname);
    const restored = async (node: HTMLElement): Promise<BenchmarkTable> => {
      history.replaceState(null, '', address.replace(/[?#].*/, '') + search);
      box.replaceChildren(node);
      const [found] = node.getElementsByTagName('benchmark-table');
      return shown(found as BenchmarkTable);
    };
    const parsed = document.createElement('div');
    parsed.innerHTML = text;
    for (const node of [copy, parsed, page]) {
      const found = await restored(node);
      expect([found.query, found.rows.length]).to.deep.equal(['qwen', rows]);
      expect(location.search).to.equal(search);
    }
  });

  it('stays as it is without sync-url', async () => {
    open('?post=o1');
    const table = await fixture<BenchmarkTable>(
      html`<benchmark-table group="post" src=${qwqFile()}></benchmark-table>`,
    );
    await shown(table);
    expect(table.query).to.equal('');
    table.query = 'qwq';
    await table.updateComplete;
    expect(location.search).to.equal('?post=o1');
  });

  it('takes a text that was cut within a sign', () => {
    const search = writeLink('', 'post', { '': 'a\ud83d' }, {});
    expect(readLink(search, 'post')).to.deep.equal({ '': 'a\ufffd' });
  });
});
