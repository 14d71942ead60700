import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import { canvasOf, cells, column, drawnNames, headers, isBlank, qwqFile, search } from './page.js';

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
    const src = `/test-server/type?${new URLSearchParams({ mime: 'text/yaml', body: 'a: [1' })}`;
    const { inside, find } = await page(
      `<benchmark-table src="${src.replaceAll('&', '&amp;')}"></benchmark-table>`,
    );
    const table = find<BenchmarkTable>('benchmark-table');
    await table.loadComplete;
    expect(table.status).to.equal('error');
    expect(table.error!.message).to.match(/^type is not valid YAML at line 1/);
    expect(inside.faults).to.deep.equal([]);
  });

  it('draws every type of chart', async () => {
    const src = qwqFile();
    const tags = ['bar', 'line', 'scatter'].map(
      (type) =>
        `<benchmark-chart src="${src}" type="${type}" y="pass_rate_2" color="edit_format"
          pattern="edit_format" scale="log"></benchmark-chart>
         <benchmark-chart src="${src}" type="${type}" x="total_cost" y="pass_rate_2"
          y2="seconds_per_case"></benchmark-chart>`,
    );
    const { inside } = await page(tags.join(''));
    const charts = [...inside.document.querySelectorAll<BenchmarkChart>('benchmark-chart')];
    for (const chart of charts) {
      await chart.loadComplete;
      await waitUntil(() => !isBlank(canvasOf(chart)), chart.outerHTML);
      const center = canvasOf(chart).getBoundingClientRect();
      const pointer = { clientX: center.x + center.width / 2, clientY: center.y + 40 };
      canvasOf(chart).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, ...pointer }));
    }
    expect(charts).to.have.lengthOf(6);
    expect(inside.faults).to.deep.equal([]);
  });
});
