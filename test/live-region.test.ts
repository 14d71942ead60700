import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FilterChangeEvent } from '../src/group/events.js';
import type { BenchmarkChart } from '../src/index.js';
import {
  listen,
  part,
  parts,
  qwqFile,
  qwqPage,
  route,
  search,
  searchBox,
  shown,
  textOf,
} from './page.js';
import { waitUntil } from './wait-until.js';

/** Longer than the quiet after the last change. */
const QUIET = 700;

/** Waits for what is told, and for what else there might be. */
async function told(heard: readonly string[], count = 1): Promise<void> {
  await waitUntil(() => heard.length >= count);
  await aTimeout(QUIET);
}

async function chartAlone(): Promise<BenchmarkChart> {
  const chart = await fixture<BenchmarkChart>(html`
    <benchmark-chart
      src=${qwqFile()}
      y="pass_rate_2 as Rate (%)"
      color="edit_format"
      legend="architect: Architect + Editor; *: Solo model"
      sort="-pass_rate_2"
    ></benchmark-chart>
  `);
  return shown(chart);
}

describe('a chart that stands alone tells', () => {
  it('what was selected, and what no longer is', async () => {
    const chart = await chartAlone();
    const heard = listen(chart);
    part(chart, '.plot').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heard.at(-1) === 'o1-preview selected, 1 selected', heard.join());
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heard.at(-1) === 'o1-preview no longer selected, 0 selected');
  });

  it('what an entry of the legend did', async () => {
    const chart = await chartAlone();
    const heard = listen(chart);
    const [, solo] = parts<HTMLButtonElement>(chart, '.legend button');
    expect(solo!.getAttribute('aria-pressed')).to.equal('true');
    expect(solo!.title, 'pressed says it').to.equal('Solo model');
    solo!.click();
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['Solo model hidden, 3 of 7 rows']);
  });

  it('that no row is left', async () => {
    const chart = await chartAlone();
    const heard = listen(chart);
    chart.query = 'zzz';
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['No row matches “zzz”.']);
  });
});

describe('a group', () => {
  it('is told of by the element that was used, and by no other', async () => {
    const { chart, table } = await qwqPage();
    const heard = listen(chart, table);
    chart.selected = ['QwQ'];
    await told(heard);
    expect(heard).to.deep.equal(['QwQ selected, 1 selected']);
    table.query = 'haiku';
    await told(heard, 2);
    expect(heard.slice(1)).to.deep.equal(['1 of 7 rows']);
  });

  it('is told of once when a control of the page changes it', async () => {
    const { chart, table } = await qwqPage();
    const heard = listen(chart, table);
    const [group] = [new URL(chart.src, document.baseURI).href];
    document.dispatchEvent(new FilterChangeEvent({ group, filter: { query: 'qwen' } }));
    await told(heard);
    expect(heard).to.deep.equal(['5 of 7 rows']);
  });
});

describe('typing into the search box', () => {
  it('is answered once, after the last key: the suggestions first, and no number in between', async function () {
    this.timeout(60_000);
    const { chart, table } = await qwqPage();
    const heard = listen(chart, table);
    searchBox(table).focus();
    const text = 'edit_format:a';
    let longest: number;
    // Where the machine was too busy for it, it was not typing: once more.
    do {
      await aTimeout(QUIET);
      heard.length = 0;
      longest = 0;
      for (let end = 1; end <= text.length; end++) {
        const start = performance.now();
        await search(table, text.slice(0, end));
        await aTimeout(30);
        longest = Math.max(longest, performance.now() - start);
      }
    } while (longest > 400);
    await told(heard);
    expect(heard.at(-1)).to.equal('1 suggestion, 3 of 7 rows');
    expect(heard).to.have.lengthOf(1);
  });

  it('tells of a column that is not there', async () => {
    const { table } = await qwqPage();
    const heard = listen(table);
    const note = part(table, '.search-note');
    table.query = 'edit_fromat:a';
    await waitUntil(() => heard.length > 0);
    expect(heard[0]).to.match(/Did you mean "edit_format"\? No row matches/);
    expect(note.hasAttribute('aria-live'), 'the note is not said twice').to.equal(false);
  });
});

describe('loading', () => {
  it('is told of where it takes long, and so is its end', async () => {
    const src = route('slow', { ms: 2000, file: '/demo/data/qwq.yml', key: crypto.randomUUID() });
    const page = await fixture(html`
      <main>
        <benchmark-chart src=${src}></benchmark-chart><benchmark-table src=${src}></benchmark-table>
      </main>
    `);
    const [chart, table] = [
      page.querySelector('benchmark-chart')!,
      page.querySelector('benchmark-table')!,
    ];
    await Promise.all([chart.updateComplete, table.updateComplete]);
    const heard = listen(chart, table);
    await Promise.all([shown(chart), shown(table)]);
    await told(heard, 2);
    expect(heard).to.deep.equal(['Loading slow …', 'slow is loaded: 7 rows.']);
  });

  it('is not told of where it is quick', async () => {
    const chart = document.createElement('benchmark-chart');
    document.body.append(chart);
    await chart.updateComplete;
    const heard = listen(chart);
    chart.src = qwqFile();
    await shown(chart);
    await aTimeout(QUIET);
    chart.remove();
    expect(heard).to.deep.equal([]);
    expect(textOf(part(chart, '[role=status]'))).to.equal('');
  });
});
