import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { BenchmarkTable, SortChangeEvent } from '../src/index.js';
import {
  announced,
  cells,
  column,
  headers,
  part,
  parts,
  qwqFile,
  qwqPage,
  search,
  searchBox,
  shown,
  textOf,
  rowCount,
} from './page.js';
import { waitUntil } from './wait-until.js';

/** Each header's direction, where it has one. */
const directions = (table: Element) =>
  parts(table, 'thead th').map((th) => th.getAttribute('aria-sort'));

async function clickHeader(table: BenchmarkTable, label: string): Promise<void> {
  const button = parts<HTMLButtonElement>(table, 'thead button').find((one) =>
    textOf(one).startsWith(label),
  );
  button!.click();
  await table.updateComplete;
}

const tableWith = async (attributes: Record<string, string>) => {
  const table = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  return shown(table);
};

const models = [
  'o1-preview',
  'QwQ + Qwen2.5 Coder 32B-I',
  'QwQ + Haiku',
  'Qwen2.5 Coder 32B-I',
  'o1-mini',
  'QwQ + DeepSeek V2.5',
  'QwQ',
];

describe('the table of the QwQ post', () => {
  let table: BenchmarkTable;
  let src: string;

  beforeEach(async () => {
    // The browser lists only so many requests, and the modules of the tests are many.
    performance.clearResourceTimings();
    ({ table, src } = await qwqPage());
  });

  it('is a real table with the headers that the author gave', () => {
    expect(part(table, 'table').localName).to.equal('table');
    expect(headers(table)).to.deep.equal([
      'Model',
      'Percent completed correctly (%)',
      'Percent using correct edit format (%)',
      'Command',
      'Edit format',
    ]);
  });

  it('has the seven rows, o1-preview first and QwQ last', () => {
    const rows = cells(table);
    expect(rows).to.have.lengthOf(7);
    expect(rows[0]).to.deep.equal([
      'o1-preview',
      '79.7%',
      '93.2%',
      'aider --model o1-preview',
      'diff',
    ]);
    expect(rows.at(-1)!.slice(0, 2)).to.deep.equal(['QwQ', '42.1%']);
    expect(column(table, 0)).to.deep.equal(models);
    expect(column(table, 2)[1]).to.equal('100.0%');
  });

  it('shows the command as code, and nothing else', () => {
    const codes = parts(table, 'tbody code').map((code) => code.textContent);
    expect(codes).to.have.lengthOf(7);
    expect(codes[0]).to.equal('aider --model o1-preview');
    expect(parts(table, 'tbody tr > :nth-child(4) code')).to.have.lengthOf(7);
  });

  it('names each row by its first cell', () => {
    expect(parts(table, 'tbody th[scope=row]').map(textOf)).to.deep.equal(models);
    expect(parts(table, 'thead th:not([scope=col])')).to.have.lengthOf(0);
  });

  it('asks for the file once, together with the chart', async () => {
    const requests = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(src));
    await waitUntil(() => requests().length > 0);
    expect(requests()).to.have.lengthOf(1);
  });

  it('lines up its numbers on the right, in figures of equal width', () => {
    const [name, percent] = [...part<HTMLTableRowElement>(table, 'tbody tr').cells];
    expect(getComputedStyle(percent!).textAlign).to.match(/end|right/);
    expect(getComputedStyle(percent!).fontVariantNumeric).to.include('tabular-nums');
    expect(getComputedStyle(name!).textAlign).to.match(/start|left/);
  });

  it('offers its rows, as they are shown, to scripts', () => {
    expect(table.rows.map((row) => row['model'])).to.deep.equal(models);
    expect(table.rows).to.be.frozen;
    expect(table.results).to.be.frozen;
    expect(table.results!.rows).to.have.lengthOf(7);
    expect([table.status, table.error]).to.deep.equal(['loaded', null]);
  });
});

