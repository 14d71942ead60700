import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { column, headers, part, parts, search, shown, textOf } from '../page.js';
import { rowsOf, tableOf } from './table-of.js';

async function table(src: string, attributes: Record<string, string>): Promise<BenchmarkTable> {
  const element = document.createElement('benchmark-table');
  for (const [name, value] of Object.entries({ src, group: 'none', rank: '', ...attributes })) {
    element.setAttribute(name, value);
  }
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  return shown(element);
}

const qwq = (attributes: Record<string, string> = {}) =>
  table('/demo/data/qwq.yml', {
    columns: 'model, pass_rate_2 as Solved (%)',
    cases: 'test_cases',
    sort: '-pass_rate_2',
    ...attributes,
  });

const ranks = (element: Element) => column(element, 0);
const note = (element: Element) => textOf(part(element, '[part=note]'));
const apart = (element: Element) =>
  rowsOf(element).flatMap((row, index) => (row.matches('.apart') ? [index + 1] : []));

async function clickHeader(element: BenchmarkTable, label: string): Promise<void> {
  parts<HTMLButtonElement>(element, 'thead button')
    .find((button) => textOf(button).startsWith(label))!
    .click();
  await element.updateComplete;
}

describe('the ranks of a table', () => {
  it('stand first, as ranges among all rows', async () => {
    const element = await qwq();
    expect(headers(element)).to.deep.equal(['Rank', 'Model', 'Solved (%)']);
    expect(part(element, 'thead th').title).to.equal('among 7 rows, by Solved');
    expect(ranks(element)).to.deep.equal(['1–5', '1–6', '1–6', '1–6', '1–6', '2–6', '7']);
    expect(column(element, 2)[1]).to.match(/^73\.6%†/);
    expect(apart(element)).to.deep.equal([6]);
    expect(note(element)).to.equal(
      "7 rows. o1-preview leads with 79.7% (95%: 72–86%); it can't be told apart from the next 4. " +
        'Intervals: 95% intervals for 132 or 133 cases each (test_cases). A rank is a range among ' +
        'all 7 rows: with other cases of the same kind the row could stand anywhere in it. ' +
        'Intervals of rows that are told apart may overlap a little. ' +
        '† 73.6% is no whole number of 132 cases (97 gives 73.5%).',
    );
  });

  it('are the same whatever a reader looks for', async () => {
    const element = await qwq();
    await search(element, 'qwq');
    expect(ranks(element)).to.deep.equal(['1–6', '1–6', '2–6', '7']);
    expect(note(element)).to.match(/^4 of 7 rows; ranks are among all 7\. Intervals/);
  });

  it('are the same whatever the limit is, but among the rows that the author leaves', async () => {
    expect(ranks(await qwq({ limit: '3' }))).to.deep.equal(['1–5', '1–6', '1–6']);
    const where = await qwq({ where: 'edit_format:architect' });
    expect(ranks(where)).to.deep.equal(['1–3', '1–3', '1–3']);
  });

  it('are mirrored where less is better', async () => {
    const element = await qwq({ lower: 'pass_rate_2', sort: 'pass_rate_2' });
    expect(column(element, 1)[0]).to.equal('QwQ');
    expect(ranks(element)).to.deep.equal(['1', '2–6', '2–7', '2–7', '2–7', '2–7', '3–7']);
  });

  it('can be sorted by, the best first', async () => {
    const element = await qwq({ sort: 'model' });
    await clickHeader(element, 'Rank');
    expect(part(element, '[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
    expect(ranks(element)).to.deep.equal(['1–5', '1–6', '1–6', '1–6', '1–6', '2–6', '7']);
    // Equal ranges are in the order of their values.
    expect(column(element, 1).slice(1, 3)).to.deep.equal(['QwQ + Qwen2.5 Coder 32B-I', 'QwQ + Haiku']); // prettier-ignore
    await clickHeader(element, 'Rank');
    expect(ranks(element)[0]).to.equal('7');
  });

  it('know on the polyglot board that no neighbours can be told apart', async () => {
    const columns = 'model, pass_rate_2 (%)';
    const element = await table('/demo/data/polyglot.yml', { columns, sort: '-pass_rate_2' });
    const all = element.rows.length;
    expect(ranks(element)).to.have.lengthOf(all);
    expect(apart(element)).to.deep.equal([]);
    expect(ranks(element).filter((range) => /^1\b/.test(range!))).to.have.lengthOf(4);
    expect(note(element)).to.match(/ leads with .*; it can't be told apart from the next 3\./);
    expect(note(element)).to.match(/† \d+ values are no whole number of their cases\./);
    expect(note(element)).to.include('(test_cases)');
  });

  it('go by intervals that the file gives', async () => {
    const boards = [
      [1500, 1492, 1508],
      [1490, 1480, 1500],
      [1489, 1486, 1492],
      [1478, 1470, 1486],
      [1450, 1445, 1455],
    ].map(([rating, lower, upper], index) => ({ name: 'abcde'[index], rating, lower, upper }));
    const given = { columns: 'name, rating', interval: 'lower, upper', rank: '', sort: '-rating' };
    const element = await tableOf(boards, given);
    expect(ranks(element)).to.deep.equal(['1–2', '1–4', '2–3', '3–4', '5']);
    expect(note(element)).to.include('(1,492–1,508 by the file)');
  });

  it('take a press on a column where less is better for its least first', async () => {
    const element = await table('/demo/data/qwq.yml', {
      columns: 'model, pass_rate_2, seconds_per_case',
      lower: 'seconds_per_case',
      sort: '-pass_rate_2',
    });
    await clickHeader(element, 'Seconds per case');
    expect(part(element, '[aria-sort]').getAttribute('aria-sort')).to.equal('ascending');
    await clickHeader(element, 'Pass rate 2');
    expect(part(element, '[aria-sort]').getAttribute('aria-sort')).to.equal('descending');
  });

  it('mark the least where less is better and nothing says that others could be as low', async () => {
    const given = { columns: 'model, pass_rate_2, seconds_per_case', sort: '-pass_rate_2' };
    const bold = (element: Element) =>
      parts(element, 'td:nth-child(4) .first').map((cell) => textOf(cell));
    const element = await table('/demo/data/qwq.yml', { ...given, lower: 'seconds_per_case' });
    expect(bold(element)).to.have.lengthOf(1);
    const least = Math.min(...element.rows.map((row) => Number(row['seconds_per_case'])));
    expect(bold(element)).to.deep.equal([String(least)]);
    expect(bold(await table('/demo/data/qwq.yml', given))).to.deep.equal([]);
  });

  it('make plain places where nothing says how many cases there are, and say so', async () => {
    const rows = [3, 1, 3, 2].map((points, index) => ({ name: 'abcd'[index], points }));
    const element = await tableOf(rows, { rank: '', sort: '-points', columns: 'name, points' });
    expect(ranks(element)).to.deep.equal(['1', '1', '3', '4']);
    expect(note(element)).to.include('near places may be chance');
    expect(note(element)).not.to.include('leads');
  });
});

describe('ranks for those who do not look', () => {
  it('are accessible, with a comparison and in open details', async () => {
    const element = await qwq({ baseline: 'o1-mini', details: '', lower: 'seconds_per_case' });
    part<HTMLButtonElement>(element, '.disclosure').click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('can be compared by keyboard: the list and the button take the focus', async () => {
    const element = await qwq({ details: '' });
    part<HTMLButtonElement>(element, '.disclosure').click();
    await element.updateComplete;
    for (const selector of ['.compare select', '.details button']) {
      const control = part(element, selector);
      control.focus();
      expect(element.shadowRoot!.activeElement, selector).to.equal(control);
    }
    const button = part<HTMLButtonElement>(element, '.details button');
    button.click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });

  it('say at the value that it could be first', async () => {
    expect(textOf(part(await qwq(), '.row td:last-child'))).to.match(/^79\.7%, could be first/);
  });
});

describe('bad input for ranks', () => {
  const { warn } = console;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const rates = [
    { name: 'a', rate: 70, cases: 100, cost: 300 },
    { name: 'b', rate: 60, cases: 100, cost: 2 },
  ];
  const given = { rank: '', columns: 'name, rate (%)', sort: '-rate' };
  const withCases = (...cases: unknown[]) =>
    tableOf(
      cases.map((count, index) => ({ name: 'abcdef'[index], rate: 50 - index, cases: count })),
      { ...given, cases: 'cases' },
    );

  it('names rows without a number of cases, which may stand anywhere', async () => {
    const element = await withCases(10, 0, -1, 1.5, null);
    expect(note(element)).to.include('4 rows have no cases.');
    expect(ranks(element)).to.deep.equal(['1–5', '1–5', '1–5', '1–5', '1–5']);
    expect(parts(element, '.interval')).to.have.lengthOf(1);
  });

  it('names a column of cases that is not there, or holds no numbers, and ranks all the same', async () => {
    for (const [cases, message] of [
      ['casses', /Column "casses" is not in .*Did you mean "cases"\?/],
      [
        'name',
        'Column "name" is not a column of numbers. Write cases="test_cases" or cases="164".',
      ],
      ['0', 'cases="0" is no number of cases. Write cases="test_cases" or cases="164".'],
    ] as const) {
      const element = await tableOf(rates, { ...given, cases });
      expect(element.error!.message).to.match(
        typeof message === 'string' ? new RegExp(message.replace(/[.?]/g, '\\$&')) : message,
      );
      expect(ranks(element)).to.deep.equal(['1', '2']);
    }
  });

  it('says that cases give no interval for what is no rate', async () => {
    const sorted = { rank: 'cost', columns: 'name, cost', sort: '-cost', cases: 'cases' };
    const element = await tableOf(rates, sorted);
    expect(ranks(element)).to.deep.equal(['1', '2']);
    expect(parts(element, '.interval')).to.have.lengthOf(0);
    expect(warnings).to.include(
      '<benchmark-table rank>: cases gives no interval for cost, which is no rate.',
    );
  });

  it('gives no interval to a rate above 100, and draws the others', async () => {
    const element = await tableOf([...rates, { name: 'c', rate: 140, cases: 100 }], {
      ...given,
      cases: 'cases',
    });
    expect(parts(element, '.interval')).to.have.lengthOf(2);
    expect(ranks(element)).to.deep.equal(['1–3', '1–3', '1–3']);
    expect(note(element)).to.include('1 row has no interval.');
  });

  it('names what is ranked by and is no column of numbers', async () => {
    const element = await tableOf(rates, { ...given, rank: 'name' });
    expect(element.error!.message).to.include('Column "name" is not a column of numbers, so rank');
    expect(rowsOf(element)).to.have.lengthOf(2);
  });

  it('ranks one row, and equal rows', async () => {
    const one = await tableOf(rates.slice(0, 1), { ...given, cases: 'cases' });
    expect(ranks(one)).to.deep.equal(['1']);
    const equal = await tableOf([rates[0], rates[0], rates[0]], { ...given, cases: 'cases' });
    expect(ranks(equal)).to.deep.equal(['1–3', '1–3', '1–3']);
    expect(note(equal)).to.include('from any of the other 2.');
  });

  it('keeps a row without a value, which has no rank', async () => {
    const element = await tableOf([...rates, { name: 'c', rate: null, cases: 100 }], {
      ...given,
      cases: 'cases',
    });
    expect(ranks(element)).to.deep.equal(['1–2', '1–2', '–']);
  });

  it('swaps low and high ends, and leaves out negative errors', async () => {
    const swapped = rates.map((row) => ({ ...row, low: row.rate + 2, high: row.rate - 2 }));
    const element = await tableOf(swapped, { ...given, interval: 'low, high' });
    expect(ranks(element)).to.deep.equal(['1', '2']);
    const negative = rates.map((row) => ({ ...row, off: row.rate === 70 ? -1 : 1 }));
    const partly = await tableOf(negative, { ...given, interval: 'off' });
    expect(parts(partly, '.interval').map(textOf)).to.deep.equal(['59.0–61.0%']);
    expect(note(partly)).to.include('1 row has no interval.');
  });

  it('works none out for very many rows, and says so', async () => {
    const many = Array.from({ length: 50_001 }, (_, index) => ({ name: index, rate: index % 100 }));
    const element = await tableOf(many, { ...given, cases: '100' });
    expect(element.rows).to.have.lengthOf(50_001);
    expect(headers(element)).to.not.include('Rank');
    expect(textOf(part(element, '[part=error]'))).to.equal(
      'Ranks and intervals are for at most 50,000 rows, and there are 50,001. Leave rows out by where.',
    );
  });
});
