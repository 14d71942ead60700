import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isNarrower, predicateOf } from '../../src/query/predicate.js';
import { parseQuery } from '../../src/query/query.js';
import { resultsFrom } from '../../src/results/parse.js';
import { rowStages } from '../../src/rows/stages.js';

const { columns, rows } = resultsFrom(
  ['Qwen Coder', 'qwq', 'Zoë', 'o1-mini', 'GPT-4o mini', 'code 4', ''].map((model, index) => ({
    model,
    score: index * 1.5,
    format: index % 2 ? 'diff' : 'whole',
  })),
);
const narrows = (query: string, other: string) => isNarrower(parseQuery(query), parseQuery(other));

describe('a query that is narrower than another', () => {
  it('has all of its words, or longer ones, and nothing else', () => {
    expect(narrows('qwen', 'qw')).to.equal(true);
    expect(narrows('diff qwen', 'QWE')).to.equal(true);
    expect(narrows('ZOË mini', 'zoe')).to.equal(true);
    for (const [query, other] of [
      ['qw', 'qwen'],
      ['qwen; diff', 'qw'],
      ['qwen', 'qw; diff'],
      ['-qwen', '-qw'],
      ['score>50', 'score>5'],
      ['score>5', 'score'],
      ['45', '4'],
      ['qwen', ''],
    ] as const) {
      expect(narrows(query, other), `${query} after ${other}`).to.equal(false);
    }
  });

  it('finds nothing that the other one does not, and the same as without it', () => {
    const parts = ['q', 'qw', 'qwen', 'zoe', 'Zoë', '4', '4.5', 'mini', '-diff', 'whole', ';', 'score>3', '"n c"', 'model=qwq']; // prettier-ignore
    const query = fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((all) => all.join(' '));
    const stages = rowStages();
    const options = { sort: '', place: '', limit: Infinity, lang: 'en', file: {}, columns };
    fc.assert(
      fc.property(query, query, (first, second) => {
        const found = (text: string) => rows.filter(predicateOf(parseQuery(text), columns));
        if (narrows(second, first)) expect(found(first)).to.include.members(found(second));
        for (const text of [first, second]) {
          expect(stages(rows, { ...options, query: text }).matching).to.deep.equal(found(text));
        }
      }),
      { seed: 26, numRuns: 2_000 },
    );
  });
});
