import { expect } from '@open-wc/testing';
import { parseColumn, parseColumns } from '../../src/columns/expression.js';
import { splitList } from '../../src/columns/list.js';
import { resultsFrom } from '../../src/results/parse.js';
import { raised } from '../raised.js';

const { columns, rows } = resultsFrom([
  {
    model: 'a',
    pass_rate_1: 40,
    pass_rate_2: 70,
    zero: 0,
    gap: null,
    'Total Cost ($)': 2,
    humaneval: 1,
    'humaneval+': 10,
    mbpp: 100,
    'pass@1.x': 5,
    'edit-format': 3,
    'max (ms)': 9,
    'Score as judged': 8,
    max: 6,
    date: '2024-11-28',
  },
  { model: 'b', gap: 4 },
]);
const [row] = rows;
const source = { url: 'https://x.org/qwq.yml' };

function valueOf(text: string): unknown {
  return parseColumn(text, columns, source).value(row!);
}

describe('an expression in an attribute', () => {
  it('is a column with a label and a unit', () => {
    const text = 'model, pass_rate_2 as Percent correct (%)';
    const [model, rate] = parseColumns(text, columns);
    expect(model).to.deep.include({ name: 'model', label: 'Model', unit: '', type: 'text' });
    expect(rate).to.deep.include({
      expression: 'pass_rate_2',
      name: 'pass_rate_2',
      type: 'number',
      label: 'Percent correct',
      unit: '%',
    });
    expect(rate!.value(row!)).to.equal(70);
  });

  it('keeps the own label where only a unit is given, and gives text no unit', () => {
    expect(parseColumn('pass_rate_2 as (%)', columns)).to.deep.include({
      label: 'Pass rate 2',
      unit: '%',
    });
    expect(parseColumn('model as Model (base)', columns)).to.deep.include({
      label: 'Model (base)',
      unit: '',
    });
    expect(parseColumn('model as "Model, or so"', columns).label).to.equal('Model, or so');
  });

  it('finds names with spaces, signs and parentheses, quoted or not', () => {
    expect(valueOf('Total Cost ($)')).to.equal(2);
    expect(valueOf('"Total Cost ($)" * 2')).to.equal(4);
    expect(valueOf("'Total Cost ($)'")).to.equal(2);
    expect(parseColumn('"Total Cost ($)"', columns)).to.deep.include({
      name: 'Total Cost ($)',
      label: 'Total Cost',
      unit: '$',
    });
    expect(valueOf('pass@1.x')).to.equal(5);
    expect(valueOf('edit-format - 1')).to.equal(2);
    expect(valueOf('Score as judged as Score')).to.equal(8);
  });

  it('takes the longest name, but not half a word', () => {
    expect(valueOf('humaneval+')).to.equal(10);
    expect(valueOf('humaneval+ + mbpp')).to.equal(110);
    expect(valueOf('humaneval+mbpp')).to.equal(101);
    expect(raised(() => valueOf('humaneval_2')).code).to.equal('column');
  });

  it('takes a label where no name fits, and any case at last', () => {
    expect(valueOf('Pass rate 2')).to.equal(70);
    expect(valueOf('PASS_RATE_2')).to.equal(70);
  });

  it('works out arithmetic in the usual order', () => {
    expect(valueOf('pass_rate_2 - pass_rate_1 - 5')).to.equal(25);
    expect(valueOf('1 + 2 * 3 - 8 / 4')).to.equal(5);
    expect(valueOf('(1 + 2) * -(3 - .5)')).to.equal(-7.5);
    expect(valueOf('-pass_rate_2')).to.equal(-70);
    expect(valueOf('pass_rate_1*1e2')).to.equal(4000);
  });

  it('gives a gap for a gap and for a division by zero', () => {
    for (const text of ['gap + 1', '-gap', 'mbpp / zero', 'zero / zero']) {
      expect(valueOf(text), text).to.equal(null);
    }
  });

  it('may aggregate a column or arithmetic', () => {
    expect(parseColumn('mean(pass_rate_1) as Mean (%)', columns)).to.deep.include({
      aggregate: 'mean',
      name: 'mean(pass_rate_1)',
      label: 'Mean',
      unit: '%',
    });
    expect(parseColumn('median("Total Cost ($)")', columns)).to.deep.include({
      aggregate: 'median',
      label: 'Median of Total Cost',
      unit: '$',
    });
    const sum = parseColumn('sum(humaneval + mbpp)', columns);
    expect(sum.aggregate).to.equal('sum');
    expect(sum.value(row!)).to.equal(101);
  });

  it('counts rows, or the values of a column of any type', () => {
    expect(parseColumn('count()', columns)).to.deep.include({ label: 'Count', type: 'number' });
    expect(rows.map(parseColumn('count()', columns).value)).to.deep.equal([1, 1]);
    expect(rows.map(parseColumn('count(date)', columns).value)).to.deep.equal([1, null]);
  });

  it('knows a column called max from the aggregate, and "max (ms)" from both', () => {
    expect(valueOf('max')).to.equal(6);
    expect(parseColumn('max(mbpp)', columns).aggregate).to.equal('max');
    expect(valueOf('max (ms)')).to.equal(9);
  });

  it('names the file, what was probably meant, and all columns, for an unknown one', () => {
    const error = raised(() => valueOf('pass_rate_3'));
    expect(error.code).to.equal('column');
    expect(error.url).to.equal(source.url);
    expect(error.message).to.match(
      /^Column "pass_rate_3" is not in qwq\.yml\. Did you mean "pass_rate_1"\? Its columns are: model, pass_rate_1,/,
    );
    expect(raised(() => valueOf('editformat as Edit')).message).to.contain('Column "editformat"');
    expect(raised(() => valueOf('"foo, bar"')).message).to.contain('Column "foo, bar"');
    expect(raised(() => valueOf('mbpp + foo * 2')).message).to.contain('Column "foo"');
    expect(raised(() => valueOf('constructor')).code).to.equal('column');
  });

  it('lists no more than 40 columns', () => {
    const many = resultsFrom([
      Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, i])),
    ]);
    const { message } = raised(() => parseColumn('other', many.columns));
    expect(message).to.contain('c39, ...').and.not.to.contain('c40');
  });

  it('says what must be numbers', () => {
    for (const text of ['model + 1', 'mean(model)', '-date', '(model) * 2']) {
      const error = raised(() => valueOf(text));
      expect(error.code, text).to.equal('type');
      expect(error.message).to.contain(text);
    }
    expect(raised(() => valueOf('1 + date')).message).to.contain('"date" holds dates');
  });

  it('says where it can not be read', () => {
    const faults = {
      'mbpp )': 'from ")" on (character 6)',
      'mbpp & 1': 'from "& 1" on (character 6)',
      '* mbpp': 'from "* mbpp" on (character 1)',
      'mbpp +': 'at its end',
      '(mbpp': 'at its end',
      'mean(mbpp) + 1': 'from "+ 1" on (character 12)',
      '1 + mean(mbpp)': 'from "mean(mbpp)" on',
      'avg(mbpp)': 'mean, median',
    };
    for (const [text, place] of Object.entries(faults)) {
      const error = raised(() => valueOf(text));
      expect(error.code, text).to.equal('expression');
      expect(error.message, text).to.contain(place);
    }
  });

  it('can not run code', () => {
    for (const text of ['alert(1)', 'model;alert(1)', '`x`', 'model.constructor', '[]']) {
      expect(['column', 'expression'], text).to.include(raised(() => valueOf(text)).code);
    }
  });
});

describe('a list of expressions', () => {
  it('is split at commas, but not in quotes or parentheses', () => {
    expect(splitList('a, "b, c" as D (x, y), f(g, h),, i')).to.deep.equal([
      'a',
      '"b, c" as D (x, y)',
      'f(g, h)',
      'i',
    ]);
  });

  it('is not confused by an apostrophe', () => {
    expect(splitList("a as Model's name, b as Author's name")).to.have.length(2);
  });
});
