import { expect } from '@open-wc/testing';
import { en } from '../../../src/messages/en.js';
import { partsOf, parseLegend } from '../../../src/chart/model/legend-entries.js';

const labels = (text: string) => parseLegend(text).map(({ value, label }) => [value, label]);

describe('the legend attribute', () => {
  it('gives values a label, in order', () => {
    expect(labels('architect: Architect + Editor; *: Solo model')).to.deep.equal([
      ['architect', 'Architect + Editor'],
      ['*', 'Solo model'],
    ]);
  });

  it('forgives spaces, line ends and a semicolon at the end', () => {
    expect(labels(' a : A ;\n  b: B;; ')).to.deep.equal([
      ['a', 'A'],
      ['b', 'B'],
    ]);
  });

  it('takes values with signs in quotes', () => {
    expect(labels('"a;b": One; "c: d": Two; "": None; "say ""hi""": Four')).to.deep.equal([
      ['a;b', 'One'],
      ['c: d', 'Two'],
      ['', 'None'],
      ['say "hi"', 'Four'],
    ]);
  });

  it('takes values with a colon in them', () => {
    expect(labels('openai/hf:Qwen: Qwen')).to.deep.equal([['openai/hf:Qwen', 'Qwen']]);
  });

  it('labels a value by itself where no label follows', () => {
    expect(labels('whole:; diff: Diff')).to.deep.equal([
      ['whole', 'whole'],
      ['diff', 'Diff'],
    ]);
  });

  it('names a value with its column', () => {
    expect(parseLegend('edit_format=whole: Whole files')).to.deep.equal([
      { column: 'edit_format', value: 'whole', label: 'Whole files' },
    ]);
  });

  it('takes any text without an error', () => {
    for (const text of ['', ';', ':', '"', '""', '"a', 'a', '*', '=:', 'a=b', '"a"b: c', '::::']) {
      expect(() => parseLegend(text), JSON.stringify(text)).to.not.throw();
    }
  });
});

describe('the parts of a legend', () => {
  const column = { name: 'edit_format', label: 'Edit format' };
  const parts = (values: string[], legend: string) =>
    partsOf(values, column, parseLegend(legend), en);

  it('come in the order of the legend, the others in the order of the file', () => {
    const found = parts(['diff', 'udiff', 'whole', 'diff'], 'whole: Whole; diff: Diff');
    expect(found.map(({ label }) => label)).to.deep.equal(['Whole', 'Diff', 'udiff']);
  });

  it('put all other values together under a star', () => {
    expect(parts(['diff', 'architect', 'whole'], 'architect: Pair; *: Solo')).to.deep.equal([
      { label: 'Pair', values: ['architect'] },
      { label: 'Solo', values: ['diff', 'whole'] },
    ]);
  });

  it('put values with the same label together', () => {
    expect(parts(['a', 'b', 'c'], 'a: One; b: One')).to.deep.equal([
      { label: 'One', values: ['a', 'b'] },
      { label: 'c', values: ['c'] },
    ]);
  });

  it('leave out what no row has', () => {
    expect(parts(['a'], 'a: A; b: B').map(({ label }) => label)).to.deep.equal(['A']);
  });

  it('name a missing value', () => {
    expect(parts(['', 'a'], '')).to.deep.equal([
      { label: 'No Edit format', values: [''] },
      { label: 'a', values: ['a'] },
    ]);
    expect(parts([''], '"": Solo')).to.deep.equal([{ label: 'Solo', values: [''] }]);
  });

  it('take an entry for this column before one for any, and none for another', () => {
    const legend = 'a: Any; edit_format=a: Own; other=b: Other';
    expect(parts(['a', 'b'], legend).map(({ label }) => label)).to.deep.equal(['Own', 'b']);
  });

  it('take a value that every object has', () => {
    const found = parts(['constructor', '__proto__'], '__proto__: Proto');
    expect(found.map(({ label }) => label)).to.deep.equal(['Proto', 'constructor']);
  });
});
