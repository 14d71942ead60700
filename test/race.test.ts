import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../src/index.js';
import {
  alerts,
  cells,
  counted,
  qwqFile,
  route,
  shown,
  thrownBy,
  type BenchmarkElement,
} from './page.js';
import { waitUntil } from './wait-until.js';

const csv = (name: string) => route('type', { mime: 'text/csv', body: `name\n${name}\n` });
const slow = (ms: number) => route('slow', { ms, file: '/demo/data/qwq.yml', key: name() });
const name = () => crypto.randomUUID();

const empty = () => fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);

/** The names of the load's events in the order that they come. */
function eventsOf(element: BenchmarkElement): string[] {
  const events: string[] = [];
  for (const type of ['loadstart', 'load', 'error', 'loadend']) {
    element.addEventListener(type, (event) => {
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([
        false,
        false,
        false,
      ]);
      events.push(event.type);
    });
  }
  return events;
}

describe('the newest src', () => {
  it('wins over an older one whose answer comes later', async () => {
    const table = await empty();
    table.src = slow(150);
    await table.updateComplete;
    table.src = csv('new');
    await shown(table);
    expect(cells(table)).to.deep.equal([['new']]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(cells(table)).to.deep.equal([['new']]);
  });

  it('wins over an older one that fails later', async () => {
    const table = await empty();
    table.src = slow(100).replace('qwq.yml', 'nothing.yml');
    await table.updateComplete;
    table.src = csv('new');
    await shown(table);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect([table.status, table.error]).to.deep.equal(['loaded', null]);
    expect(alerts(table)).to.deep.equal([]);
  });

  it('gives up the request of the older one', async () => {
    const key = name();
    const table = await empty();
    table.src = route('slow', { ms: 60_000, file: '/demo/data/qwq.yml', key });
    await waitUntil(async () => (await counted('counted', key)) === 1, 'it was not asked for');
    table.src = csv('new');
    await shown(table);
    await waitUntil(async () => (await counted('aborted', key)) === 1, 'it was not given up');
  });

  it('is the only one that is asked for, of several set at once', async () => {
    const keys = [name(), name(), name()];
    const table = await empty();
    for (const key of keys) {
      table.src = route('count', { key, mime: 'text/csv', body: `name\n${key}\n` });
    }
    await shown(table);
    expect(cells(table)).to.deep.equal([[keys[2]]]);
    expect(await Promise.all(keys.map((key) => counted('counted', key)))).to.deep.equal([0, 0, 1]);
  });

  it('may be the first one again', async () => {
    const table = await empty();
    table.src = csv('a');
    await shown(table);
    table.src = csv('b');
    await table.updateComplete;
    table.src = csv('a');
    await shown(table);
    expect(cells(table)).to.deep.equal([['a']]);
  });

  it('may be none: nothing is left of the old one', async () => {
    const table = await empty();
    table.src = csv('a');
    await shown(table);
    table.removeAttribute('src');
    table.src = '';
    await shown(table);
    expect([table.status, table.results, table.rows]).to.deep.equal(['idle', null, []]);
  });

  it('is shown though data was loaded before, and the other way round', async () => {
    const table = await empty();
    table.src = slow(100);
    await table.updateComplete;
    table.data = [{ name: 'data' }];
    await shown(table);
    expect(cells(table)).to.deep.equal([['data']]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(cells(table)).to.deep.equal([['data']]);
    table.data = null;
    table.src = csv('file');
    await shown(table);
    expect(cells(table)).to.deep.equal([['file']]);
  });
});

describe('the events of a load', () => {
  it('come in the order of an image’s', async () => {
    const table = await empty();
    const events = eventsOf(table);
    table.src = csv('a');
    await shown(table);
    expect(events).to.deep.equal(['loadstart', 'load', 'loadend']);
  });

  it('come in that order on a failure, with what failed', async () => {
    const table = await empty();
    const events = eventsOf(table);
    let error: unknown = null;
    table.addEventListener('error', (event) => {
      error = (event as { error?: unknown }).error;
      expect(event).to.be.instanceOf(ErrorEvent);
    });
    table.src = route('status', { code: 404 });
    await shown(table);
    expect(events).to.deep.equal(['loadstart', 'error', 'loadend']);
    expect(error).to.equal(table.error);
    expect(table.error!.code).to.equal('http');
  });

  it('come once, when a second src replaces the first', async () => {
    const table = await empty();
    const events = eventsOf(table);
    table.src = slow(100);
    await table.updateComplete;
    table.src = csv('new');
    await shown(table);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(events).to.deep.equal(['loadstart', 'loadstart', 'load', 'loadend']);
  });

  it('come when the outcome can be seen', async () => {
    const table = await empty();
    const seen: unknown[] = [];
    table.addEventListener('loadstart', () => seen.push(table.status));
    table.addEventListener('load', () => seen.push(table.status, cells(table)));
    table.src = csv('a');
    await shown(table);
    expect(seen).to.deep.equal(['loading', 'loaded', [['a']]]);
  });

  it('come for data at hand too', async () => {
    const table = await empty();
    const events = eventsOf(table);
    table.data = [{ name: 'a' }];
    await shown(table);
    expect(events).to.deep.equal(['loadstart', 'load', 'loadend']);
  });

  it('may set another src, which then is loaded', async () => {
    const table = await empty();
    table.addEventListener('load', () => (table.src = csv('second')), { once: true });
    table.src = csv('first');
    await waitUntil(() => cells(table)[0]?.[0] === 'second');
    expect(table.status).to.equal('loaded');
  });
});

describe('loadComplete', () => {
  it('waits for the src that was just set', async () => {
    const table = await empty();
    table.src = slow(50);
    await table.loadComplete;
    expect(table.status).to.equal('loaded');
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('waits for the last of several', async () => {
    const table = await empty();
    table.src = slow(50);
    await table.updateComplete;
    const { loadComplete } = table;
    await Promise.resolve();
    table.src = csv('new');
    await loadComplete;
    expect(cells(table)).to.deep.equal([['new']]);
  });

  it('never rejects', async () => {
    const table = await empty();
    const failures = [
      route('status', { code: 500 }),
      route('drop'),
      'http://[',
      route('type', { mime: 'application/json', body: '{' }),
    ];
    const thrown = await thrownBy(async () => {
      for (const src of failures) {
        table.src = src;
        await table.loadComplete;
        expect(table.status, src).to.equal('error');
      }
    });
    expect(thrown).to.deep.equal([]);
  });

  it('settles when the element goes away, and when there is nothing to load', async () => {
    const table = await empty();
    await table.loadComplete;
    table.src = slow(3000);
    await table.updateComplete;
    const { loadComplete } = table;
    table.remove();
    await loadComplete;
    expect(table.status).to.equal('idle');
  });
});

describe('reload()', () => {
  it('asks again, past the browser’s cache', async () => {
    const key = name();
    const table = await empty();
    table.src = route('count', { key, mime: 'text/csv', body: 'a\n1\n', cache: 'max-age=600' });
    await shown(table);
    const events = eventsOf(table);
    await table.reload();
    expect(await counted('counted', key)).to.equal(2);
    expect(events).to.deep.equal(['loadstart', 'load', 'loadend']);
    expect(cells(table)).to.deep.equal([['1']]);
  });

  it('asks again after a failure', async () => {
    const table = await empty();
    table.src = route('drop');
    await shown(table);
    expect(table.status).to.equal('error');
    table.src = qwqFile();
    await table.reload();
    expect(table.status).to.equal('loaded');
    expect(alerts(table)).to.deep.equal([]);
  });

  it('keeps what is shown until the new is there', async () => {
    const table = await empty();
    table.src = slow(50);
    await shown(table);
    const done = table.reload();
    await table.updateComplete;
    expect(table.status).to.equal('loading');
    expect(cells(table)).to.have.lengthOf(7);
    await done;
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('of data at hand reads it again', async () => {
    const table = await empty();
    const data = [{ name: 'a' }];
    table.data = data;
    await shown(table);
    data.push({ name: 'b' });
    await table.reload();
    expect(cells(table)).to.deep.equal([['a'], ['b']]);
  });

  it('of nothing does nothing', async () => {
    const table = await empty();
    await table.reload();
    expect(table.status).to.equal('idle');
  });
});

describe('a failure', () => {
  it('is not kept: another element asks again', async () => {
    const key = name();
    const src = route('count', { key, mime: 'application/json', body: '{' });
    const box = await fixture(html`<div></div>`);
    for (const times of [1, 2]) {
      const table = document.createElement('benchmark-table');
      table.src = src;
      box.append(table);
      await shown(table);
      expect(table.status).to.equal('error');
      expect(await counted('counted', key)).to.equal(times);
    }
  });
});

describe('an author’s own request', () => {
  it('is made by `request` and sent by `fetch`', async () => {
    const { BenchmarkTable: Base } = await import('../src/index.js');
    const tag = 'own-request-table';
    const seen: string[] = [];
    class Own extends Base {
      protected override request(url: string): Request {
        return new Request(url, { headers: { 'x-own': 'yes' } });
      }
      protected override fetch(request: Request): Promise<Response> {
        seen.push(`${this.localName} ${request.headers.get('x-own')}`);
        return Promise.resolve(new Response('[{"a": "own"}]'));
      }
    }
    customElements.define(tag, Own);
    const box = await fixture(html`<div></div>`);
    const table = document.createElement(tag) as BenchmarkTable;
    table.src = '/own.json';
    box.append(table);
    await shown(table);
    expect(cells(table)).to.deep.equal([['own']]);
    expect(seen).to.deep.equal([`${tag} yes`]);
  });
});
