import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable, FilterChangeEvent } from '../../src/index.js';
import { part, parts, qwqFile, shown, textOf } from '../page.js';
import { tableOf } from '../table/table-of.js';

const qwen = 'Qwen2.5 Coder 32B-I';

async function qwqTable(attributes: Record<string, string> = {}): Promise<BenchmarkTable> {
  const table = document.createElement('benchmark-table');
  const given = {
    src: qwqFile(),
    columns: 'model, pass_rate_2 as Solved (%)',
    cases: 'test_cases',
    rank: '',
    sort: '-pass_rate_2',
    ...attributes,
  };
  for (const [name, value] of Object.entries(given)) table.setAttribute(name, value);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(table);
  return shown(table);
}

/** The lines below the ranked values. */
const lines = (table: Element) =>
  parts(table, '.row .interval').map(
    (line) => line.querySelector('[aria-hidden]')?.textContent ?? line.textContent,
  );
const sentences = (table: Element) => parts(table, '.row .interval').map((line) => line.title);
const select = (table: Element) => part<HTMLSelectElement>(table, '.compare select');

describe('a comparison with one row', () => {
  it('says by how much each row differs, and whether that can be told', async () => {
    const table = await qwqTable({ baseline: qwen });
    expect(lines(table)).to.deep.equal([
      '≈ +8.3 (−2 to +18)',
      '≈ +2.2 (−9 to +13)',
      '≈ 0 (−11 to +11)',
      '63–78%',
      '≈ −0.7 (−11 to +10)',
      '≈ −3.7 (−15 to +7)',
      '▼ −29.3 (−40 to −17)',
    ]);
    const told = parts(table, '.told');
    expect(told.map(textOf)).to.deep.equal([
      `29.3 points less than ${qwen} (−40 to −17): told apart; 39 cases of 133 apart`,
    ]);
    expect(Number(getComputedStyle(told[0]!).fontWeight)).to.equal(700);
  });

  it('says how many cases are between two rows, where that can be known', async () => {
    const [o1, pair, haiku, , mini] = sentences(await qwqTable({ baseline: qwen }));
    expect(o1).to.equal(
      `8.3 points more than ${qwen} (−2 to +18): can't be told apart; 11 cases of 133 apart`,
    );
    // 132 cases, and a rate that no whole number of them gives.
    expect(pair).to.equal(`2.2 points more than ${qwen} (−9 to +13): can't be told apart`);
    for (const near of [haiku, mini]) {
      expect(near).to.match(/can't be told apart; so near that no test could tell them apart$/);
    }
  });

  it('takes less for better where the author says so', async () => {
    const table = await qwqTable({ baseline: qwen, lower: 'pass_rate_2', sort: 'pass_rate_2' });
    expect(lines(table)[0]).to.equal('▲ −29.3 (−40 to −17)');
  });

  it('writes differences in the unit of the column', async () => {
    const table = await tableOf(
      [
        { name: 'a', time: 12, error: 1 },
        { name: 'b', time: 15.5, error: 1 },
      ],
      { columns: 'name, time as Time (s)', interval: 'error', lower: 'time', baseline: 'a' },
    );
    expect(lines(table)[1]).to.match(/^▼ \+3\.5\ss \(\+2\.\d+\ss to \+4\.\d+\ss\)$/);
    expect(sentences(table)[1]).to.match(/^3\.5\ss more than a \(.*\): told apart$/);
  });

  it('offers all rows in a list, and goes by what is chosen', async () => {
    const table = await qwqTable();
    expect([...select(table).options].map(({ label }) => label)).to.deep.equal([
      'none',
      'o1-preview',
      'QwQ + Qwen2.5 Coder 32B-I',
      'QwQ + Haiku',
      qwen,
      'o1-mini',
      'QwQ + DeepSeek V2.5',
      'QwQ',
    ]);
    expect(textOf(part(table, '.compare'))).to.match(/^Compare with/);
    select(table).value = 'QwQ';
    select(table).dispatchEvent(new Event('change'));
    await table.updateComplete;
    expect([table.baseline, lines(table)[0]]).to.deep.equal(['QwQ', '▲ +37.6 (+26 to +48)']);
    select(table).value = '';
    select(table).dispatchEvent(new Event('change'));
    await table.updateComplete;
    expect(lines(table)[0]).to.equal('72–86%');
  });

  it('offers no list where nothing says how far off values may be, or in no controls', async () => {
    expect(parts(await qwqTable({ cases: 'none' }), '.compare')).to.have.lengthOf(0);
    expect(parts(await qwqTable({ 'no-controls': '' }), '.compare')).to.have.lengthOf(0);
  });

  it('has a button in the details of a row, in a very long table, too', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({
      name: `row ${index}`,
      rate: index / 3,
      cases: 50,
    }));
    const table = await tableOf(rows, { cases: 'cases', details: '', columns: 'name, rate (%)' });
    expect(parts(table, '.compare')).to.have.lengthOf(0);
    part<HTMLButtonElement>(table, '.row .disclosure').click();
    await table.updateComplete;
    const button = () => part<HTMLButtonElement>(table, '.details button[aria-pressed]');
    expect(textOf(button())).to.equal('Compare with this');
    button().click();
    await table.updateComplete;
    expect(table.baseline).to.equal('row 0');
    expect(button().getAttribute('aria-pressed')).to.equal('true');
    // Now there is a way back, above the table, too.
    expect([...select(table).options].map(({ label }) => label)).to.deep.equal(['none', 'row 0']);
    button().click();
    await table.updateComplete;
    expect(table.baseline).to.equal('');
  });

  it('is heard in the details', async () => {
    const table = await qwqTable({ baseline: qwen, details: '' });
    part<HTMLButtonElement>(table, '.row .disclosure').click();
    await table.updateComplete;
    expect(textOf(part(table, '.details dd'))).to.equal(
      '79.7%, 106 of 133 cases; 95%: 72–86%; rank 1–5 of 7. ' +
        `8.3 points more than ${qwen} (−2 to +18): can't be told apart; 11 cases of 133 apart.`,
    );
  });

  it('says that there is no such row, and which one was meant', async () => {
    const table = await qwqTable({ baseline: 'o1-mni' });
    expect(table.error!.message).to.equal('No row is called o1-mni. Did you mean o1-mini?');
    expect(lines(table)[0]).to.equal('72–86%');
    expect(select(table).value).to.equal('');
  });

  it('takes the first of two rows of one name', async () => {
    const table = await tableOf(
      [
        { name: 'a', rate: 50, cases: 100 },
        { name: 'b', rate: 90, cases: 100 },
        { name: 'a', rate: 10, cases: 100 },
      ],
      { cases: 'cases', columns: 'name, rate (%)', baseline: 'a' },
    );
    expect(lines(table).map((line) => line.split(' (')[0])).to.deep.equal([
      '40–60%',
      '▲ +40',
      '▼ −40',
    ]);
  });
});