describe('sorting a table', () => {
  let table: BenchmarkTable;

  beforeEach(async () => {
    table = await tableWith({
      src: qwqFile(),
      columns: 'model as Model, pass_rate_2 as Rate (%), total_cost as Cost ($), date as Date',
      sort: 'date',
    });
  });

  const author = [
    'o1-mini',
    'o1-preview',
    'Qwen2.5 Coder 32B-I',
    'QwQ + Haiku',
    'QwQ + DeepSeek V2.5',
    'QwQ + Qwen2.5 Coder 32B-I',
    'QwQ',
  ];

  it('begins in the author’s order, and says by which column', () => {
    expect(column(table, 0)).to.deep.equal(author);
    expect(directions(table)).to.deep.equal([null, null, null, 'ascending']);
  });

  it('puts the greatest number first, then the least, then the author’s order back', async () => {
    await clickHeader(table, 'Rate');
    expect(column(table, 1)).to.deep.equal(
      ['79.7%', '73.6%', '71.4%', '71.4%', '70.7%', '67.7%', '42.1%'], // prettier-ignore
    );
    expect(directions(table)).to.deep.equal([null, 'descending', null, null]);
    await clickHeader(table, 'Rate');
    expect(column(table, 1)[0]).to.equal('42.1%');
    expect(directions(table)).to.deep.equal([null, 'ascending', null, null]);
    await clickHeader(table, 'Rate');
    expect(column(table, 0)).to.deep.equal(author);
    expect(directions(table)).to.deep.equal([null, null, null, 'ascending']);
  });

  it('puts names from A to Z first, then from Z to A, then the author’s order back', async () => {
    await clickHeader(table, 'Model');
    expect(column(table, 0).slice(0, 2)).to.deep.equal(['o1-mini', 'o1-preview']);
    expect(directions(table)).to.deep.equal(['ascending', null, null, null]);
    await clickHeader(table, 'Model');
    expect(column(table, 0).at(-1)).to.equal('o1-mini');
    expect(directions(table)).to.deep.equal(['descending', null, null, null]);
    await clickHeader(table, 'Model');
    expect(column(table, 0)).to.deep.equal(author);
  });

  it('leaves gaps at the end in both directions', async () => {
    const gaps = () => column(table, 2).map((text) => text === '');
    await clickHeader(table, 'Cost');
    expect(column(table, 2)[0]).to.equal('$63.92');
    expect(gaps()).to.deep.equal([false, false, false, false, false, true, true]);
    await clickHeader(table, 'Cost');
    expect(column(table, 2)[0]).to.equal('$0.14');
    expect(gaps()).to.deep.equal([false, false, false, false, false, true, true]);
  });

  it('begins anew with another column', async () => {
    await clickHeader(table, 'Rate');
    await clickHeader(table, 'Rate');
    await clickHeader(table, 'Model');
    expect(directions(table)).to.deep.equal(['ascending', null, null, null]);
    await clickHeader(table, 'Rate');
    expect(directions(table)).to.deep.equal([null, 'descending', null, null]);
  });

  it('tells the page, which can prevent it', async () => {
    setTimeout(() => void clickHeader(table, 'Rate'));
    const event = await oneEvent<SortChangeEvent>(table, 'benchmark-sort-change');
    expect(event.detail).to.deep.equal({ sort: '-pass_rate_2' });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    await table.updateComplete;
    expect(directions(table)[1]).to.equal('descending');

    document.addEventListener('benchmark-sort-change', (e) => e.preventDefault(), { once: true });
    await clickHeader(table, 'Rate');
    expect(directions(table)[1]).to.equal('descending');
    expect(column(table, 1)[0]).to.equal('79.7%');
  });

  it('says nothing to the page when the author’s sort changes', async () => {
    let events = 0;
    table.addEventListener('benchmark-sort-change', () => events++);
    table.sort = '-pass_rate_2';
    await table.updateComplete;
    expect(column(table, 1)[0]).to.equal('79.7%');
    expect(events).to.equal(0);
  });

  it('stays sorted while the reader searches', async () => {
    await clickHeader(table, 'Rate');
    await search(table, 'qwen');
    expect(column(table, 1)).to.deep.equal(
      ['73.6%', '71.4%', '71.4%', '67.7%', '42.1%'], // prettier-ignore
    );
  });

  it('can be done by keyboard: its headers are buttons', () => {
    const buttons = parts<HTMLButtonElement>(table, 'thead th > button');
    expect(buttons).to.have.lengthOf(4);
    expect(buttons.every(({ type, tabIndex }) => type === 'button' && tabIndex === 0)).to.be.true;
  });

  it('keeps the focus on the header', async () => {
    const button = parts<HTMLButtonElement>(table, 'thead button')[1]!;
    button.focus();
    await clickHeader(table, 'Rate');
    expect(table.shadowRoot!.activeElement).to.equal(button);
  });

  it('works on what is calculated, and on quoted names', async () => {
    table.data = [
      { 'a, b': 1, c: 2 },
      { 'a, b': 3, c: 1 },
    ];
    table.sort = '';
    table.columns = '"a, b" as First, c as Second, "a, b" + c as Sum';
    await shown(table);
    for (const label of ['First', 'Sum']) {
      await clickHeader(table, label);
      expect(column(table, 0)[0], label).to.equal('3');
      expect(directions(table).filter(Boolean)).to.deep.equal(['descending']);
    }
  });
});

