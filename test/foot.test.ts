import { expect, fixture, html } from '@open-wc/testing';
import '../src/index.js';
import { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { part, parts, textOf } from './page.js';

describe("the author's lines", () => {
  for (const Element of [BenchmarkChart, BenchmarkTable]) {
    const made = async (attributes: Partial<BenchmarkChart>) => {
      const element = new Element() as BenchmarkChart;
      Object.assign(element, attributes, { data: [{ model: 'a', score: 1 }] });
      await fixture(html`<div>${element}</div>`);
      await element.updateComplete;
      return element;
    };

    it(`stand below the caption and at the foot of a ${Element.tag}`, async () => {
      const element = await made({
        caption: 'Scores',
        subtitle: 'of 2024',
        note: 'Invented.',
        source: 'https://example.org/data/',
      });
      expect(textOf(part(element, '.subtitle'))).to.equal('of 2024');
      expect(textOf(part(element, '.foot'))).to.equal('Invented. Source: example.org/data');
      const link = part<HTMLAnchorElement>(element, '.foot a');
      expect(link.href).to.equal('https://example.org/data/');
      await expect(element).to.be.accessible();
    });

    it(`make no link of what is none in a ${Element.tag}`, async () => {
      const element = await made({ source: 'javascript:alert(1)' });
      expect(parts(element, 'a')).to.have.lengthOf(0);
      expect(textOf(part(element, '.foot'))).to.equal('Source: javascript:alert(1)');
    });
  }
});
