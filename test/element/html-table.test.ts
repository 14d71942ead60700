import { expect } from '@open-wc/testing';
import { tableMatrix } from '../../src/element/html-table.js';
import { ResultsError } from '../../src/errors.js';
import { matrixOf } from './matrix-of.js';

const head = '<thead><tr><th>Model</th><th>Time</th><th>Cost</th></tr></thead>';
const names = ['Model', 'Time', 'Cost'];

describe('the spans of a table', () => {
  it('give a cell over several rows or columns to each of them', () => {
    const body =
      '<tr><th rowspan="2">alpha</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>' +
      '<tr><th>beta</th><td colspan="2">n/a</td></tr>' +
      '<tr><th>gamma</th><td colspan="2" rowspan="2">9</td></tr><tr><th>delta</th></tr>';
    expect(matrixOf(`<table>${head}<tbody>${body}</tbody></table>`)).to.deep.equal([
      names,
      ...[['alpha', '1', '2'], ['alpha', '3', '4'], ['beta', 'n/a', 'n/a']], // prettier-ignore
      ...[['gamma', '9', '9'], ['delta', '9', '9']], // prettier-ignore
    ]);
  });

  it('end with their row group, and reach to its end with rowspan="0"', () => {
    const first =
      '<tr><td rowspan="0">a</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>';
    const second =
      '<tr><td rowspan="9">b</td><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td></tr>';
    const third = '<tr><td>c</td><td>9</td><td>10</td></tr>';
    const groups = [first, second, third].map((rows) => `<tbody>${rows}</tbody>`).join('');
    expect(matrixOf(`<table>${head}${groups}</table>`).slice(1)).to.deep.equal([
      ...[['a', '1', '2'], ['a', '3', '4'], ['b', '5', '6'], ['b', '7', '8'], ['c', '9', '10']], // prettier-ignore
    ]);
  });

  it('make no column of their own', () => {
    const rows = '<tr><td colspan="2">alpha</td><td colspan="100">1</td></tr>';
    expect(
      matrixOf(`<table><tr><th colspan="2">Model</th><th>Time</th></tr>${rows}</table>`),
    ).to.deep.equal([['Model', 'Time'], ['alpha', '1']]); // prettier-ignore
  });

  it('of any size freeze nothing', () => {
    const cells = '<td rowspan="65534" colspan="1000">1</td>'.repeat(20);
    const few = `<tr><td>a</td></tr>${`<tr>${cells}</tr>`.repeat(100)}`;
    const start = performance.now();
    matrixOf(`<table>${head}${few}</table>`);
    expect(() => matrixOf(`<table>${head}${`<tr>${cells}</tr>`.repeat(600)}</table>`))
      .to.throw(ResultsError)
      .with.property('message')
      .that.matches(/more than 2,000,000 cells.*colspan/);
    expect(performance.now() - start).to.be.below(3000);
  });

  it('are read as the browser lays them out, in 60 random tables', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const box = document.createElement('div');
      box.innerHTML = randomTable(seed);
      document.body.append(box);
      const table = box.querySelector('table')!;
      try {
        const [, ...rows] = tableMatrix(table);
        expect(rows, table.outerHTML).to.deep.equal(laidOut(table));
      } finally {
        box.remove();
      }
    }
  });
});

