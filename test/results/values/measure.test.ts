import { expect } from '@open-wc/testing';
import { isMeasure } from '../../../src/results/values/measure.js';
import { columnOf } from '../column-of.js';

const is = (name: string, values: readonly unknown[] = [1.5, 2.5]) => {
  const column = columnOf(values, name);
  return isMeasure(column, column.results.rows);
};

describe('a measure', () => {
  it('is a column of numbers that differ', () => {
    for (const name of ['score', 'pass_rate_2', 'total_cost', 'real_time', 'Time (s)', 'mean']) {
      expect(is(name), name).to.equal(true);
    }
    expect(is('score', [5, 5, 5]), 'constant').to.equal(false);
    expect(is('score', [null, null]), 'empty').to.equal(false);
    expect(is('score', [5]), 'one alone').to.equal(false);
    expect(is('score', ['a', 'b']), 'no numbers').to.equal(false);
  });

  it('is no version, id, year, rank, seed or number of cases', () => {
    const names = [
      'version',
      'release',
      'commit',
      'sha',
      'id',
      'hash',
      'build',
      'tag',
      'rank',
      'index',
    ];
    const counts = ['seed', 'test_cases', 'n', 'samples', 'num_cpus', 'iterations', 'total_tests'];
    for (const name of [...names, ...counts, 'run_id', 'repetition_index', '# parsed', 'threads']) {
      expect(is(name, [1, 2, 3]), name).to.equal(false);
    }
    expect(is('published', [2019, 2020, 2024]), 'years').to.equal(false);
    expect(is('speed', ['2000 ms', '2010 ms']), 'a unit').to.equal(true);
    expect(is('build', ['15m 17s', '2m 5s']), 'a time').to.equal(true);
  });
});
