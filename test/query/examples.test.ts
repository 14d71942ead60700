import { expect } from '@open-wc/testing';
import { examplesOf } from '../../src/query/examples.js';
import { parseResults, resultsFrom } from '../../src/results/parse.js';
import type { Results } from '../../src/results/results.js';
import { parseQuery } from '../../src/query/query.js';
import { predicateOf } from '../../src/query/predicate.js';

const queries = ({ columns, rows }: Results) => examplesOf(columns, rows).map(({ query }) => query);

describe('the examples of queries', () => {
  it('are one of each kind, from the values of the file', async () => {
    const response = await fetch('/demo/data/qwq.yml');
    const qwq = parseResults(await response.text(), { url: 'qwq.yml' });
    expect(queries(qwq)).to.deep.equal([
      'qwq',
      '"Qwen2.5 Coder"',
      '-qwq',
      'qwq; qwen',
      'edit_format:architect',
      'edit_format=architect,diff',
      'pass_rate_2>=71.4',
      'pass_rate_2:67.7..73.6',
    ]);
  });

  it('each leave some rows of the file, and not all', async () => {
    const response = await fetch('/demo/data/qwq.yml');
    const qwq = parseResults(await response.text(), { url: 'qwq.yml' });
    for (const query of queries(qwq)) {
      const { length } = qwq.rows.filter(predicateOf(parseQuery(query), qwq.columns));
      expect(length, query).to.be.within(1, qwq.rows.length - 1);
    }
  });

  it('are left out where the file has nothing for them', () => {
    expect(queries(resultsFrom([{ n: 1 }, { n: 2 }, { n: 4 }]))).to.deep.equal(['n>=2', 'n:1..4']);
    expect(queries(resultsFrom([{ model: 'GPT' }, { model: 'Qwen' }]))).to.deep.equal([
      'gpt',
      '-gpt',
      'gpt; qwen',
    ]);
    expect(queries({ columns: [], rows: [] })).to.deep.equal([]);
  });
});
