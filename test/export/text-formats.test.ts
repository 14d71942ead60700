import { expect } from '@open-wc/testing';
import { sheetColumn, type Sheet } from '../../src/export/sheet.js';
import * as formats from '../../src/export/text-formats.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';
import { atOnce } from '../../src/work.js';

const sheetOf = ({ columns, rows }: Results, about = 'a.yml: 2 rows; today.'): Sheet => ({
  columns: columns.map((column) => sheetColumn(column, rows, column.text)),
  length: rows.length,
  caption: 'Speed',
  about,
});

const csv = (sheet: Sheet, separator?: string) => atOnce(formats.csv(sheet, separator));
const json = (sheet: Sheet) => atOnce(formats.json(sheet));
const markdown = (sheet: Sheet) => atOnce(formats.markdown(sheet));
const htmlTable = (sheet: Sheet) => atOnce(formats.htmlTable(sheet));
const latex = (sheet: Sheet) => atOnce(formats.latex(sheet));

const hard = resultsFrom([
  { name: 'a, "b"', 'time (ms)': 1.5, note: 'two\nlines', version: '3.10', cost: null },
  { name: 'SUM(A1) ', 'time (ms)': 0.000412, note: '', version: '3.9', cost: 'OOM' },
  { name: '<b>&|*x*', 'time (ms)': -12, note: 'ü\ttab', version: '3.11', cost: 12.25 },
]);

describe('what is taken away', () => {
  it('is read back from CSV, TSV and JSON as it was', () => {
    const sheet = sheetOf(hard);
    for (const [text, format] of [
      [csv(sheet), 'csv'],
      [csv(sheet, '\t'), 'tsv'],
      [json(sheet), 'json'],
    ] as const) {
      const { columns, rows } = parseResults(text, { format });
      expect(
        columns.map(({ label, unit }) => [label, unit]),
        format,
      ).to.deep.equal([
        ['Name', ''],
        ['Time', 'ms'],
        ['Note', ''],
        ['Version', ''],
        ['Cost', ''],
      ]);
      const texts = (of: Results) =>
        of.rows.map((row) => of.columns.map(({ text }) => text(row).trim()));
      expect(texts({ columns, rows }), format).to.deep.equal(texts(hard));
    }
  });

  it('loses no column in JSON whose title another one has, too', () => {
    const sheet = sheetOf(resultsFrom([{ a: 1, b: 2, c: 3 }]));
    const alike = { ...sheet, columns: sheet.columns.map((column) => ({ ...column, title: 'x' })) };
    expect(JSON.parse(json(alike))).to.deep.equal([{ x: 1, 'x 2': 2, 'x 3': 3 }]);
  });

  it('holds no formula that a spreadsheet would run', () => {
    const results = resultsFrom([
      { a: '=cmd|calc', b: '+1', c: '@x', d: -5 },
      { a: '-O3', b: 'x', c: '-', d: 1 },
    ]);
    const [, first, second] = csv(sheetOf(results)).split('\n');
    expect(first).to.equal("'=cmd|calc,'+1,'@x,-5");
    // A dash alone stands for no value, and runs nothing.
    expect(second).to.equal("'-O3,x,-,1");
  });

  it('is text in Markdown, with numbers at the right, and says what it is of', () => {
    const lines = markdown(sheetOf(hard)).split('\n');
    expect(lines[0]).to.equal('**Speed**');
    expect(lines[2]).to.equal('| Name | Time (ms) | Note | Version | Cost |');
    expect(lines[3]).to.equal('| --- | ---: | --- | --- | ---: |');
    expect(lines[4]).to.contain('two<br>lines');
    expect(lines[6]).to.contain('\\<b\\>\\&\\|\\*x\\*');
    expect(lines.at(-2)).to.equal('a.yml: 2 rows; today.');
  });

  it('is a table in HTML, with no markup of the file', () => {
    const template = document.createElement('template');
    template.innerHTML = htmlTable(sheetOf(hard));
    const table = template.content.querySelector('table')!;
    expect(table.caption!.textContent).to.equal('Speeda.yml: 2 rows; today.');
    expect([...table.rows].map(({ cells }) => cells.length)).to.deep.equal([5, 5, 5, 5]);
    expect(table.rows[3]!.cells[0]!.textContent).to.equal('<b>&|*x*');
    expect(table.querySelector('b')).to.equal(null);
  });

  it('is a table for LaTeX, whose signs it can print', () => {
    const results = resultsFrom([{ name: '50% of $5_a & {b} #1 ~x^2 \\y', rate: 1 }]);
    const text = latex(sheetOf(results));
    expect(text).to.contain('\\begin{tabular}{lr}');
    expect(text).to.contain(
      '50\\% of \\$5\\_a \\& \\{b\\} \\#1 \\textasciitilde{}x\\textasciicircum{}2 \\textbackslash{}y & 1 \\\\',
    );
    expect(latex(sheetOf(resultsFrom([{ name: '[1]*', rate: '--x|<`>' }])))).to.contain(
      '  {[}1]* & -{}-x\\textbar{}\\textless{}\\textasciigrave{}\\textgreater{} \\\\',
    );
    expect(latex(sheetOf(resultsFrom([{ name: '*', rate: '≈ 5 \u03bcs' }])))).to.contain(
      '  {*} & $\\approx$ 5 \u00b5s \\\\',
    );
    expect(text).to.contain('\\caption{Speed. a.yml: 2 rows; today.}');
  });
});
