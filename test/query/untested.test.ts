import { expect } from '@open-wc/testing';
import { parseQuery } from '../../src/query/query.js';
import { conditionFaults, untestedIn } from '../../src/query/untested.js';
import { resultsFrom } from '../../src/results/parse.js';

const { columns } = resultsFrom([
  { model: 'a', score: 5, date: '2024-11-28', 'time (s)': 3, ok: true },
  { model: 'b', score: 6, date: '2024-11-29', 'time (s)': 4, ok: false },
]);

const untested = (query: string) =>
  untestedIn(parseQuery(query), columns).map(({ text, column }) => [text, column?.name ?? null]);

describe('the conditions that no row can be tested for', () => {
  it('are those on columns that are not there', () => {
    expect(untested('scroe>5 model:a')).to.deep.equal([['scroe>5', null]]);
  });

  it('are those that compare numbers with a date or a word, and dates with what is none', () => {
    expect(untested('score>=2023-09; score<x')).to.deep.equal([
      ['score>=2023-09', 'score'],
      ['score<x', 'score'],
    ]);
    expect(untested('date>x')).to.deep.equal([['date>x', 'date']]);
    expect(untested('score:1..x')).to.deep.equal([['score:1..x', 'score']]);
    expect(untested('"time (s)">=5GB')).to.deep.equal([['"time (s)">=5GB', 'time (s)']]);
  });

  it('are those that ask for more or less of a text', () => {
    expect(untested('model>5 -ok<1')).to.deep.equal([
      ['model>5', 'model'],
      ['ok<1', 'ok'],
    ]);
  });

  it('are no others', () => {
    const query = 'score>=5 date<2024-12 model:5 model=x score=x score:4..6 Time:..5ms ok=true a b';
    expect(untested(query)).to.deep.equal([]);
    expect(untested('score> model<')).to.deep.equal([]);
    expect(untested('"model>5"')).to.deep.equal([]);
  });

  it('are named once, however often they are written', () => {
    expect(untested('model>5 a; model>5 b; -model>5')).to.have.lengthOf(1);
  });

  it('say to an author what to write', () => {
    const sentences = (text: string) =>
      conditionFaults('where', text, columns, { url: 'x.csv' }).map(({ error }) => [
        error.code,
        error.message,
      ]);
    expect(sentences('score>=2023-09')).to.deep.equal([
      [
        'expression',
        'where="score>=2023-09" compares what can\'t be compared: column "score" holds numbers. Compare it with a number. Write score:2023-09 to look for text in it.',
      ],
    ]);
    expect(sentences('score:x..')[0]![1]).to.include('Write score:x to look for text in it.');
    expect(sentences('scroe>5')).to.deep.equal([
      [
        'column',
        'Column "scroe" in where is not in x.csv. Did you mean "score"? Its columns are: model, score, date, time (s), ok.',
      ],
    ]);
    expect(sentences('score>5')).to.deep.equal([]);
  });
});
