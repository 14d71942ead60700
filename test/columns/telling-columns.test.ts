import { expect } from '@open-wc/testing';
import { tellingColumns } from '../../src/columns/telling-columns.js';
import { resultsFrom } from '../../src/results/parse.js';

/** The names of the columns that say most. */
function telling(data: readonly object[], most: number): string[] {
  const { columns, rows } = resultsFrom(data);
  return tellingColumns(columns, rows, most).map(({ name }) => name);
}

const rows = [1, 2, 3, 4, 5, 6].map((n) => ({
  version: '1.0.0-rc',
  empty: null,
  run_id: `r${n}`,
  prompt: `A text of many words, as prompts are, which no one reads in a table. `.repeat(n),
  times: [n, n + 1],
  model: `m${n}`,
  format: n % 2 ? 'diff' : 'whole',
  seed: n,
  crashes: n,
  rate: n + 0.5,
  rare: n === 1 ? 5.5 : null,
  average: n + 0.25,
}));

describe('the columns that say most', () => {
  it('are all, where there are not too many', () => {
    expect(telling(rows, 20)).to.have.lengthOf(12);
  });

  it('are the name and the scores that differ, in the order of the file', () => {
    expect(telling(rows, 1)).to.deep.equal(['model']);
    expect(telling(rows, 3)).to.deep.equal(['model', 'rate', 'average']);
    expect(telling(rows, 4)).to.deep.equal(['model', 'format', 'rate', 'average']);
  });

  it('are not those that are empty, the same everywhere, prose or lists, as long as there are others', () => {
    const names = telling(rows, 7);
    for (const name of ['version', 'empty', 'prompt', 'times']) {
      expect(names, name).to.not.include(name);
    }
    expect(names).to.include.members(['crashes', 'seed']);
  });

  it('are found among rows that stand in turns', () => {
    const data = Array.from({ length: 4000 }, (_, n) => ({
      a: 1,
      lang: ['c', 'go', 'js', 'php', 'java', 'rust', 'perl', 'lua'][n % 8],
      seconds: n + 0.5,
    }));
    expect(telling(data, 2)).to.deep.equal(['lang', 'seconds']);
  });
});
