import { expect } from '@open-wc/testing';
import { pointerOf, valueAt } from '../../../src/results/pointer.js';
import { shapeOf as shapeOfWork, type ShapeOptions } from '../../../src/results/shapes/shape.js';
import { atOnce } from '../../../src/work.js';
import { raised } from '../../raised.js';

const shapeOf = (...given: Parameters<typeof shapeOfWork>) => atOnce(shapeOfWork(...given));

function rowsOf(data: unknown, options: ShapeOptions = {}): unknown[] {
  return shapeOf(data, {}, options).records.map((record) =>
    Object.fromEntries([...record.keys()].map((name) => [name, record.get(name)])),
  );
}

/** What is said about data: the notes that are loud with a "!". */
function notesOn(data: unknown): string {
  return shapeOf(data)
    .notes.map(({ text, isLoud }) => (isLoud ? '!' : '') + text)
    .join(' ');
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
      { name: 'a', score: 1 },
      { name: 'b' },
      { name: 'c', score: 3 },
    ]);
    expect(shapeOf({ a: { name: 'A', key: 1 }, b: { x: 2 } }).names).to.deep.equal([
      'key 2',
      'name',
      'key',
      'x',
    ]);
  });

  it('does not take a row called "data" for the whole', () => {
    expect(rowsOf({ data: { score: 1 }, other: { score: 2 } })).to.deep.equal([
      { name: 'data', score: 1 },
      { name: 'other', score: 2 },
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
      { tags: ['x', 2], runs: ['a: 1, b: c: 2'], nested: ['1, 2'], none: null },
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
        nan: null,
        missing: null,
        call: null,
        symbol: null,
        space: null,
      },
    ]);
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

describe('data as pandas writes it', () => {
  const rows = [
    { model: 'a', score: 1 },
    { model: 'b', score: 2 },
  ];

  it('gives the same rows in every orient, and none of the numbers that only count', () => {
    const orients = {
      columns: { model: { 0: 'a', 1: 'b' }, score: { 0: 1, 1: 2 } },
      split: { columns: ['model', 'score'], index: [0, 1], data: [['a', 1], ['b', 2]] }, // prettier-ignore
      records: rows,
      index: { 0: rows[0], 1: rows[1] },
      table: {
        schema: { fields: [{ name: 'index' }], primaryKey: ['index'] },
        data: rows.map((row, index) => ({ index, ...row })),
      },
      'columns of rows that were chosen': { model: { 2: 'a', 7: 'b' }, score: { 2: 1, 7: 2 } },
    };
    for (const [orient, data] of Object.entries(orients)) {
      expect(rowsOf(data), orient).to.deep.equal(rows);
    }
  });

  it('is said to be turned where its maps are columns', () => {
    expect(notesOn({ model: { 0: 'a' }, score: { 0: 1 } })).to.match(/^!is a map of maps.*pandas/);
  });

  it('keeps an index that names the rows', () => {
    const named = [
      { name: 'a', score: 1 },
      { name: 'b', score: 2 },
    ];
    const split = { columns: ['score'], index: ['a', 'b'], data: [[1], [2]] };
    expect(rowsOf(split)).to.deep.equal(named);
    expect(rowsOf({ name: 'score', index: ['a', 'b'], data: [1, 2] })).to.deep.equal(named);
    expect(rowsOf({ a: { score: 1 }, b: { score: 2 } })).to.deep.equal(named);
  });

  it('is not told from maps whose keys are years or sizes', () => {
    expect(rowsOf({ a: { 2023: 1, 2024: 2 }, b: { 2023: 3, 2024: 4 } })).to.deep.equal([
      { name: 'a', 2023: 1, 2024: 2 },
      { name: 'b', 2023: 3, 2024: 4 },
    ]);
  });
});

describe('a list of lists', () => {
  it('has no header where its first has values like the others', () => {
    const named = (lists: unknown[][]) =>
      lists.map((list) => Object.fromEntries(list.map((value, i) => [`column ${i + 1}`, value])));
    for (const lists of [
      [
        [1, 2],
        [3, 4],
      ],
      [
        ['a', 61.4],
        ['b', 66.9],
      ],
      [
        ['2024-01-01', 5],
        ['2024-01-02', 6],
      ],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]) {
      // prettier-ignore
      expect(rowsOf(lists), JSON.stringify(lists)).to.deep.equal(named(lists));
      expect(notesOn(lists)).to.match(/^!has no header/);
    }
  });

  it('has a header of texts, and of years behind a text', () => {
    expect(rowsOf([['a', 'b'], ['c', 'd']])).to.deep.equal([{ a: 'c', b: 'd' }]); // prettier-ignore
    expect(rowsOf([['model', 2024], ['x', 1.5]])).to.deep.equal([{ model: 'x', 2024: 1.5 }]); // prettier-ignore
  });
});

describe('rows that are deeper in a file', () => {
  const rows = [
    { model: 'a', score: 1 },
    { model: 'b', score: 2 },
  ];
  const adviceOn = (data: unknown, pointer = '') =>
    raised(() => shapeOf(data, { url: 'all.json' }, { pointer })).message;

  it('are the one list of maps in a map, which is said', () => {
    const data = { context: { date: '2025-05-06', caches: [{ size: 1 }] }, benchmarks: rows };
    expect(rowsOf(data)).to.deep.equal(rows);
    expect(notesOn(data)).to.match(/^!holds one list of maps, "benchmarks", .*left out/);
    expect(rowsOf({ benchmarks: rows, warnings: [], note: 'x' })).to.deep.equal(rows);
  });

  it('are all maps of a map of lists of maps, with the key as their name', () => {
    expect(rowsOf({ x: rows, y: [{ model: 'a', score: 3 }], z: [] })).to.deep.equal([
      { name: 'x', model: 'a', score: 1 },
      { name: 'x', model: 'b', score: 2 },
      { name: 'y', model: 'a', score: 3 },
    ]);
    expect(rowsOf({ x: [{ name: 'b', v: 1 }], y: [{ name: 'b', v: 2 }] })[0]).to.deep.equal({
      key: 'x',
      name: 'b',
      v: 1,
    });
    // Where nothing else names the rows, or the author names the place, a single key does.
    expect(rowsOf({ copy: [{ ms: 1 }, { ms: 2 }] })[1]).to.deep.equal({ name: 'copy', ms: 2 });
    expect(rowsOf({ x: rows }, { pointer: '/entries' })[0]).to.have.property('name', 'x');
    expect(rowsOf({ x: rows })[0]).not.to.have.property('name');
  });

  it('are all maps of a list of lists of maps', () => {
    expect(rowsOf([[rows[0]], [rows[1]]])).to.deep.equal(rows);
  });

  it('are for the author to name where there are several, each with its size and columns', () => {
    const data = {
      version: 1,
      models: [{ id: 'a', org: 'x' }],
      scores: rows.map((row) => ({ ...row, cost: 1, time: 2, rank: 3 })),
      more: { deep: [{ note: 'x' }] },
    };
    const message = adviceOn(data);
    expect(message).to.match(/^all\.json holds its rows deeper inside\. .*to its address: /);
    expect(message.match(/"#[^)]*\)/g)).to.deep.equal([
      '"#/scores" (2 rows: model, score, cost, time, ...)',
      '"#/models" (1 row: id, org)',
      '"#/more/deep" (1 row: note)',
    ]);
  });

  it('are not the lists that only hold them', () => {
    const board = (name: string, results: unknown[]) => ({ name, date: 20240101, results });
    const data = { leaderboards: [board('Lite', [rows[0]]), board('a/b', rows)] };
    const message = adviceOn(data);
    expect(message).to.match(/address: "#\/leaderboards\/1\/results" \(2 rows: model, score\)/);
    expect(message).to.contain('inside. Add the attribute unnest="results": each map');
    expect(message).to.contain('unnest="results"');
  });

  it('can be reached by the pointer that the error gives, wherever it was raised', () => {
    const data = { 'raw data': { 'a/b': { x: { y: rows }, z: 1 }, 'm~n': [[1]] }, v: 1 };
    for (const pointer of ['', '/raw data', '/raw data/a~1b']) {
      const message = adviceOn(valueAt(data, pointer), pointer);
      const [, advised] = /"#([^"]+)" \(2 rows/.exec(message) ?? [];
      expect(advised, pointer).to.equal('/raw%20data/a~1b/x/y');
      expect(rowsOf(valueAt(data, pointerOf(`#${advised}`)))).to.deep.equal(rows);
    }
  });

  it('may be the fields of the one row that a file is, which is said', () => {
    const data = { model: 'a', scores: { math: { acc: 1 }, code: { acc: 2 } } };
    expect(rowsOf(data)).to.deep.equal([
      { model: 'a', 'scores.math.acc': 1, 'scores.code.acc': 2 },
    ]);
    expect(notesOn(data)).to.match(/^!is read as one row\..*"#\/scores" \(2 rows: acc\)/);
    expect(notesOn({ model: 'a', tokens: { in: 1, out: 2 }, runs: [[1, 2], [3, 4]] })).to.equal(''); // prettier-ignore
    expect(adviceOn({ root: { id: 'x', groups: {} }, metrics: { a: { p50: 1 }, b: { p50: 2 } } }))
      .to.contain('"#/metrics" (2 rows: p50)'); // prettier-ignore
  });

  it('may be a map of maps, a table or columns', () => {
    const places = {
      metrics: { p50: { ms: 1 }, p99: { ms: 2 } },
      table: [['a', 'b'], ['x', 1], ['y', 2]],
      columns: { a: ['x', 'y', 'z'], b: [1, 2, 3] },
    }; // prettier-ignore
    const message = adviceOn({ info: { id: 'x' }, ...places });
    expect(message).to.contain('"#/metrics" (2 rows: ms)');
    expect(message).to.contain('"#/table" (2 rows: a, b)');
    expect(message).to.contain('"#/columns" (3 rows: a, b)');
    for (const place of Object.values(places)) expect(rowsOf(place)).not.to.have.length(0);
  });

  it('are looked for in no time in a file that is deep, wide or holds itself', () => {
    const circle: Record<string, unknown> = { list: [1] };
    circle['self'] = circle;
    circle['rows'] = { x: [circle] };
    const wide = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, i) => [`k${i}`, { i: [i] }]),
    );
    expect(raised(() => shapeOf(circle)).code).to.equal('shape');
    expect(rowsOf({ wide })).to.have.length(1);
  });
});