describe('a table for those who do not look', () => {
  it('says what a press on a header did, and that headers sort', async () => {
    const table = await tableWith({ src: qwqFile(), columns: 'model as Model, pass_rate_2' });
    const sentences = [];
    for (let press = 0; press < 3; press++) {
      await clickHeader(table, 'Model');
      sentences.push(announced(table));
    }
    expect(sentences).to.deep.equal([
      'Sorted by Model, ascending',
      'Sorted by Model, descending',
      'Not sorted: in the order of the file',
    ]);
    expect(part(table, 'thead button').getAttribute('aria-description')).to.equal(
      'sorts the table',
    );
  });

  it('has a box that is a stop of the tab key only where there is something to scroll', async () => {
    const table = await tableWith({ src: qwqFile(), columns: 'model, pass_rate_2' });
    const box = part(table, '.scroll');
    expect([box.tabIndex, box.getAttribute('role')]).to.deep.equal([-1, null]);
    table.columns = '';
    table.style.inlineSize = '300px';
    await waitUntil(() => box.tabIndex === 0);
    expect(box.getAttribute('role')).to.equal('region');
    await expect(table).to.be.accessible();
  });
});

describe('what an author sets on a table', () => {
  it('limit: shows the first rows, says so, and gives the rest on demand', async () => {
    const table = await tableWith({ src: qwqFile(), sort: '-pass_rate_2', limit: '3' });
    expect(cells(table)).to.have.lengthOf(3);
    expect(column(table, 0)).to.deep.equal(models.slice(0, 3));
    expect(textOf(part(table, '.more'))).to.match(/^The first 3 of 7 rows\. Show all/);
    part<HTMLButtonElement>(table, '.more button').click();
    await table.updateComplete;
    expect(cells(table)).to.have.lengthOf(7);
    expect(parts(table, '.more')).to.have.lengthOf(0);
  });

  it('limit: junk, zero and less limit nothing', async () => {
    for (const limit of ['0', '-1', 'many', '', '99']) {
      const table = await tableWith({ src: qwqFile(), limit });
      expect(cells(table), `limit="${limit}"`).to.have.lengthOf(7);
    }
  });

  it('where: leaves out rows, which then count nowhere', async () => {
    const table = await tableWith({ src: qwqFile(), where: 'edit_format=architect' });
    expect(column(table, 0).every((name) => name!.startsWith('QwQ + '))).to.be.true;
    expect(rowCount(table)).to.equal('3 rows');
    await search(table, 'haiku');
    expect(rowCount(table)).to.equal('1 of 3 rows');
  });

  it('columns: all of the file’s, where none are named', async () => {
    const table = await tableWith({ src: qwqFile() });
    expect(headers(table)).to.have.lengthOf(10);
    expect(headers(table)).to.include.members(['Model', 'Pass rate 2', 'Edit format', 'Date']);
  });

  it('columns: in the author’s order, with labels and units', async () => {
    const table = await tableWith({
      src: qwqFile(),
      columns: 'total_cost as Cost ($), model, seconds_per_case as Time (s)',
    });
    expect(headers(table)).to.deep.equal(['Cost ($)', 'Model', 'Time (s)']);
    expect(cells(table)[0]).to.deep.equal(['$63.92', 'o1-preview', '80.9 s']);
  });

  it('missing: makes a gap of a value', async () => {
    const table = await tableWith({
      src: qwqFile(),
      columns: 'model, percent_cases_well_formed',
      missing: 'percent_cases_well_formed=100',
    });
    expect(column(table, 1).filter((text) => text === '')).to.have.lengthOf(3);
  });

  it('caption: is seen and names the table', async () => {
    const table = await tableWith({ src: qwqFile(), caption: 'Code editing' });
    expect(textOf(part(table, '[part=caption]'))).to.equal('Code editing');
    expect(part(table, 'table').getAttribute('aria-label')).to.equal('Code editing');
    table.caption = '';
    await table.updateComplete;
    expect(parts(table, '[part=caption]')).to.have.lengthOf(0);
    expect(part(table, 'table').getAttribute('aria-label')).to.equal(
      'Pass rate 2, Percent cases well formed and 7 more by Model',
    );
  });

  it('no-controls: leaves the search box out', async () => {
    const table = await tableWith({ src: qwqFile(), 'no-controls': '' });
    expect(parts(table, 'input')).to.have.lengthOf(0);
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('query: is there from the start, in the box too', async () => {
    const table = await tableWith({ src: qwqFile(), query: 'haiku' });
    expect(column(table, 0)).to.deep.equal(['QwQ + Haiku']);
    expect(searchBox(table).value).to.equal('haiku');
  });

  it('highlight: accents the rows that match', async () => {
    const table = await tableWith({ src: qwqFile(), highlight: 'model=QwQ', columns: 'model' });
    const color = (name: string) => {
      const cell = parts(table, 'tbody tr > *').find((one) =>
        [name, `${name}, highlighted`].includes(textOf(one)),
      );
      return getComputedStyle(cell!).color;
    };
    expect(color('QwQ')).to.not.equal(color('o1-mini'));
    expect(color('o1-preview')).to.equal(color('o1-mini'));
  });

  it('lang: writes numbers in the language of the page', async () => {
    const table = await tableWith({
      src: qwqFile(),
      columns: 'pass_rate_2 as Rate (%)',
      lang: 'de',
    });
    expect(column(table, 0)[0]).to.match(/^79,7\s?%$/);
  });

  it('lang: what is no language breaks nothing', async () => {
    const table = await tableWith({
      src: qwqFile(),
      columns: 'pass_rate_2 as Rate (%)',
      sort: 'model',
      lang: 'not a language',
    });
    expect(cells(table)).to.have.lengthOf(7);
  });

  it('links: are links, and open nothing else', async () => {
    const table = await tableWith({});
    table.data = [{ site: 'https://example.org/a?b=1&c=2' }, { site: 'mailto:a@example.org' }];
    await shown(table);
    const links = parts<HTMLAnchorElement>(table, 'tbody a');
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://example.org/a?b=1&c=2',
      'mailto:a@example.org',
    ]);
  });

  it('anything, one attribute after the other, is shown at once', async () => {
    const table = await tableWith({ src: qwqFile() });
    table.setAttribute('columns', 'model');
    await table.updateComplete;
    expect(headers(table)).to.deep.equal(['Model']);
    table.setAttribute('where', 'o1');
    table.setAttribute('sort', '-model');
    await table.updateComplete;
    expect(column(table, 0)).to.deep.equal(['o1-preview', 'o1-mini']);
    table.removeAttribute('where');
    table.setAttribute('limit', '2');
    await table.updateComplete;
    expect(cells(table)).to.have.lengthOf(2);
  });
});

