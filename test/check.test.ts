import { expect, fixture, html } from '@open-wc/testing';
import { addMessages } from '../src/index.js';
import { de } from '../src/messages/de.js';
import { messagesIn } from '../src/messages/messages.js';
import { frames, part, parts, route, shown, textOf, type BenchmarkElement } from './page.js';

const tags = ['benchmark-chart', 'benchmark-table', 'benchmark-filter'] as const;

const odd =
  'model,total_cost,rate (%)\nada,0,71.5\nbo,1.25,66.5\ncy,2.5,774\ndi,0.75,48.5\ned,3,50\n';
const tidy = 'model,total_cost\nada,0.5\nbo,1.25\ncy,2.5\n';

/** An address that no other test has asked for. */
const fileOf = (body: string) => route('type', { body, mime: 'text/csv', id: crypto.randomUUID() });

async function elementWith(
  tag: (typeof tags)[number],
  attributes: Record<string, string>,
  style = '',
): Promise<BenchmarkElement> {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  box.style.cssText = style;
  const element = document.createElement(tag) as BenchmarkElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  return shown(element);
}

const sentences = (element: Element) => parts(element, '[part=check] li').map(textOf);
const heading = (element: Element) => textOf(part(element, '[part=check] summary'));

describe('the attribute check', () => {
  for (const tag of tags) {
    it(`shows below a ${tag} what looks wrong in the file`, async () => {
      const element = await elementWith(tag, { src: fileOf(odd), check: '' });
      expect(heading(element)).to.equal('2 findings in type');
      expect(sentences(element).map((text) => text.split(' in ')[0])).to.deep.equal([
        'Rate is "774"',
        'Total cost is 0',
      ]);
      expect(part(element, '[part=check]')).to.have.attribute('open');
    });

    it(`says below a ${tag} that nothing does`, async () => {
      const element = await elementWith(tag, { src: fileOf(tidy), check: '' });
      expect(textOf(part(element, '[part=check]'))).to.equal('Nothing looks wrong in type.');
    });
  }

  it('shows nothing where it is not there', async () => {
    const element = await elementWith('benchmark-table', { src: fileOf(odd) });
    expect(parts(element, '[part=check]')).to.deep.equal([]);
  });

  it('finds no more what the author has mended by missing, and says so at once', async () => {
    const element = await elementWith('benchmark-table', { src: fileOf(odd), check: '' });
    element.missing = 'total_cost=0';
    await element.updateComplete;
    expect(heading(element)).to.equal('1 finding in type');
    expect(sentences(element)[0]).to.include('774');
  });

  it('looks at the whole file, whatever where, query and limit show of it', async () => {
    const element = await elementWith('benchmark-table', {
      src: fileOf(odd),
      check: '',
      where: 'model=bo',
      query: 'bo',
      limit: '1',
    });
    expect(sentences(element)).to.have.length(2);
  });

  it('goes on where missing names no column', async () => {
    const element = await elementWith('benchmark-table', {
      src: fileOf(odd),
      check: '',
      missing: 'nothing=0',
    });
    expect(sentences(element)).to.have.length(2);
  });

  it('speaks of data in the page as well', async () => {
    const element = await elementWith('benchmark-table', { check: '' });
    element.data = [
      { model: 'ada', 'rate (%)': 50 },
      { model: 'bo', 'rate (%)': 60 },
    ];
    await shown(element);
    expect(textOf(part(element, '[part=check]'))).to.equal('Nothing looks wrong in the data.');
  });

  it('shows texts of the file as text', async () => {
    const file = fileOf(`model,vendor\nada,<img src=x> A\nbo,<IMG SRC=x> a\ncy,b\n`);
    const element = await elementWith('benchmark-table', { src: file, check: '' });
    expect(sentences(element)[0]).to.include('"<img src=x> A"');
    expect(parts(element, '[part=check] img')).to.deep.equal([]);
  });

  it('has its heading in the language of the page, and its sentences in English', async () => {
    const before = messagesIn('de');
    addMessages('de', de);
    try {
      const attributes = { src: fileOf(odd), check: '', lang: 'de' };
      const element = await elementWith('benchmark-table', attributes);
      expect(heading(element)).to.equal('2 Hinweise zu type');
      expect(part(element, '[part=check] ul')).to.have.attribute('lang', 'en');
      element.src = fileOf(tidy);
      await shown(element);
      expect(textOf(part(element, '[part=check]'))).to.equal('In type fällt nichts auf.');
    } finally {
      addMessages('de', before);
    }
  });

  it('tells the console once what it finds, for all elements with the file', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text) => warnings.push(String(text));
    try {
      const src = fileOf(odd.replace('774', '881'));
      const chart = await elementWith('benchmark-chart', { src, check: '' });
      await elementWith('benchmark-table', { src, check: '' });
      chart.query = 'bo';
      await chart.updateComplete;
    } finally {
      console.warn = warn;
    }
    const said = warnings.filter((text) => text.includes('"881"'));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^check: type\n- Rate.*\n- Total cost.*$/);
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be read by all on a ${scheme} page, and in 320 px`, async function () {
      this.timeout(10_000);
      const style = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; width: 320px`;
      for (const tag of tags) {
        const element = await elementWith(tag, { src: fileOf(odd), check: '' }, style);
        await frames(2);
        await expect(element).to.be.accessible();
        expect(element.parentElement!.scrollWidth).to.be.at.most(320);
      }
    });
  }
});
