import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkFilter, BenchmarkTable } from '../src/index.js';
import { alerts, frames, part, parts, route, shown, textOf } from './page.js';
import { waitUntil } from './wait-until.js';

type AnyElement = BenchmarkChart | BenchmarkFilter | BenchmarkTable;
const tags = ['benchmark-chart', 'benchmark-table', 'benchmark-filter'] as const;

async function elementWith(
  tag: (typeof tags)[number],
  attributes: Record<string, string>,
  content = '',
): Promise<AnyElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag);
  element.innerHTML = content;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  await element.updateComplete;
  return element;
}

const said = (element: Element) =>
  parts(element, '.waiting, .controls > .count').map(textOf).join(' ');
const seen = (element: Element) =>
  parts(element, '.waiting, .controls > .count')
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim())
    .join(' ');

describe('a server that does not answer', () => {
  for (const tag of tags) {
    it(`is given up by <${tag}> after the time that timeout says`, async () => {
      const element = await elementWith(tag, { src: route('never'), timeout: '0.4' });
      expect(said(element)).to.equal('Loading never …');
      await element.loadComplete;
      expect(alerts(element)).to.deep.equal([
        'never could not be loaded: the server sent nothing for 0.4 s. Try again. ' +
          'If it takes that long, set timeout to more seconds.',
      ]);
      expect(element.error!.code).to.equal('timeout');
      expect(element.error!.url).to.contain('/never');
      expect(textOf(part(element, '[part~=retry]'))).to.equal('Try again');
    });
  }

  it('is still waited for after 10 s, which is said then', async function () {
    this.timeout(40_000);
    const content = '<p class="fallback">The figures, as a text.</p>';
    const elements = await Promise.all(
      tags.map((tag) => elementWith(tag, { src: route('never') }, content)),
    );
    for (const element of elements) {
      await waitUntil(() => said(element) === 'Still waiting for never after 10 s.', said(element));
      expect(element.querySelector('.fallback')!.checkVisibility()).to.be.true;
      expect(element.status).to.equal('loading');
    }
  });

  it('is waited for as long as it sends something', async () => {
    const src = route('pieces', { body: 'a,b\n1,2\n3,4\n5,6\n', count: 8, ms: 400 });
    const table = await elementWith('benchmark-table', { src, timeout: '2' });
    await table.loadComplete;
    expect([table.error, table.rows.length]).to.deep.equal([null, 3]);
  });

  it('is given up where it stops half-way', async () => {
    const src = route('pieces', { body: 'a,b\n1,2\n', count: 2, end: 'stall' });
    const table = await elementWith('benchmark-table', { src, timeout: '0.3' });
    await table.loadComplete;
    expect(table.error!.code).to.equal('timeout');
  });

  it('has 30 s where timeout says nothing that is understood', async () => {
    for (const timeout of ['soon', '-1', '30']) {
      const table = await elementWith('benchmark-table', { src: route('never'), timeout });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(table.status).to.equal('loading');
    }
  });
});

