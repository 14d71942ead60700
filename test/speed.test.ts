import { expect, fixture, html } from '@open-wc/testing';
import { alerts, pageAt, shown } from './page.js';
import type { BenchmarkElement } from './page.js';

describe('the page of the speed beside others', () => {
  it('shows the figures that the bench has written, without a word of a fault', async () => {
    const page = await pageAt('/demo/speed.html');
    const place = await fixture<HTMLElement>(html`<div></div>`);
    for (const tag of page.querySelectorAll('benchmark-chart, benchmark-table')) {
      tag.setAttribute('src', `/demo/${tag.getAttribute('src')}`);
      place.append(document.importNode(tag, true));
    }
    const elements = [...place.querySelectorAll<BenchmarkElement>('*')];
    expect(elements).to.have.lengthOf(5);
    for (const element of elements) {
      await shown(element);
      expect(alerts(element)).to.deep.equal([]);
      if ('series' in element) {
        const names = element.series.flatMap(({ label, points }) => [
          label,
          ...points.map(({ x }) => x),
        ]);
        expect(names).to.include.members(['benchmark-elements', 'by hand']);
      } else {
        expect(element.rows.length).to.be.greaterThan(10);
      }
    }
  });
});
