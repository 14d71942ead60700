import { expect, fixture, html } from '@open-wc/testing';
import type { BenchmarkChart, BenchmarkTable } from '../src/index.js';
import {
  alerts,
  cells,
  column,
  drawnNames,
  frames,
  headers,
  part,
  parts,
  search,
  shown,
  textOf,
} from './page.js';
import { waitUntil } from './wait-until.js';

async function page(content: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = content;
  const elements = box.querySelectorAll<BenchmarkTable>('benchmark-table, benchmark-chart');
  await Promise.all([...elements].map((element) => shown(element)));
  return box;
}

const tableIn = (box: Element) => box.querySelector('benchmark-table')!;
const chartIn = (box: Element) => box.querySelector('benchmark-chart')!;

const expected = [
  ['a', '1'],
  ['b', '2'],
];
const formats = {
  'application/json': '[{"model": "a", "rate": 1}, {"model": "b", "rate": 2}]',
  'application/yaml': '- model: a\n  rate: 1\n- model: b\n  rate: 2\n',
  'application/x-ndjson': '{"model": "a", "rate": 1}\n{"model": "b", "rate": 2}\n',
  'text/csv': 'model,rate\na,1\nb,2\n',
  'text/tab-separated-values': 'model\trate\na\t1\nb\t2\n',
};
const markup =
  '<table><thead><tr><th>model</th><th>rate</th></tr></thead>' +
  '<tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>';

