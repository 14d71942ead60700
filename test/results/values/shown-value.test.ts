import { expect } from '@open-wc/testing';
import { parseResults, resultsFrom } from '../../../src/results/parse.js';
import { textOf } from '../../../src/results/results.js';
import { ShownValue, shownOf, shownTextOf } from '../../../src/results/values/shown-value.js';
import { atOnce } from '../../../src/work.js';
import { missingRules, withoutMissing } from '../../../src/rows/missing.js';

/** The text and the address of one value of a file. */
function read(value: string) {
  const [row] = resultsFrom([{ model: value }]).rows;
  return [row!['model'], shownOf(row!, 'model')?.href];
}

describe('a link in a value of a file', () => {
  it('is the text, with its address beside it', () => {
    const values = {
      '<a href="https://a.example/x">alpha</a>': ['alpha', 'https://a.example/x'],
      '<a target="_blank" href="https://a.example/" style="color: red;">acme/alpha-34b</a>': [
        'acme/alpha-34b',
        'https://a.example/',
      ],
      "<A HREF='https://a.example/?a=1&amp;b=2'>a &amp; b &lt;c&gt;</A>": [
        'a & b <c>',
        'https://a.example/?a=1&b=2',
      ],
      '<a href=mailto:a@b.example>Ada</a>': ['Ada', 'mailto:a@b.example'],
      '<a title="href=no" href="https://a.example/">alpha</a>': ['alpha', 'https://a.example/'],
      '<a href="https://a.example/"><b>al</b>pha <span class="new">new</span></a>': [
        'alpha new',
        'https://a.example/',
      ],
      '<a href="https://a.example/">alpha</a>  <a href="https://b.example/">📑</a>': [
        'alpha',
        'https://a.example/',
      ],
      '<a href="https://a.example/">paper</a> <a href="https://b.example/">code</a>': [
        'paper code',
        null,
      ],
      '<a href="https://a.example/"></a>': ['https://a.example/', 'https://a.example/'],
    };
    for (const [value, expected] of Object.entries(values)) {
      expect(read(value), value).to.deep.equal(expected);
    }
  });

  it('is the text alone where the address is no http, https or mailto', () => {
    const hrefs = [
      'javascript:alert(1)',
      'jav&#39;ascript:alert(1)',
      '//a.example',
      '/runs/1',
      'x',
      '',
    ];
    for (const href of hrefs) {
      expect(read(`<a href="${href}">alpha</a>`), href).to.deep.equal(['alpha', null]);
    }
    expect(read('<a name="x">alpha</a>')).to.deep.equal(['alpha', null]);
  });

  it('is as it is written where there is more than text in it or around it', () => {
    const texts = [
      '<a href="https://a.example/"><img src=x onerror=alert(1)></a>',
      '<a href="https://a.example/">alpha</a> and more',
      '<a href="https://a.example/">a</a>, <a href="https://b.example/">b</a>',
      '<a href="https://a.example/">alpha',
      '<abbr>alpha</abbr>',
      '<ahref="https://a.example/">alpha</a>',
    ];
    for (const text of texts) expect(read(text), text).to.deep.equal([text, undefined]);
  });

  it('is read in any format, and a number in it is a number', () => {
    const csv =
      'model,rate\n"<a href=""https://a.example/"">alpha</a>",<a href="https://b.example/">42.1%</a>\n';
    const { columns, rows } = parseResults(csv, { format: 'csv' });
    expect(columns.map(({ type, unit }) => [type, unit])).to.deep.equal([
      ['text', ''],
      ['number', '%'], // prettier-ignore
    ]);
    expect({ ...rows[0] }).to.deep.equal({ model: 'alpha', rate: 42.1 });
    expect(shownOf(rows[0]!, 'rate')?.href).to.equal('https://b.example/');
    expect(textOf(rows[0]!, 'rate')).to.equal('42.1%');
  });

  it('ends, however long what only looks like one is', () => {
    for (const part of [
      '<a ',
      ' a=',
      ' a="',
      " href='",
      '<a href="',
      ' '.repeat(9),
      '=&amp;',
      '>',
      '<b>',
      '></a>',
    ]) {
      expect(() => read(`<a ${part.repeat(50_000)}`)).not.to.throw();
      expect(() => read(`<a ${part.repeat(50_000)}>x</a>`)).not.to.throw();
    }
  });
});

describe('a value shown as another text', () => {
  const results = resultsFrom({
    columns: ['model', 'size'],
    rows: [
      [new ShownValue('a', 'Alpha', 'https://a.example/'), new ShownValue('1253', '1.25k')],
      ['b', '800'],
    ],
  });
  const row = results.rows[0]!;

  it('is typed by the value and searched by the text', () => {
    expect(results.columns.map(({ type }) => type)).to.deep.equal(['text', 'number']);
    expect({ ...row }).to.deep.equal({ model: 'a', size: 1253 });
    expect([textOf(row, 'model'), textOf(row, 'size')]).to.deep.equal(['Alpha', '1.25k']);
    expect(shownTextOf(row, 'size')).to.equal('1.25k');
    expect(shownTextOf(results.rows[1]!, 'size')).to.equal(undefined);
    expect(shownOf(row, 'constructor')).to.equal(undefined);
  });

  it('is kept where another value of the row stands for a missing one', () => {
    const [copy] = atOnce(
      withoutMissing(results.rows, missingRules('size=1253', results.columns, {})),
    );
    expect({ ...copy }).to.deep.equal({ model: 'a', size: null });
    expect(shownOf(copy!, 'model')?.href).to.equal('https://a.example/');
    expect(shownTextOf(copy!, 'size')).to.equal(undefined);
  });
});
