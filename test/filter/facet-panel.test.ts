import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkFilter, BenchmarkTable } from '../../src/index.js';
import { alerts, cells, part, parts, qwqFile, search, searchBox, shown, textOf } from '../page.js';

async function withFacets(facets: string, data?: readonly object[]): Promise<BenchmarkFilter> {
  const filter = await fixture<BenchmarkFilter>(
    html`<benchmark-filter
      facets=${facets}
      src=${data ? '' : qwqFile()}
      .data=${data ?? null}
    ></benchmark-filter>`,
  );
  await filter.loadComplete;
  await filter.updateComplete;
  return filter;
}

/** Twenty rows of five kinds; each has its own number. */
const twenty = Array.from({ length: 20 }, (_, n) => ({
  kind: ['a', 'b', 'c', 'd', null][n % 5],
  name: `row ${n}`,
  time: n / 2,
}));

const values = (filter: Element) => parts(filter, '.facet label').map(textOf);
const boxes = (filter: Element) => parts<HTMLInputElement>(filter, '.facet input');
const ticked = (filter: Element) =>
  parts(filter, '.facet label:has(:checked)').map((label) => textOf(label).replace(/ \d+$/, ''));
const button = (filter: Element, text: string) =>
  parts(filter, '.facet button').find((one) => textOf(one) === text);

async function click(filter: BenchmarkFilter, element?: HTMLElement): Promise<void> {
  element!.focus();
  element!.click();
  await filter.updateComplete;
}
async function setQuery(filter: BenchmarkFilter, query: string): Promise<void> {
  filter.query = query;
  await filter.updateComplete;
}
async function fill(filter: BenchmarkFilter, field: HTMLInputElement, text: string) {
  field.focus();
  field.select();
  await sendKeys(text === '' ? { press: 'Delete' } : { type: text });
  await filter.updateComplete;
}

