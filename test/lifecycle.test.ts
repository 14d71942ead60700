import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import {
  canvasOf,
  cells,
  counted,
  drawnNames,
  frames,
  isBlank,
  qwqPage,
  route,
  shown,
  thrownBy,
} from './page.js';
import { waitUntil } from './wait-until.js';

const key = () => crypto.randomUUID();
const file = (name: string) =>
  route('count', { key: name, mime: 'text/csv', body: 'model,rate\na,1\nb,2\n' });

describe('an element that is moved', () => {
  it('keeps its chart and its canvas', async () => {
    const { chart, page } = await qwqPage();
    const [canvas, drawing] = [canvasOf(chart), Chart.getChart(canvasOf(chart))];
    const box = document.createElement('div');
    page.append(box);
    box.append(chart);
    await frames(2);
    expect(canvasOf(chart)).to.equal(canvas);
    expect(Chart.getChart(canvas)).to.equal(drawing);
    expect(isBlank(canvas)).to.be.false;
  });

  it('asks for nothing again, and fires no event', async () => {
    const name = key();
    const box = await fixture(html`<div><p></p></div>`);
    for (const tag of ['benchmark-table', 'benchmark-chart'] as const) {
      const element = document.createElement(tag);
      element.src = file(name);
      box.append(element);
      await shown(element);
      let events = 0;
      for (const type of ['loadstart', 'load', 'loadend', 'error']) {
        element.addEventListener(type, () => events++);
      }
      box.querySelector('p')!.append(element);
      await shown(element);
      box.append(element);
      await shown(element);
      expect(events, tag).to.equal(0);
    }
    expect(await counted('counted', name)).to.equal(1);
  });

  it('while it loads goes on loading', async () => {
    const name = key();
    const box = await fixture(html`<div><p></p></div>`);
    const table = document.createElement('benchmark-table');
    table.src = route('slow', { ms: 100, file: '/demo/data/qwq.yml', key: name });
    box.append(table);
    await table.updateComplete;
    box.querySelector('p')!.append(table);
    await shown(table);
    expect(cells(table)).to.have.lengthOf(7);
    expect(await counted('aborted', name)).to.equal(0);
  });

  it('fits its new place', async () => {
    const { chart, page } = await qwqPage();
    const narrow = document.createElement('div');
    narrow.style.width = '360px';
    page.append(narrow);
    narrow.append(chart);
    await waitUntil(() => canvasOf(chart).getBoundingClientRect().width <= 360);
    await waitUntil(() => Chart.getChart(canvasOf(chart))!.options.indexAxis === 'y');
  });
});

describe('an element that is removed', () => {
  it('while it loads gives its request up', async () => {
    const name = key();
    const box = await fixture(html`<div></div>`);
    const table = document.createElement('benchmark-table');
    table.src = route('slow', { ms: 60_000, file: '/demo/data/qwq.yml', key: name });
    box.append(table);
    await waitUntil(async () => (await counted('counted', name)) === 1, 'nothing was asked for');
    table.remove();
    await table.loadComplete;
    expect(table.status).to.equal('idle');
    await waitUntil(async () => (await counted('aborted', name)) === 1, 'nothing was given up');
  });

  it('while another one waits for the same file leaves it the request', async () => {
    const name = key();
    const src = route('slow', { ms: 200, file: '/demo/data/qwq.yml', key: name });
    const box = await fixture(html`<div></div>`);
    const one = document.createElement('benchmark-table');
    const other = document.createElement('benchmark-chart');
    one.src = other.src = src;
    box.append(one, other);
    await Promise.all([one.updateComplete, other.updateComplete]);
    one.remove();
    await shown(other);
    expect(drawnNames(other)).to.have.lengthOf(7);
    expect(await counted('aborted', name)).to.equal(0);
  });

  it('destroys its chart', async () => {
    const { chart } = await qwqPage();
    const canvas = canvasOf(chart);
    chart.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(Chart.getChart(canvas)).to.equal(undefined);
  });

  it('before its first update does nothing', async () => {
    const name = key();
    const thrown = await thrownBy(async () => {
      const box = await fixture(html`<div></div>`);
      for (const tag of ['benchmark-table', 'benchmark-chart']) {
        const element = document.createElement(tag) as BenchmarkTable | BenchmarkChart;
        element.src = file(name);
        box.append(element);
        element.remove();
        await element.updateComplete;
      }
    });
    expect(thrown).to.deep.equal([]);
    expect(await counted('counted', name)).to.equal(0);
  });
});

