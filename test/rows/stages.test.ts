import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../src/results/parse.js';
import { atOnce } from '../../src/work.js';
import { populationOf } from '../../src/rows/population.js';
import { rowStages, type RowOptions } from '../../src/rows/stages.js';

const results = resultsFrom([
  { model: 'a', score: 3, kind: 'x' },
  { model: 'b', score: null, kind: 'y' },
  { model: 'c', score: 9, kind: 'x' },
  { model: 'd', score: 5, kind: 'y' },
]);

const file = { url: 'x.yml' };
const options: RowOptions = {
  sort: '',
  place: '',
  query: '',
  limit: Infinity,
  lang: 'en',
  file,
  columns: results.columns,
};

const populated = ({ missing = '', where = '' }) =>
  atOnce(populationOf(results, missing, where, results.columns, file));

const models = (rows: readonly { readonly model?: unknown }[]) =>
  rows.map(({ model }) => model).join('');

describe('the rows of an element', () => {
  it('are filtered, sorted and cut, whichever of these is asked for', () => {
    const shown = (asked: Partial<RowOptions & { missing: string; where: string }>) =>
      models(rowStages()(populated(asked).rows, { ...options, ...asked }).shown);
    expect(shown({})).to.equal('abcd');
    expect(shown({ query: 'kind=x' })).to.equal('ac');
    expect(shown({ sort: '-score' })).to.equal('cdab');
    expect(shown({ sort: '-score', query: 'kind=y' })).to.equal('db');
    expect(shown({ where: 'kind=x', sort: '-model' })).to.equal('ca');
    expect(shown({ where: 'kind=x', query: 'score>5', sort: '-model' })).to.equal('c');
    expect(shown({ missing: 'score=9', sort: '-score', limit: 2 })).to.equal('da');
    expect(shown({ query: 'nothing' })).to.equal('');
  });

  it('are the same array until something changes, whatever other elements show', () => {
    const ours = rowStages();
    const { rows } = populated({ where: 'score>0' });
    const here = { ...options, query: 'kind=x', sort: '-score' };
    const first = ours(rows, here);
    expect(models(rowStages()(rows, { ...here, query: 'kind=y' }).shown)).to.equal('d');
    const again = ours(rows, here);
    expect(again.matching).to.equal(first.matching);
    expect(again.shown).to.equal(first.shown);
    expect(models(again.shown)).to.equal('ca');
  });

  it('are the same for all elements that ask for the same', () => {
    const asked = { missing: 'score=9', where: 'kind=x' };
    expect(populated(asked).rows).to.equal(populated(asked).rows);
    expect(models(populated(asked).rows)).to.equal('ac');
  });

  it('go on without an attribute that can’t be used, and say which', () => {
    const { shown, errors } = rowStages()(results.rows, { ...options, sort: 'scor', query: 'x' });
    expect(models(shown)).to.equal('ac');
    expect(errors.map(({ attribute }) => attribute)).to.deep.equal(['sort']);
  });
});