describe('the baseline of a group', () => {
  const pair = async (attributes: Record<string, string> = {}) => {
    const src = qwqFile();
    const [first, second] = [await qwqTable({ src, ...attributes }), await qwqTable({ src })];
    await Promise.all([shown(first), shown(second)]);
    return [first, second] as const;
  };

  it('is shared by all elements, and travels beside the filter', async () => {
    const [first, second] = await pair();
    first.query = 'qwq';
    let event: FilterChangeEvent | undefined;
    addEventListener('benchmark-filter-change', (sent) => (event = sent), { once: true });
    first.baseline = 'QwQ';
    await second.updateComplete;
    expect(event!.detail.filter).to.deep.equal({ query: 'qwq', selected: [], baseline: 'QwQ' });
    expect([second.baseline, second.query]).to.deep.equal(['QwQ', 'qwq']);
  });

  it('outlives a change by an element that knows nothing of it', async () => {
    const [first, second] = await pair({ baseline: 'QwQ' });
    expect(second.baseline).to.equal('QwQ');
    document.dispatchEvent(
      new CustomEvent('benchmark-filter-change', {
        detail: { group: new URL(first.src, document.baseURI).href, filter: { query: 'o1' } },
        bubbles: true,
      }),
    );
    expect(second).to.include({ query: 'o1', baseline: 'QwQ' });
  });

  it('is given to a group that filters, but compares nothing yet', async () => {
    const src = qwqFile();
    const first = await qwqTable({ src, query: 'qwq' });
    const second = await qwqTable({ src, baseline: 'QwQ' });
    await first.updateComplete;
    expect(first).to.include({ query: 'qwq', baseline: 'QwQ' });
    expect(second.query).to.equal('qwq');
  });

  it('is no fault of an element that was not given it', async () => {
    const [first, second] = await pair();
    first.baseline = 'nobody';
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect(first.error!.message).to.equal('No row is called nobody.');
    expect(second.error).to.equal(null);
  });

  it('is kept in the address', async () => {
    const before = location.href;
    try {
      const table = await qwqTable({ 'sync-url': '', group: 'linked' });
      table.baseline = 'QwQ';
      await table.updateComplete;
      expect(new URLSearchParams(location.search).get('linked.baseline')).to.equal('QwQ');
      table.remove();
      history.replaceState(null, '', '?linked.baseline=o1-mini');
      const linked = await qwqTable({ 'sync-url': '', group: 'linked' });
      expect([linked.baseline, lines(linked)[0]]).to.deep.equal(['o1-mini', '≈ +9.0 (−1 to +19)']);
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
