import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkElement } from '../page.js';
import { alerts, cells, qwqFile, shown } from '../page.js';

/** Parsed by the browser as a page is, with all faults of the text in it. */
async function page(text: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<article></article>`);
  box.innerHTML = text.replaceAll('FILE', qwqFile());
  const elements = box.querySelectorAll<BenchmarkElement>('benchmark-table, benchmark-chart');
  await Promise.all([...elements].map((element) => shown(element)));
  return box;
}

const isSeen = (box: Element, selector: string) =>
  box.querySelector<HTMLElement>(selector)!.checkVisibility();

const faultsOf = (box: Element, tag: string) => alerts(box.querySelector(tag)!);

describe('a tag that is not closed', () => {
  for (const tag of ['benchmark-chart', 'benchmark-table', 'benchmark-filter']) {
    it(`shows the rest of the article, and says so: <${tag} ... />`, async () => {
      const box = await page(`<${tag} src="FILE" /><h2>What it means</h2><p>A lot.</p>`);
      expect(isSeen(box, 'h2')).to.equal(true);
      expect(isSeen(box, 'p')).to.equal(true);
      expect(faultsOf(box, tag)).to.deep.equal([
        `<${tag}> is not closed: "/>" closes nothing in HTML. Write ></${tag}> in its place.`,
      ]);
    });
  }

  it('shows the elements that it holds, which say the same of themselves', async () => {
    const box = await page(
      '<benchmark-chart src="FILE" />\n<benchmark-table src="FILE" />\n<p>One.</p>\n<p>Two.</p>',
    );
    for (const tag of ['benchmark-chart', 'benchmark-table']) {
      expect(faultsOf(box, tag).join()).to.contain(`<${tag}> is not closed`);
      expect(isSeen(box, tag)).to.equal(true);
    }
    expect(cells(box.querySelector('benchmark-table')!)).to.have.length(7);
    expect(isSeen(box, 'p')).to.equal(true);
  });

  it('is found where Markdown has put the next element into a paragraph', async () => {
    const box = await page('<benchmark-filter src="FILE" /><p><benchmark-table src="FILE"></p>');
    expect(faultsOf(box, 'benchmark-filter').join()).to.contain('is not closed');
    expect(faultsOf(box, 'benchmark-table')).to.deep.equal([]);
  });

  const meant = {
    'a sentence in its place': '<benchmark-table src="FILE"><p>Seven models.</p></benchmark-table>',
    'a heading and a table in its place, before the next paragraph':
      '<benchmark-table src="FILE"><h3>Scores</h3><table></table></benchmark-table><p>More.</p>',
    'a heading over its own data':
      '<benchmark-table><h3>Scores</h3><table><tr><th>a<tr><td>1</table></benchmark-table>',
  };
  for (const [what, text] of Object.entries(meant)) {
    it(`is not meant by ${what}`, async () => {
      const box = await page(text);
      expect(faultsOf(box, 'benchmark-table')).to.deep.equal([]);
      expect(isSeen(box, 'benchmark-table > *')).to.equal(false);
    });
  }
});

describe('a table that is still Markdown', () => {
  const markdown = '\n| model | rate |\n| :--- | ---: |\n| a | 1 |\n';
  const sentence =
    'The table is still Markdown: write markdown="block" into the tag, and an empty line above and below the table.';

  for (const [what, content] of Object.entries({
    'as it is': markdown,
    'in a paragraph': `<p>${markdown}</p>`,
    'without outer bars': '\nmodel | rate\n--- | ---\na | 1\n',
  })) {
    it(`is named, ${what}, and still shown`, async () => {
      const box = await page(`<benchmark-table>${content}</benchmark-table>`);
      const table = box.querySelector('benchmark-table')!;
      expect(alerts(table)).to.deep.equal([sentence]);
      expect(table.shadowRoot!.querySelector('slot')).to.not.equal(null);
    });
  }

  it('is named by a chart that draws from it', async () => {
    const box = await page(`<div id="still">${markdown}</div><benchmark-chart src="#still">`);
    expect(faultsOf(box, 'benchmark-chart')).to.deep.equal([sentence]);
  });

  it('is not meant by a sentence with signs in it', async () => {
    const box = await page('<benchmark-table>a | b -- no table --- at all</benchmark-table>');
    expect(faultsOf(box, 'benchmark-table')).to.deep.equal([]);
  });
});
