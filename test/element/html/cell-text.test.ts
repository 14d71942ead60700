import { expect } from '@open-wc/testing';
import { readNumber } from '../../../src/results/values/value.js';
import { columnOf, matrixOf, valueOf } from './matrix-of.js';

/** Checks what each cell says. */
function expectValues(values: Record<string, string>): void {
  for (const [cell, value] of Object.entries(values)) expect(valueOf(cell), cell).to.equal(value);
}

describe('the text of a cell', () => {
  it('has no footnote mark, whoever wrote it', () => {
    const marks = {
      kramdown:
        '<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>',
      GitHub:
        '<sup><a href="#user-content-fn-1-8c" id="user-content-fnref-1-8c" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
      Pandoc: '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
      'markdown-it': '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
      MkDocs: '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>',
      Goldmark:
        '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
      Wikipedia:
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>',
      'Wikipedia, unsourced':
        '<sup class="noprint Inline-Template">[<i><a href="/wiki/Wikipedia:Citation_needed">citation needed</a></i>]</sup>',
      Sphinx:
        '<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>',
      'Sphinx before': ' <a class="footnote-reference brackets" href="#id11" id="id4">1</a>',
      Asciidoctor:
        '<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup>',
      gt: '<span class="gt_footnote_marks" style="font-style:italic;line-height:0;"><sup>1</sup></span>',
      WordPress: '<sup data-fn="8f" class="fn"><a href="#8f" id="8f-link">1</a></sup>',
      Distill: '<d-footnote>Only 40 of 100 cases.</d-footnote>',
      Tufte:
        '<label for="s" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s" class="margin-toggle"/><span class="sidenote">Only 40 cases.</span>',
      'a link to a place': '<a href="#below">*</a>',
      'a link in brackets': ' <a href="#below">[a]</a>',
      'a link to this page': `<sup><a href="${location.href.split('#')[0]}#note">3</a></sup>`,
      'two marks': '<sup><a href="#a">1</a>, <a href="#b">2</a></sup>',
      digit: '<sup>1</sup>',
      digits: '<sup>12</sup>',
      letter: '<sup>a</sup>',
      'letter in parentheses': '<sup>(b)</sup>',
      letters: '<sup>a,b</sup>',
      asterisk: '<sup>*</sup>',
      dagger: '<sup> † </sup>',
      'by a style': '<span style="vertical-align: super; font-size: 70%">2</span>',
      formula: '<math><msup><mrow></mrow><mn>1</mn></msup></math>',
    };
    for (const [writer, mark] of Object.entries(marks)) {
      expect(valueOf(`42.1${mark}`), writer).to.equal('42.1');
      expect(valueOf(`-7${mark}`), writer).to.equal('-7');
      expect(valueOf(`61.5%${mark}`), writer).to.equal('61.5%');
      expect(valueOf(`<a href="https://a.example/">alpha</a>${mark}`), writer).to.equal(
        'alpha → https://a.example/',
      );
      expect(valueOf(`GPT-4${mark}`), writer).to.equal('GPT-4');
    }
  });

  it('is nothing where there is only a footnote mark', () => {
    expectValues({ '<sup>1</sup>': '', '–<sup>a</sup>': '–', '<sup>*</sup> 42.1': '42.1' });
    expect(valueOf('<span class="gt_footnote_marks"><sup>1,2</sup></span> 42.1')).to.equal('42.1');
  });

  it('keeps what raised and lowered signs mean in a name', () => {
    expectValues({
      'CO<sub>2</sub>': 'CO2',
      'H<sub>2</sub>O<sub>2</sub>': 'H2O2',
      'F<sub>1</sub>': 'F1',
      'log<sub>2</sub>(n)': 'log2(n)',
      'R<sup>2</sup>': 'R²',
      'cm<sup>3</sup>': 'cm³',
      's<sup>−1</sup>': 's⁻¹',
      'N = 10<sup>6</sup>': 'N = 10⁶',
      'O(2<sup>n</sup>)': 'O(2^n)',
      '1<sup>st</sup>': '1st',
      'Intel<sup>®</sup>': 'Intel®',
      'GPT-5<sup>new</sup>': 'GPT-5 new',
      '<sup>14</sup>C': '14C',
      'F1<sub>macro</sub>': 'F1 macro',
      '1<sup>1</sup>/<sub>2</sub>': '1 1/2',
      'Model-4<sub>8</sub>': 'Model-4₈',
      'T<sub>c</sub>': 'Tc',
      'alpha<sub>large</sub>': 'alpha large',
      'CC<sub>Sonnet-4</sub>': 'CC Sonnet-4',
      'VQA-OPT<sub>13B</sub>': 'VQA-OPT 13B',
      'Frozen-7B<sub>base</sub>': 'Frozen-7B base',
    });
    expect(matrixOf('<table><tr><th>R<sup>2</sup><th>CO<sub>2</sub> (kg)<sup>b</sup><tr><td>1<td>2</table>')[0]) // prettier-ignore
      .to.deep.equal(['R²', 'CO2 (kg)']);
  });

  it('keeps what all of a column are counted in, in small print below its name', () => {
    expectValues({
      'Params<br><sup>(M)</sup>': 'Params (M)',
      'mAP<sup>val<br>0.5:0.95</sup>': 'mAP val 0.5:0.95',
      'Model<sup>(b)</sup>': 'Model',
    });
  });

  it('says powers of ten as a number that can be read', () => {
    expectValues({
      '1.5 × 10<sup>-3</sup>': '1.5e-3',
      '1.5×10<sup>−3</sup> s': '1.5e-3 s',
      '-2 · 10<sup>6</sup>': '-2e6',
      '1.5<span style="margin:0 .2em">×</span>10<sup>9</sup>': '1.5e9',
      '10<sup>-3</sup>': '1e-3',
      '&lt; 10<sup>-3</sup>': '< 1e-3',
      '<math><mn>1.5</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></math>':
        '1.5e-3',
    });
    expect(readNumber('1.5e-3 s')).to.deep.equal({ value: 0.0015, unit: 's' });
  });

  it('says of a bare 10² in a column of its kind alone that it is a number', () => {
    const column = ['10<sup>1</sup>', '10<sup>2</sup>', '10<sup>3</sup>', ''];
    expect(columnOf(column)).to.deep.equal(['10', '1e2', '1e3', '']);
    expect(columnOf(['10<sup>2</sup>', '7'])).to.deep.equal(['10²', '7']);
    expect(columnOf(['10<sup>2</sup>', '10<sup>2</sup>'])).to.deep.equal(['10²', '10²']);
    expect(columnOf(['10<sup>2</sup> rows', '10<sup>3</sup> rows'])).to.deep.equal([
      '10² rows',
      '10³ rows',
    ]);
  });

  it('keeps 64³ where all of a column are the same power', () => {
    expect(columnOf(['64<sup>3</sup>', '128<sup>3</sup>'])).to.deep.equal(['64³', '128³']);
    expect(columnOf(['64<sup>3</sup>', '128<sup>2</sup>'])).to.deep.equal(['64', '128']);
  });

  it('says a spread behind a number, and leaves a difference out', () => {
    expectValues({
      '84.3<sub>±0.5</sub>': '84.3 ± 0.5',
      '84.3<sup>± 0.5</sup>': '84.3 ± 0.5',
      '84.3<sub>(0.5)</sub>': '84.3 (0.5)',
      '84.3<sub>+0.5</sub>': '84.3',
      '84.3<sub>(+0.5)</sub>': '84.3',
      '84.3<sup>↑1.2</sup>': '84.3',
      '84.3<sup>▲</sup>': '84.3',
      '42.1<sup>+0.3</sup><sub>−0.2</sub>': '42.1',
      '84.3<sub>0.5</sub>': '84.3',
      '84.3<sub>a</sub>': '84.3',
      '3674<sub>(76%)</sub>': '3674',
      '84.3<sub>2</sub>': '84.3',
      '12<sub>ms</sub>': '12 ms',
      '12<sup>%</sup>': '12 %',
    });
  });

  it('is no number where a raised or lowered sign may make another one of it', () => {
    const cells = [
      '10<sup>2</sup>',
      '2<sup>32</sup>',
      '2<sup>n</sup>',
      '10<sup>+3</sup>',
      '10<sup>2.5</sup>',
      '12<sup>-2</sup>',
      '$12<sup>99</sup>',
      '12<sup>000</sup>',
      '12<sup>345</sup>',
      '5 m<sup>2</sup>',
      '12 ms<sup>2</sup>',
      '9.81 s<sup>-2</sup>',
      '12<sup>h</sup>',
      '1011<sub>2</sub>',
      '17<sub>8</sub>',
      '12<sub>d</sub>',
      '12<sub>min</sub>',
      '12<sub>B</sub>',
      '5e<sub>3</sub>',
      '5e<sup>3</sup>',
      '(1.5 ± 0.2) × 10<sup>3</sup>',
      '3<sup>+</sup>',
      '<math><msup><mn>12</mn><mn>3</mn></msup></math>',
      '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
      '<math><msqrt><mn>2</mn></msqrt></math>',
    ];
    for (const cell of cells) {
      expect(valueOf(cell), cell).to.match(/\d/);
      expect(readNumber(valueOf(cell)!), `${cell}: ${valueOf(cell)}`).to.equal(null);
    }
  });

  it('never becomes another number by what is raised or lowered behind one', () => {
    const numbers = ['2', '10', '42', '42.1', '1,234', '$12', '61%', '12 ms', '0.5', '100', '-7'];
    const signs =
      '1 2 3 9 12 99 a d n h B * † + - -1 -2 +3 0.5 +0.5 (2) (0.5) ±1 % ms min [4] 1,2 00';
    for (const number of numbers) {
      for (const sign of signs.split(' ')) {
        for (const level of ['sup', 'sub']) {
          const cell = `${number}<${level}>${sign}</${level}>`;
          const read = readNumber(valueOf(cell)!.replace(/ (?:± |\().*$/, ''));
          const plain = readNumber(number)!;
          const isUnit = read && read.unit !== plain.unit;
          const isPower = number === '10' && level === 'sup' && /^-\d$/.test(sign);
          if (isPower) expect(read?.value).to.equal(10 ** Number(sign));
          else if (read) expect(read.value, `${cell}: ${valueOf(cell)}`).to.equal(plain.value);
          if (isUnit) expect(sign, `${cell}: ${valueOf(cell)}`).to.be.oneOf(['%', 'ms', 'h']);
        }
      }
    }
  });

  it('is what is raised where the whole column is small print', () => {
    const small = ['<sup>12</sup>', '<sub><sup>7.5</sup></sub>', '<sup><sub>100</sub></sup>'];
    expect(columnOf(small)).to.deep.equal(['12', '7.5', '100']);
    expect(columnOf(['<sub>12</sub>', '7'])).to.deep.equal(['12', '7']);
  });

  it('has no script, style, hidden or invisible text, no control and no drawing', () => {
    const others = [
      '<script>1</script>',
      '<style>2</style>',
      '<template>3</template>',
      '<noscript>4</noscript>',
      '<span hidden>5</span>',
      '<span hidden="until-found">5</span>',
      '<span style="display:none">6</span>',
      '<span style="visibility: hidden">7</span>',
      '<span aria-hidden="true">▲</span>',
      '<span class="sr-only">sorted</span>',
      '<button>Copy</button>',
      '<input value="8">',
      '<select><option>9</select>',
      '<textarea>1</textarea>',
      '<svg><text>2</text></svg>',
      '<canvas>3</canvas>',
      '<!-- 4 -->',
      '<span role="tooltip">5</span>',
      '<del>6</del>',
      '<s>7</s>',
      '\u200b',
      '&shy;',
      '<details><summary></summary>8</details>',
    ];
    for (const other of others) {
      expect(valueOf(`42.1${other}`), other).to.equal('42.1');
      expect(valueOf(`${other}42.1`), other).to.equal('42.1');
    }
  });

  it('is what stands beside values where nothing else is there', () => {
    expectValues({
      '<button>alpha</button>': 'alpha',
      '<span aria-hidden="true">✓</span><span class="sr-only">yes</span>': 'yes',
      '<span aria-hidden="true">✓</span>': '✓',
      '<del>41.0</del>': '41.0',
      '<svg role="img" aria-label="yes"></svg>': 'yes',
      '<svg><title>no</title></svg>': 'no',
      '<input type="checkbox" checked disabled>': 'true',
      '<input type="checkbox">': 'false',
      '<input type="checkbox"> 42.1': '42.1',
    });
    const [names] = matrixOf('<table><tr><th><button>Model <span aria-hidden="true">▲</span></button><th>b<tr><td>1<td>2</table>'); // prettier-ignore
    expect(names).to.deep.equal(['Model', 'b']);
  });

  it('has blanks where a line or a block ends, and none within a word', () => {
    expectValues({
      'alpha<br>beta': 'alpha beta',
      '<p>alpha</p><p>beta</p>': 'alpha beta',
      '<div>42.1</div><div>(0.5)</div>': '42.1 (0.5)',
      '<ul><li>a</li><li>b</li></ul>': 'a b',
      '<b>4</b>2<i>.1</i>': '42.1',
      'al<wbr>pha': 'alpha',
      ' alpha \n\t beta&nbsp;': 'alpha beta',
      'a &lt;b&gt; &amp;amp;': 'a <b> &amp;',
      '<table><tr><td>1</td><td>2</td></tr></table>': '1 2',
      '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>': '漢',
    });
  });

  it('has the text of a picture', () => {
    expectValues({
      '<img src="data:," alt="yes">': 'yes',
      'alpha<img src="data:," alt="🔥">': 'alpha 🔥',
      '<img src="data:,">alpha': 'alpha',
    });
  });

  it('is read once where KaTeX and MathJax write it twice', () => {
    const formula =
      '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mn>1.5</mn><mo>×</mo>' +
      '<msup><mn>10</mn><mn>3</mn></msup></mrow><annotation encoding="application/x-tex">1.5 \\times 10^3' +
      '</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">1.5×103</span></span>';
    expect(valueOf(formula)).to.equal('1.5e3');
  });
});
