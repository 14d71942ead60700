import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkTable } from '../../src/index.js';
import { cells, column, headers, part, parts, search, shown, textOf } from '../page.js';
import { tableOf } from './table-of.js';

const runs = [
  { model: 'a', format: 'JSON', rate: 50, seed: 1, size: 7 },
  { model: 'a', format: 'JSON', rate: 60, seed: 2, size: 7 },
  { model: 'a', format: 'text', rate: 71, seed: 1, size: 7 },
  { model: 'b', format: 'JSON', rate: 20, seed: 1, size: 8 },
  { model: 'b', format: 'JSON', rate: 30, seed: 2, size: 8 },
  { model: 'b', format: 'JSON', rate: 40, seed: 3, size: 8 },
];
const columns = 'model as Model, format as Format, mean(rate) as Mean (%)';

async function clickHeader(table: BenchmarkTable, label: string): Promise<void> {
  parts<HTMLButtonElement>(table, 'thead button')
    .find((button) => textOf(button).startsWith(label))!
    .click();
  await table.updateComplete;
}

async function codeInJson(attributes: Record<string, string>): Promise<BenchmarkTable> {
  const table = document.createElement('benchmark-table');
  const given = {
    src: '/demo/data/code-in-json.yml',
    group: 'none',
    columns: 'model, edit_format, mean(pass_rate_1) as Solved (%)',
    interval: 'ci(pass_rate_1)',
    sort: '-mean(pass_rate_1)',
    ...attributes,
  };
  for (const [name, value] of Object.entries(given)) table.setAttribute(name, value);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(table);
  return shown(table);
}

describe('a table with aggregates', () => {
  it('has one row for each combination of the other columns, and counts the rows behind it', async () => {
    const table = await tableOf(runs, { columns });
    expect(headers(table)).to.deep.equal(['Model', 'Format', 'Mean (%)', 'Count']);
    expect(cells(table)).to.deep.equal([
      ['a', 'JSON', '55%', '2'],
      ['a', 'text', '71%', '1'],
      ['b', 'JSON', '30%', '3'],
    ]);
    expect(textOf(part(table, '.count'))).to.equal('3 rows');
  });

  it('has all aggregates, and no second count', async () => {
    const table = await tableOf(runs, {
      columns: 'model, min(rate), max(rate), median(rate), sum(seed), count()',
    });
    expect(cells(table)).to.deep.equal([
      ['a', '50', '71', '60', '4', '3'],
      ['b', '20', '40', '30', '6', '3'],
    ]);
  });

  it('sorts by an aggregate, shown or not, by its label, and by its header', async () => {
    const sorted = async (sort: string) => column(await tableOf(runs, { columns, sort }), 2);
    expect(await sorted('-mean(rate)')).to.deep.equal(['71%', '55%', '30%']);
    expect(await sorted('Mean')).to.deep.equal(['30%', '55%', '71%']);
    expect(await sorted('-sum(rate)')).to.deep.equal(['55%', '30%', '71%']);
    const table = await tableOf(runs, { columns });
    await clickHeader(table, 'Mean');
    expect(column(table, 2)).to.deep.equal(['71%', '55%', '30%']);
    expect(part(table, '[aria-sort]').getAttribute('aria-sort')).to.equal('descending');
  });

  it('finds a row by any of the rows behind it, and by its aggregate', async () => {
    const table = await tableOf(runs, { columns });
    for (const [query, found] of [
      ['seed=3', ['30%']],
      ['seed=2', ['55%', '30%']],
      ['Mean>50', ['55%', '71%']],
      ['seed=2 Mean>50', ['55%']],
      ['text', ['71%']],
    ] as const) {
      await search(table, query);
      expect(column(table, 2), query).to.deep.equal(found);
    }
  });

  it('takes its rows from those that the author leaves, and limits those that it shows', async () => {
    const table = await tableOf(runs, { columns, where: 'seed=1', limit: '2' });
    expect(cells(table)).to.deep.equal([
      ['a', 'JSON', '50%', '1'],
      ['a', 'text', '71%', '1'],
    ]);
    expect(textOf(part(table, '.note.more'))).to.include('The first 2 of 3 rows.');
  });

  it('names its rows for selecting, and shows in details what all rows behind one agree in', async () => {
    const table = await tableOf(runs, { columns, selectable: '', details: '' });
    part<HTMLInputElement>(table, '.row .tick input').click();
    await table.updateComplete;
    expect(table.selected).to.deep.equal(['a']);
    part<HTMLButtonElement>(table, '.disclosure').click();
    await table.updateComplete;
    expect(parts(table, '.details dt').map(textOf)).to.deep.equal(['Size']);
  });

  it('ranks means by the interval of their runs', async () => {
    const table = await codeInJson({ rank: '' });
    const of = (model: string, format: string) =>
      cells(table).find((row) => row[1]!.startsWith(model) && row[2] === format)![3]!;
    expect(of('claude-3.5-sonnet', 'Markdown')).to.equal('60.48%60.0–61.0%');
    expect(of('claude-3.5-sonnet', 'JSON')).to.equal('54.12%52.2–56.1%');
    expect(of('gpt-4o-2024-05-13', 'JSON')).to.equal('59.56%58.7–60.4%');
    expect(textOf(part(table, '[part=note]'))).to.include(
      'Intervals: 95% intervals of the mean: what another run of the same cases would move.',
    );
    // Repeats of the same cases say nothing of other cases: nobody leads.
    expect(textOf(part(table, '[part=note]'))).to.match(
      /^9 rows\. Highest: gpt-4o-2024-08-06 with 60\.78%\. Lowest: deepseek-coder V2 0724 with 51\.14%\./,
    );
    expect(table.error).to.equal(null);
  });

  it('compares means', async () => {
    const compared = { key: 'edit_format', baseline: 'JSON' };
    const claude = await codeInJson({ where: 'model:claude', ...compared });
    const lines = (table: Element) =>
      parts(table, '.interval [aria-hidden]').map(({ textContent }) => textContent);
    // 4.36 to 8.36
    expect(lines(claude)[0]).to.equal('▲ +6.36 (+4 to +8)');
    const gpt = await codeInJson({ where: 'model=gpt-4o-2024-05-13', ...compared });
    // -1.05 to 1.93
    expect(lines(gpt)).to.include('≈ +0.44 (−1.1 to +1.9)');
  });

  it('takes no interval of one column for the mean of another', async () => {
    const given = { columns: 'model, mean(rate + seed), mean( rate )', interval: 'ci(rate)' };
    const table = await tableOf([...runs, ...runs], given);
    expect(parts(table, 'td:nth-child(2) .interval')).to.have.lengthOf(0);
    expect(parts(table, 'td:nth-child(3) .interval')).to.have.lengthOf(2);
  });
});