describe('a failure that may pass', () => {
  const flaky = (code = 503) =>
    route('flaky', { key: crypto.randomUUID(), code, body: 'model,score\na,1\nb,2\n' });

  for (const tag of tags) {
    it(`can be tried again in <${tag}>, by the keyboard, with the focus where it was`, async () => {
      const element = await elementWith(tag, { src: flaky() });
      await element.loadComplete;
      expect(element.error!.status).to.equal(503);
      const button = part<HTMLButtonElement>(element, '[part~=retry]');
      expect([button.localName, button.type]).to.deep.equal(['button', 'button']);
      button.focus();
      button.click();
      await element.updateComplete;
      // It stays where it is until it is known whether it helped.
      expect(part(element, '[part~=retry]')).to.equal(button);
      expect(textOf(button)).to.equal('Trying again …');
      expect(button.ariaDisabled).to.equal('true');
      expect(element.shadowRoot!.activeElement).to.equal(button);
      await element.loadComplete;
      await element.updateComplete;
      await frames(2);
      expect([element.status, alerts(element)]).to.deep.equal(['loaded', []]);
      expect(parts(element, '[part~=retry]')).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement, 'focus').not.to.equal(null);
    });
  }

  it('keeps its button and its focus where it did not pass', async () => {
    const src = route('flaky', { key: crypto.randomUUID(), times: 9 });
    const table = await elementWith('benchmark-table', { src });
    await table.loadComplete;
    const button = part<HTMLButtonElement>(table, '[part~=retry]');
    button.focus();
    button.click();
    await table.loadComplete;
    await table.updateComplete;
    expect(table.shadowRoot!.activeElement).to.equal(button);
    expect(textOf(button)).to.equal('Try again');
    expect(alerts(table)).to.have.lengthOf(1);
  });

  it('is tried again once for all elements that show the file', async () => {
    const src = flaky();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const elements = tags.map((tag) => document.createElement(tag));
    for (const element of elements) element.src = src;
    box.append(...elements);
    await Promise.all(elements.map((element) => element.loadComplete));
    part(elements[0]!, '[part~=retry]').click();
    await Promise.all(elements.map((element) => element.loadComplete));
    expect(elements.map(({ status }) => status)).to.deep.equal(['loaded', 'loaded', 'loaded']);
  });

  it('has no button where trying again can not help', async () => {
    for (const code of [400, 401, 404, 410]) {
      const table = await elementWith('benchmark-table', { src: flaky(code) });
      await table.loadComplete;
      expect(table.error!.status).to.equal(code);
      expect(parts(table, '[part~=retry]'), String(code)).to.deep.equal([]);
    }
    for (const code of [429, 500, 502, 503, 504]) {
      const table = await elementWith('benchmark-table', { src: flaky(code) });
      await table.loadComplete;
      expect(parts(table, '[part~=retry]'), String(code)).to.have.lengthOf(1);
    }
  });
});

describe('a file on its way', () => {
  const body = `a,b\n${'1234567,1234567\n'.repeat(500)}`;
  const slow = (parameters = {}) => route('pieces', { body, count: 4, ms: 350, ...parameters });

  for (const tag of tags) {
    it(`says in <${tag}> how far it has come, and moves nothing by that`, async () => {
      const element = await elementWith(tag, { src: slow({ length: body.length }) });
      const heights = new Set<number>();
      const figures = new Set<string>();
      const announced = new Set<string>();
      while (element.status === 'loading') {
        heights.add(element.offsetHeight);
        figures.add(seen(element));
        announced.add(said(element));
        await frames(1);
      }
      expect([...heights], 'heights').to.have.lengthOf(1);
      expect([...figures].join()).to.match(/Loading pieces … 0 of 0 MB|Loading pieces … [\d.]+ of/);
      // A screen reader hears it once.
      expect([...announced]).to.deep.equal(['Loading pieces …']);
    });
  }

  it('says how much has come where nobody knows how much there is', async () => {
    const table = await elementWith('benchmark-table', { src: slow() });
    await waitUntil(() => /^Loading pieces … [\d.]+ MB$/.test(seen(table)));
  });
});

describe('a file that is too large', () => {
  it('is not loaded where the server says how large it is', async () => {
    const src = route('rows', { count: 60_000 });
    const table = await elementWith('benchmark-table', { src, 'max-size': '1' });
    await table.loadComplete;
    expect(table.error!.code).to.equal('too-large');
    expect(alerts(table)[0]).to.match(
      /^rows has 1\.32 MB, and at most 1 MB are loaded\. Leave out columns or rows that nobody needs, or write max-size="2" \(in MB\) if readers have the time for it\.$/,
    );
  });

  it('is given up on its way where the server says nothing', async () => {
    const src = route('rows', { count: 60_000, length: 'no' });
    const table = await elementWith('benchmark-table', { src, 'max-size': '0.5' });
    await table.loadComplete;
    expect(table.error!.code).to.equal('too-large');
    expect(alerts(table)[0]).to.match(/^rows has more than 500 kB, and at most 0.5 MB are loaded/);
  });

  it('is loaded once it may be', async () => {
    const src = route('rows', { count: 2_000 });
    const table = await elementWith('benchmark-table', { src, 'max-size': '0.01' });
    await table.loadComplete;
    expect(table.error!.code).to.equal('too-large');
    table.setAttribute('max-size', '0');
    await table.updateComplete;
    await shown(table as BenchmarkTable);
    expect([table.error, table.rows.length]).to.deep.equal([null, 2_000]);
    table.setAttribute('max-size', '0.01');
    await table.updateComplete;
    await table.loadComplete;
    expect(table.error!.code).to.equal('too-large');
    table.removeAttribute('max-size');
    await table.updateComplete;
    await table.loadComplete;
    expect(table.rows).to.have.lengthOf(2_000);
  });
});