describe('the facets', () => {
  it('are groups with a name, and values with counts', async () => {
    const filter = await withFacets('edit_format as Edit format, test_cases');
    expect(parts(filter, 'fieldset legend').map(textOf)).to.eql(['Edit format', 'Test cases']);
    expect(values(filter)).to.deep.equal(['architect 3', 'diff 2', 'whole 2', '132 1', '133 6']);
    await expect(filter).to.be.accessible();
  });

  it('write what is ticked into the query, and the query moves the ticks', async () => {
    const filter = await withFacets('edit_format, test_cases');
    const [architect, diff] = boxes(filter);
    await click(filter, architect);
    expect(filter.query).to.equal('edit_format=architect');
    await click(filter, diff);
    expect(filter.query).to.equal('edit_format=architect,diff');
    expect(textOf(part(filter, '.count'))).to.equal('5 of 7 rows');
    expect(ticked(filter)).to.deep.equal(['architect', 'diff']);
    await setQuery(filter, 'test_cases=133 edit_format=WHOLE');
    expect(ticked(filter)).to.deep.equal(['whole', '133']);
    await setQuery(filter, 'edit_format:whole');
    expect(ticked(filter)).to.deep.equal([]);
    await expect(filter).to.be.accessible();
  });

  it('count what the other conditions leave, and grey what finds nothing', async () => {
    const filter = await withFacets('edit_format, test_cases');
    await setQuery(filter, 'edit_format=diff test_cases=132');
    expect(values(filter)).to.deep.equal(['architect 1', 'diff 0', 'whole 0', '132 0', '133 2']);
    const grey = () => parts(filter, '.facet label.none').map(textOf);
    expect(grey()).to.deep.equal(['diff 0', 'whole 0', '132 0']);
    await setQuery(filter, 'haiku');
    expect(values(filter)).to.deep.equal(['architect 1', 'diff 0', 'whole 0', '132 0', '133 1']);
    await expect(filter).to.be.accessible();
  });

  it('are worked by keyboard', async () => {
    const filter = await withFacets('edit_format');
    boxes(filter)[0]!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await filter.updateComplete;
    expect(filter.query).to.equal('edit_format=diff');
  });

  it('are as before when the page prevents a tick', async () => {
    const filter = await withFacets('edit_format');
    const prevent = (event: Event) => event.preventDefault();
    document.addEventListener('benchmark-filter-change', prevent);
    try {
      await click(filter, boxes(filter)[0]);
      expect([filter.query, ticked(filter)]).to.deep.equal(['', []]);
    } finally {
      document.removeEventListener('benchmark-filter-change', prevent);
    }
  });

  it('are cleared one by one, and the focus stays in the facet', async () => {
    const filter = await withFacets('edit_format, test_cases');
    expect(button(filter, 'Clear')).to.be.undefined;
    await setQuery(filter, 'edit_format=diff,whole qwen test_cases=133');
    expect(button(filter, 'Clear')!.getAttribute('aria-label')).to.equal('Clear Edit format');
    await click(filter, button(filter, 'Clear'));
    expect(filter.query).to.equal('qwen test_cases=133');
    expect(filter.shadowRoot!.activeElement).to.equal(boxes(filter)[0]);
  });

  it('offer what has no value', async () => {
    const filter = await withFacets('kind', twenty);
    expect(values(filter).at(-1)).to.equal('(no value) 4');
    await click(filter, boxes(filter).at(-1));
    expect(filter.query).to.equal('kind=""');
    expect(filter.rows).to.have.lengthOf(4);
  });

  it('show eight values, those that are ticked, and all when asked', async () => {
    const filter = await withFacets('name', twenty);
    expect(values(filter)).to.have.lengthOf(8);
    await setQuery(filter, 'name="row 17"');
    expect(values(filter)).to.have.lengthOf(9);
    expect(ticked(filter)).to.deep.equal(['row 17']);
    await click(filter, button(filter, 'Show all 20'));
    expect(values(filter)).to.have.lengthOf(20);
    const fewer = button(filter, 'Show fewer')!;
    expect(fewer.getAttribute('aria-expanded')).to.equal('true');
    expect(filter.shadowRoot!.activeElement).to.equal(fewer);
    await expect(filter).to.be.accessible();
    await click(filter, fewer);
    expect(values(filter)).to.have.lengthOf(9);
  });

  it('ask for many numbers as a range', async () => {
    const filter = await withFacets('time as Time (s)', twenty);
    const [from, to] = boxes(filter);
    expect(values(filter)).to.deep.equal(['from', 'to']);
    expect([from!.placeholder, to!.placeholder]).to.deep.equal(['0', '9.5']);
    await expect(filter).to.be.accessible();
    await fill(filter, from!, '2.5');
    expect(filter.query).to.equal('time:2.5..');
    await fill(filter, to!, '4');
    expect(filter.query).to.equal('time:2.5..4');
    expect(filter.rows).to.have.lengthOf(4);
    await setQuery(filter, 'row time:1..120s');
    expect([from!.value, to!.value]).to.deep.equal(['1', '120']);
    await fill(filter, to!, '');
    expect(filter.query).to.equal('row time:1..');
    await click(filter, button(filter, 'Clear'));
    expect([filter.query, from!.value]).to.deep.equal(['row', '']);
  });

  it('say which column is not there, and offer the others', async () => {
    const filter = await withFacets('edit_fromat, test_cases');
    expect(alerts(filter)[0]).to.match(/^Column "edit_fromat" is not in qwq\.yml.*edit_format/);
    expect(parts(filter, 'legend').map(textOf)).to.deep.equal(['Test cases']);
  });

  it('need no style attribute, which a strict policy forbids', async () => {
    const filter = await withFacets('edit_format, total_cost');
    expect(parts(filter, '[style]')).to.have.lengthOf(0);
  });
});

describe('the facets of a table', () => {
  const tableWith = async (attributes: Record<string, string>) => {
    const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
    return shown(table);
  };

  it('stand above it, and filter it', async () => {
    const table = await tableWith({ src: qwqFile(), facets: 'edit_format as Format' });
    expect(values(table)).to.deep.equal(['architect 3', 'diff 2', 'whole 2']);
    boxes(table)[2]!.click();
    await table.updateComplete;
    expect(searchBox(table).value).to.equal('edit_format=whole');
    expect(cells(table)).to.have.lengthOf(2);
    await expect(table).to.be.accessible();
  });

  it('can be named in the query by the label that the author gives them', async () => {
    const table = await tableWith({ src: qwqFile(), facets: 'edit_format as Format' });
    await search(table, 'format=whole');
    expect(ticked(table)).to.deep.equal(['whole']);
    expect(cells(table)).to.have.lengthOf(2);
  });

  it('are hidden with the other controls', async () => {
    const table = await tableWith({ src: qwqFile(), facets: 'edit_format', 'no-controls': '' });
    expect(parts(table, 'fieldset, input')).to.have.lengthOf(0);
  });
});