/** A table of some row groups, tiled at random by cells over several rows and columns. */
function randomTable(seed: number): string {
  let state = seed;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const width = 3 + random(5);
  let name = 0;
  const group = () => {
    const height = 1 + random(6);
    const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
    const rows = taken.map((row, r) => {
      const cells = row.map((_, c) => {
        if (taken[r]![c]) return '';
        const free = taken[r]!.findIndex((isTaken, i) => i > c && isTaken);
        // Not over the whole width, which would be a heading.
        const most = Math.min((free < 0 ? width : free) - c, width - 1);
        const [wide, tall] = [1 + random(Math.min(most, 3)), 1 + random(Math.min(height - r, 3))];
        for (let i = r; i < r + tall; i++) taken[i]!.fill(true, c, c + wide);
        const isToEnd = r + tall === height && random(2) === 0;
        const rowspan = isToEnd ? [0, 1000, tall][random(3)]! : tall;
        return `<${random(4) ? 'td' : 'th'} colspan="${wide}" rowspan="${rowspan}">v${name++}`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<tbody>${rows.join('')}</tbody>`;
  };
  const header = Array.from({ length: width }, (_, c) => `<th>c${c}</th>`).join('');
  const groups = Array.from({ length: 1 + random(3) }, group).join('');
  const style = 'border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 800px';
  return `<style>.random tr { height: 20px } .random * { padding: 0 }</style>
    <table class="random" style="${style}"><thead><tr>${header}</tr></thead>${groups}</table>`;
}

/** What stands in the middle of each row and column on the page. */
function laidOut(table: HTMLTableElement): string[][] {
  const cells = [...table.querySelectorAll('tbody td, tbody th')].map((cell) => ({
    text: cell.textContent,
    box: cell.getBoundingClientRect(),
  }));
  const columns = [...table.tHead!.rows[0]!.cells].map((cell) => middle(cell).x);
  // A row without a cell of its own is only there for those above it.
  return [...table.querySelectorAll('tbody tr:has(*)')].map((row) =>
    columns.map((x) => {
      const { y } = middle(row);
      const isThere = ({ box }: { box: DOMRect }) =>
        box.left <= x && x < box.right && box.top <= y && y < box.bottom;
      return cells.find(isThere)?.text ?? '';
    }),
  );
}

function middle(element: Element): { x: number; y: number } {
  const { left, width, top, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('the header of a table', () => {
  it('is joined from its rows, each said once', () => {
    const rows =
      '<tr><th rowspan="2">Model</th><th colspan="2">Read</th><th colspan="2">Write</th></tr>' +
      '<tr><th>avg (ms)</th><th>p99 (ms)</th><th>avg (ms)</th><th>p99 (ms)</th></tr>';
    const data = '<tr><td>alpha</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>';
    const joined = ['Model', 'Read avg (ms)', 'Read p99 (ms)', 'Write avg (ms)', 'Write p99 (ms)'];
    for (const table of [`<thead>${rows}</thead><tbody>${data}</tbody>`, rows + data]) {
      expect(matrixOf(`<table>${table}</table>`)[0]).to.deep.equal(joined);
    }
  });

  it('is joined where a word processor writes it without th', () => {
    const rows =
      '<tr><td rowspan="2">Model</td><td colspan="2">Read</td></tr><tr><td>avg</td><td>p99</td></tr>';
    expect(
      matrixOf(`<table>${rows}<tr><td>alpha</td><td>1</td><td>2</td></tr></table>`),
    ).to.deep.equal([['Model', 'Read avg', 'Read p99'], ['alpha', '1', '2']]); // prettier-ignore
  });

  it('is joined where its second row has no th, or an empty corner', () => {
    const first = '<tr><th rowspan="2">Model</th><th colspan="2">GrabCut</th></tr>';
    const second = '<tr><td>NoC<br>85%</td><td>NoC<br>90%</td></tr>';
    const data = '<tr><td>alpha</td><td>2.04</td><td>2.50</td></tr>';
    expect(matrixOf(`<table>${first}${second}${data}</table>`)).to.deep.equal([
      ...[['Model', 'GrabCut NoC 85%', 'GrabCut NoC 90%'], ['alpha', '2.04', '2.50']], // prettier-ignore
    ]);
    const corner =
      '<tr><th>Length</th><th colspan="2">Alphabet</th></tr><tr><td></td><th>10</th><th>26</th></tr>' +
      '<tr><th>5</th><td>10<sup>5</sup></td><td>10<sup>7</sup></td></tr>' +
      '<tr><th>15</th><td>10<sup>15</sup></td><td>10<sup>21</sup></td></tr>';
    expect(matrixOf(`<table>${corner}</table>`)).to.deep.equal([
      ['Length', 'Alphabet 10', 'Alphabet 26'],
      ...[['5', '1e5', '1e7'], ['15', '1e15', '1e21']], // prettier-ignore
    ]);
  });

  it('keeps a unit that a group gives to its columns at the end of each name', () => {
    const rows =
      '<tr><th></th><th colspan="2">Latency (ms)</th><th colspan="2">Size (large)</th><th>Cost</th></tr>' +
      '<tr><th>Model</th><th>p50</th><th>p99 (s)</th><th>a</th><th>Size (large) b</th><th>Cost</th></tr>';
    const data = '<tr><td>alpha<td>1<td>2<td>3<td>4<td>5';
    expect(matrixOf(`<table><thead>${rows}</thead>${data}</table>`)[0]).to.deep.equal([
      ...['Model', 'Latency p50 (ms)', 'Latency (ms) p99 (s)'],
      ...['Size (large) a', 'Size (large) b', 'Cost'],
    ]);
  });

  it('has no title that stands above all columns, nor a row of search boxes', () => {
    const title = '<tr class="gt_heading"><td colspan="3">Results of 2024</td></tr>';
    const filters = '<tr><th><input></th><th><input></th><th><select></select></th></tr>';
    const data = '<tr><td>alpha</td><td>1</td><td>2</td></tr>';
    const header = head.replace(/<\/?thead>/g, '');
    const expected = [names, ['alpha', '1', '2']];
    expect(matrixOf(`<table><thead>${title}${header}${filters}</thead>${data}</table>`))
      .to.deep //
      .equal(expected);
    expect(matrixOf(`<table>${title}${header}${data}</table>`)).to.deep.equal(expected);
    expect(
      matrixOf(`<table><thead>${title}</thead><tbody>${header}${data}</tbody></table>`),
    ).to.deep.equal(expected);
  });

  it('ends before a row that is short', () => {
    const rows = '<tr><th>Model<th>Time<th>Cost<tr><td>alpha<td>1<tr><td>beta<td>1<td>2';
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal([
      ...[names, ['alpha', '1', ''], ['beta', '1', '2']], // prettier-ignore
    ]);
  });

  it('ends before a row whose name alone is there', () => {
    const rows = '<tr><th>Model<th>Time<tr><th>alpha<td><tr><th>beta<td>1';
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal([
      ...[['Model', 'Time'], ['alpha', ''], ['beta', '1']], // prettier-ignore
    ]);
  });

  it('is the first row where no th says otherwise, and where all cells are th', () => {
    const rows = '<tr><td>Model<td>Time<td>Cost<tr><td>alpha<td>1<td>2';
    const expected = [names, ['alpha', '1', '2']];
    expect(matrixOf(`<table>${rows}</table>`)).to.deep.equal(expected);
    expect(matrixOf(`<table>${rows.replaceAll('td', 'th')}</table>`)).to.deep.equal(expected);
  });
});

describe('the rows of a table', () => {
  const row = (name: string, more = '') => `<tr ${more}><td>${name}</td><td>1</td><td>2</td></tr>`;
  const rowsOf = (body: string) =>
    matrixOf(`<table>${head}${body}</table>`)
      .slice(1)
      .map(([name]) => name);

  it('are those of all bodies, without the foot, wherever it is written', () => {
    const foot = `<tfoot>${row('Mean')}</tfoot>`;
    expect(rowsOf(`${foot}<tbody>${row('a')}</tbody><tbody>${row('b')}</tbody>`)).to.deep.equal([
      ...['a', 'b'],
    ]);
    expect(rowsOf(`<tbody>${row('a')}</tbody>${foot}`)).to.deep.equal(['a']);
  });

  it('are none of a table within a cell', () => {
    const inner = '<table><tr><td>x</td></tr><tr><td>y</td></tr></table>';
    expect(rowsOf(row('a') + row(inner))).to.deep.equal(['a', 'x y']);
  });

  it('are none that are hidden, empty, repeat the header or say that the table is cut', () => {
    const body =
      `<tbody>${row('a')}${row('b', 'hidden')}${row('c', 'style="display: none"')}` +
      '<tr><td rowspan="2">f</td><td rowspan="2">1</td><td rowspan="2">2</td></tr><tr></tr><tr><td></td><td>&nbsp;</td><td><br></td></tr>' +
      '<tr><th>Model</th><th>Time</th><th>Cost</th></tr><tr><td>...</td><td>...</td><td>…</td></tr>' +
      `${row('d')}</tbody><tbody hidden>${row('e')}</tbody>`;
    expect(rowsOf(body)).to.deep.equal(['a', 'f', 'd']);
  });

  it('have no hidden cells, which take no place', () => {
    const body =
      '<tr><td hidden>17</td><td>a</td><td>1</td><td style="display:none">0</td><td>2</td></tr>';
    expect(matrixOf(`<table>${head}${body}</table>`)[1]).to.deep.equal(['a', '1', '2']);
    const invisible = '<tr><td>a</td><td style="visibility: hidden">1</td><td>2</td></tr>';
    expect(matrixOf(`<table>${head}${invisible}</table>`)[1]).to.deep.equal(['a', '', '2']);
  });

  it('have no column of controls or pictures alone', () => {
    const body = '<tr><td><input type="radio"></td><td>a</td><td>1</td><td><svg></svg></td></tr>';
    expect(
      matrixOf(`<table><tr><th></th><th>Model</th><th>Time</th><th></th></tr>${body}</table>`),
    ).to.deep.equal([['Model', 'Time'], ['a', '1']]); // prettier-ignore
  });

  it('are told apart by the headings above them', () => {
    const heading = (name: string) => `<tr><th colspan="3" scope="colgroup">${name}</th></tr>`;
    const body = heading('Open') + row('a') + row('b') + heading('Closed') + row('c');
    expect(matrixOf(`<table>${head}${body}</table>`)).to.deep.equal([
      [...names, 'group'],
      ...[['a', '1', '2', 'Open'], ['b', '1', '2', 'Open'], ['c', '1', '2', 'Closed']], // prettier-ignore
    ]);
    const alone = (name: string) => `<tr><th scope="rowgroup">${name}</th><td></td><td></td></tr>`;
    const late =
      row('z') + row('y') + row('x') + alone('Open') + row('a') + alone('Closed') + row('c');
    expect(matrixOf(`<table>${head}${late}</table>`).map((read) => read.at(-1))).to.deep.equal([
      ...['group', '', '', '', 'Open', 'Closed'],
    ]);
  });

  it('are no single heading, note, or text that opens below a row', () => {
    const wide = (text: string) => `<tr><td colspan="3">${text}</td></tr>`;
    expect(rowsOf(wide('All') + row('a') + row('b') + wide('Of 2024'))).to.deep.equal(['a', 'b']);
    const open = row('a') + wide('More of a') + row('b') + wide('More of b');
    expect(matrixOf(`<table>${head}${open}</table>`)).to.deep.equal([
      ...[names, ['a', '1', '2'], ['b', '1', '2']], // prettier-ignore
    ]);
  });

  it('are none, and no error but "holds no rows", where there are none', () => {
    expect(matrixOf('<table></table>')).to.deep.equal([[]]);
    expect(matrixOf(`<table>${head}</table>`)).to.deep.equal([names]);
    expect(matrixOf('<table><tr><td colspan="2">a</td></tr></table>')).to.deep.equal([['a']]);
  });
});

describe('a table as tools write it', () => {
  it('is read from pandas, with an index of two levels and a name for each', () => {
    const table = `<table border="1" class="dataframe">
  <thead>
    <tr>
      <th></th>
      <th>op</th>
      <th colspan="2" halign="left">read</th>
      <th colspan="2" halign="left">write</th>
    </tr>
    <tr>
      <th></th>
      <th>stat</th>
      <th>avg</th>
      <th>p99</th>
      <th>avg</th>
      <th>p99</th>
    </tr>
    <tr>
      <th>model</th>
      <th>split</th>
      <th></th>
      <th></th>
      <th></th>
      <th></th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th rowspan="2" valign="top">alpha</th>
      <th>dev</th>
      <td>1.2</td>
      <td>9.1</td>
      <td>3.4</td>
      <td>20.0</td>
    </tr>
    <tr>
      <th>test</th>
      <td>1.5</td>
      <td>7.7</td>
      <td>NaN</td>
      <td>18.2</td>
    </tr>
    <tr>
      <th>...</th>
      <th>...</th>
      <td>...</td>
      <td>...</td>
      <td>...</td>
      <td>...</td>
    </tr>
  </tbody>
</table>`;
    expect(matrixOf(table)).to.deep.equal([
      ['model', 'split', 'read avg', 'read p99', 'write avg', 'write p99'],
      ...[['alpha', 'dev', '1.2', '9.1', '3.4', '20.0'], ['alpha', 'test', '1.5', '7.7', 'NaN', '18.2']], // prettier-ignore
    ]);
  });

  it('is read from a pandas Styler, whose blanks are no-break spaces', () => {
    const table = `<table id="T_8f"><thead>
      <tr><th class="index_name level0" >metric</th><th id="T_8f_level0_col0" class="col_heading level0 col0" >score</th><th class="col_heading level0 col1" >cost</th></tr>
      <tr><th class="index_name level0" >model</th><th class="blank col0" >&nbsp;</th><th class="blank col1" >&nbsp;</th></tr>
      </thead><tbody><tr><th id="T_8f_level0_row0" class="row_heading level0 row0" >alpha</th><td class="data row0 col0" >42.1</td><td class="data row0 col1" >1.5</td></tr></tbody></table>`;
    expect(matrixOf(table)).to.deep.equal([['model', 'score', 'cost'], ['alpha', '42.1', '1.5']]); // prettier-ignore
  });

  it('is read from gt, with title, spanner, row groups and footnotes', () => {
    const table = `<table class="gt_table" data-quarto-disable-processing="false">
  <thead>
    <tr class="gt_heading"><td colspan="3" class="gt_heading gt_title gt_font_normal" style><span class='gt_from_md'>Latency of <strong>models</strong></span></td></tr>
    <tr class="gt_col_headings gt_spanner_row">
      <th class="gt_col_heading" rowspan="2" colspan="1" scope="col" id="a::stub"></th>
      <th class="gt_center gt_column_spanner_outer" rowspan="1" colspan="2" scope="colgroup" id="time">
        <div class="gt_column_spanner">Time<span class="gt_footnote_marks" style="white-space:nowrap;font-style:italic;line-height:0;"><sup>1</sup></span></div>
      </th>
    </tr>
    <tr class="gt_col_headings">
      <th class="gt_col_heading gt_right" rowspan="1" colspan="1" scope="col" id="mean"><strong>mean</strong><br />
(ms)</th>
      <th class="gt_col_heading gt_right" rowspan="1" colspan="1" scope="col" id="max">max</th>
    </tr>
  </thead>
  <tbody class="gt_table_body">
    <tr class="gt_group_heading_row"><th colspan="3" class="gt_group_heading" scope="colgroup" id="Open">Open</th></tr>
    <tr class="gt_row_group_first"><th id="stub_1_1" scope="row" class="gt_row gt_left gt_stub">alpha</th>
<td headers="Open stub_1_1 mean" class="gt_row gt_right"><span class="gt_footnote_marks"><sup>2</sup></span> 42.1</td>
<td headers="Open stub_1_1 max" class="gt_row gt_right">61</td></tr>
    <tr class="gt_group_heading_row"><th colspan="3" class="gt_group_heading" scope="colgroup" id="Closed">Closed</th></tr>
    <tr class="gt_row_group_first"><th id="stub_1_2" scope="row" class="gt_row gt_left gt_stub">beta</th>
<td class="gt_row gt_right">40.0</td>
<td class="gt_row gt_right">55</td></tr>
  </tbody>
  <tfoot><tr class="gt_footnotes"><td class="gt_footnote" colspan="3"><span class="gt_footnote_marks"><sup>1</sup></span> Of ten runs.</td></tr></tfoot>
</table>`;
    expect(matrixOf(table)).to.deep.equal([
      ['', 'Time mean (ms)', 'Time max', 'group'],
      ...[['alpha', '42.1', '61', 'Open'], ['beta', '40.0', '55', 'Closed']], // prettier-ignore
    ]);
  });

  it('is read from kable, with groups of rows and a header above', () => {
    const table = `<table class="table table-striped">
 <thead>
<tr>
<th style="empty-cells: hide;border-bottom:hidden;" colspan="1"></th>
<th style="border-bottom:hidden;" colspan="2"><div style="border-bottom: 1px solid #ddd;">Error</div></th>
</tr>
  <tr><th style="text-align:left;"> Method </th><th style="text-align:right;"> Mean </th><th style="text-align:right;"> Min </th></tr>
 </thead>
<tbody>
  <tr grouplength="2"><td colspan="3" style="border-bottom: 1px solid;"><strong>n=50</strong></td></tr>
  <tr><td style="padding-left: 2em;" indentlevel="1"> alpha </td><td> 0.14 </td><td> 0.07 </td></tr>
  <tr><td style="padding-left: 2em;" indentlevel="1"> beta </td><td> 0.10 </td><td> 0.07 </td></tr>
  <tr grouplength="2"><td colspan="3" style="border-bottom: 1px solid;"><strong>n=250</strong></td></tr>
  <tr><td style="padding-left: 2em;" indentlevel="1"> alpha </td><td> 0.48 </td><td> 0.05 </td></tr>
  <tr><td style="padding-left: 2em;" indentlevel="1"> beta </td><td> 0.06 </td><td> NA </td></tr>
</tbody>
</table>`;
    expect(matrixOf(table)).to.deep.equal([
      ['Method', 'Error Mean', 'Error Min', 'group'],
      ...[['alpha', '0.14', '0.07', 'n=50'], ['beta', '0.10', '0.07', 'n=50']], // prettier-ignore
      ...[['alpha', '0.48', '0.05', 'n=250'], ['beta', '0.06', 'NA', 'n=250']], // prettier-ignore
    ]);
  });

  it('is read from Wikipedia, whose sort keys are of a kind of their own', () => {
    const table = `<table class="wikitable sortable">
<caption>Machines</caption>
<tbody><tr><th colspan="4">Fastest machines</th></tr>
<tr><th rowspan="2">Name<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></th><th colspan="2">Speed (Tflop/s)</th><th rowspan="2">Year</th></tr>
<tr><th>Rmax</th><th>Rpeak</th></tr>
<tr><th scope="row" data-sort-value="Alpha !"><a href="https://en.wikipedia.example/wiki/Alpha" title="Alpha">Alpha</a></th>
<td data-sort-value="7006119400000000000♠">1,194,000<sup class="noprint">[<i>a</i>]</sup></td><td><span style="display:none">7006167900000000000</span>1,679,820</td><td rowspan="2">2022</td></tr>
<tr><th scope="row">Beta</th><td><span data-sort-value="7005442000000000000♠"></span>442,010</td><td>5.3<span style="margin:0 .15em">×</span>10<sup>5</sup></td></tr>
</tbody></table>`;
    expect(matrixOf(table)).to.deep.equal([
      ['Name', 'Speed (Tflop/s) Rmax', 'Speed (Tflop/s) Rpeak', 'Year'],
      ['Alpha → https://en.wikipedia.example/wiki/Alpha', '1,194,000', '1,679,820', '2022'],
      ['Beta', '442,010', '5.3e5', '2022'],
    ]);
  });

  it('is read from Asciidoctor and Sphinx, which put paragraphs into cells', () => {
    const asciidoctor = `<table class="tableblock frame-all grid-all stretch">
<colgroup><col style="width: 50%;"><col style="width: 50%;"></colgroup>
<thead><tr><th class="tableblock halign-left valign-top">Model</th><th class="tableblock halign-left valign-top">Time</th></tr></thead>
<tbody><tr><td class="tableblock halign-left valign-top"><p class="tableblock"><a href="https://a.example/alpha" class="bare">alpha</a></p></td>
<td class="tableblock halign-left valign-top"><div class="content"><div class="paragraph"><p>42.1 ms<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p></div></div></td></tr></tbody>
<tfoot><tr><td class="tableblock"><p class="tableblock">Mean</p></td><td><p class="tableblock">42.1 ms</p></td></tr></tfoot></table>`;
    const sphinx = `<table class="docutils align-default"><thead>
<tr class="row-odd"><th class="head stub"><p>Model</p></th><th class="head"><p>Time</p></th></tr></thead>
<tbody><tr class="row-even"><th class="stub"><p><a class="reference external" href="https://a.example/alpha">alpha</a></p></th>
<td><p>42.1 ms <a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a></p></td></tr></tbody></table>`;
    for (const table of [asciidoctor, sphinx]) {
      expect(matrixOf(table)).to.deep.equal([
        ...[['Model', 'Time'], ['alpha → https://a.example/alpha', '42.1 ms']], // prettier-ignore
      ]);
    }
  });

  it('is read from Markdown on GitHub, with small print and badges', () => {
    const table = `<table><thead><tr><th align="left">Model</th><th align="right">Score ↑</th><th>Code</th></tr></thead>
<tbody><tr><td align="left"><a href="https://a.example/alpha">alpha</a><sup><a href="#user-content-fn-1-8c" id="user-content-fnref-1-8c" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup></td>
<td align="right"><strong>42.1</strong> <sub><sup>±0.5</sup></sub></td><td><a href="https://b.example/ci"><img src="data:," alt="passing" style="max-width: 100%;"></a></td></tr></tbody></table>`;
    expect(matrixOf(table)).to.deep.equal([
      ['Model', 'Score ↑', 'Code'],
      ['alpha → https://a.example/alpha', '42.1 ± 0.5', 'passing → https://b.example/ci'],
    ]);
  });

  it('is read from DataTables, whose headers are dressed and whose rows open', () => {
    const table = `<table class="display dataTable"><thead><tr role="row">
<th class="dt-control" aria-label=""></th>
<th class="dt-orderable-asc" aria-sort="ascending"><span class="dt-column-title" role="button">Model</span><span class="dt-column-order"></span></th>
<th><span class="dt-column-title" role="button">Time</span><span class="dt-column-order" role="button" aria-label="Time: Activate to sort" tabindex="0"></span></th></tr></thead>
<tbody><tr class="dt-hasChild"><td class="dt-control"></td><td class="sorting_1" data-search="alpha one">alpha</td><td data-order="1253">1.25k</td></tr>
<tr><td colspan="3"><dl><dt>Commit</dt><dd>0045641</dd></dl></td></tr>
<tr><td class="dt-control"></td><td class="sorting_1">beta</td><td data-order="-1">n/a</td></tr></tbody>
<tfoot><tr><th></th><th>Model</th><th>Time</th></tr></tfoot></table>`;
    expect(matrixOf(table)).to.deep.equal([
      ...[['Model', 'Time'], ['alpha', '1253 ← 1.25k'], ['beta', 'n/a']], // prettier-ignore
    ]);
  });
});