describe('searching in a table', () => {
  let table: BenchmarkTable;

  beforeEach(async () => ({ table } = await qwqPage()));

  it('has a labelled box', () => {
    const box = searchBox(table);
    expect(textOf(box.labels![0]!)).to.equal('Search');
  });

  it('announces politely how many rows are left', async () => {
    expect(rowCount(table)).to.equal('7 rows');
    await search(table, 'o1');
    expect(rowCount(table)).to.equal('2 of 7 rows');
    expect(column(table, 0)).to.deep.equal(['o1-preview', 'o1-mini']);
    await search(table, '');
    expect(rowCount(table)).to.equal('7 rows');
  });

  it('finds what stands in a column that is not shown', async () => {
    await search(table, '2024-09-12');
    expect(parts(table, 'tbody tr:not([hidden]) th > *').map(textOf)).to.deep.equal([
      'o1-mini',
      'Matches in Date: 2024-09-12',
    ]);
  });

  it('says when nothing is left, and gives all back with a button that moves on to the box', async () => {
    await search(table, 'gpt-5');
    expect(cells(table)).to.have.lengthOf(0);
    expect(textOf(part(table, '.empty'))).to.match(/^No row matches “gpt-5”\. Show all 7 rows$/);
    expect(rowCount(table)).to.equal('0 of 7 rows');
    const button = part<HTMLButtonElement>(table, '.empty button');
    button.focus();
    button.click();
    await table.updateComplete;
    expect(cells(table)).to.have.lengthOf(7);
    expect(searchBox(table).value).to.equal('');
    expect(table.shadowRoot!.activeElement).to.equal(searchBox(table));
    expect(parts(table, '.empty')).to.have.lengthOf(0);
  });

  it('keeps the headers when nothing is left', async () => {
    await search(table, 'gpt-5');
    expect(headers(table)).to.have.lengthOf(5);
  });

  it('shows its state to style sheets', async () => {
    expect(table.matches(':state(filtered)')).to.be.false;
    await search(table, 'o1');
    expect(table.matches(':state(filtered)')).to.be.true;
    expect(table.matches(':state(empty)')).to.be.false;
    await search(table, 'gpt-5');
    expect(table.matches(':state(empty)')).to.be.true;
  });

  it('keeps the text as it was typed, spaces too', async () => {
    await search(table, 'o1 ');
    expect(searchBox(table).value).to.equal('o1 ');
    expect(cells(table)).to.have.lengthOf(2);
  });

  it('says of a file without matching rows that there are none, and offers no button', async () => {
    table.where = 'model=nobody';
    await table.updateComplete;
    expect(textOf(part(table, '.empty'))).to.equal('There are no rows.');
    expect(parts(table, '.empty button')).to.have.lengthOf(0);
  });
});

