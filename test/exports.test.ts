import { expect, fixture, html } from '@open-wc/testing';
import { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { parseResults } from '../src/results/parse.js';
import { waitUntil } from './wait-until.js';

const data = [
  { model: 'alpha', kind: 'a', score: 71.5, cost: 2 },
  { model: 'beta', kind: 'b', score: 80.25, cost: null },
  { model: 'gamma', kind: 'a', score: 12, cost: 10.5 },
];

async function table(attributes = ''): Promise<BenchmarkTable> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = `<benchmark-table columns="model, score as Solved (%), cost ($)" ${attributes}></benchmark-table>`;
  const element = box.querySelector('benchmark-table')!;
  element.data = data;
  await element.updateComplete;
  return element;
}

const button = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLButtonElement>('.actions-button')!;
const menuOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.actions')!;
const entries = (element: Element) =>
  [...menuOf(element).querySelectorAll('button')].map(({ textContent }) => textContent.trim());

describe('what an element shows, taken away', () => {
  it('is the columns and rows that are shown, in their order', async () => {
    const element = await table('sort="-score" query="kind:a"');
    expect(element.toCSV()).to.equal('Model,Solved (%),Cost ($)\nalpha,71.5,2\ngamma,12,10.5\n');
    expect(JSON.parse(element.toJSON())).to.deep.equal([
      { Model: 'alpha', 'Solved (%)': 71.5, 'Cost ($)': 2 },
      { Model: 'gamma', 'Solved (%)': 12, 'Cost ($)': 10.5 },
    ]);
    const lines = element.toMarkdown().split('\n');
    expect(lines[2]).to.equal('| alpha | 71.50% | $2.00 |');
    expect(lines.at(-2)).to.match(/^the data: 2 of 3 rows, filtered by “kind:a”; .*20\d\d\.$/);
    expect(element.toLaTeX()).to.contain('alpha & 71.50\\% & \\$2.00 \\\\');
  });

  it('is nothing while there is nothing', () => {
    const element = new BenchmarkTable();
    expect(element.toCSV() + element.toJSON() + element.toMarkdown()).to.equal('');
    expect(new BenchmarkChart().toCSV()).to.equal('');
  });

  it('is nothing where no column can be shown', async () => {
    const element = await table();
    element.columns = 'nothing';
    await element.updateComplete;
    expect(element.toLaTeX() + element.toCSV()).to.equal('');
  });

  it('is a row for each mark of a chart, with what it shows of each', async () => {
    const element = await fixture<BenchmarkChart>(
      html`<benchmark-chart
        .data=${data}
        x="model"
        y="score as Solved (%)"
        color="kind"
        interval="cost"
      ></benchmark-chart>`,
    );
    const { columns, rows } = parseResults(element.toCSV(), { format: 'csv' });
    expect(columns.map(({ name }) => name)).to.deep.equal([
      'Model',
      'Kind',
      'Solved (%)',
      'From',
      'To',
    ]);
    expect(rows.map((row) => Object.values(row))).to.deep.equal([
      ['alpha', 'a', 71.5, 69.5, 73.5],
      ['beta', 'b', 80.25, null, null],
      ['gamma', 'a', 12, 1.5, 22.5],
    ]);
    expect(element.toMarkdown()).to.contain('| gamma | a | 12.00% | 1.50% | 22.50% |');
  });

  it('is a tag that shows the same again', async () => {
    const element = await table('sort="model" details class="wide"');
    element.renderRoot.querySelectorAll<HTMLElement>('thead button')[1]!.click();
    element.query = 'alpha; "gamma"';
    element.selected = ['alpha'];
    await element.updateComplete;
    const tag = element.toTag();
    expect(tag).to.equal(`<benchmark-table
  query="alpha; &quot;gamma&quot;"
  sort="-score"
  highlight="model=alpha"
  columns="model, score as Solved (%), cost ($)"
  details></benchmark-table>
`);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = tag;
    const again = box.querySelector('benchmark-table')!;
    again.data = data;
    await again.updateComplete;
    expect(again.toCSV()).to.equal(element.toCSV());
    expect(again.toTag()).to.equal(tag);
  });
});

describe('a link to a view', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  const make = async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = '<benchmark-table group="views" columns="model, score"></benchmark-table>';
    const element = box.querySelector('benchmark-table')!;
    element.data = data;
    await element.updateComplete;
    return element;
  };
  /** What the menu copies. */
  const copied = async (element: BenchmarkTable) => {
    let text = '';
    const { clipboard } = navigator;
    const writeText = (given: string) => Promise.resolve(void (text = given));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    [...menuOf(element).querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes('link'))!
      .click();
    await waitUntil(() => text);
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    return text;
  };

  it('shows the filter, the order and the selection again, though no address is kept', async () => {
    history.replaceState(null, '', '?a=1#part');
    const element = await make();
    element.query = 'kind:a';
    element.selected = ['gamma'];
    element.renderRoot.querySelectorAll<HTMLElement>('thead button')[1]!.click();
    await element.updateComplete;
    const link = new URL(await copied(element));
    expect(location.search).to.equal('?a=1');
    expect(link.search).to.equal(
      '?a=1&views=kind:a&views.selected=gamma&views.sort=-score&views.view=1',
    );
    expect(link.hash).to.equal('#part');
    element.remove();

    history.replaceState(null, '', link.search);
    const again = await make();
    expect(again.query).to.equal('kind:a');
    expect(again.selected).to.deep.equal(['gamma']);
    expect(again.toCSV()).to.equal('Model,Score\nalpha,71.5\ngamma,12\n');
    again.query = '';
    again.selected = [];
    await again.updateComplete;
  });

  it('is no matter of a parameter that the page has for itself', async () => {
    history.replaceState(null, '', '?views=kind:a');
    const element = await make();
    expect(element.query).to.equal('');
    expect(location.search).to.equal('?views=kind:a');
  });
});

describe('the menu', () => {
  it('opens and closes by keyboard, and says what it offers', async () => {
    const element = await table();
    button(element).click();
    await waitUntil(() => menuOf(element).matches(':popover-open'));
    expect(entries(element)).to.include.members(['Copy as Markdown', 'Download CSV']);
    await expect(element).to.be.accessible();
    menuOf(element).hidePopover();
    expect(menuOf(element).matches(':popover-open')).to.equal(false);
  });

  it('offers what the author lets it', async () => {
    expect(entries(await table('actions="tag"'))).to.deep.equal(['Copy the tag of this view']);
    expect(entries(await table('actions="copy, screen"')).at(-1)).to.equal('Full screen');
    expect(button(await table('actions="none"'))).to.equal(null);
    expect(button(await table('no-controls'))).not.to.equal(null);
  });

  it('shows the text where the browser does not let it copy', async () => {
    const element = await table();
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      button(element).click();
      menuOf(element).querySelector('button')!.click();
      await waitUntil(() => menuOf(element).querySelector('textarea'));
      expect(menuOf(element).querySelector('textarea')!.value).to.equal(element.toMarkdown());
      expect(element.shadowRoot!.querySelector('.live')!.textContent).to.contain(
        'Copy it from here',
      );
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });
});
