import { expect } from '@open-wc/testing';
import { matrixOf } from './matrix-of.js';

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
      ['alpha', 'dev', '1.2', '9.1', '3.4', '20.0'],
      ['alpha', 'test', '1.5', '7.7', 'NaN', '18.2'], // prettier-ignore
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
      ['alpha', '42.1', '61', 'Open'],
      ['beta', '40.0', '55', 'Closed'], // prettier-ignore
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
      ['alpha', '0.14', '0.07', 'n=50'],
      ['beta', '0.10', '0.07', 'n=50'], // prettier-ignore
      ['alpha', '0.48', '0.05', 'n=250'],
      ['beta', '0.06', 'NA', 'n=250'], // prettier-ignore
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
      ['Name', 'Speed Rmax (Tflop/s)', 'Speed Rpeak (Tflop/s)', 'Year'],
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
        ['Model', 'Time'],
        ['alpha → https://a.example/alpha', '42.1 ms'], // prettier-ignore
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
      ['Model', 'Time'],
      ['alpha', '1253 ← 1.25k'],
      ['beta', 'n/a'], // prettier-ignore
    ]);
  });
});