describe('an element that comes back', () => {
  it('shows all that it showed', async () => {
    const { chart, table, page } = await qwqPage();
    for (const element of [chart, table]) element.remove();
    await frames(1);
    page.append(table, chart);
    await Promise.all([shown(chart), shown(table)]);
    await waitUntil(() => !isBlank(canvasOf(chart)));
    expect(drawnNames(chart)).to.have.lengthOf(7);
    expect(Chart.getChart(canvasOf(chart))).to.not.equal(undefined);
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('after its request was given up asks again', async () => {
    const box = await fixture(html`<div></div>`);
    const table = document.createElement('benchmark-table');
    table.src = route('slow', { ms: 100, file: '/demo/data/qwq.yml', key: key() });
    box.append(table);
    await table.updateComplete;
    table.remove();
    await frames(1);
    expect(table.status).to.equal('idle');
    box.append(table);
    await shown(table);
    expect(table.status).to.equal('loaded');
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('takes a new src that was set while it was away', async () => {
    const { table, page } = await qwqPage();
    table.remove();
    table.src = file(key());
    table.columns = '';
    await frames(1);
    page.append(table);
    await shown(table);
    expect(cells(table)).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  it('in another document works there, looks the same, and shares the filter of that page', async () => {
    const { chart, table } = await qwqPage();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another"></iframe>`);
    frame.style.cssText = 'width: 800px; height: 1000px';
    const looks = (element: Element) => {
      const { display } = element.ownerDocument.defaultView!.getComputedStyle(element);
      const { adoptedStyleSheets: sheets } = element.shadowRoot!;
      return [display, sheets.length, sheets.map(({ cssRules }) => cssRules.length).join()];
    };
    const filtered = async (query: string) => {
      table.query = query;
      await Promise.all([shown(chart), shown(table)]);
      return [chart.rows.length, table.rows.length];
    };
    const before = [looks(chart), looks(table)];
    const late = document.createElement('benchmark-table');
    late.data = [{ a: 1 }];
    for (const body of [frame.contentDocument!.body, document.body, frame.contentDocument!.body]) {
      body.append(chart, table, late);
      await Promise.all([shown(chart), shown(table), shown(late)]);
      expect([looks(chart), looks(table)]).to.deep.equal(before);
      expect(looks(late)).to.deep.equal(before[1]);
      expect(cells(table)).to.have.lengthOf(7);
      expect(await filtered('o1')).to.deep.equal([2, 2]);
      expect(await filtered('')).to.deep.equal([7, 7]);
    }
    for (const element of [chart, table, late]) element.remove();
    await frames(2);
  });

  describe('in a frame', () => {
    async function tableIn(frame: HTMLIFrameElement): Promise<BenchmarkTable> {
      const { table } = await qwqPage();
      table.group = 'framed';
      table.syncUrl = true;
      frame.contentDocument!.body.append(table);
      return shown(table);
    }

    async function frameOf(address: string): Promise<HTMLIFrameElement> {
      const frame = document.createElement('iframe');
      frame.title = 'A page';
      frame.src = address;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      (await fixture(html`<div></div>`)).append(frame);
      await loaded;
      return frame;
    }

    const page = route('type', { mime: 'text/html', body: '<!doctype html><title>A page</title>' });

    it('keeps its filter in the address of the frame, and follows it', async () => {
      const frame = await frameOf(`${page}&framed=o1`);
      const view = frame.contentWindow!;
      const before = location.href;
      const table = await tableIn(frame);
      expect(table.query).to.equal('o1');
      table.query = 'qwq';
      await table.updateComplete;
      expect(view.location.search).to.match(/&framed=qwq$/);
      view.history.replaceState(null, '', `${page}&framed=sonnet`);
      view.dispatchEvent(new PopStateEvent('popstate'));
      await table.updateComplete;
      expect(table.query).to.equal('sonnet');
      expect(location.href).to.equal(before);
      table.remove();
    });

    it('without an address of its own keeps it in that of the page', async () => {
      const before = location.href;
      const table = await tableIn(await frameOf('about:blank'));
      table.query = 'qwq';
      await table.updateComplete;
      expect(new URL(location.href).searchParams.get('framed')).to.equal('qwq');
      table.remove();
      history.replaceState(null, '', before);
    });

    it('is drawn for paper when the frame is printed', async () => {
      const frame = await frameOf(page);
      const table = await tableIn(frame);
      const isPrinting = () => table.matches(':state(printing)');
      frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
      expect(isPrinting()).to.equal(true);
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      expect(isPrinting()).to.equal(false);
      window.dispatchEvent(new Event('beforeprint'));
      expect(isPrinting()).to.equal(false);
      window.dispatchEvent(new Event('afterprint'));
      table.remove();
    });

    it('is dark where the page in the frame is', async () => {
      const frame = await frameOf(page);
      frame.contentDocument!.body.style.background = '#111';
      const table = await tableIn(frame);
      expect(table.matches(':state(dark)')).to.equal(true);
      table.remove();
    });
  });

  it('many times follows its keys, its theme and its filter still', async () => {
    const { chart, table, page } = await qwqPage();
    for (let times = 0; times < 5; times++) {
      chart.remove();
      await frames(1);
      page.append(chart);
      await shown(chart);
    }
    table.query = 'o1';
    await chart.updateComplete;
    expect(drawnNames(chart)).to.have.lengthOf(2);
    await waitUntil(() => !isBlank(canvasOf(chart)));
  });
});

describe('an element with loading="lazy"', () => {
  it('asks for its file when it comes near the viewport, not before', async () => {
    const name = key();
    const box = await fixture<HTMLElement>(html`<div style="padding-top: 5000px"></div>`);
    const table = document.createElement('benchmark-table');
    table.loading = 'lazy';
    table.src = file(name);
    box.append(table);
    await table.updateComplete;
    await frames(3);
    expect(table.status).to.equal('idle');
    expect(await counted('counted', name)).to.equal(0);
    table.scrollIntoView();
    await waitUntil(() => table.status === 'loaded');
    expect(cells(table)).to.have.lengthOf(2);
    window.scrollTo(0, 0);
  });
});