describe('data in the page', () => {
  for (const [type, text] of Object.entries(formats)) {
    it(`is read from a script of type ${type}`, async () => {
      const box = await page(
        `<benchmark-table><script type="${type}">${text}</script></benchmark-table>` +
          `<benchmark-chart><script type="${type}">\n${text}\n</script></benchmark-chart>`,
      );
      expect(cells(tableIn(box))).to.deep.equal(expected);
      expect(drawnNames(chartIn(box))).to.deep.equal(['a', 'b']);
    });

    it(`is read from such a script elsewhere on the page, ${type}`, async () => {
      const box = await page(
        `<benchmark-table src="#data-there"></benchmark-table>` +
          `<script id="data-there" type="${type}">${text}</script>`,
      );
      expect(cells(tableIn(box))).to.deep.equal(expected);
    });
  }

  it('is read from a table, which is the fallback too', async () => {
    const box = await page(`<benchmark-table>${markup}</benchmark-table>`);
    const table = tableIn(box);
    expect(headers(table)).to.deep.equal(['Model', 'Rate']);
    expect(cells(table)).to.deep.equal(expected);
    expect(table.querySelector('table')!.checkVisibility()).to.be.false;
  });

  it('is read from a table as Markdown makes it, deeper in the element', async () => {
    const box = await page(
      `<benchmark-chart><div>\n\n<p>Text</p>${markup}\n</div></benchmark-chart>`,
    );
    expect(drawnNames(chartIn(box))).to.deep.equal(['a', 'b']);
  });

  it('is read from a table elsewhere, which stays as it is', async () => {
    const box = await page(
      `<benchmark-chart src="#results-table"></benchmark-chart>` +
        markup.replace('<table>', '<table id="results-table">'),
    );
    expect(drawnNames(chartIn(box))).to.deep.equal(['a', 'b']);
    expect(box.querySelector('#results-table')!.checkVisibility()).to.be.true;
  });

  it('is read from another element’s table by that element’s id', async () => {
    const box = await page(
      `<benchmark-table id="theirs">${markup}</benchmark-table>` +
        `<benchmark-chart src="#theirs"></benchmark-chart>`,
    );
    expect(drawnNames(chartIn(box))).to.deep.equal(['a', 'b']);
  });

  it('is the script where there are a script and a table', async () => {
    const box = await page(
      `<benchmark-table>${markup}<script type="text/csv">model\nscript</script></benchmark-table>`,
    );
    expect(cells(tableIn(box))).to.deep.equal([['script']]);
  });

  it('is not a script that runs, nor a style', async () => {
    const box = await page(
      `<benchmark-table><script type="text/plain">a,b</script><style></style></benchmark-table>`,
    );
    expect(tableIn(box).status).to.equal('idle');
    expect(alerts(tableIn(box))).to.deep.equal([]);
  });

  it('gives way to src, which then is the only source', async () => {
    const box = await page(
      `<benchmark-table src="/test-server/type?mime=text/csv&body=model%0Afile">${markup}</benchmark-table>`,
    );
    expect(cells(tableIn(box))).to.deep.equal([['file']]);
  });

  it('is shown when the children arrive late', async () => {
    const box = await page('<benchmark-table></benchmark-table>');
    const table = tableIn(box);
    expect(table.status).to.equal('idle');
    table.innerHTML = markup;
    await waitUntil(() => table.status === 'loaded');
    await shown(table);
    expect(cells(table)).to.deep.equal(expected);
  });

  it('is shown when a script’s text arrives late', async () => {
    const box = await page('<benchmark-table></benchmark-table>');
    const table = tableIn(box);
    const script = document.createElement('script');
    script.type = 'text/csv';
    script.append('model\nfirst');
    table.append(script);
    await waitUntil(() => cells(table)[0]?.[0] === 'first');
    script.firstChild!.nodeValue = 'model\nsecond';
    await waitUntil(() => cells(table)[0]?.[0] === 'second');
  });

  it('is shown again when the table that src="#id" names changes', async () => {
    const box = await page(
      `<benchmark-chart src="#changing"></benchmark-chart>` +
        markup.replace('<table>', '<table id="changing">'),
    );
    box.querySelector('#changing tbody')!.append(
      Object.assign(document.createElement('tr'), {
        innerHTML: '<td>c</td><td>3</td>',
      }),
    );
    await waitUntil(() => drawnNames(chartIn(box)).length === 3);
  });

  it('is shown again when a value of the table or what it hides changes', async () => {
    const box = await page(`<benchmark-table>${markup}</benchmark-table>`);
    const rows = box.querySelectorAll<HTMLElement>('benchmark-table tbody tr');
    rows[1]!.lastElementChild!.setAttribute('data-value', '7');
    rows[0]!.hidden = true;
    await waitUntil(() => tableIn(box).rows.length === 1);
    expect(tableIn(box).rows.map((row) => row['rate'])).to.deep.equal([7]);
  });

  it('is not read again when the page hides the element, or the table', async () => {
    const box = await page(`<benchmark-table>${markup}</benchmark-table>`);
    const { results } = tableIn(box);
    tableIn(box).hidden = true;
    box.querySelector('table')!.hidden = true;
    await frames(2);
    expect(tableIn(box).results).to.equal(results);
  });

  it('is drawn and shown without the marks of footnotes', async () => {
    const mark = '<sup role="doc-noteref"><a href="#fn:1" class="footnote">1</a></sup>';
    const rows = [`<td>a${mark}</td><td>42.1${mark}</td>`, '<td>b</td><td>12<sup>2</sup></td>'];
    const body = rows.map((cells) => `<tr>${cells}</tr>`).join('');
    const box = await page(
      `<benchmark-table id="noted"><table><tr><th>model</th><th>rate (%)</th></tr>${body}</table>` +
        '</benchmark-table><benchmark-chart src="#noted"></benchmark-chart>',
    );
    expect(cells(tableIn(box))).to.deep.equal([
      ['a', '42.1%'],
      ['b', '12.0%'], // prettier-ignore
    ]);
    expect(chartIn(box).series[0]!.points.map(({ x, y }) => [x, y])).to.deep.equal([
      ['a', 42.1],
      ['b', 12], // prettier-ignore
    ]);
  });

  it('has the links of a table, which stay links in cells with bars and in details', async () => {
    const link = (name: string, text = name) =>
      `<td><a href="https://a.example/${name}">${text}</a>`;
    const body = `<tr>${link('a')}${link('run', '1')}${link('log')}<tr><td>b<td>2<td>none`;
    const box = await page(
      `<benchmark-table columns="model, rate" bars="rate" details sort="-model">
        <table><tr><th>model<th>rate<th>output${body}</table></benchmark-table>`,
    );
    const table = tableIn(box);
    const links = () =>
      parts<HTMLAnchorElement>(table, 'tbody a').map(({ href, textContent }) => [
        href,
        textContent,
      ]);
    expect(links()).to.deep.equal([
      ['https://a.example/a', 'a'],
      ['https://a.example/run', '1'], // prettier-ignore
    ]);
    parts<HTMLButtonElement>(table, '.disclosure')[1]!.click();
    await table.updateComplete;
    expect(links()[2]).to.deep.equal(['https://a.example/log', 'log']);
    await search(table, 'model:a');
    expect(cells(table)[0]!.slice(0, 1)).to.deep.equal(['a']);
  });

  it('is sorted and drawn by the values that a page gives, and shows its texts', async () => {
    const body = ['1253 1.25k', '800 800', '5000 5k']
      .map((cell) => cell.split(' '))
      .map(([value, text]) => `<tr><td>m${value}</td><td data-value="${value}">${text}</td></tr>`);
    const box = await page(
      `<benchmark-table id="given" sort="-size" group="given">
        <table><tr><th>model</th><th>size</th></tr>${body.join('')}</table></benchmark-table>
      <benchmark-chart src="#given" group="given"></benchmark-chart>`,
    );
    expect(column(tableIn(box), 1)).to.deep.equal(['5k', '1.25k', '800']);
    const [series] = chartIn(box).series;
    expect(series!.points.map(({ y }) => y)).to.deep.equal([1253, 800, 5000]);
    await search(tableIn(box), '1.25k');
    expect(column(tableIn(box), 1)).to.deep.equal(['1.25k']);
    await search(tableIn(box), 'size>1000');
    expect(column(tableIn(box), 1)).to.deep.equal(['5k', '1.25k']);
  });

  it('says what is wrong with it, and keeps the fallback', async () => {
    const box = await page(
      `<benchmark-table><script type="application/json">{]</script><p>Text</p></benchmark-table>`,
    );
    const table = tableIn(box);
    expect(table.status).to.equal('error');
    expect(alerts(table)[0]).to.match(/^The data is not valid JSON/);
    expect(table.querySelector('p')!.checkVisibility()).to.be.true;
  });

  it('says of an element that src="#id" names that it holds no data', async () => {
    const box = await page(
      `<benchmark-table src="#no-data"></benchmark-table><p id="no-data">Text</p>`,
    );
    expect(alerts(tableIn(box))).to.deep.equal([
      'The element with the id "no-data" is not a table or a script with data.',
    ]);
  });

  it('is found in the shadow tree where the element stands', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML =
      `<benchmark-chart src="#inner"></benchmark-chart>` +
      markup.replace('<table>', '<table id="inner">');
    const chart = root.querySelector<BenchmarkChart>('benchmark-chart')!;
    await shown(chart);
    expect(drawnNames(chart)).to.deep.equal(['a', 'b']);
  });

  it('is shown in the first frame: nothing has to be fetched', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<benchmark-table>${markup}</benchmark-table>`;
    await tableIn(box).updateComplete;
    expect(cells(tableIn(box))).to.deep.equal(expected);
  });
});

describe('the data property', () => {
  const shapes: Record<string, unknown> = {
    'a list of maps': [
      { model: 'a', rate: 1 },
      { model: 'b', rate: 2 },
    ],
    'a map of maps': { a: { rate: 1 }, b: { rate: 2 } },
    'a map of lists': { model: ['a', 'b'], rate: [1, 2] },
    'a list of lists': [
      ['model', 'rate'],
      ['a', 1],
      ['b', 2],
    ],
    'columns and rows': {
      columns: ['model', 'rate'],
      rows: [
        ['a', 1],
        ['b', 2],
      ],
    },
    results: { results: [{ model: 'a', rate: 1 }, { model: 'b', rate: 2 }] }, // prettier-ignore
  };
  for (const [shape, data] of Object.entries(shapes)) {
    it(`takes ${shape}`, async () => {
      const box = await page('<benchmark-table></benchmark-table>');
      tableIn(box).data = data;
      await shown(tableIn(box));
      expect(cells(tableIn(box))).to.deep.equal(expected);
    });
  }

  it('wins over src and children, and gives way when it is taken back', async () => {
    const box = await page(`<benchmark-table>${markup}</benchmark-table>`);
    const table = tableIn(box);
    table.data = [{ model: 'data' }];
    await shown(table);
    expect(cells(table)).to.deep.equal([['data']]);
    table.data = null;
    await shown(table);
    expect(cells(table)).to.deep.equal(expected);
  });

  it('is read again when another list is set, and leaves the list as it is', async () => {
    const box = await page('<benchmark-table></benchmark-table>');
    const table = tableIn(box);
    const list = [{ a: 1 }];
    table.data = list;
    await shown(table);
    table.data = [...list, { a: 2 }];
    await shown(table);
    expect(cells(table)).to.have.lengthOf(2);
    expect(list).to.deep.equal([{ a: 1 }]);
    expect(list).to.not.be.frozen;
  });

  it('names no file in what a reader sees', async () => {
    const box = await page('<benchmark-table></benchmark-table>');
    const table = tableIn(box);
    table.data = [{ a: 1 }];
    await shown(table);
    expect(part(table, 'table').getAttribute('aria-label')).to.equal('A');
    table.columns = 'b';
    await table.updateComplete;
    expect(textOf(part(table, '[role=alert]'))).to.match(/^Column "b" is not in the data\./);
  });
});
