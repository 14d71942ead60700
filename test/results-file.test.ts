import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { alerts, cells, counted, drawnNames, headers, route, shown } from './page.js';

/** A file of the test server, under an address that no other test has asked for. */
const fileOf = (body: string, mime: string) =>
  route('count', { body, mime, key: crypto.randomUUID() });

async function tableOf(src: string, unnest?: string): Promise<BenchmarkTable> {
  const table = document.createElement('benchmark-table');
  table.src = src;
  if (unnest) table.setAttribute('unnest', unnest);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(table);
  return shown(table);
}

/** What the console was told while a test ran. */
let warnings: string[];
const { warn } = console;
beforeEach(() => {
  warnings = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
});

describe('a results file as people have it', () => {
  const twoTables = 'pkg: x\nmodel,score\na,1\nb,2\n\nmodel,cost,time\nc,3,4\nd,5,6\n';

  it('with several tables shows the first, and another one by its number', async () => {
    const src = fileOf(twoTables, 'text/csv');
    expect(cells(await tableOf(src))).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
    ]);
    const second = await tableOf(`${src}#2`);
    expect(headers(second)).to.deep.equal(['Model', 'Cost', 'Time']);
    expect(cells(second)[1]).to.deep.equal(['d', '5', '6']);
  });

  it('is not looked for in the page where its number is the id of something there', async () => {
    await fixture(html`<table id="2"><tr><th>other</th></tr></table>`); // prettier-ignore
    const table = await tableOf(`${fileOf(twoTables, 'text/csv')}#2`);
    expect(headers(table)).to.include('Cost');
  });

  it('says to the console once what was left out or chosen, and nothing of what is sure', async () => {
    const src = fileOf(`a title\n\n${twoTables}\nmodel,rss\na,5\nb,6\n`, 'text/csv');
    await Promise.all([tableOf(src), tableOf(src)]);
    const told = warnings.filter((text) => text.startsWith('count has '));
    expect(told).to.have.length(2);
    expect(told[0]).to.contain('3 tables').and.to.contain('Add "#2" to its address');
    expect(told[1]).to.contain('lines 1 and 3');

    warnings = [];
    const table = await tableOf(fileOf('model;score\na;1\nb;2\n', 'text/csv'));
    expect(warnings).to.deep.equal([]);
    expect(table.results!.notes).to.deep.equal([
      { text: 'is separated by semicolons.', isLoud: false },
    ]);
  });

  const nested = JSON.stringify({
    updated: '2025-01-09',
    runs: [
      { date: '2025-01-07', benches: [{ bench: 'parse', ns: 5 }, { bench: 'read', ns: 6 }] }, // prettier-ignore
      { date: '2025-01-09', benches: [{ bench: 'parse', ns: 4 }] },
    ],
  });

  it('with rows within rows shows those that unnest names, in a table and in a chart', async () => {
    const key = crypto.randomUUID();
    const src = route('count', { body: nested, mime: 'application/json', key });
    const table = await tableOf(src, 'benches');
    expect(headers(table)).to.deep.equal(['Bench', 'ns', 'Date']);
    expect(cells(table)).to.have.length(3);

    const chart = document.createElement('benchmark-chart');
    Object.assign(chart, { src, unnest: 'benches', x: 'bench', y: 'max(ns)' });
    table.parentElement!.append(chart);
    await shown<BenchmarkChart>(chart);
    expect(drawnNames(chart)).to.deep.equal(['parse', 'read']);

    const whole = await tableOf(`${src}#/runs`);
    expect(cells(whole)).to.have.length(2);
    expect(await counted('counted', key)).to.equal(1);
  });

  it('shows its own rows again when unnest is taken away, or says what there is to unnest', async () => {
    const table = await tableOf(`${fileOf(nested, 'application/json')}#/runs`, 'benches');
    table.removeAttribute('unnest');
    await shown(table);
    expect(cells(table)).to.have.length(2);
    table.setAttribute('unnest', 'bench');
    await shown(table);
    expect(alerts(table).join()).to.contain('no list of maps "bench"').and.to.contain('benches');
  });

  it('given by a script, or written between the tags, can be unnested, too', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<benchmark-table unnest="runs.benches"><script type="application/json">[{"runs": {"benches": [{"a": 1}, {"a": 2}]}}]</script></benchmark-table>`;
    const inline = await shown(box.querySelector('benchmark-table')!);
    expect(cells(inline)).to.deep.equal([['1'], ['2']]);

    const given = await tableOf('');
    given.unnest = 'list';
    given.data = [{ name: 'x', list: [{ a: 1 }, { a: 2 }] }];
    await shown(given);
    expect(cells(given)).to.have.length(2);
  });

  it('in UTF-16 shows its letters', async () => {
    const bytes = [...'\uFEFFname\nGröße\n'].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return [code & 255, code >> 8];
    });
    const table = await tableOf(`data:text/csv;base64,${btoa(String.fromCharCode(...bytes))}`);
    expect(cells(table)).to.deep.equal([['Größe']]);
  });
});
