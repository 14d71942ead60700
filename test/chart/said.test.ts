import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BenchmarkChart, BenchmarkTable } from '../../src/index.js';
import { announced, asTable, part, parts, qwqFile, shown, textOf } from '../page.js';

async function chartWith(
  attributes: Record<string, string>,
  data: unknown = null,
): Promise<BenchmarkChart> {
  const box = await fixture<HTMLElement>(html`<main></main>`);
  const chart = document.createElement('benchmark-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.data = data;
  box.append(chart);
  return shown(chart);
}

const qwq = () => ({ src: qwqFile(), y: 'pass_rate_2 as Rate (%)', sort: '-pass_rate_2' });

async function read(chart: BenchmarkChart, ...keys: string[]): Promise<string> {
  part(chart, '.plot').focus();
  for (const key of keys) await sendKeys({ press: key });
  await chart.updateComplete;
  return announced(chart);
}

async function table(chart: BenchmarkChart): Promise<string[][]> {
  await asTable(chart);
  return parts<HTMLTableRowElement>(chart, 'table tr').map((row) => [...row.cells].map(textOf));
}

const summary = (chart: BenchmarkChart) => textOf(part(chart, '[part=summary]'));

describe('what is drawn is said', () => {
  it('of a line to compare with: in the summary', async () => {
    const chart = await chartWith({ ...qwq(), reference: '72 as Previous best' });
    expect(summary(chart)).to.contain('Previous best: 72.0%; 2 of 7 are above it.');
  });

  it('of the front: in the summary, at the point, and in the table', async () => {
    const data = [
      { model: 'cheap', cost: 1, rate: 50 },
      { model: 'worse', cost: 2, rate: 40 },
      { model: 'best', cost: 9, rate: 80 },
    ];
    const chart = await chartWith(
      { type: 'scatter', x: 'cost', y: 'rate', label: 'model', frontier: '' },
      data,
    );
    expect(summary(chart)).to.contain('On the front: cheap and best.');
    expect(await read(chart, 'Home')).to.contain('on the front');
    expect(await read(chart, 'ArrowRight')).to.not.contain('front');
    expect((await table(chart)).map((cells) => cells.at(-1))).to.deep.equal([
      'Remark',
      'on the front',
      '',
      'on the front',
    ]);
  });

  it('of whiskers: in the table', async () => {
    const data = [1, 2, 3].flatMap((run) => [
      { parser: 'a', ms: 400 + run },
      { parser: 'b', ms: 500 + run },
    ]);
    const rows = await table(await chartWith({ x: 'parser', y: 'ms as Time (ms)' }, data));
    expect(rows[0]).to.deep.equal(['Parser', 'Time (ms)', 'From', 'To']);
    expect(rows[1]!.slice(1).map((text) => text.replace(/\s/g, ' '))).to.deep.equal([
      '402 ms',
      '401 ms',
      '403 ms',
    ]);
  });

  it('of what is highlighted and selected: at the bar, and in the table', async () => {
    const chart = await chartWith({ ...qwq(), highlight: 'model=o1-preview' });
    expect(summary(chart)).to.contain('Highlighted: o1-preview.');
    expect(await read(chart, 'Home')).to.contain('highlighted (1 of 7)');
    await read(chart, 'Enter');
    expect(await read(chart, 'ArrowRight', 'ArrowLeft')).to.contain(
      'selected. highlighted (1 of 7)',
    );
    expect((await table(chart))[1]).to.deep.equal(['o1-preview', '79.7%', 'selected, highlighted']);
  });

  it('of a number along x: what it is', async () => {
    const data = [1, 2, 4].map((threads) => ({ threads, ms: 400 / threads }));
    const chart = await chartWith({ type: 'line', x: 'threads', y: 'ms as Time (ms)' }, data);
    expect(await read(chart, 'Home')).to.match(/^Threads: 1\. Time: 400/);
  });
});

describe('a chart has names', () => {
  it('from what is shown, where there is no caption', async () => {
    const chart = await chartWith({ ...qwq(), color: 'edit_format' });
    expect(part(chart, 'figure').getAttribute('aria-label')).to.equal('Rate by Model');
    expect(part(chart, '.legend').getAttribute('aria-label')).to.equal(
      'Edit format: show and hide',
    );
    const captioned = await chartWith({ ...qwq(), caption: 'Code editing' });
    expect(part(captioned, 'figure').getAttribute('aria-label')).to.equal('Code editing');
    expect(part(captioned, '.plot').getAttribute('aria-label')).to.equal('Code editing');
  });

  it('and the author’s description comes first', async () => {
    const chart = await chartWith({ ...qwq(), description: 'QwQ needs an editor.' });
    expect(summary(chart)).to.match(/^QwQ needs an editor\. Bar chart of Rate by Model: 7 bars,/);
  });
});

describe('an empty chart', () => {
  it('has no keys, and its sentence can be read', async () => {
    const chart = await chartWith({ ...qwq(), query: 'zzz' });
    const plot = part(chart, '.plot');
    expect([plot.getAttribute('role'), plot.getAttribute('tabindex')]).to.deep.equal([null, null]);
    expect(textOf(plot)).to.match(/^No row matches/);
    expect(summary(chart)).to.equal('');
    part<HTMLButtonElement>(chart, '.empty button').click();
    await chart.updateComplete;
    expect(chart.shadowRoot!.activeElement).to.equal(part(chart, '.plot'));
    await expect(chart).to.be.accessible();
  });
});

describe('the table of a chart', () => {
  it('is as easy to reach as the chart, names the file, and is accessible', async () => {
    const chart = await chartWith(qwq());
    const [asChart, table] = parts<HTMLButtonElement>(chart, '.choice button');
    expect([asChart!, table!].map(textOf)).to.deep.equal(['Chart', 'Table']);
    expect(asChart!.getAttribute('aria-pressed')).to.equal('true');
    table!.click();
    await chart.updateComplete;
    expect(parts(chart, '.plot')).to.deep.equal([]);
    expect(part<HTMLAnchorElement>(chart, '.data a').href).to.match(/^https?:.*\/qwq\.yml/);
    await expect(chart).to.be.accessible();
  });

  it('links to no script', async () => {
    const chart = await chartWith({ src: 'javascript:alert(1)//x.csv', y: 'b' }, [
      { a: 'x', b: 1 },
    ]);
    await asTable(chart);
    expect(parts(chart, '.data a')).to.deep.equal([]);
  });

  it('has 200 of 100,000 points at first, and more on request', async () => {
    const data = Array.from({ length: 100_000 }, (_, n) => ({ n, rate: n % 1000 }));
    const chart = await chartWith({ type: 'scatter', x: 'n', y: 'rate' }, data);
    await asTable(chart);
    expect(parts(chart, 'tbody tr')).to.have.lengthOf(200);
    expect(textOf(part(chart, '.data .note'))).to.match(/^The first 200 of 100,000 points\./);
    part<HTMLButtonElement>(chart, '.data .note button').click();
    await chart.updateComplete;
    expect(parts(chart, 'tbody tr')).to.have.lengthOf(400);
  }).timeout(30_000);

  it('is there for screen readers where the author hides the controls', async () => {
    const chart = await chartWith({ ...qwq(), 'no-controls': '' });
    expect(parts(chart, '.choice')).to.deep.equal([]);
    const { width, height } = part(chart, 'table')
      .closest('.visually-hidden')!
      .getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    await expect(chart).to.be.accessible();
  });
});

describe('the help of a chart', () => {
  it('opens by its button and by a key, shows the summary, and closes by Escape', async () => {
    const chart = await chartWith(qwq());
    const button = part(chart, '.help-button');
    expect(part(chart, '[part=summary]').matches('.visually-hidden')).to.equal(true);
    button.click();
    await chart.updateComplete;
    expect(textOf(part(chart, '#chart-help'))).to.contain('← → go along the axis');
    expect(part(chart, '[part=summary]').matches('.visually-hidden')).to.equal(false);
    await expect(chart).to.be.accessible();
    button.focus();
    await sendKeys({ press: 'Escape' });
    await chart.updateComplete;
    expect(parts(chart, '#chart-help')).to.deep.equal([]);
    expect(chart.shadowRoot!.activeElement).to.equal(button);
    expect(await read(chart, '?'), 'opened by the key, it is heard').to.match(
      /^← → go along the axis\. ↑ ↓ go to another series\. .*Enter goes down$/,
    );
    expect(parts(chart, '#chart-help')).to.have.lengthOf(1);
  });
});

describe('the levels of a chart', () => {
  const data = [
    { model: 'a', kind: 'solo', rate: 10 },
    { model: 'b', kind: 'pair', rate: 20 },
    { model: 'c', kind: 'solo', rate: 30 },
    { model: 'd', kind: 'pair', rate: 40 },
  ];
  const twoSeries = () => chartWith({ x: 'model', y: 'rate (%)', color: 'kind' }, data);

  it('are chart, series and point: Escape goes up, Enter down', async () => {
    const chart = await twoSeries();
    expect(await read(chart, 'ArrowRight')).to.equal('a. Rate: 10%. solo (1 of 4)');
    expect(await read(chart, 'Escape')).to.equal('solo: 10% to 30%, 2 values. (1 of 4)');
    expect(await read(chart, 'ArrowDown')).to.equal('pair: 20% to 40%, 2 values. (2 of 4)');
    expect(await read(chart, 'Enter')).to.equal('b. Rate: 20%. pair (2 of 4)');
    expect(await read(chart, 'Escape', 'Escape')).to.match(/^Bar chart of Rate by Model: 4 bars/);
    expect(await read(chart, 'Enter')).to.match(/^pair: /);
  });

  it('are crossed by up and down, to the nearest point along x, and the end is heard', async () => {
    const chart = await twoSeries();
    expect(await read(chart, 'End')).to.match(/^d\. /);
    expect(await read(chart, 'ArrowUp')).to.match(/^c\. Rate: 30%\. solo/);
    expect(await read(chart, 'ArrowUp')).to.match(/^No more points\. c\. /);
    expect(await read(chart, 'ArrowDown')).to.match(/^b\. Rate: 20%\. pair/);
  });

  it('leave Escape to a dialog around the chart when there is nothing above', async () => {
    const chart = await twoSeries();
    const dialog = document.createElement('dialog');
    chart.parentElement!.append(dialog);
    dialog.append(chart);
    dialog.showModal();
    await chart.updateComplete;
    await read(chart, 'ArrowRight', 'Escape', 'Escape');
    expect(dialog.open).to.equal(true);
    await read(chart, 'Escape');
    expect(dialog.open).to.equal(false);
  });

  it('have the axes beside the series, with what is drawn at their ends', async () => {
    const chart = await chartWith({ x: 'model', y: 'rate (%)' }, data);
    expect(await read(chart, 'Enter')).to.equal('Rate: 10% to 40%, 4 values. (1 of 3)');
    expect(await read(chart, 'ArrowRight')).to.equal(
      'Axis of Model: 4 places, from a to d. (2 of 3)',
    );
    expect(await read(chart, 'ArrowRight')).to.equal('Axis of Rate: from 0% to 40%. (3 of 3)');
    expect(await read(chart, 'ArrowRight')).to.match(/^No more series or axes\. Axis of Rate/);
    expect(await read(chart, 'Enter'), 'where the reader was').to.match(/^a\. Rate: 10%/);
    expect(await read(chart, 'Escape', 'Escape')).to.match(/^Bar chart of Rate by Model/);
  });

  it('speak of a place without a name, and of values that are all alike', async () => {
    const names = ['🚀', '🔥', ''];
    const data = names.map((model, day) => ({ model, day, rate: 5 }));
    const chart = await chartWith({ x: 'model', y: 'rate (%)' }, data);
    expect(await read(chart, 'Enter')).to.equal('Rate: all at 5%, 3 values. (1 of 3)');
    expect(await read(chart, 'ArrowRight')).to.equal(
      'Axis of Model: 3 places, from 🚀 to No Model. (2 of 3)',
    );
    expect(await read(chart, 'Enter', 'End')).to.equal('No Model. Rate: 5% (3 of 3)');
    const line = await chartWith({ type: 'line', x: 'day', y: 'rate (%)' }, data);
    expect(summary(line)).to.equal(
      'Line chart of Rate by Day: 3 points. Rate: all at 5%, 3 values.',
    );
  });

  it('tell an axis that is logarithmic, one of dates, and the second one', async () => {
    const data = [
      { day: '2024-01-01', time: 1, cost: 5 },
      { day: '2024-12-01', time: 1000, cost: 10 },
    ];
    const chart = await chartWith(
      { type: 'line', x: 'day', y: 'time (s)', y2: 'cost ($)', scale: 'log' },
      data,
    );
    await read(chart, 'Enter', 'End');
    const axes = [announced(chart)];
    for (const key of ['ArrowLeft', 'ArrowLeft']) axes.unshift(await read(chart, key));
    expect(axes[0]).to.match(/^Axis of Day: from .*20?24/);
    expect(axes[1]).to.match(/^Axis of Time: from 100 ms to 1000 s, logarithmic\./);
    expect(axes[2]).to.match(/^Axis of Cost: from \$\d/);
  });

  it('have names where the bars lie below each other', async () => {
    const chart = await chartWith({ x: 'model', y: 'rate (%)', orientation: 'horizontal' }, data);
    expect(await read(chart, 'Enter', 'End')).to.equal('Axis of Rate: from 0% to 40%. (3 of 3)');
  });
});

describe('on a page in a language that is not spoken', () => {
  it('sentences are marked as English, and numbers and names are the page’s', async () => {
    const box = await fixture<HTMLElement>(html`
      <main lang="fr">
        <benchmark-chart src=${qwqFile()} caption="Codage" y="pass_rate_2 (%)"></benchmark-chart>
        <benchmark-table src=${qwqFile()} facets="edit_format"></benchmark-table>
      </main>
    `);
    const chart = box.querySelector('benchmark-chart')!;
    const table = box.querySelector('benchmark-table')!;
    await Promise.all([shown(chart), shown(table)]);
    const langOf = (element: Element, selector: string) =>
      part(element, selector).closest('[lang]')?.getAttribute('lang') ?? null;
    for (const selector of ['.choice button', '[part=summary]', '#chart-keys', '[role=status]']) {
      expect(langOf(chart, selector), selector).to.equal('en');
    }
    for (const selector of ['.search span', '.controls > .count', '[role=status]']) {
      expect(langOf(table, selector), selector).to.equal('en');
    }
    expect(langOf(chart, '.caption')).to.equal(null);
    expect(langOf(table, 'tbody th')).to.equal(null);
    await asTable(chart);
    expect(textOf(part(chart, 'tbody td')).replace(/\s/g, ' ')).to.equal('79,7 %');
    chart.query = 'zzz';
    await shown(chart);
    part(chart, '.choice button').click();
    await chart.updateComplete;
    expect(langOf(chart, '.empty p')).to.equal('en');
  });

  it('no English word is without its language, and no word of the file has it', async () => {
    const data = Array.from({ length: 14 }, (_, index) => ({
      名前: `模型${index}`,
      種類: index % 3 ? '速い' : null,
      率: 90.5 - index,
      件数: 100,
      説明: '長い文。'.repeat(50),
    }));
    const box = await fixture<HTMLElement>(html`
      <main lang="ja">
        <benchmark-chart
          y="率 as 率 (%)"
          color="種類"
          cases="件数"
          limit="9"
          source="出典"
        ></benchmark-chart>
        <benchmark-chart y="率, 件数" highlight="名前:模型1" no-controls></benchmark-chart>
        <benchmark-table
          selectable
          details
          columns="名前, 率 as 率 (%), 種類"
          facets="種類, 率"
          rank="率 as 率 (%)"
          cases="件数"
          limit="5"
          source="https://例え.jp/"
          note="注"
        ></benchmark-table>
        <benchmark-table highlight="名前:模型1" columns="名前, 説明"></benchmark-table>
      </main>
    `);
    const elements = [...box.children] as BenchmarkTable[];
    for (const element of elements) Object.assign(element, { data, group: 'ja' });
    await Promise.all(elements.map(shown));
    const [chart, , table] = elements;
    await asTable(chart as unknown as BenchmarkChart);
    table!.selected = ['模型0'];
    part(table!, '.help-button').click();
    part(table!, '.disclosure').click();
    await Promise.all(elements.map(shown));
    const texts = elements.flatMap(({ shadowRoot }) => {
      const walker = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
      const found: { text: string; lang: string }[] = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent || parent.closest('style, [aria-hidden=true], code, kbd')) continue;
        const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
        found.push({ text: walker.currentNode.textContent!.trim(), lang });
      }
      return found;
    });
    // The name of a series, and of a chart without a caption, is made of the file's words.
    const isName = (text: string) => /^No 種類$| by 名前$/.test(text);
    const isEnglish = (text: string) => /[a-z]{2}/i.test(text) && !/xn--/.test(text);
    const wrong = texts.filter(
      ({ text, lang }) => isEnglish(text) && !isName(text) && lang !== 'en',
    );
    expect(wrong.map(({ text }) => text)).to.deep.equal([]);
    const named = parts(chart!, 'td, tbody th').filter(({ lang }) => lang === 'en');
    expect(named.map(textOf).filter((text) => /模型|速い/.test(text))).to.deep.equal([]);
  });
});

describe('text', () => {
  it('is at least 12 px high on a page of small text, on the canvas too', async () => {
    const box = await fixture<HTMLElement>(html`<main style="font-size: 11px"></main>`);
    const chart = document.createElement('benchmark-chart');
    chart.src = qwqFile();
    chart.note = 'A note.';
    box.append(chart);
    await shown(chart);
    for (const selector of ['.axes', '.foot']) {
      expect(parseFloat(getComputedStyle(part(chart, selector)).fontSize), selector).to.be.at.least(
        12,
      );
    }
    expect(parseFloat(getComputedStyle(chart).fontSize) * 0.93).to.be.at.least(12);
  });
});

describe('the counts of a facet', () => {
  it('are heard with their noun', async () => {
    const table = await fixture(
      html`<benchmark-table src=${qwqFile()} facets="edit_format"></benchmark-table>`,
    );
    await shown(table as BenchmarkTable);
    expect(part(table, '.facet input').getAttribute('aria-label')).to.equal('architect, 3 rows');
    expect(textOf(part(table, '.facet label'))).to.equal('architect 3');
  });
});
