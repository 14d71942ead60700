import { expect } from '@open-wc/testing';
import { columnOf } from '../column-of.js';

/** What becomes of a column: its values, and their intervals. */
function read(values: readonly string[], name?: string) {
  const { type, unit, values: numbers, intervals, texts, read } = columnOf(values, name);
  expect(texts, 'shown as written').to.deep.equal(values);
  return { type, unit, values: numbers, intervals, read };
}

describe('a number with its error', () => {
  it('is the number, with its interval, in all the ways that tools write it', () => {
    const ways: Record<string, [number, number, number]> = {
      '71.2 ± 0.5': [71.2, 70.7, 71.7],
      '71.2±0.5': [71.2, 70.7, 71.7],
      '71.2 +/- 0.5': [71.2, 70.7, 71.7],
      '-1.5 ± 0.2': [-1.5, -1.7, -1.3],
      '71.2 (0.5)': [71.2, 70.7, 71.7],
      '71.2 (±0.5)': [71.2, 70.7, 71.7],
      '71.2(5)': [71.2, 70.7, 71.7],
      '71.23(12)': [71.23, 71.11, 71.35],
      '1300 +5/-4': [1300, 1296, 1305],
      '1300 (+5/-4)': [1300, 1296, 1305],
      '71.2 [70.7, 71.9]': [71.2, 70.7, 71.9],
      '71.2 (70.7–71.9)': [71.2, 70.7, 71.9],
    };
    for (const [text, [value, low, high]] of Object.entries(ways)) {
      const { type, values, intervals } = read([text, text]);
      expect([type, values[0], intervals[0]], text).to.deep.equal(['number', value, [low, high]]);
    }
  });

  it('has its unit behind either part, or behind both', () => {
    const { unit, values, intervals } = read(['12.3 ± 0.4 ms', '1.2 s ± 30 ms', '8ms ± 1ms']);
    expect({ unit, values }).to.deep.equal({ unit: 'ms', values: [12.3, 1200, 8] });
    expect(intervals).to.deep.equal([
      [11.9, 12.7],
      [1170, 1230],
      [7, 9],
    ]);
    expect(read(['95.54% ± 0.46%', '0.00% ± 0.00%']).intervals).to.deep.equal([
      [95.08, 96],
      [0, 0],
    ]);
    const haskell = ['100.2 ns   (99.83 ns .. 100.6 ns)', '77.63 ns   (77.39 ns .. 77.96 ns)'];
    expect(read(haskell).intervals[0]).to.deep.equal([99.83, 100.6]);
  });

  it('has an error in per cent of itself, unless it is in per cent', () => {
    const benchstat = read(['1.25ms ± 4%', '900µs ± 2%'], 'time/op');
    expect(benchstat.intervals).to.deep.equal([
      [1.2, 1.3],
      [0.882, 0.918],
    ]);
    expect(benchstat.read).to.contain('per cent of the numbers');
    expect(read(['71.2 ±0.5%', '70 ±1.5%'], 'Accuracy (%)').intervals[0]).to.deep.equal([
      70.7, 71.7,
    ]);
    const { unit, values } = read(['1,000 ops/sec ±0.5% (90 runs sampled)', '10 ops/sec ±1%']);
    expect([unit, values]).to.deep.equal(['ops/sec', [1000, 10]]);
  });

  it('may stand beside numbers without one, and beside words for none', () => {
    const { values, intervals } = read(['1.00', '1.05 ± 0.39', '-', 'OOM', 'nan ± nan']);
    expect(values).to.deep.equal([1, 1.05, null, null, null]);
    expect(intervals).to.deep.equal([
      [null, null],
      [0.66, 1.44],
      ...Array<unknown>(3).fill([null, null]),
    ]);
  });

  it('may have another remark in its place, which is shown and no error', () => {
    const remarks = ['(3.7x)', '(1.2× slower)', '(+1.5)', '(37%)', '(-0.3 %)', '(33/40)', '(33 of 40)', '(n=5)', '[3]', '*', '**', '†']; // prettier-ignore
    for (const remark of remarks) {
      const { type, values, intervals, read: way } = read([`45.5 ${remark}`, `9 ${remark}`]);
      expect({ type, values }, remark).to.deep.equal({ type: 'number', values: [45.5, 9] });
      expect(intervals[0] ?? [null, null], remark).to.deep.equal([null, null]);
      expect(way, remark).to.equal('numbers, without what is said behind them');
    }
    const times = read(['45.0 µs (3.7x)', '1.2 ms (100.0x)', '12.1 µs (1.0x)', 'OOM']);
    expect([times.unit, times.values]).to.deep.equal(['µs', [45, 1200, 12.1, null]]);
    const shots = read(['59.4% (0-shot CoT)', '46.9% (0-shot)', '53.6%']);
    expect([shots.unit, shots.values]).to.deep.equal(['%', [59.4, 46.9, 53.6]]);
    for (const names of [
      ['alpha (3.7x)', 'beta (1.0x)'],
      ['1 (low)', '2 (high)'],
      ['v1.5 (old)', 'v2.0 (new)'],
    ]) {
      expect(read(names).type, names[0]).to.equal('text');
    }
  });

  it('is said in what the column was read by', () => {
    expect(read(['71.2 ± 0.5']).read).to.equal('numbers with errors (±)');
    expect(read(['71.2(5)']).read).to.match(/last digits: 71\.2\(5\) is 71\.2 ± 0\.5/);
    expect(read(['71,2 ± 0,5', '70,15 ± 1,25'])).to.deep.include({
      values: [71.2, 70.15],
      read: 'numbers with errors (±); decimal comma',
    });
  });

  it('is text where it may be something else, or where there are two', () => {
    for (const text of ['71.2 (5)', 'MMLU (5)', '12 (3)', 'GPT-4 ± tools', '71.2 [80, 90]']) {
      expect(read([text, text]).type, text).to.equal('text');
    }
    for (const text of ['60.17 ± 1.40 / 72.92 ± 1.18', '1.15@@1.15', '1.5 | 2.5']) {
      const { type, read: note } = read([text, text]);
      expect([type, note], text).to.deep.equal(['text', 'several numbers in a cell, kept as text']);
    }
  });

  it('can be an error alone, to be named in interval', () => {
    expect(read(['±10.49%', '±11.36%'])).to.deep.include({ unit: '%', values: [10.49, 11.36] });
    expect(read(['± 14271572', '± 6474791']).values).to.deep.equal([14271572, 6474791]);
  });
});
