import { expect } from '@open-wc/testing';
import { parseResults, resultsFrom } from '../../../src/results/parse.js';
import { raised } from '../../raised.js';

const rowsOf = (data: unknown, unnest: string) => [...resultsFrom(data, {}, { unnest }).rows];

describe('rows within rows', () => {
  const runs = [
    { id: 'r1', machine: { os: 'linux' }, tags: ['x'], tests: [{ test: 'a', ms: 1 }, { test: 'b', ms: 2 }] }, // prettier-ignore
    { id: 'r2', machine: { os: 'mac' }, tags: ['y'], tests: [{ test: 'a', ms: 3 }] },
  ];

  it('become rows that repeat what is around them, but no other list', () => {
    expect(rowsOf(runs, 'tests')).to.deep.equal([
      { test: 'a', ms: 1, id: 'r1', 'machine.os': 'linux' },
      { test: 'b', ms: 2, id: 'r1', 'machine.os': 'linux' },
      { test: 'a', ms: 3, id: 'r2', 'machine.os': 'mac' },
    ]);
  });

  it('keep their own names, and the others give way', () => {
    const data = [{ name: 'suite', tests: [{ name: 'a', ms: 1 }] }];
    expect(rowsOf(data, 'tests')).to.deep.equal([{ name: 'a', ms: 1, 'outer name': 'suite' }]);
  });

  it('may be named by a dotted path, or be a map', () => {
    const data = [{ id: 'r', report: { tests: { a: { ms: 1 }, b: { ms: 2 } }, total: 3 } }];
    expect(rowsOf(data, 'report.tests')).to.deep.equal([
      { name: 'a', ms: 1, id: 'r', 'report.total': 3 },
      { name: 'b', ms: 2, id: 'r', 'report.total': 3 },
    ]);
    expect(rowsOf([{ 'a.b': [{ c: 1 }], d: 2 }], 'a.b')).to.deep.equal([{ c: 1, d: 2 }]);
  });

  it('are found wherever the rows are', () => {
    const [first] = rowsOf({ updated: 5, url: 'x', entries: { main: runs } }, 'tests');
    expect(first).to.deep.include({ test: 'a', id: 'r1' });
    const two = rowsOf({ updated: 5, entries: { main: runs, next: runs } }, 'tests');
    expect(two.map((row) => row['name'])).to.have.members([
      'main',
      'main',
      'main',
      'next',
      'next',
      'next',
    ]);
    expect(rowsOf(runs[0], 'tests')).to.have.length(2);
    expect(rowsOf({ results: runs }, 'tests')).to.have.length(3);
  });

  it('may be in lists within lists, each with what is around it', () => {
    const files = [
      { file: 'a.ts', groups: [{ group: 'g1', tests: [{ test: 'x', ms: 1 }] }, { group: 'g2', tests: [{ test: 'y', ms: 2 }] }] },
      { file: 'b.ts', groups: [{ group: 'g3', tests: [{ test: 'z', ms: 3 }] }] },
    ]; // prettier-ignore
    const expected = [
      { test: 'x', ms: 1, group: 'g1', file: 'a.ts' },
      { test: 'y', ms: 2, group: 'g2', file: 'a.ts' },
      { test: 'z', ms: 3, group: 'g3', file: 'b.ts' },
    ];
    expect(rowsOf(files, 'groups.tests')).to.deep.equal(expected);
    expect(rowsOf({ version: 1, files }, 'groups.tests')).to.deep.equal(expected);
    expect(raised(() => resultsFrom({ version: 1, files })).message).to.contain(
      'unnest="groups.tests"',
    );
    // What is found by a part of the path is not all there is.
    const { notes = [] } = resultsFrom({ version: 1, files }, {}, { unnest: 'tests' });
    expect(notes.map(({ isLoud, text }) => isLoud && text).join()).to.contain('#/files/1/groups');
  });

  it('are said to be there, and to be missing in a row', () => {
    const { notes = [] } = resultsFrom(runs);
    expect(notes.map(({ text }) => text).join()).to.contain('unnest="tests"');
    const missing = resultsFrom([...runs, { id: 'r3', tests: [] }, { id: 'r4' }], {}, { unnest: 'tests' }); // prettier-ignore
    expect(missing.rows).to.have.length(3);
    expect(missing.notes!.find(({ isLoud }) => isLoud)!.text).to.contain('rows 3 and 4');
  });

  it('that are not there are a mistake, with what is', () => {
    const error = raised(() => rowsOf(runs, 'test'));
    expect(error.code).to.equal('column');
    expect(error.message).to.match(/no list of maps "test".*Did you mean "tests"\?/);
    const csv = raised(() => parseResults('a,b\n1,2', { url: 'x.csv' }, { unnest: 'b' }));
    expect(csv.message).to.match(/^x\.csv has no list of maps "b"/);
  });
});
