import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../../src/results/parse.js';
import { textOf, type Results, type Value } from '../../../src/results/results.js';

function column(values: unknown[], name = 'x') {
  const results = resultsFrom(values.map((value) => ({ [name]: value })));
  return {
    ...results.columns[0]!,
    values: results.rows.map((row) => row[name] as Value),
    texts: results.rows.map((row) => textOf(row, name)),
  };
}

describe('the columns of results', () => {
  it('are numbers with gaps where a few values are words, which are shown as written', () => {
    const { type, values, texts } = column(['77.0', 'N/A', '-', '5', '6', null, 'failed']);
    expect(type).to.equal('number');
    expect(values).to.deep.equal([77, null, null, 5, 6, null, null]);
    expect(texts).to.deep.equal(['77.0', 'N/A', '-', '5', '6', '', 'failed']);
  });

  it('are text where more than a quarter of the values are no numbers', () => {
    const { type, values } = column(['77.0', 5, 'x', null]);
    expect(type).to.equal('text');
    expect(values).to.deep.equal(['77.0', '5', 'x', null]);
  });

  it('are text for commit hashes, versions and numbered names, even with few of them', () => {
    expect(column(['e4a1d6f', '5493654', '1e5', '0045641']).type).to.equal('text');
    expect(column(['1.0', '1.1', '1.2', '1.3', '1.10', '1.10.1']).values[4]).to.equal('1.10');
    expect(column(['007', '100', '101', '102', '103']).type).to.equal('text');
  });

  it('are dates, booleans and links where all values are', () => {
    expect(column(['2024-11-28', 'n/a', '28 Nov 2024']).type).to.equal('date');
    expect(column(['2024-11-28', 'n/a']).values).to.deep.equal(['2024-11-28', null]);
    expect(column([2023, '2024-11']).type).to.equal('date');
    expect(column([2023, 2024]).type).to.equal('number');
    expect(column(['2024-11-28', 'soon']).type).to.equal('text');
    expect(column([true, 'False', null]).values).to.deep.equal([true, false, null]);
    expect(column(['https://x.org/a', null, 'http://x.org']).type).to.equal('link');
    expect(column(['https://x.org/a', 'javascript:alert(1)']).type).to.equal('text');
  });

  it('keep words such as "None" in text, where they may be names', () => {
    const { type, values } = column(['Partial', 'NONE', null]);
    expect(type).to.equal('text');
    expect(values).to.deep.equal(['Partial', 'NONE', null]);
  });

  it('are text where there are only gaps', () => {
    expect(column([null, null]).type).to.equal('text');
  });

  it('keep lists in text, and count a list among numbers as a gap', () => {
    const tags = column([['a', 'b'], 5]);
    expect(tags).to.deep.include({ type: 'text', values: [['a', 'b'], '5'], texts: ['a, b', '5'] });
    const numbers = column([1, 2, 3, [4, 5]]);
    expect(numbers).to.deep.include({ type: 'number', values: [1, 2, 3, null] });
    expect(numbers.texts[3]).to.equal('4, 5');
  });

  it('bring mixed units to the usual one', () => {
    const { type, unit, values, texts } = column(['1.71ms', '2s', '900 us', '3ms']);
    expect({ type, unit }).to.deep.equal({ type: 'number', unit: 'ms' });
    expect(values).to.deep.equal([1.71, 2000, 0.9, 3]);
    expect(texts[1]).to.equal('2s');
  });

  it('are said to have a unit where some of them stand without one', () => {
    expect(column(['1.5s', '2s', '7', '0']).read).to.equal('s, also where no unit stands');
    expect(column(['1.5s', '2s', 7]).read).to.equal('s, also where no unit stands');
    expect(column(['1.5s', '2s', '0']).read).to.equal('');
    expect(column(['1.5', '2'], 'time (s)').read).to.equal('');
  });

  it('convert to the unit in their name, and are not fooled by other words there', () => {
    expect(column(['500ms', '2s'], 'Time (s)')).to.deep.include({
      label: 'Time',
      unit: 's',
      values: [0.5, 2],
    });
    expect(column(['500ms', '2ms'], 'Time (wall)')).to.deep.include({
      label: 'Time (wall)',
      unit: 'ms',
      values: [500, 2],
    });
  });

  it('are no numbers where half are dollars and half are per cent', () => {
    expect(column(['$5', '6%']).type).to.equal('text');
  });

  it('have labels made from their names, and a unit only for numbers', () => {
    const labels = {
      pass_rate_2: ['Pass rate 2', ''],
      'total cost ($)': ['Total cost', '$'],
      'pass@1.humaneval': ['pass@1.humaneval', ''],
      _released: ['Released', ''],
      '(%)': ['(%)', '%'],
    };
    for (const [name, expected] of Object.entries(labels)) {
      const { label, unit } = column([1, 2], name);
      expect([label, unit], name).to.deep.equal(expected);
    }
    expect(column(['x'], 'Model (vendor)')).to.deep.include({ label: 'Model (vendor)', unit: '' });
  });

  it('may be called __proto__ or constructor without harm to rows', () => {
    const data: unknown = JSON.parse(
      '[{"__proto__": "1.0", "constructor": "2.0"}, {"toString": "3"}]',
    );
    const { columns, rows } = resultsFrom(data);
    expect(columns.map(({ name }) => name)).to.deep.equal(['__proto__', 'constructor', 'toString']);
    expect(Object.entries(rows[0]!)).to.deep.equal([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', null], // prettier-ignore
    ]);
    expect(Object.getPrototypeOf(rows[0])).to.equal(Object.prototype);
    expect(textOf(rows[0]!, '__proto__')).to.equal('1.0');
    expect(textOf(rows[0]!, 'toString')).to.equal('');
    expect(textOf(rows[1]!, 'constructor')).to.equal('');
  });

  it('can be changed by nobody, nor can the rows', () => {
    const results: Results = resultsFrom([{ a: [1, 2] }]);
    const frozen = [results, results.columns, results.columns[0], results.rows, results.rows[0]];
    for (const part of [...frozen, results.rows[0]!['a']]) {
      expect(Object.isFrozen(part), JSON.stringify(part)).to.equal(true);
    }
  });
});