describe('a table on a narrow screen', () => {
  it('scrolls in its own box, which the keyboard reaches, and keeps the first column in view', async () => {
    const box = await fixture(html`<div style="width: 320px"></div>`);
    const table = document.createElement('benchmark-table');
    table.src = qwqFile();
    box.append(table);
    await shown(table);
    const scroll = part(table, '[part=scroll]');
    expect(scroll.scrollWidth).to.be.greaterThan(scroll.clientWidth);
    expect(table.getBoundingClientRect().width).to.be.at.most(320);
    expect(box.scrollWidth).to.be.at.most(320);
    await waitUntil(() => scroll.tabIndex === 0);
    expect(scroll.getAttribute('role')).to.equal('region');
    expect(scroll.getAttribute('aria-label')).to.match(/ by Model$/);
    expect(part(table, 'table').ariaLabel, 'it is called so once').to.equal(null);

    const first = part(table, 'tbody th');
    const left = first.getBoundingClientRect().left;
    scroll.scrollLeft = 200;
    expect(first.getBoundingClientRect().left).to.be.closeTo(left, 1);
    expect(first.getBoundingClientRect().width).to.be.at.most(160);
  });

  it('hides what scrolls below the first column and below the headers', async () => {
    const box = await fixture(
      html`<div style="width: 320px; background: rgb(250, 240, 230)"></div>`,
    );
    const table = document.createElement('benchmark-table');
    table.src = qwqFile();
    box.append(table);
    await shown(table);
    const sticky = [part(table, 'tbody th'), part(table, 'thead th')];
    for (const cell of sticky) {
      expect(getComputedStyle(cell).position).to.equal('sticky');
      const { backgroundColor } = getComputedStyle(cell);
      expect(backgroundColor, cell.parentElement!.parentElement!.localName).to.equal(
        'rgb(250, 240, 230)',
      );
    }
  });

  it('begins a name in Arabic where the other names begin, and reads it from right to left', async () => {
    const element = await fixture<BenchmarkTable>(html`<benchmark-table></benchmark-table>`);
    element.data = [
      { id: 1, model: 'gpt-4o' },
      { id: 2, model: 'نموذج 7B' },
    ];
    await element.updateComplete;
    const cells = parts(element, 'tbody td.word');
    const starts = cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().left;
    });
    expect(starts).to.have.lengthOf(2);
    expect(starts[1]).to.be.closeTo(starts[0]!, 1);
    expect(getComputedStyle(cells[1]!).direction).to.equal('rtl');
  });
});
