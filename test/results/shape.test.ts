import { expect } from '@open-wc/testing';
import { shapeOf } from '../../src/results/shape.js';
import { raised } from '../raised.js';

function rowsOf(data: unknown): unknown[] {
  return shapeOf(data).records.map((record) => Object.fromEntries(record));
}

describe('the shape of a results file', () => {
  const rows = [
    { model: 'a', score: 1 },
    { model: 'b', score: 2 },
  ];

  it('may be any of the common ones, with the same rows from each', () => {
    const shapes = {
      'list of maps': rows,
      'equally long lists': { model: ['a', 'b'], score: [1, 2] },
      'list of lists': [['model', 'score'], ['a', 1], ['b', 2]], // prettier-ignore
      'columns and rows': { columns: ['model', 'score'], rows: [['a', 1], ['b', 2]] }, // prettier-ignore
      'columns and data': { columns: [{ name: 'model' }, { label: 'score' }], data: [['a', 1], ['b', 2]] }, // prettier-ignore
      'columns beside maps': { columns: ['model', 'score'], rows },
      rows: { version: 1, rows },
      data: { data: rows },
      results: { date: '2024-11-28', config: { n: 5 }, results: { data: rows } },
    };
    for (const [name, shape] of Object.entries(shapes)) {
      expect(rowsOf(shape), name).to.deep.equal(rows);
    }
  });

  it('may be a map of maps, whose keys become the first column', () => {
    expect(rowsOf({ a: { score: 1 }, b: null, c: { score: 3 } })).to.deep.equal([
      ...[{ name: 'a', score: 1 }, { name: 'b' }, { name: 'c', score: 3 }],
    ]);
    expect(shapeOf({ a: { name: 'A', key: 1 }, b: { x: 2 } }).names).to.deep.equal([
      ...['key 2', 'name', 'key', 'x'],
    ]);
  });

  it('does not take a row called "data" for the whole', () => {
    expect(rowsOf({ data: { score: 1 }, other: { score: 2 } })).to.deep.equal([
      ...[
        { name: 'data', score: 1 },
        { name: 'other', score: 2 },
      ],
    ]);
  });

  it('may be one flat map, which is one row, or a list of single values', () => {
    expect(rowsOf({ model: 'a', data: { score: 1 } })).to.deep.equal([
      { model: 'a', 'data.score': 1 },
    ]);
    expect(rowsOf([1, null, 'x'])).to.deep.equal([{ value: 1 }, { value: null }, { value: 'x' }]);
  });

  it('has its columns in the order of first appearance, nested ones with dots', () => {
    const data = [
      { b: 1, 'pass@1': { humaneval: 2, deep: { er: 3 } } },
      { a: 4, b: 5 },
    ];
    expect(shapeOf(data).names).to.deep.equal(['b', 'pass@1.humaneval', 'pass@1.deep.er', 'a']);
  });

  it('loses nothing when a dotted and a nested name are the same', () => {
    expect(rowsOf([{ 'a.b': 1, a: { b: 2 } }])).to.deep.equal([{ 'a.b': 1, 'a.b 2': 2 }]);
  });

  it('keeps lists in a cell, and never shows [object Object]', () => {
    const data = [{ tags: ['x', 2], runs: [{ a: 1, b: { c: 2 } }], nested: [[1, 2]], none: [] }];
    expect(rowsOf(data)).to.deep.equal([
      ...[{ tags: ['x', 2], runs: ['a: 1, b: c: 2'], nested: ['1, 2'], none: null }],
    ]);
  });

  it('turns values of scripts into those of files', () => {
    const values = {
      day: new Date('2024-11-28'),
      time: new Date('2024-11-28T10:00:00Z'),
      never: new Date(NaN),
      big: 12n,
      huge: 2n ** 80n,
      nan: NaN,
      missing: undefined,
      call: () => 1,
      symbol: Symbol('x'),
      space: '  ',
    };
    expect(rowsOf([values])).to.deep.equal([
      {
        day: '2024-11-28',
        time: '2024-11-28T10:00:00.000Z',
        never: null,
        big: 12,
        huge: String(2n ** 80n),
        ...{ nan: null, missing: null, call: null, symbol: null, space: null },
      },
    ]);
  });

  it('says where the rows are when they lie deeper', () => {
    const error = raised(() =>
      shapeOf({ version: 1, leaderboards: [{ name: 'a/b', results: rows }] }, { url: 'all.json' }),
    );
    expect(error.code).to.equal('shape');
    expect(error.message).to.contain('all.json').and.to.contain('"#/leaderboards"');
    expect(raised(() => shapeOf({ 'a/b': { c: rows } })).message).to.contain('"#/a~1b/c"');
  });

  it('says what is understood when nothing is', () => {
    for (const data of [5, 'text', [1, { a: 1 }], [[1], { a: 1 }]]) {
      const error = raised(() => shapeOf(data));
      expect(error.code).to.equal('shape');
      expect(error.message).to.contain('a list of maps');
    }
  });

  it('says that it is empty when there are no rows', () => {
    for (const data of [null, undefined, [], {}, { rows: [] }, [['model', 'score']]]) {
      expect(raised(() => shapeOf(data)).code, JSON.stringify(data)).to.equal('empty');
    }
  });

  it('does not hang on an object that holds itself', () => {
    const circle: Record<string, unknown> = { a: 1 };
    circle['self'] = circle;
    expect(raised(() => shapeOf([circle])).code).to.equal('shape');
    const list: unknown[] = [];
    list.push(list);
    expect(rowsOf([{ list }])).to.have.length(1);
  });
});
