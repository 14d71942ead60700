import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../src/index.js';
import { alerts, cells, frames, qwqFile, route, shown, thrownBy } from './page.js';

/** A frame with a page of the test server. */
async function frameOf(src: string): Promise<Window> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  frame.style.width = '600px';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.src = src;
  });
  return frame.contentWindow!;
}

describe('a page whose own elements are called like what a document has', () => {
  const names = [
    'baseURI', 'getElementById', 'readyState', 'addEventListener', 'documentElement', 'body',
    'activeElement', 'defaultView', 'querySelector', 'location', '__proto__', 'constructor',
  ]; // prettier-ignore

  for (const name of names) {
    it(`shows its file and its table, though a form is called ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.innerHTML = `<form name="${name}"></form><img name="${name}" alt="" />
        <div id="results"><table><tr><th>model</th><th>score</th></tr><tr><td>a</td><td>1</td></tr></table></div>
        <benchmark-table src="${qwqFile()}"></benchmark-table>
        <benchmark-table src="#results"></benchmark-table>`;
      const tables = [...box.querySelectorAll<BenchmarkTable>('benchmark-table')];
      const thrown = await thrownBy(async () => {
        await Promise.all(tables.map((table) => shown(table)));
      });
      // The runner of the tests has the same page.
      for (const named of box.querySelectorAll('form, img')) named.remove();
      expect(thrown).to.deep.equal([]);
      expect(tables.map((table) => alerts(table))).to.deep.equal([[], []]);
      expect(tables.map((table) => cells(table).length)).to.deep.equal([7, 1]);
    });
  }

  for (const name of ['createElement', 'importNode', 'createComment', 'createTreeWalker']) {
    it(`shows at least the fallback where a form is called ${name}`, async () => {
      const body = `<form name="${name}"></form><p id="p">x</p>
        <benchmark-table src="/demo/data/qwq.yml"><p class="fallback">The figures.</p></benchmark-table>
        <benchmark-chart src="/demo/data/qwq.yml"><p class="fallback">The figures.</p></benchmark-chart>`;
      const page = await frameOf(route('csp', { body }));
      await frames(10);
      for (const tag of ['benchmark-table', 'benchmark-chart']) {
        const element = page.document.querySelector(tag)!;
        const isShown = element.shadowRoot?.querySelector('canvas, tbody tr') != null;
        const fallback = element.querySelector('.fallback')!;
        expect(isShown || fallback.getBoundingClientRect().height > 0, tag).to.be.true;
      }
    });
  }
});

describe('a page of XHTML', () => {
  it('shows at least the fallback, and throws nothing', async () => {
    const body = ['table', 'chart', 'filter'].map(
      (tag) =>
        `<benchmark-${tag} src="/demo/data/qwq.yml"><p class="fallback">The figures.</p></benchmark-${tag}>`,
    );
    const page = (await frameOf(route('xhtml', { body: body.join('') }))) as Window & {
      faults: string[];
    };
    await frames(20);
    expect(page.document.contentType).to.equal('application/xhtml+xml');
    expect(page.faults).to.deep.equal([]);
    const fallbacks = [...page.document.querySelectorAll('.fallback')];
    expect(fallbacks).to.have.lengthOf(3);
    for (const fallback of fallbacks) {
      expect(fallback.getBoundingClientRect().height).to.be.above(0);
    }
  });
});
