import { expect } from '@open-wc/testing';
import {
  asksFor,
  countsOf,
  facetsOf,
  readFacetColumns,
  tickedKeys,
  toggled,
  type FacetValue,
} from '../../src/filter/facet.js';
import { resultsFrom } from '../../src/results/parse.js';
import { formatQuery, parseQuery } from '../../src/query/query.js';
import { predicateOf } from '../../src/query/predicate.js';
import { atOnce } from '../../src/work.js';

const { columns, rows } = resultsFrom([
  { model: 'a', format: 'whole', cases: '133', time: '1 s', tags: ['x', 'y'] },
  { model: 'b', format: 'diff', cases: '225', time: '2 s', tags: ['x'] },
  { model: 'c', format: 'Diff', cases: '133', time: '3 s', tags: [] },
  { model: 'd', format: null, cases: 'N/A', time: '4 s', tags: ['y'] },
]);
const facet = (attribute: string) =>
  atOnce(facetsOf(rows, readFacetColumns(attribute, columns, [], {}).columns, 'en'))[0]!;
const labels = (attribute: string) => facet(attribute).values!.map(({ label }) => label);
const matching = (query: string) => rows.filter(predicateOf(parseQuery(query), columns));

describe('the columns that are offered as facets', () => {
  it('are columns of the file, with the label that the author gives', () => {
    const { columns: read, errors } = readFacetColumns(
      'format as Edit format, time',
      columns,
      [],
      {},
    );
    expect(read.map(({ label }) => label)).to.deep.equal(['Edit format', 'Time']);
    expect(errors).to.deep.equal([]);
  });

  it('are no expressions over columns, and say so; the others are offered all the same', () => {
    const { columns: read, errors } = readFacetColumns(
      'nope, mean(cases), format',
      columns,
      [],
      {},
    );
    expect(read.map(({ name }) => name)).to.deep.equal(['format']);
    expect(errors.map(({ error }) => error.code)).to.deep.equal(['column', 'expression']);
    expect(errors[1]!.error.message).to.equal(
      `"mean(cases)" can't be a facet: it is one value for many rows. Name a column.`,
    );
  });
});

describe('the values of a facet', () => {
  it('are the most frequent first, those that differ in case as one, a gap last', () => {
    expect(labels('format')).to.deep.equal(['diff', 'whole', '']);
  });

  it('are numbers by size, with their unit, then what stands for none', () => {
    expect(labels('cases')).to.deep.equal(['133', '225', 'N/A']);
    expect(labels('time')).to.deep.equal(['1\u00a0s', '2\u00a0s', '3\u00a0s', '4\u00a0s']);
  });

  it('are the items of lists', () => {
    expect(labels('tags')).to.deep.equal(['x', 'y', '']);
  });

  it('are a range where there are more than twelve numbers', () => {
    const many = resultsFrom(Array.from({ length: 13 }, (_, n) => ({ n: n - 3, t: `t${n}` })));
    const read = (name: string) =>
      atOnce(facetsOf(many.rows, readFacetColumns(name, many.columns, [], {}).columns, 'en'))[0]!;
    expect(read('n').values).to.be.null;
    expect(read('n').bounds).to.deep.equal([-3, 9]);
    expect(read('t').values).to.have.lengthOf(13);
  });

  it('find as many rows as they say', () => {
    for (const attribute of ['format', 'cases', 'time', 'tags', 'model']) {
      const { column, values, counts } = facet(attribute);
      for (const value of values!) {
        const found = matching(formatQuery(toggled([], column, value)));
        expect(found, value.label).to.have.lengthOf(counts.get(value.key)!);
      }
    }
  });

  it('are counted under the other conditions of the query', () => {
    const query = 'format=diff cases=133';
    const facets = [facet('format'), facet('time')];
    const [formats, times] = atOnce(
      countsOf(rows, matching(query), facets, parseQuery(query), columns),
    );
    expect([...times!]).to.deep.equal([['3', 1]]);
    expect([...formats!]).to.deep.equal([
      ['whole', 1],
      ['diff', 1],
    ]);
  });
});

describe('a tick', () => {
  const { column, values } = facet('format');
  const [diff, whole, none] = values!;
  const ticked = (query: string, value: FacetValue) =>
    formatQuery(toggled(parseQuery(query), column, value));

  it('writes into the text, one after the other, and takes itself out again', () => {
    expect(ticked('qwq', diff!)).to.equal('qwq format=diff');
    expect(ticked('format=diff', whole!)).to.equal('format=diff,whole');
    expect(ticked('format=diff', none!)).to.equal('format=diff,""');
    expect(ticked('format=DIFF,whole x', diff!)).to.equal('x format=whole');
    expect(ticked('format=diff x', diff!)).to.equal('x');
  });

  it('is read from the text, however it is written', () => {
    expect([...tickedKeys(parseQuery('Format=DIFF,""'), column)]).to.deep.equal(['diff', '']);
    expect([...tickedKeys(parseQuery('cases=133.0'), facet('cases').column)]).to.deep.equal([
      '133',
    ]);
    expect([...tickedKeys(parseQuery('time="2 s"'), facet('time').column)]).to.deep.equal(['2']);
    expect([...tickedKeys(parseQuery('-format=diff format:whole'), column)]).to.deep.equal([]);
  });

  it('can be cleared where the query asks for values or a range', () => {
    expect(asksFor(parseQuery('format=diff'), column)).to.be.true;
    expect(asksFor(parseQuery('cases:100..200'), facet('cases').column)).to.be.true;
    expect(asksFor(parseQuery('diff -format=diff cases>5'), column)).to.be.false;
  });
});
