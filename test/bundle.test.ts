import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkFilter, BenchmarkTable } from '../src/index.js';
import { chartTypeNames, type ChartTypeName } from '../src/chart/types/chart-types.js';
import {
  announced,
  canvasOf,
  cells,
  column,
  drawnNames,
  headers,
  isBlank,
  part,
  pixels,
  qwqFile,
  search,
  textOf,
} from './page.js';
import { waitUntil } from './wait-until.js';

/** What an author gets: dist/benchmark-elements.js. `npm run build` writes it. */
const bundle = '/dist/benchmark-elements.js';

interface Page extends Window {
  faults: string[];
  copies: { BenchmarkTable: typeof BenchmarkTable; BenchmarkChart: typeof BenchmarkChart }[];
  customElements: CustomElementRegistry;
}

/** A page of its own, with nothing of the tests in it. */
async function page(body: string, head = `<script type="module" src="${bundle}"></script>`) {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="A page" style="width: 1000px; height: 900px; border: 0"></iframe>`,
  );
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script>
  window.faults = [];
  window.copies = [];
  for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, (event) => faults.push(type + ': ' + (event.reason ?? event.message)));
  for (const name of ['error', 'warn'])
    console[name] = (...texts) => faults.push(name + ': ' + texts.join(' '));
</script>
${head}</head><body>${body}</body></html>`;
  await loaded;
  const inside = frame.contentWindow as unknown as Page;
  await waitUntil(() => inside.customElements.get('benchmark-table'), 'the bundle did not run');
  const find = <T extends Element>(selector: string) =>
    frame.contentDocument!.querySelector(selector) as unknown as T;
  return { inside, find };
}

const qwq = (src: string) => `
<benchmark-chart src="${src}" x="model" y="pass_rate_2 as Aider code editing benchmark (%)"
  color="edit_format" legend="architect: Architect + Editor; *: Solo model"
  sort="-pass_rate_2"></benchmark-chart>
<benchmark-table src="${src}" sort="-pass_rate_2" code="command"
  columns="model as Model, pass_rate_2 as Percent completed correctly (%),
           percent_cases_well_formed as Percent using correct edit format (%),
           command as Command, edit_format as Edit format"></benchmark-table>`;

/** A file with a column of each kind. */
const file = `name,team,date,size,score,cost,low,high
alpha,one,2024-01-05,1,80,40,75,83
beta,one,2024-03-01,10,60,20,52,66
gamma,two,2024-05-20,100,50,5,45,58
delta,two,2024-11-30,1000,20,1,15,22`;

/** A chart of each type, and what may be added to it; each addition changes the picture. */
const charts: Record<ChartTypeName, { base: string; more: string[] }> = {
  bar: {
    base: 'x="name" y="score, cost"',
    more: [
      'stacked',
      'values',
      'values stacked',
      'orientation="horizontal"',
      'highlight="beta"',
      'y="score" color="team"',
      'y="score" pattern="team"',
      'y="mean(score)" x="team"',
      'y2="size"',
      'scale="log"',
      'reference="50 as Half"',
      'error="low, high" y="score"',
      'reference="50" values stacked y2="size" orientation="horizontal"',
    ],
  },
  line: {
    base: 'x="date" y="score, cost"',
    more: [
      'x="name"',
      'x="size"',
      'x="size" x-scale="log"',
      'scale="log"',
      'y2="size"',
      'y="score" color="team"',
      'y="score" pattern="team"',
      'values',
      'reference="50 as Half"',
      'error="low, high" y="score"',
    ],
  },
  scatter: {
    base: 'x="cost" y="score"',
    more: [
      'x="name"',
      'x="date"',
      'x-scale="log"',
      'scale="log"',
      'y2="size"',
      'values',
      'frontier',
      'label="name"',
      'label="name" frontier highlight="beta"',
      'color="team"',
      'pattern="team"',
      'reference="50 as Half"',
      'error="low, high"',
    ],
  },
};

