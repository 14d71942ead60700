import { expect } from '@open-wc/testing';
import { resultsFrom } from '../../src/results/parse.js';
import { rowStages, type RowAttributes } from '../../src/rows/stages.js';

const results = resultsFrom([
  { model: 'a', score: 3, kind: 'x' },
  { model: 'b', score: null, kind: 'y' },
  { model: 'c', score: 9, kind: 'x' },
  { model: 'd', score: 5, kind: 'y' },
]);

const attributes: RowAttributes = {
  ...{ missing: '', where: '', sort: '', place: '', query: '', limit: Infinity, lang: 'en' },
  file: { url: 'x.yml' },
  columns: results.columns,
};

const models = (rows: readonly { readonly model?: unknown }[]) =>
  rows.map(({ model }) => model).join('');

describe('the rows of an element', () => {
  it('are filtered, sorted and cut, whichever of these is asked for', () => {
    const shown = (asked: Partial<RowAttributes>) =>
      models(rowStages()(results, { ...attributes, ...asked }).shown);
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
    const here = { ...attributes, query: 'kind=x', where: 'score>0', sort: '-score' };
    const first = ours(results, here);
    expect(models(rowStages()(results, { ...here, query: 'kind=y' }).shown)).to.equal('d');
    expect(models(rowStages()(results, { ...here, where: 'score>4' }).shown)).to.equal('c');
    const again = ours(results, here);
    expect(again.population).to.equal(first.population);
    expect(again.matching).to.equal(first.matching);
    expect(again.shown).to.equal(first.shown);
    expect(models(again.shown)).to.equal('ca');
  });

  it('go on without an attribute that can’t be used, and say which', () => {
    const { shown, errors } = rowStages()(results, { ...attributes, sort: 'scor', query: 'x' });
    expect(models(shown)).to.equal('ac');
    expect(errors.map(([attribute]) => attribute)).to.deep.equal(['sort']);
  });
});