describe('messages of several kinds', () => {
  const done = (id: string, mean: number) => ({ reason: 'done', id, mean });

  it('are results without those that measure nothing, and that is said', () => {
    const data = [done('a', 1), { reason: 'group', members: ['a'] }, done('b', 2)];
    const { records, notes } = shapeOf(data);
    expect(records.map((record) => record.get('id'))).to.deep.equal(['a', 'b']);
    expect(notes.map(({ text }) => text)).to.deep.equal([
      'has messages that hold no results ("reason": "group"), which are left out.',
    ]);
  });

  it('stay rows where one of them only lacks its value', () => {
    expect(rowsOf([done('a', 1), { reason: 'failed', id: 'b' }])).to.have.lengthOf(2);
    expect(rowsOf([{ type: 'x', note: 'n' }, { type: 'y', note: 'm' }])).to.have.lengthOf(2); // prettier-ignore
  });
});

describe('the results of asv', () => {
  it('have a row for each choice of parameters', () => {
    const data = {
      commit_hash: 'abc',
      result_columns: ['result', 'params', 'version', 'duration'],
      results: {
        time_plain: [[0.1], [], 'h', 2],
        time_sizes: [
          [1, 2, 3, null],
          [
            ['8', '16'],
            ["'x'", "'y'"],
          ],
          'h',
          5,
        ],
        time_failed: [null, [], 'h'],
      },
    };
    expect(rowsOf(data)).to.deep.equal([
      { name: 'time_plain', 'parameter 1': null, 'parameter 2': null, result: 0.1, version: 'h', duration: 2 },
      { name: 'time_sizes', 'parameter 1': '8', 'parameter 2': 'x', result: 1, version: 'h', duration: 5 },
      { name: 'time_sizes', 'parameter 1': '8', 'parameter 2': 'y', result: 2, version: 'h', duration: 5 },
      { name: 'time_sizes', 'parameter 1': '16', 'parameter 2': 'x', result: 3, version: 'h', duration: 5 },
      { name: 'time_sizes', 'parameter 1': '16', 'parameter 2': 'y', result: null, version: 'h', duration: 5 },
      { name: 'time_failed', 'parameter 1': null, 'parameter 2': null, result: null, version: 'h', duration: null },
    ]); // prettier-ignore
  });
});