describe('the bundle', () => {
  it('is all that the QwQ post needs: two tags, and no word in the console', async () => {
    const { inside, find } = await page(qwq(qwqFile()));
    const chart = find<BenchmarkChart>('benchmark-chart');
    const table = find<BenchmarkTable>('benchmark-table');
    await Promise.all([chart.loadComplete, table.loadComplete]);
    await waitUntil(() => !isBlank(canvasOf(chart)));
    expect(headers(table)).to.deep.equal([
      'Model',
      'Percent completed correctly (%)',
      'Percent using correct edit format (%)',
      'Command',
      'Edit format',
    ]);
    expect(cells(table)).to.have.lengthOf(7);
    expect(cells(table)[0]!.slice(0, 2)).to.deep.equal(['o1-preview', '79.7%']);
    expect(cells(table)[6]!.slice(0, 2)).to.deep.equal(['QwQ', '42.1%']);
    expect(chart.series.map(({ label, points }) => [label, points.length])).to.deep.equal([
      ['Architect + Editor', 3],
      ['Solo model', 4],
    ]);

    await search(table, 'qwen');
    await chart.updateComplete;
    expect([...drawnNames(chart)].sort()).to.deep.equal([...column(table, 0)].sort());
    expect(cells(table)).to.have.lengthOf(5);
    await search(table, '');
    await chart.updateComplete;
    expect([cells(table).length, drawnNames(chart).length]).to.deep.equal([7, 7]);
    expect(inside.faults).to.deep.equal([]);
  });

  it('asks for itself and for the file, once, and for nothing else', async () => {
    const src = qwqFile();
    const { inside, find } = await page(qwq(src));
    await find<BenchmarkChart>('benchmark-chart').loadComplete;
    await find<BenchmarkTable>('benchmark-table').loadComplete;
    const requests = () =>
      inside.performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(location.origin, ''))
        .sort();
    await waitUntil(() => requests().length >= 2);
    expect(requests()).to.deep.equal([src, bundle].sort());
  });

  it('speaks German where the page does, with the file of that beside it', async () => {
    const { inside, find } = await page(
      `<p lang="de"><benchmark-table src="${qwqFile()}"></benchmark-table></p>
       <benchmark-filter src="${qwqFile()}"></benchmark-filter>`,
      `<script type="module" src="/dist/benchmark-elements.de.js"></script>`,
    );
    const table = find<BenchmarkTable>('benchmark-table');
    const filter = find<BenchmarkFilter>('benchmark-filter');
    await Promise.all([table.loadComplete, filter.loadComplete]);
    expect(textOf(part(table, '.count'))).to.equal('7 Zeilen');
    expect(textOf(part(filter, '.count'))).to.equal('7 rows');
    expect(inside.faults).to.deep.equal([]);
  });

  it('may be loaded twice on one page, and both copies share a filter', async () => {
    const src = qwqFile();
    const { inside, find } = await page(
      `<benchmark-table src="${src}"></benchmark-table><other-chart src="${src}"></other-chart>
       <other-table src="${src}"></other-table>`,
      `<script type="module">
        import * as first from '${bundle}?copy=1';
        import * as second from '${bundle}?copy=2';
        copies.push(first, second);
        second.BenchmarkChart.define('other-chart');
        second.BenchmarkTable.define('other-table');
      </script>`,
    );
    const table = find<BenchmarkTable>('benchmark-table');
    const chart = find<BenchmarkChart>('other-chart');
    const other = find<BenchmarkTable>('other-table');
    await Promise.all([table, chart, other].map((element) => element.loadComplete));
    const [first, second] = inside.copies;
    expect(first!.BenchmarkTable).to.not.equal(second!.BenchmarkTable);
    expect(table).to.be.instanceOf(first!.BenchmarkTable);
    expect(chart).to.be.instanceOf(second!.BenchmarkChart);

    await search(table, 'o1');
    await Promise.all([chart.updateComplete, other.updateComplete]);
    expect(drawnNames(chart)).to.deep.equal(['o1-preview', 'o1-mini']);
    expect(column(other, 0)).to.deep.equal(['o1-preview', 'o1-mini']);
    await search(other, 'haiku');
    await Promise.all([table.updateComplete, chart.updateComplete]);
    expect(column(table, 0)).to.deep.equal(['QwQ + Haiku']);

    const late = inside.document.createElement('other-table') as BenchmarkTable;
    late.src = src;
    inside.document.body.append(late);
    await late.loadComplete;
    expect(late.query).to.equal('haiku');
    expect(inside.faults).to.deep.equal([]);
  });

  it('reads YAML, JSON, JSON Lines, CSV and TSV as the sources do', async () => {
    const files = {
      'text/yaml': '- a: x # a comment\n  b: 1.50\n- {a: "y", b: 2}\n',
      'application/json': '[{"a": "x", "b": "1.50"}, {"a": "y", "b": 2}]',
      'application/x-ndjson': '{"a": "x", "b": "1.50"}\n{"a": "y", "b": 2}\n',
      'text/csv': 'a,b\nx,1.50\n"y",2\n',
      'text/tab-separated-values': 'a\tb\nx\t1.50\ny\t2\n',
    };
    const tags = Object.entries(files).map(([mime, body]) => {
      const src = `/test-server/type?${new URLSearchParams({ mime, body })}`;
      return `<benchmark-table src="${src.replaceAll('&', '&amp;')}"></benchmark-table>`;
    });
    const { inside, find } = await page(tags.join(''));
    for (const [index, mime] of Object.keys(files).entries()) {
      const table = find<BenchmarkTable>(`benchmark-table:nth-of-type(${index + 1})`);
      await table.loadComplete;
      expect(cells(table), mime).to.deep.equal([
        ['x', '1.50'],
        ['y', '2.00'],
      ]);
    }
    expect(inside.faults).to.deep.equal([]);
  });

  it('says what is wrong with a file, as the sources do', async () => {
    const files = {
      'a: [1': /^type is not valid YAML at line 1/,
      '- {<<: 5}': /^type has no map to merge/,
      '- a: 1\n  b: {? [x] : 2}': /^type has a map or a list as a key at line 2, column 9/,
    };
    for (const [body, sentence] of Object.entries(files)) {
      const src = `/test-server/type?${new URLSearchParams({ mime: 'text/yaml', body })}`;
      const { inside, find } = await page(
        `<benchmark-table src="${src.replaceAll('&', '&amp;')}"></benchmark-table>`,
      );
      const table = find<BenchmarkTable>('benchmark-table');
      await table.loadComplete;
      expect(table.status).to.equal('error');
      expect(table.error!.message).to.match(sentence);
      expect(inside.faults).to.deep.equal([`warn: <benchmark-table>: ${table.error!.message}`]);
    }
  });

  for (const type of chartTypeNames()) {
    const { base, more } = charts[type];
    it(`draws charts of type ${type}, with all that they offer`, async () => {
      const query = new URLSearchParams({ mime: 'text/csv', body: file });
      const src = `/test-server/type?${query}`.replaceAll('&', '&amp;');
      const tags = ['', ...more].map(
        // Of an attribute that is there twice, the first one counts. In one group, all charts would
        // light the row that the reader points at in one of them.
        (one) =>
          `<benchmark-chart ${one} ${base} type="${type}" src="${src}" group="none"></benchmark-chart>`,
      );
      const { inside } = await page(tags.join(''));
      const found = [...inside.document.querySelectorAll<BenchmarkChart>('benchmark-chart')];
      const pictures: string[] = [];
      for (const chart of found) {
        await chart.loadComplete;
        expect(chart.error, chart.outerHTML).to.equal(null);
        await waitUntil(() => !isBlank(canvasOf(chart)), chart.outerHTML);
        pictures.push(pixels(chart));
        const marks = chart.series.flatMap(({ points }) => points).length;
        part(chart, '.plot').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
        await chart.updateComplete;
        expect(announced(chart), chart.outerHTML).to.contain(`(${marks} of ${marks})`);
        expect(pixels(chart) === pictures.at(-1), `${chart.outerHTML}, pointed at`).to.equal(false);
      }
      for (const [index, one] of more.entries()) {
        expect(pictures[index + 1] === pictures[0], one).to.equal(false);
      }
      expect(inside.faults).to.deep.equal([]);
    });
  }
});
